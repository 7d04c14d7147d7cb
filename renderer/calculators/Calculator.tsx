import { Button } from '@mantine/core';
import { IconCopy, IconEraser, IconFileTypePdf } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
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
  /** Hears of what was typed. */
  readonly onValues?: (values: Values) => void;
  readonly read: (values: Values) => FormReading;
  readonly fieldOf: (path: string, values: Values) => string | null;
  /** Label of a field, for the list of what is still needed. */
  readonly labelOf: (field: string, values: Values) => string;
  /** The form's fields; the answer so far decides which of them are shown. */
  readonly children: (values: Values, answer: AnswerState) => ReactNode;
}

function useSave(answer: AnswerState) {
  const { t, fault } = useWords();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    if (answer.kind !== 'answer' || busy) return;
    setBusy(true);
    try {
      const saved = await call('calculators.savePdf', { facts: { ...answer.facts } });
      if (saved !== null) notifyDone(t('calculators.saved', { file: saved.fileName }));
    } catch (error) {
      const words = fault(error);
      notifyProblem(words.title, words.advice);
    } finally {
      setBusy(false);
    }
  };
  return { busy, save };
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
  const { onValues } = props;
  const heard = useRef(onValues);
  heard.current = onValues;
  useEffect(() => {
    keepValues(name, values);
    heard.current?.(values);
  }, [name, values]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what reading depends on beside the form is `surroundings`
  const reading = useMemo(() => props.read(values), [values, props.surroundings]);
  const answer = useAnswer(form, reading, (path) => props.fieldOf(path, values));
  const { busy, save } = useSave(answer);
  const isAnswered = answer.kind === 'answer';
  useShortcut('print', isAnswered ? () => void save() : null);
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
        </>
      }
      primary={{
        label: t('calculators.save'),
        icon: <IconFileTypePdf size={16} aria-hidden />,
        run: () => void save(),
        busy,
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
