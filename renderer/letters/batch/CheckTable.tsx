import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchCheck, BatchRow } from '../../../shared/contract/letter-batch.ts';
import { LETTER_FIELDS } from '../../../shared/letters/fields.ts';
import { Empty } from '../../ui/Empty.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { wholeList } from '../../ui/table/whole-list.ts';
import styles from './Batch.module.css';
import type { BatchForm } from './batch-form.ts';

const rowKey = (row: BatchRow) => row.subjectId;
const isBlocked = ({ gaps }: BatchRow) => gaps.some(({ need }) => need === 'required');
const rowTone = (row: BatchRow) => (isBlocked(row) ? 'bad' : undefined);
const labels = ({ gaps }: BatchRow, need: 'required' | 'advised') =>
  gaps
    .filter((gap) => gap.need === need)
    .map(({ field }) => LETTER_FIELDS[field].label)
    .join(', ');

function useColumns(): readonly Column<BatchRow>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      { id: 'name', header: t('batch.column.name'), size: 280, hideable: false, cell: (row) => row.name },
      {
        id: 'required',
        header: t('batch.column.required'),
        size: 260,
        grow: true,
        cell: (row) => labels(row, 'required') || '–',
      },
      {
        id: 'advised',
        header: t('batch.column.advised'),
        size: 240,
        cell: (row) => labels(row, 'advised') || '–',
      },
    ],
    [t],
  );
}

function Summary({ check }: { readonly check: BatchCheck }) {
  const { t } = useTranslation();
  const incomplete = check.total - check.complete;
  const advised = check.lacking.some(({ need }) => need === 'advised');
  return (
    <div className={styles.summary} aria-live="polite">
      {check.complete > 0 && (
        <span className={styles.standing}>
          <IconCircleCheck size={16} aria-hidden color="var(--tone-good-text)" />
          <Text size="sm" fw={600} className="tabular">
            {t('batch.complete', { n: check.complete, total: check.total })}
          </Text>
        </span>
      )}
      {incomplete > 0 && (
        <span className={styles.standing}>
          <IconCircleX size={16} aria-hidden color="var(--tone-bad-text)" />
          <Text size="sm" className="tabular">
            {t('batch.incomplete', { n: incomplete })}
          </Text>
        </span>
      )}
      {incomplete === 0 && advised && (
        <span className={styles.standing}>
          <IconAlertTriangle size={16} aria-hidden color="var(--tone-wait-text)" />
          <Text size="sm">{t('batch.advised')}</Text>
        </span>
      )}
      {check.issued > 0 && (
        <Text size="sm" c="dimmed" className="tabular">
          {t('batch.issued', { n: check.issued })}
        </Text>
      )}
    </div>
  );
}

/** Which letters lack something; opening one leads to where it is mended. */
export function CheckTable({
  form,
  check,
  updating,
}: {
  readonly form: BatchForm;
  readonly check: BatchCheck;
  readonly updating: boolean;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const columns = useColumns();
  const list = useMemo(() => wholeList(check.rows), [check.rows]);
  const open = ({ personId, subjectId }: BatchRow) => {
    if (form.whom === 'disputes') void navigate({ to: '/perkara/$id', params: { id: subjectId } });
    else if (personId !== null) void navigate({ to: '/pekerja/$id', params: { id: personId } });
    else if (form.whom === 'employers') void navigate({ to: '/perusahaan/$id', params: { id: subjectId } });
  };
  const ready = check.total === 0 ? t('batch.nobody') : t('batch.all-complete', { n: check.total });
  return (
    <div className={styles.check} data-updating={updating || undefined}>
      <Summary check={check} />
      <DataTable
        id="batch-check"
        label={t('batch.rows')}
        columns={columns}
        list={list}
        rowKey={rowKey}
        tone={rowTone}
        onOpen={open}
        empty={
          <Empty
            icon={check.total > 0 && <IconCircleCheck size={28} aria-hidden color="var(--tone-good-text)" />}
            title={ready}
            description={t(check.total === 0 ? 'batch.nobody.text' : 'batch.all-complete.text')}
          />
        }
        footer={
          <Text size="xs" c="dimmed">
            {t('batch.rows.open')}
          </Text>
        }
      />
    </div>
  );
}
