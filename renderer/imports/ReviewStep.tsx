import { Alert, Button, Group, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutsideChoice } from '../../shared/domain/import/contribution-months.ts';
import {
  type ImportBatch,
  type ImportRow,
  ROW_VERDICTS,
  type RowDecision,
  type RowVerdict,
} from '../../shared/domain/import-batch.ts';
import { useCommand, useList } from '../client/hooks.ts';
import type { Job } from '../client/job.ts';
import { CountChips } from '../ui/CountChips.tsx';
import { Empty } from '../ui/Empty.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { notifyDone } from '../ui/notify.ts';
import { DataTable } from '../ui/table/DataTable.tsx';
import styles from './Imports.module.css';
import { JobBar } from './JobBar.tsx';
import { OutsideMonths } from './OutsideMonths.tsx';
import { RowPanel } from './RowPanel.tsx';
import { decisionKind, useRowColumns, verdictKey } from './row-columns.tsx';

const rowKey = (row: ImportRow) => String(row.rowNumber);
const rowTone = (row: ImportRow) =>
  row.verdict === 'refused' ? 'bad' : row.verdict === 'similar' && row.decision === null ? 'wait' : undefined;

function Chips({
  batch,
  chosen,
  onChoose,
}: {
  readonly batch: ImportBatch;
  readonly chosen: RowVerdict | null;
  readonly onChoose: (verdict: RowVerdict | null) => void;
}) {
  const { t } = useTranslation();
  const all = ROW_VERDICTS.reduce((sum, verdict) => sum + batch.counts[verdict], 0);
  return (
    <CountChips<RowVerdict | null>
      label={t('imports.chips')}
      chosen={chosen}
      onChoose={(verdict) => onChoose(verdict === chosen ? null : verdict)}
      choices={[
        { value: null, label: t('imports.verdict.all'), count: all },
        ...ROW_VERDICTS.map((value) => ({
          value,
          label: t(verdictKey(value, batch.target)),
          count: batch.counts[value],
        })),
      ]}
    />
  );
}

/** The dry run: what each row of the file would do. `done` shows a batch that was taken over already. */
export function ReviewStep({
  batch,
  job,
  error,
  done,
  outside,
  onOutside,
}: {
  readonly batch: ImportBatch;
  readonly job: Job;
  readonly error: unknown;
  readonly done: boolean;
  /** What becomes of months outside every job; null while nobody chose. */
  readonly outside: OutsideChoice | null;
  readonly onOutside: (choice: OutsideChoice) => void;
}) {
  const { t } = useTranslation();
  const [verdict, setVerdict] = useState<RowVerdict | null>(null);
  const [warned, setWarned] = useState(false);
  const [openRow, setOpenRow] = useState<number | null>(null);
  const list = useList('imports.rows', { batchId: batch.id, verdict, warned, limit: 300 });
  const decide = useCommand('imports.decide', { invalidates: ['imports'] });
  const canDecide = !done && job.id === '';
  const onDecide = (row: ImportRow, decision: RowDecision) =>
    decide.mutate({ batchId: batch.id, rows: [row.rowNumber], decision });
  const decideAll = (decision: RowDecision) =>
    decide.mutate(
      { batchId: batch.id, rows: null, decision },
      {
        // Who is like nobody cannot be the same as somebody, and would stay without a word.
        onSuccess: ({ undecided }) => {
          if (decision === 'same' && undecided > 0)
            notifyDone(t('imports.decide-all.left', { n: undecided }));
        },
      },
    );
  const columns = useRowColumns(batch.target, canDecide ? onDecide : null);
  const isPerson = decisionKind(batch.target) === '';
  const opened = openRow === null ? null : (list.rows.find((row) => row.rowNumber === openRow) ?? null);
  return (
    <div className={styles.review}>
      <div className={styles.band}>
        <Group justify="space-between" wrap="wrap" gap="xs" py={8}>
          <Chips batch={batch} chosen={verdict} onChoose={setVerdict} />
          <Switch
            label={t('imports.only-warned')}
            checked={warned}
            onChange={(event) => setWarned(event.currentTarget.checked)}
          />
        </Group>
        {batch.undecided > 0 && !done && (
          <Group gap="sm" pb={8}>
            <Text size="sm" c="var(--tone-wait-text)">
              {t(batch.target === 'contributions' ? 'imports.undecided.contributions' : 'imports.undecided', {
                n: batch.undecided,
              })}
            </Text>
            <Button size="xs" variant="default" disabled={!canDecide} onClick={() => decideAll('same')}>
              {t(`imports.decide-all.same${decisionKind(batch.target)}`)}
            </Button>
            <Button size="xs" variant="default" disabled={!canDecide} onClick={() => decideAll('different')}>
              {batch.target === 'contributions'
                ? t('imports.decide-all.new')
                : t(`imports.decide-all.different${decisionKind(batch.target)}`)}
            </Button>
          </Group>
        )}
        {batch.outside > 0 && !done && (
          <OutsideMonths
            rows={batch.outside}
            chosen={outside}
            disabled={job.id !== ''}
            onChoose={onOutside}
          />
        )}
        {(error !== null || decide.error !== null) && (
          <div style={{ paddingBottom: 8 }}>
            <ErrorPanel error={error ?? decide.error} />
          </div>
        )}
        {job.id !== '' && (
          <div style={{ paddingBottom: 10 }}>
            <JobBar job={job} stop={t('imports.stop')} />
          </div>
        )}
        {done && <Result batch={batch} />}
      </div>
      <DataTable
        id={`import-${batch.target}`}
        placeId={`import-${batch.id}`}
        label={t('imports.rows')}
        columns={columns}
        list={list}
        rowKey={rowKey}
        tone={rowTone}
        onOpen={(row) => setOpenRow(row.rowNumber)}
        empty={
          <Empty
            title={t('imports.rows.empty')}
            action={t('ui.table.clear-filter')}
            onAction={() => {
              setVerdict(null);
              setWarned(false);
            }}
          />
        }
      />
      <RowPanel
        row={opened}
        target={batch.target}
        isPerson={isPerson}
        onClose={() => setOpenRow(null)}
        onDecide={canDecide ? onDecide : null}
      />
    </div>
  );
}

function Result({ batch }: { readonly batch: ImportBatch }) {
  const { t } = useTranslation();
  const left = batch.counts.refused + batch.undecided;
  const undone = batch.state === 'undone';
  return (
    <Alert mb={8} color={undone ? 'gray' : 'green'} variant="light" role="status">
      {undone ? t('imports.result.undone') : t('imports.result.done', { n: batch.committed })}
      {!undone &&
        left > 0 &&
        !batch.forgotten &&
        ` ${t(batch.target === 'dispute-workers' ? 'imports.result.left.dispute' : 'imports.result.left', { n: left })}`}
      {batch.forgotten && ` ${t('imports.result.forgotten')}`}
    </Alert>
  );
}
