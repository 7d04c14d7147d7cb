import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { PairRecord, PairView } from '../../shared/contract/person-merge.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { proposedSides } from '../../shared/domain/person-merge.ts';
import { judgePair } from '../../shared/domain/person-pair.ts';
import { lettersOfPerson } from '../database/letters-of.ts';
import { layoffsOfPerson, livePerson } from '../database/persons.ts';
import { addDistinct, areDistinct } from '../database/persons-distinct.ts';
import { clashesOf } from '../database/persons-merge-rows.ts';
import { mergeNotesOf } from '../database/persons-merges.ts';
import { sidesOf } from '../database/persons-pairs.ts';
import { consultationsOf, disputesOf, documentsOf, employmentsOf } from '../database/persons-places.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import type { WriteContext } from './context.ts';

async function recordOf(db: ReadableDatabase, id: PersonId): Promise<PairRecord> {
  const person = await livePerson(db, id);
  const merges = await mergeNotesOf(db, person.id);
  return {
    person,
    layoffs: await layoffsOfPerson(db, person.id),
    disputes: await disputesOf(db, person.id),
    employments: await employmentsOf(db, person.id),
    letters: await lettersOfPerson(db, person.id),
    documents: await documentsOf(db, person.id),
    consultations: await consultationsOf(db, person.id),
    mergedNames: merges.filter(({ undoneAt }) => undoneAt === null).map(({ goneName }) => goneName),
  };
}

/** How much hangs on a record: the one with more stays, then the one with a NIK, then the older. */
const weightOf = ({ person, ...on }: PairRecord): number =>
  10 * (on.layoffs.length + on.disputes.length + on.employments.length + on.letters.length + on.documents) +
  (person.nik === null ? 0 : 1);

/** Two records side by side. @throws ContractError not-found, also where they are one by now */
export async function viewPair(
  db: ReadableDatabase,
  first: PersonId,
  second: PersonId,
  today: PlainDate,
): Promise<PairView> {
  const [a, b] = [await recordOf(db, first), await recordOf(db, second)];
  if (a.person.id === b.person.id) throw new ContractError('not-found');
  const isOrder = weightOf(a) === weightOf(b) ? a.person.id < b.person.id : weightOf(a) > weightOf(b);
  const [kept, gone] = isOrder ? [a, b] : [b, a];
  const [one, other] = await sidesOf(db, [a.person.id, b.person.id]);
  return {
    kept,
    gone,
    judgement: one && other ? judgePair(one, other) : null,
    proposed: proposedSides(kept.person, gone.person, today),
    clashes: await clashesOf(db, kept.person.id, gone.person.id),
    distinct: await areDistinct(db, kept.person.id, gone.person.id),
  };
}

/** Remembers that two records are two human beings. @throws ContractError not-found */
export async function declareDistinct(
  { db, now, userId, note }: WriteContext,
  first: PersonId,
  second: PersonId,
  words: string,
): Promise<null> {
  const [a, b] = [await livePerson(db, first), await livePerson(db, second)];
  if (a.id === b.id) throw new ContractError('not-found');
  const [one, other] = await sidesOf(db, [a.id, b.id]);
  const despiteNik =
    one !== undefined &&
    other !== undefined &&
    (judgePair(one, other)?.reasons.includes('nik-known') ?? false);
  await addDistinct(db, a.id, b.id, { despiteNik, note: words, now, userId });
  note({ subjectKind: 'person', subjectId: a.id, detail: { distinct: true, other: b.id } });
  return null;
}
