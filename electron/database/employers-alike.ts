import { sql } from 'kysely';
import type { LookAlike } from '../../shared/contract/parties.ts';
import type { EmployerId, ImportBatchId } from '../../shared/domain/ids.ts';
import { firmKey } from '../../shared/domain/name-key.ts';
import { foldedSimilarity, foldKey } from '../../shared/domain/name-similarity.ts';
import { likeText } from './keyset.ts';
import type { ReadableDatabase } from './schema.ts';

/** Below this likeness two names are not worth showing side by side. */
export const FIRM_LIKENESS_LIMIT = 0.85;

/** What tells firms apart. */
export interface FirmTrace {
  readonly id: EmployerId;
  readonly name: string;
  readonly sortKey: string;
  readonly address: string;
  readonly npp: string;
  readonly nib: string;
}

const traces = (db: ReadableDatabase) =>
  db.selectFrom('employer').select(['id', 'name', 'sort_key as sortKey', 'address', 'npp', 'nib']);

/** Every firm on record, for comparing a list with them. */
export async function firmTraces(db: ReadableDatabase): Promise<readonly FirmTrace[]> {
  return traces(db).orderBy('id').execute();
}

/** The firm of this name that a batch made, or null: a list may name its firms many times. */
export async function firmOfBatch(
  db: ReadableDatabase,
  batch: ImportBatchId,
  name: string,
): Promise<EmployerId | null> {
  const row = await db
    .selectFrom('employer')
    .select('id')
    .where('sort_key', '=', firmKey(name))
    .where('batch_id', '=', batch)
    .orderBy('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Whether a firm is still on record. */
export async function isFirmOnRecord(db: ReadableDatabase, id: EmployerId): Promise<boolean> {
  const row = await db.selectFrom('employer').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** What a screen shows beside a firm's name. */
export const firmDetail = (firm: FirmTrace): string =>
  [firm.npp, firm.address].filter((part) => part !== '').join(' · ');

/** Candidates that share no more than a word of their names. */
const CANDIDATES = 2000;

/** Firms on record that could be the one being typed: same NPP or NIB, or a name that sounds alike. */
export async function employersLike(
  db: ReadableDatabase,
  typed: { readonly name: string; readonly npp: string; readonly nib: string },
): Promise<readonly LookAlike[]> {
  const key = firmKey(typed.name);
  const npp = typed.npp.trim().toUpperCase();
  const nib = typed.nib.trim();
  const words = key.split(' ').filter((word) => word.length >= 3);
  // Asked one by one, so that the holder of a number is found however many names share a word.
  const sure = await traces(db)
    .where((eb) =>
      eb.or([
        ...(npp === '' ? [] : [eb.and([eb('npp', '=', npp), eb('npp', '<>', '')])]),
        ...(nib === '' ? [] : [eb.and([eb('nib', '=', nib), eb('nib', '<>', '')])]),
        ...(key === '' ? [] : [eb('sort_key', '=', key)]),
      ]),
    )
    .limit(CANDIDATES)
    .execute();
  const named =
    words.length === 0
      ? []
      : await traces(db)
          .where((eb) =>
            eb.or(
              words.map((word) => eb(sql`sort_key`, 'like', sql`${likeText(word.slice(0, 4))} escape '\\'`)),
            ),
          )
          .limit(CANDIDATES)
          .execute();
  const folded = foldKey(key);
  return [...new Map([...named, ...sure].map((firm) => [firm.id, firm])).values()]
    .map((firm) => ({
      id: firm.id,
      name: firm.name,
      detail: firmDetail(firm),
      likeness:
        (npp !== '' && firm.npp === npp) || (nib !== '' && firm.nib === nib)
          ? 1
          : key !== '' && firm.sortKey.startsWith(key)
            ? Math.max(0.9, foldedSimilarity(folded, foldKey(firm.sortKey)))
            : foldedSimilarity(folded, foldKey(firm.sortKey)),
    }))
    .filter((one) => one.likeness >= FIRM_LIKENESS_LIMIT)
    .sort((a, b) => b.likeness - a.likeness || a.name.localeCompare(b.name, 'id'))
    .slice(0, 8);
}
