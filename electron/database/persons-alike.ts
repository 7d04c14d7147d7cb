import { sql } from 'kysely';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { LookAlike } from '../../shared/contract/parties.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { foldName } from '../../shared/domain/name-key.ts';
import { foldedSimilarity } from '../../shared/domain/name-similarity.ts';
import { formerHolders } from './persons-merged.ts';
import { personsNamedLike, personsWithNikNear } from './persons-near.ts';
import type { ReadableDatabase } from './schema.ts';

/** Who carries these NIKs, or was known by one before a merge while nobody carries it. */
export async function personsByNik(
  db: ReadableDatabase,
  niks: readonly string[],
): Promise<ReadonlyMap<string, PersonCandidate>> {
  const former = await formerHolders(db, niks);
  const rows = await people(db)
    .where((eb) =>
      eb.or([
        sql<boolean>`nik IN (SELECT value FROM json_each(${JSON.stringify(niks)}))`,
        ...(former.size === 0 ? [] : [eb('id', 'in', [...former.values()])]),
      ]),
    )
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return new Map([
    ...[...former].flatMap(([nik, id]) => {
      const holder = byId.get(id);
      return holder === undefined ? [] : [[nik, holder] as const];
    }),
    // Who carries a number now goes before who was known by it.
    ...rows.flatMap((row) => (row.nik === null ? [] : [[row.nik, row] as const])),
  ]);
}

const people = (db: ReadableDatabase) =>
  db.selectFrom('person').select(['id', 'nik', 'name', 'birth_date as birthDate']);

/** What a NIK that is one slip away adds to the likeness of a name. */
const NIK_SLIP_HELPS = 0.15;
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
  const niks = [...new Set(traces.map((trace) => trace.nik).filter((nik) => nik !== null))];
  const births = JSON.stringify([
    ...new Set(traces.map((trace) => trace.birthDate).filter((date) => date !== null)),
  ]);
  const bornThen = await people(db)
    .where(sql<boolean>`birth_date IN (SELECT value FROM json_each(${births}))`)
    .where('merged_into', 'is', null)
    .execute();
  const byBirth = new Map<string, PersonCandidate[]>();
  for (const one of bornThen) {
    const day = one.birthDate ?? '';
    const already = byBirth.get(day);
    if (already) already.push(one);
    else byBirth.set(day, [one]);
  }
  return { byNik: await personsByNik(db, niks), byBirth };
}

/** People on record who could be the one being typed. */
export async function personsLike(db: ReadableDatabase, typed: PersonTrace): Promise<readonly LookAlike[]> {
  const digits = (typed.nik ?? '').replace(/\D/g, '');
  const folded = foldName(typed.name);
  const holder = digits.length === 16 ? (await personsByNik(db, [digits])).get(digits) : undefined;
  const born =
    typed.birthDate === null
      ? []
      : await people(db).where('birth_date', '=', typed.birthDate).where('merged_into', 'is', null).execute();
  const slips = await personsWithNikNear(db, digits);
  const named = await personsNamedLike(db, typed.name);
  const oneSlip = new Set<string>(slips.map(({ id }) => id));
  const rows = new Map(
    [...named, ...slips, ...born, ...(holder ? [holder] : [])].map((row) => [row.id, row]),
  );
  return [...rows.values()]
    .map((row) => {
      const alike = foldedSimilarity(folded, foldName(row.name));
      const sameDay = typed.birthDate !== null && row.birthDate === typed.birthDate;
      const helped = oneSlip.has(row.id) ? alike + NIK_SLIP_HELPS : alike * 0.98;
      return {
        id: row.id,
        name: row.name,
        detail: [row.nik ?? '', row.birthDate ?? ''].filter((part) => part !== '').join(' · '),
        // Only the NIK makes two people the same.
        likeness: row.id === holder?.id ? 1 : Math.min(0.99, sameDay ? alike + 0.1 : helped),
      };
    })
    .filter((one) => one.likeness >= PERSON_LIKENESS_LIMIT)
    .sort((a, b) => b.likeness - a.likeness || a.name.localeCompare(b.name, 'id'))
    .slice(0, 8);
}
