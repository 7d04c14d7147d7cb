import { ContractError } from '../../shared/contract/errors.ts';
import type { Page } from '../../shared/contract/procedure.ts';

/** Where a page ended: the value it was sorted by and the id that breaks ties. */
export interface PageKey {
  readonly value: string | number | null;
  readonly id: string;
}

/** The key as the text that travels to the screen and back. */
export function writePageKey(key: PageKey): string {
  return JSON.stringify([key.value, key.id]);
}

/**
 * Reads a key that came back.
 * @throws ContractError input-refused when it is none of ours
 */
export function readPageKey(text: string | null): PageKey | null {
  if (text === null) return null;
  try {
    const parsed: unknown = JSON.parse(text);
    if (Array.isArray(parsed) && parsed.length === 2 && typeof parsed[1] === 'string') {
      const value: unknown = parsed[0];
      if (value === null || typeof value === 'string' || typeof value === 'number')
        return { value, id: parsed[1] };
    }
  } catch {
    // Falls through to the refusal below.
  }
  throw new ContractError('input-refused', { issues: [{ path: 'after', message: 'page-key' }] });
}

/** What a list that is read by pages found: one row more than the page shows, if there is more. */
interface Found<Row> {
  readonly rows: readonly Row[];
  readonly limit: number;
  /** How many rows match in all. */
  readonly total: number;
  /** What the list is sorted by. */
  readonly sortedBy: (row: Row) => PageKey['value'];
}

/** The page that goes to the screen, with the key of the next one. */
export function pageOf<Row extends { readonly id: string }, Shown>(
  { rows, limit, total, sortedBy }: Found<Row>,
  show: (row: Row) => Shown,
): Page<Shown> {
  const last = rows[limit - 1];
  return {
    rows: rows.slice(0, limit).map(show),
    next: rows.length > limit && last ? writePageKey({ value: sortedBy(last), id: last.id }) : null,
    total,
  };
}
