import type { Finding } from './finding.ts';
import type { DisputeId, EmployerId, ImportBatchId, LayoffReportId, PersonId, VacancyId } from './ids.ts';

export const IMPORT_TARGETS = [
  'layoff-lines',
  'employers',
  'persons',
  'old-receipts',
  'contributions',
  'vacancies',
  'dispute-workers',
] as const;
export type ImportTarget = (typeof IMPORT_TARGETS)[number];

/**
 * What the dry run says of a row. new: not known yet; known: already on record; similar: looks like someone known, a
 * person decides; present: already in this report or case; refused: cannot be taken, with reasons; skipped: no data row.
 */
export const ROW_VERDICTS = ['new', 'known', 'similar', 'present', 'refused', 'skipped'] as const;
export type RowVerdict = (typeof ROW_VERDICTS)[number];

/** What a person decided on a similar row. */
export type RowDecision = 'same' | 'different';

export type ImportState = 'staging' | 'staged' | 'committing' | 'committed' | 'undone' | 'cancelled';

/** Days for which what the rows of a list said is kept after it was taken in; the list can be undone later, too. */
export const ROWS_KEPT_DAYS = 90;

/** What is kept of the rows of lists. */
export interface KeptRows {
  readonly lists: number;
  readonly rows: number;
  readonly bytes: number;
}

export interface ImportBatch {
  readonly id: ImportBatchId;
  readonly target: ImportTarget;
  readonly reportId: LayoffReportId | null;
  readonly employerId: EmployerId | null;
  /** The case whose workers the list names; null for every other list. */
  readonly disputeId: DisputeId | null;
  readonly fileName: string;
  readonly sheetName: string;
  readonly state: ImportState;
  readonly createdAt: string;
  readonly counts: Readonly<Record<RowVerdict, number>>;
  /** Similar rows without a decision. */
  readonly undecided: number;
  /** Rows that were taken over. */
  readonly committed: number;
  /** Rows still to be taken over with months outside every job at the firm, which somebody has to choose about. */
  readonly outside: number;
  /** What its rows said is no longer kept; what became of them is. */
  readonly forgotten: boolean;
}

/** A staged row as the dry run shows it. */
export interface ImportRow {
  /** Row number in the file, from 1, as spreadsheets count. */
  readonly rowNumber: number;
  readonly verdict: RowVerdict;
  /** Values by field key, as text to show. */
  readonly values: Readonly<Record<string, string>>;
  readonly findings: readonly RowFinding[];
  /** The known person, firm or vacancy that a known or similar row points at. */
  readonly match: {
    readonly id: PersonId | EmployerId | VacancyId;
    readonly name: string;
    readonly detail: string;
  } | null;
  readonly decision: RowDecision | null;
  readonly committed: boolean;
}

export interface RowFinding extends Finding {
  /** Cell reference such as C7, or empty when the whole row is meant. */
  readonly cell: string;
  readonly severity: 'refusal' | 'warning';
}
