import { Alert, Anchor, List, Text, Title } from '@mantine/core';
import { IconScale, IconZoomQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDateLong } from '../../shared/calendar/format-date.ts';
import type { Working } from '../../shared/law/explain/working.ts';
import { INFORMATION_NOTE, ruleSetNote } from '../../shared/law/explain/working-text.ts';
import { Empty } from '../ui/Empty.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { WaitingLines } from '../ui/Waiting.tsx';
import { AnswerTable, StepLine } from './AnswerTable.tsx';
import styles from './Calculators.module.css';
import type { AnswerState } from './use-answer.ts';

function Fields({
  fields,
  labelOf,
  onField,
}: {
  readonly fields: readonly string[];
  readonly labelOf: (field: string) => string;
  readonly onField: (field: string) => void;
}) {
  return (
    <List size="sm" spacing={2}>
      {fields.map((field) => (
        <List.Item key={field}>
          <Anchor
            component="button"
            type="button"
            size="sm"
            underline="always"
            onClick={() => onField(field)}
          >
            {labelOf(field)}
          </Anchor>
        </List.Item>
      ))}
    </List>
  );
}

function Review({ sentences }: { readonly sentences: readonly string[] }) {
  const { t } = useTranslation();
  if (sentences.length === 0) return null;
  return (
    <section className={styles.review} aria-label={t('calculators.review')}>
      <Text fw={600} size="sm" className={styles.reviewTitle}>
        <IconScale size={16} aria-hidden />
        {t('calculators.review')}
      </Text>
      <List size="sm" spacing={4}>
        {sentences.map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
    </section>
  );
}

function WorkingView({ working }: { readonly working: Working }) {
  const { t } = useTranslation();
  const { headline } = working;
  return (
    <>
      <div className={styles.headline} aria-live="polite">
        <Text size="sm" c="dimmed">
          {headline.label}
        </Text>
        <p className={styles.figure} data-tone={headline.tone}>
          {headline.value}
        </p>
        {working.remarks.map((remark) => (
          <StepLine key={remark.text} step={remark} />
        ))}
      </div>
      <Review sentences={working.review} />
      {working.tables.map((table) => (
        <AnswerTable key={table.code} table={table} />
      ))}
      {working.nextSteps.length > 0 && (
        <section className={styles.part}>
          <Title order={2}>{t('calculators.next-steps')}</Title>
          <List type="ordered" size="sm" spacing={4}>
            {working.nextSteps.map((next) => (
              <List.Item key={next}>{next}</List.Item>
            ))}
          </List>
        </section>
      )}
      <Text size="xs" c="dimmed" mt="md">
        {INFORMATION_NOTE} {ruleSetNote(working)}
      </Text>
    </>
  );
}

/** The right side: the answer with its working, or what is still needed for one. */
export function AnswerPane({
  answer,
  labelOf,
  onField,
}: {
  readonly answer: AnswerState;
  readonly labelOf: (field: string) => string;
  readonly onField: (field: string) => void;
}) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long answer has to be scrolled by keys
    <section className={styles.answer} aria-label={t('calculators.result')} tabIndex={0}>
      {answer.kind === 'no-rules' &&
        (answer.rules.error === null ? (
          <WaitingLines />
        ) : (
          <ErrorPanel error={answer.rules.error} onAgain={answer.rules.again} />
        ))}
      {answer.kind === 'missing' && (
        <Empty
          icon={<IconZoomQuestion size={32} stroke={1.5} aria-hidden />}
          title={t('calculators.missing.title')}
          description={t('calculators.missing.text')}
        >
          <div className={styles.needed}>
            <Fields fields={answer.missing} labelOf={labelOf} onField={onField} />
            {answer.unreadable.length > 0 && (
              <Alert color="red" title={t('calculators.unreadable')} mt="sm">
                <Fields fields={answer.unreadable} labelOf={labelOf} onField={onField} />
              </Alert>
            )}
          </div>
        </Empty>
      )}
      {answer.kind === 'refused' && (
        <Alert role="alert" color="red" title={t('calculators.refused')}>
          {answer.field === null ? (
            <Text size="sm">{answer.problem}</Text>
          ) : (
            <>
              <Fields fields={[answer.field]} labelOf={labelOf} onField={onField} />
              <Text size="sm">{answer.problem}</Text>
            </>
          )}
        </Alert>
      )}
      {answer.kind === 'uncovered' && (
        <Alert role="alert" color="violet" title={t('calculators.uncovered')}>
          <Text size="sm">
            {t(answer.day.isHole ? 'calculators.uncovered.hole' : 'calculators.uncovered.day', {
              of: t(`rules.kind.${answer.day.kind}`),
              date: formatDateLong(answer.day.date),
            })}
          </Text>
          {answer.field !== null && !answer.day.isHole && (
            <Fields fields={[answer.field]} labelOf={labelOf} onField={onField} />
          )}
        </Alert>
      )}
      {answer.kind === 'answer' && <WorkingView working={answer.explained.working} />}
    </section>
  );
}
