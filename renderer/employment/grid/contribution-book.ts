import type { Month } from '../../../shared/calendar/month-text.ts';
import type {
  ContributionChange,
  ContributionSource,
  StoredContribution,
} from '../../../shared/domain/employment/contribution-record.ts';

/** Months of every job on screen, by job and month; a month without an entry is not on record. */
export type Book = ReadonlyMap<string, ReadonlyMap<Month, StoredContribution>>;

/** What is written down of one job. */
export interface JobChange {
  readonly employmentId: string;
  readonly months: readonly ContributionChange[];
}
/** What is written down at one go, and taken back at one go. */
export interface Turn {
  readonly changes: readonly JobChange[];
  readonly source: ContributionSource;
}

interface Job {
  readonly employmentId: string;
  readonly months: readonly StoredContribution[];
}

/** The months as the record has them. */
export const bookOf = (jobs: readonly Job[]): Book =>
  new Map(
    jobs.map(
      ({ employmentId, months }) =>
        [employmentId, new Map(months.map((row) => [row.month, row] as const))] as const,
    ),
  );

const asChange = (row: StoredContribution | undefined, month: Month): ContributionChange =>
  row === undefined ? { month, state: null, wage: null } : { ...row };

/** What of a turn differs from what stands there; null where nothing does. Pure. */
export function differing({ changes, source }: Turn, book: Book): Turn | null {
  const left = changes.flatMap(({ employmentId, months }): readonly JobChange[] => {
    const rows = book.get(employmentId);
    const other = months.filter(({ month, state, wage }) => {
      const row = rows?.get(month);
      return (row?.state ?? null) !== state || (row?.wage ?? null) !== wage;
    });
    return other.length === 0 ? [] : [{ employmentId, months: other }];
  });
  return left.length === 0 ? null : { changes: left, source };
}

/** What stood where a turn writes: writing it is the undo. Pure. */
export const formerOf = ({ changes, source }: Turn, book: Book): Turn => ({
  changes: changes.map(({ employmentId, months }) => ({
    employmentId,
    months: months.map(({ month }) => asChange(book.get(employmentId)?.get(month), month)),
  })),
  source,
});

/** The book after a turn. Pure. */
export function withTurn({ changes, source }: Turn, book: Book): Book {
  const next = new Map(book);
  for (const { employmentId, months } of changes) {
    const rows = new Map(next.get(employmentId));
    for (const { month, state, wage, source: own, batchId } of months) {
      if (state === null) rows.delete(month);
      else rows.set(month, { month, state, wage, source: own ?? source, ...(batchId ? { batchId } : {}) });
    }
    next.set(employmentId, rows);
  }
  return next;
}

/** The months of a job in the book, oldest first. */
export const monthsIn = (book: Book, employmentId: string): readonly StoredContribution[] =>
  [...(book.get(employmentId)?.values() ?? [])].sort((a, b) => a.month.localeCompare(b.month));
