import { Button } from '@mantine/core';
import { IconCopy, IconEraser, IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { type FieldValues, FormProvider, type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { workingText } from '../../shared/law/explain/working-text.ts';
import { call } from '../client/client.ts';
import { useWords } from '../i18n/use-words.ts';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import { notifyDone, notifyProblem } from '../ui/notify.ts';
import { Page } from '../ui/Page.tsx';
import { AnswerPane } from './AnswerPane.tsx';
import styles from './Calculators.module.css';
import { CALCULATORS, type CalculatorName, CalculatorTabs } from './CalculatorTabs.tsx';
import { copyText } from './copy-text.ts';
import { keepValues, keptValues } from './kept-values.ts';
import type { FormReading } from './reading.ts';
import { type AnswerState, useAnswer } from './use-answer.ts';

export interface CalculatorProps<Values extends object> {
  readonly name: CalculatorName;
  readonly empty: Values;
  /** Changes when something beside the form changes what it says (the day, the table of days off). */
  readonly surroundings?: unknown;
  readonly read: (values: Values) => FormReading;
  readonly fieldOf: (path: string, values: Values) => string | null;
  /** Label of a field, for the list of what is still needed. */
  readonly labelOf: (field: string, values: Values) => string;
  /** The form's fields; the answer so far decides which of them are shown. */
  readonly children: (values: Values, answer: AnswerState) => ReactNode;
}

/** One deed on the answer at a time; what goes wrong is said. */
function useDeed(answer: AnswerState, deed: (facts: Record<string, unknown>) => Promise<void>) {
  const { fault } = useWords();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    if (answer.kind !== 'answer' || busy) return;
    setBusy(true);
    try {
      await deed({ ...answer.facts });
    } catch (error) {
      const words = fault(error);
      notifyProblem(words.title, words.advice);
    } finally {
      setBusy(false);
    }
  };
  return { busy, run: () => void run() };
}

/** Ticks have no input of their own that the form knows; the group's first one takes the focus. */
function goTo(form: UseFormReturn<FieldValues>, field: string): void {
  const group = document.querySelector<HTMLElement>(`[data-field="${field}"] input`);
  if (group === null) form.setFocus(field);
  else group.focus();
}

/** One calculator: the typed facts left, the answer with its working right, as one types. */
export function Calculator<Values extends object>(props: CalculatorProps<Values>) {
  const { name, empty } = props;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [kept] = useState(() => keptValues(name, empty));
  const form: UseFormReturn<FieldValues> = useForm<FieldValues>({ defaultValues: kept });
  const values = useWatch({ control: form.control }) as Values;
  useEffect(() => {
    keepValues(name, values);
  }, [name, values]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what reading depends on beside the form is `surroundings`
  const reading = useMemo(() => props.read(values), [values, props.surroundings]);
  const answer = useAnswer(form, reading, (path) => props.fieldOf(path, values));
  const save = useDeed(answer, async (facts) => {
    const saved = await call('calculators.savePdf', { facts });
    if (saved !== null) notifyDone(t('calculators.saved', { file: saved.fileName }));
  });
  const print = useDeed(answer, async (facts) => {
    await call('calculators.print', { facts });
  });
  const isAnswered = answer.kind === 'answer';
  useShortcut('print', isAnswered && !print.busy ? print.run : null);
  const copy = () => {
    if (answer.kind !== 'answer') return;
    if (copyText(workingText(answer.explained.working))) notifyDone(t('calculators.copied'));
    else notifyProblem(t('calculators.not-copied'), t('calculators.not-copied.advice'));
  };
  return (
    <Page
      title={t('calculators.title')}
      layout="fill"
      bar={
        <CalculatorTabs
          current={name}
          onChange={(next) =>
            void navigate({ to: '/kalkulator/$jenis', params: { jenis: CALCULATORS[next] }, replace: true })
          }
        />
      }
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconEraser size={16} aria-hidden />}
            onClick={() => form.reset(empty)}
          >
            {t('calculators.clear')}
          </Button>
          <Button
            variant="default"
            disabled={!isAnswered}
            leftSection={<IconCopy size={16} aria-hidden />}
            onClick={copy}
          >
            {t('calculators.copy')}
          </Button>
          <Button
            variant="default"
            disabled={!isAnswered}
            loading={print.busy}
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={print.run}
          >
            {t('calculators.print')}
          </Button>
        </>
      }
      primary={{
        label: t('calculators.save'),
        icon: <IconFileTypePdf size={16} aria-hidden />,
        run: save.run,
        busy: save.busy,
        disabled: !isAnswered,
      }}
    >
      <div
        className={styles.split}
        role="tabpanel"
        id={`calculators-panel-${name}`}
        aria-labelledby={`calculators-tab-${name}`}
      >
        <FormProvider {...form}>
          <form
            className={styles.form}
            noValidate
            aria-label={t('calculators.facts')}
            onSubmit={(event) => event.preventDefault()}
          >
            {props.children(values, answer)}
          </form>
        </FormProvider>
        <AnswerPane
          answer={answer}
          labelOf={(field) => props.labelOf(field, values)}
          onField={(field) => goTo(form, field)}
        />
      </div>
    </Page>
  );
}
