import type { DisputeWorker } from '../domain/dispute/dispute.ts';

/* The claims table of a dispute as a spreadsheet. */

type Cell = string | number | null;

interface ClaimColumn {
  readonly header: string;
  readonly width: number;
  readonly kind: 'text' | 'number' | 'date';
  readonly value: (row: DisputeWorker) => Cell;
  /** Added up below the table. */
  readonly sum?: (row: DisputeWorker) => number | null;
}

const money = (
  header: string,
  sum: (row: DisputeWorker) => number | null,
  value: (row: DisputeWorker) => Cell = sum,
): ClaimColumn => ({ header, width: 18, kind: 'number', value, sum });

const COLUMNS: readonly ClaimColumn[] = [
  { header: 'No.', width: 6, kind: 'number', value: ({ lineNumber }) => lineNumber },
  { header: 'NIK', width: 20, kind: 'text', value: ({ nik }) => nik },
  { header: 'Nama', width: 32, kind: 'text', value: ({ name }) => name },
  { header: 'Jabatan', width: 24, kind: 'text', value: ({ position }) => position },
  { header: 'Perjanjian kerja', width: 16, kind: 'text', value: ({ contract }) => contract },
  { header: 'Mulai bekerja', width: 14, kind: 'date', value: ({ startDate }) => startDate },
  { header: 'Berakhir', width: 14, kind: 'date', value: ({ endDate }) => endDate },
  { header: 'Upah sebulan', width: 16, kind: 'number', value: ({ wage }) => wage },
  money('Tuntutan', ({ demand }) => demand),
  money('Tawaran', ({ offer }) => offer),
  money(
    'Hak minimum',
    ({ minimum }) => minimum,
    ({ minimum }) => minimum ?? 'Perlu ditinjau',
  ),
  money('Angka anjuran', ({ figure }) => figure),
  { header: 'Selesai', width: 10, kind: 'text', value: ({ settled }) => (settled ? 'Sepakat' : '') },
  { header: 'Yang perlu ditinjau', width: 44, kind: 'text', value: ({ review }) => review.join(' ') },
  { header: 'Catatan', width: 36, kind: 'text', value: ({ note }) => note },
];

/** Columns of the claims table as a spreadsheet. */
export const CLAIM_COLUMNS = COLUMNS.map(({ header, width, kind }) => ({ header, width, kind }));

/** The cells of a worker in the order of `CLAIM_COLUMNS`. */
export const claimCells = (row: DisputeWorker): readonly Cell[] => COLUMNS.map(({ value }) => value(row));

/** The line below the workers: what is known of each sum, added up. */
export const claimTotals = (rows: readonly DisputeWorker[]): readonly Cell[] =>
  COLUMNS.map(({ header, sum }) => {
    if (header === 'Nama') return `Jumlah ${rows.length} pekerja`;
    return sum === undefined ? null : rows.reduce((all, row) => all + (sum(row) ?? 0), 0);
  });
