import { sql } from 'kysely';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { LookAlike } from '../../shared/contract/parties.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { nameKey } from '../../shared/domain/name-key.ts';
import { foldedSimilarity, foldKey } from '../../shared/domain/name-similarity.ts';
import type { ReadableDatabase } from './schema.ts';

/** Who of these ids is still on record. */
export async function personsOnRecord(
  db: ReadableDatabase,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where(sql<boolean>`id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .execute();
  return new Set(rows.map((row) => row.id));
}

/** Who carries these NIKs. */
export async function personsByNik(
  db: ReadableDatabase,
  niks: readonly string[],
): Promise<ReadonlyMap<string, { readonly id: PersonId; readonly name: string }>> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'nik', 'name'])
    .where(sql<boolean>`nik IN (SELECT value FROM json_each(${JSON.stringify(niks)}))`)
    .execute();
  return new Map(rows.map(({ id, nik, name }) => [nik ?? '', { id, name }]));
}

/** Below this likeness two names are not worth showing side by side. */
export const PERSON_LIKENESS_LIMIT = 0.85;

export interface PersonTrace {
  readonly nik: string | null;
  readonly name: string;
  readonly birthDate: PlainDate | null;
}

export interface PersonCandidate extends PersonTrace {
  readonly id: PersonId;
}

/** People born on one of these days or carrying one of these NIKs: the only ones an import can meet. */
export async function candidatesFor(
  db: ReadableDatabase,
  traces: readonly PersonTrace[],
): Promise<{
  readonly byNik: ReadonlyMap<string, PersonCandidate>;
  readonly byBirth: ReadonlyMap<string, readonly PersonCandidate[]>;
}> {
  const niks = JSON.stringify([...new Set(traces.map((trace) => trace.nik).filter((nik) => nik !== null))]);
  const births = JSON.stringify([
    ...new Set(traces.map((trace) => trace.birthDate).filter((date) => date !== null)),
  ]);
  const columnsWanted = ['id', 'nik', 'name', 'birth_date as birthDate'] as const;
  const known = await db
    .selectFrom('person')
    .select(columnsWanted)
    .where(sql<boolean>`nik IN (SELECT value FROM json_each(${niks}))`)
    .execute();
  const bornThen = await db
    .selectFrom('person')
    .select(columnsWanted)
    .where(sql<boolean>`birth_date IN (SELECT value FROM json_each(${births}))`)
    .execute();
  const byBirth = new Map<string, PersonCandidate[]>();
  for (const one of bornThen) {
    const day = one.birthDate ?? '';
    const already = byBirth.get(day);
    if (already) already.push(one);
    else byBirth.set(day, [one]);
  }
  return { byNik: new Map(known.map((one) => [one.nik ?? '', one])), byBirth };
}

/** Candidates that share no more than the beginning of a name. */
const CANDIDATES = 3000;

/** People on record who could be the one being typed. */
export async function personsLike(db: ReadableDatabase, typed: PersonTrace): Promise<readonly LookAlike[]> {
  const digits = (typed.nik ?? '').replace(/\D/g, '');
  const key = nameKey(typed.name);
  const people = db.selectFrom('person').select(['id', 'nik', 'name', 'sort_key', 'birth_date']);
  // Asked one by one, so that the holder of a NIK is found however many names begin alike.
  const sure = await people
    .where((eb) =>
      eb.or([
        ...(digits.length === 16 ? [eb('nik', '=', digits)] : []),
        ...(typed.birthDate ? [eb('birth_date', '=', typed.birthDate)] : []),
      ]),
    )
    .execute();
  const start = key.slice(0, 3);
  const named =
    start.length < 3
      ? []
      : await people
          .where('sort_key', '>=', start)
          .where('sort_key', '<', `${start}\u{10ffff}`)
          .orderBy('sort_key')
          .limit(CANDIDATES)
          .execute();
  const rows = new Map([...named, ...sure].map((row) => [row.id, row]));
  const folded = foldKey(key);
  return [...rows.values()]
    .map((row) => {
      const alike = foldedSimilarity(folded, foldKey(row.sort_key));
      const sameDay = typed.birthDate !== null && row.birth_date === typed.birthDate;
      return {
        id: row.id,
        name: row.name,
        detail: [row.nik ?? '', row.birth_date ?? ''].filter((part) => part !== '').join(' · '),
        // Only the NIK makes two people the same.
        likeness:
          row.nik !== null && row.nik === digits ? 1 : Math.min(0.99, sameDay ? alike + 0.1 : alike * 0.98),
      };
    })
    .filter((one) => one.likeness >= PERSON_LIKENESS_LIMIT)
    .sort((a, b) => b.likeness - a.likeness || a.name.localeCompare(b.name, 'id'))
    .slice(0, 8);
}
