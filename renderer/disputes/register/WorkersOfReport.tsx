import { Text } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayoffLine } from '../../../shared/domain/layoff.ts';
import { Empty } from '../../ui/Empty.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Nik } from '../../ui/Nik.tsx';
import { Section } from '../../ui/Section.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { useSelection } from '../../ui/table/selection.ts';
import { wholeList } from '../../ui/table/whole-list.ts';
import { WaitingLines } from '../../ui/Waiting.tsx';
import styles from '../Disputes.module.css';
import { useContestedLines } from './use-contested-lines.ts';

const rowKey = (row: LayoffLine) => row.id;

function Lines({
  lines,
  start,
  onPick,
}: {
  readonly lines: readonly LayoffLine[];
  /** Lines that are picked at first; all of them where none is named. */
  readonly start: readonly string[];
  readonly onPick: (ids: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const selection = useSelection(start.length > 0 ? start : lines.map(rowKey));
  const { ids } = selection;
  const tell = useRef(onPick);
  tell.current = onPick;
  useEffect(() => tell.current([...ids]), [ids]);
  const list = useMemo(() => wholeList(lines), [lines]);
  const columns = useMemo(
    (): readonly Column<LayoffLine>[] => [
      { id: 'name', header: t('disputes.worker.name'), size: 220, grow: true, cell: (row) => row.name },
      {
        id: 'nik',
        header: t('disputes.worker.nik'),
        size: 186,
        cell: (row) => (row.nik === null ? '–' : <Nik value={row.nik} />),
      },
      {
        id: 'position',
        header: t('disputes.worker.position'),
        size: 160,
        cell: (row) => row.position || '–',
      },
    ],
    [t],
  );
  return (
    <>
      <div className={styles.picking}>
        <DataTable
          id="dispute-contested"
          label={t('disputes.register.contested')}
          columns={columns}
          list={list}
          rowKey={rowKey}
          rowLabel={(row) => row.name}
          selection={selection}
          empty={<Empty title={t('disputes.register.nobody')} />}
        />
      </div>
      <Text size="sm" mt="xs" className="tabular" aria-live="polite">
        {t('disputes.register.picked', { n: ids.size, total: lines.length })}
      </Text>
    </>
  );
}

/** The workers of a report who refuse their layoff, picked for the dispute. */
export function WorkersOfReport({
  reportId,
  start,
  onPick,
}: {
  readonly reportId: string;
  readonly start: readonly string[];
  readonly onPick: (ids: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const found = useContestedLines(reportId);
  return (
    <Section title={t('disputes.section.workers')} description={t('disputes.register.contested.text')}>
      {found.error !== null && <ErrorPanel error={found.error} onAgain={() => void found.refetch()} />}
      {found.data === undefined && found.error === null && <WaitingLines lines={4} />}
      {found.data !== undefined && <Lines lines={found.data} start={start} onPick={onPick} />}
    </Section>
  );
}
