import { Anchor, Button, List, Text, Title } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDateLong } from '../../shared/calendar/format-date.ts';
import type { JkpReadiness, NextStep } from '../../shared/domain/employment/readiness.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import { CHECK_NAMES } from '../../shared/law/explain/names.ts';
import { useProcedure } from '../client/hooks.ts';
import { useWords } from '../i18n/use-words.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { useToday } from '../ui/today.ts';
import { Loaded } from '../ui/Waiting.tsx';
import styles from './Employment.module.css';
import { OutcomeBadge } from './grid/RecordAnswer.tsx';
import { ReadinessBadge } from './labels.tsx';
import { useStepDeeds } from './use-step-deeds.ts';

function Steps({ ready }: { readonly ready: JkpReadiness }) {
  const { t, finding } = useWords();
  const { deedOf, busy, error } = useStepDeeds(ready);
  if (ready.steps.length === 0) return null;
  const buttonOf = (step: NextStep) => {
    const deed = deedOf(step);
    return deed === null ? null : (
      <div>
        <Button size="compact-sm" variant="default" loading={busy === step.code} onClick={deed.run}>
          {deed.label}
        </Button>
      </div>
    );
  };
  return (
    <>
      <Title order={3} mt="sm">
        {t('employment.steps')}
      </Title>
      <ol className={styles.steps}>
        {ready.steps.map((step) => (
          <li key={step.code}>
            <Text size="sm">{finding(step)}</Text>
            {buttonOf(step)}
          </li>
        ))}
      </ol>
      <ErrorPanel error={error} />
    </>
  );
}

function Sentences({ title, findings }: { readonly title: string; readonly findings: readonly string[] }) {
  if (findings.length === 0) return null;
  return (
    <>
      <Text size="xs" c="dimmed" fw={500} mt={8}>
        {title}
      </Text>
      <List size="sm" spacing={2}>
        {findings.map((one) => (
          <List.Item key={one}>{one}</List.Item>
        ))}
      </List>
    </>
  );
}

/** Conditions and assumptions, opened on request. */
function Details({ ready }: { readonly ready: JkpReadiness }) {
  const { t, finding } = useWords();
  const [opened, setOpened] = useState(false);
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  return (
    <>
      <Anchor
        component="button"
        type="button"
        size="sm"
        mt={8}
        ta="left"
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        <Chevron size={14} aria-hidden /> {t('employment.readiness.details')}
      </Anchor>
      {opened && (
        <>
          <ul className={styles.checks}>
            {ready.checks.map((check) => (
              <li key={check.code}>
                <div className={styles.pointHead}>
                  <Text size="sm" fw={500}>
                    {CHECK_NAMES[check.code]}
                  </Text>
                  <OutcomeBadge outcome={check.outcome} />
                </div>
                <Text size="sm">{check.explain}</Text>
                <Text size="xs" c="dimmed">
                  {check.cite}
                </Text>
              </li>
            ))}
          </ul>
          <Sentences title={t('employment.readiness.assumed')} findings={ready.assumed.map(finding)} />
        </>
      )}
    </>
  );
}

function Readiness({ ready }: { readonly ready: JkpReadiness }) {
  const { t, finding } = useWords();
  const { answer, reading } = ready;
  const words = (findings: readonly Finding[]) => findings.map(finding);
  return (
    <section aria-label={t('employment.readiness')} className={styles.readiness}>
      <div className={styles.pointHead}>
        <Title order={2}>{t('employment.readiness')}</Title>
        <ReadinessBadge outcome={ready.outcome} />
      </div>
      {answer !== null && (
        <Text size="sm">
          {t(
            answer.claimDaysLeft > 0
              ? 'employment.readiness.claim'
              : answer.claimDaysLeft === 0
                ? 'employment.readiness.claim.last'
                : 'employment.readiness.claim.over',
            { date: formatDateLong(answer.claimDeadline), n: Math.abs(answer.claimDaysLeft) },
          )}
        </Text>
      )}
      {reading !== null && (
        <Text size="sm">
          {t('employment.readiness.record', {
            paid: reading.paid,
            of: reading.windowMonths,
            payer: t(`employment.payer.${reading.payer.who}`),
          })}
        </Text>
      )}
      <Sentences title={t('employment.readiness.missing')} findings={words(ready.missing)} />
      <Sentences
        title={t('employment.readiness.open')}
        findings={[...words(ready.doubts), ...(answer?.review ?? [])]}
      />
      <Steps ready={ready} />
      <Details ready={ready} />
    </section>
  );
}

/** How far the worker is from the benefit, and what comes next, each step with its letter. */
export function ReadinessPart({ employmentId }: { readonly employmentId: string }) {
  const asOf = useToday();
  const found = useProcedure(
    'employments.readiness',
    { employmentId, layoffLineId: null, asOf },
    { keep: true },
  );
  return (
    <Loaded
      query={found}
      failed={(error) => <ErrorPanel error={error} onAgain={() => void found.refetch()} />}
    >
      {(ready) => <Readiness ready={ready} />}
    </Loaded>
  );
}
