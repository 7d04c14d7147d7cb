import { VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import {
  BOOK_KINDS,
  BOOK_STEPS,
  type DisputeBookRow,
} from '../../../shared/domain/dispute/register-columns.ts';
import {
  BOOK_KIND_WORDS,
  BOOK_STEP_WORDS,
  bookRemark,
  cassationWords,
  courtWords,
  RECORDED_BY_WORDS,
  workerSide,
} from '../../../shared/letters/dispute-words.ts';
import type { Column } from '../../ui/table/columns.ts';

/** Wide enough for its head. */
const TICK_SIZES: Readonly<Record<string, number>> = {
  hak: 46,
  kepentingan: 104,
  phk: 48,
  'antar-sp': 58,
  bipartite: 66,
  clarification: 80,
  mediation: 66,
  agreement: 40,
  recommendation: 68,
  minutes: 64,
};

const tick = (is: boolean, t: TFunction): ReactNode =>
  is ? (
    <>
      <IconCheck size={16} stroke={2} aria-hidden style={{ verticalAlign: 'middle' }} />
      <VisuallyHidden>{t('book.tick.yes')}</VisuallyHidden>
    </>
  ) : null;

/** The columns of the register as offices keep it. */
export function bookColumns(t: TFunction): readonly Column<DisputeBookRow>[] {
  const ticked = (
    id: string,
    header: string,
    is: (row: DisputeBookRow) => boolean,
  ): Column<DisputeBookRow> => ({
    id,
    header,
    size: TICK_SIZES[id] ?? 64,
    align: 'center',
    cell: (row) => tick(is(row), t),
  });
  return [
    {
      id: 'registerNumber',
      header: t('disputes.column.number'),
      size: 160,
      sort: 'number',
      hideable: false,
      cell: (row) => <span className="tabular">{row.registerNumber}</span>,
    },
    {
      id: 'registeredOn',
      header: t('disputes.column.registered'),
      size: 110,
      cell: (row) => <span className="tabular">{formatDateShort(row.registeredOn)}</span>,
    },
    {
      id: 'recordedBy',
      header: t('book.column.recorded-by'),
      size: 84,
      cell: (row) => RECORDED_BY_WORDS[row.recordedBy],
    },
    { id: 'worker', header: t('book.column.worker'), size: 148, cell: workerSide },
    { id: 'employer', header: t('book.column.employer'), size: 148, cell: (row) => row.employerName },
    ...BOOK_KINDS.map((kind) => ticked(kind, BOOK_KIND_WORDS[kind], (row) => row.kind === kind)),
    ...BOOK_STEPS.map((step) => ticked(step, BOOK_STEP_WORDS[step], (row) => row.steps[step])),
    { id: 'court', header: t('book.column.court'), size: 110, cell: (row) => courtWords(row) || '–' },
    {
      id: 'cassation',
      header: t('book.column.cassation'),
      size: 84,
      cell: (row) => cassationWords(row) || '–',
    },
    { id: 'remark', header: t('book.column.remark'), size: 200, grow: true, cell: bookRemark },
  ];
}
