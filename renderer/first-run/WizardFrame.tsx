import { Button, Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import { STEPS, type Step } from './draft.ts';
import classes from './FirstRun.module.css';

export interface WizardFrameProps {
  readonly step: Step;
  readonly title: string;
  readonly lead: string;
  readonly wide?: boolean;
  /** What the filled button says; "Lanjutkan" when not given. */
  readonly action?: string;
  readonly busy?: boolean;
  readonly onNext: () => void;
  readonly onBack: () => void;
  /** Quiet button beside the filled one. */
  readonly extra?: ReactNode;
  readonly children: ReactNode;
}

/** One step of the wizard: where one is, the questions, and the buttons that stay at the foot. */
export function WizardFrame(props: WizardFrameProps) {
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  const { step, busy = false } = props;
  const action = props.action ?? t('firstRun.next');
  useShortcut('back', busy ? null : props.onBack);
  useShortcut('primary', busy ? null : props.onNext);
  useEffect(() => {
    // A new step is read out from its title, and the keyboard goes on from there.
    if (step !== STEPS[0]) title.current?.focus();
  }, [step]);
  return (
    <main className={classes.wizard}>
      <header className={classes.head}>
        <StepList step={step} />
      </header>
      <div className={classes.body}>
        <div className={classes.content} data-wide={props.wide ?? false}>
          <Text size="xs" c="dimmed">
            {t('firstRun.steps.count', { n: STEPS.indexOf(step) + 1, total: STEPS.length })}
          </Text>
          <Title order={1} ref={title} tabIndex={-1} className={classes.title}>
            {props.title}
          </Title>
          <Text c="dimmed" mb="md">
            {props.lead}
          </Text>
          {props.children}
        </div>
      </div>
      <footer className={classes.foot}>
        <Button variant="default" disabled={busy} onClick={props.onBack}>
          {step === STEPS[0] ? t('firstRun.cancel') : t('firstRun.back')}
        </Button>
        <Text size="xs" c="dimmed" visibleFrom="sm">
          {t('firstRun.keyHint', { action })}
        </Text>
        {props.extra}
        <Button loading={busy} onClick={props.onNext}>
          {action}
        </Button>
      </footer>
    </main>
  );
}

function StepList({ step }: { readonly step: Step }) {
  const { t } = useTranslation();
  const now = STEPS.indexOf(step);
  return (
    <ol className={classes.steps} aria-label={t('firstRun.steps.label')}>
      {STEPS.map((each, index) => (
        <li
          key={each}
          className={classes.stepItem}
          data-state={index === now ? 'now' : index < now ? 'done' : 'ahead'}
          {...(index === now ? { 'aria-current': 'step' as const } : {})}
        >
          <span className={classes.stepNumber} aria-hidden>
            {index < now ? <IconCheck size={14} /> : index + 1}
          </span>
          {t(`firstRun.steps.${each}`)}
        </li>
      ))}
    </ol>
  );
}
