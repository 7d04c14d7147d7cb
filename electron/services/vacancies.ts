import type { CheckedInputOf, OutputOf } from '../../shared/contract/contract.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { rankSeekers, rankVacancies } from '../../shared/domain/matching/rank.ts';
import type { Vacancy } from '../../shared/domain/vacancy.ts';
import { getJobSeeker } from '../database/job-seekers.ts';
import { livePerson } from '../database/persons.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import {
  addVacancy,
  candidatesOf,
  changeVacancy,
  getVacancy,
  openVacancies,
  poolOfSeekers,
  removeVacancy,
} from '../database/vacancies.ts';
import { liveReferralsOf } from '../database/vacancy-offers.ts';
import type { WriteContext } from './context.ts';
import { offersToPerson } from './vacancy-offers.ts';

/** Writes a new vacancy or changes one. @throws ContractError not-found, changed-meanwhile */
export async function saveVacancy(
  { db, now, note }: WriteContext,
  { id, version, vacancy }: CheckedInputOf<'vacancies.save'>,
): Promise<Vacancy> {
  if (id !== null && version === null) throw new ContractError('changed-meanwhile');
  const saved =
    id === null || version === null
      ? await addVacancy(db, vacancy, now)
      : await changeVacancy(db, { id, version }, vacancy, now).then(() => id);
  note({ subjectKind: 'vacancy', subjectId: saved });
  return getVacancy(db, saved);
}

/** @throws ContractError not-found, changed-meanwhile */
export async function dropVacancy(
  { db, note }: WriteContext,
  { id, version }: CheckedInputOf<'vacancies.remove'>,
): Promise<null> {
  await removeVacancy(db, id, version);
  note({ subjectKind: 'vacancy', subjectId: id });
  return null;
}

/** The best of the pool for a vacancy. @throws ContractError not-found */
export async function candidatesFor(
  db: ReadableDatabase,
  { id, limit }: CheckedInputOf<'vacancies.candidates'>,
): Promise<OutputOf<'vacancies.candidates'>> {
  const vacancy = await getVacancy(db, id);
  const pool = await poolOfSeekers(db);
  const ranked = rankSeekers(vacancy, pool, pool.length);
  const best = ranked.slice(0, limit);
  const people = await candidatesOf(
    db,
    best.map((match) => match.id),
  );
  return {
    vacancy,
    pool: pool.length,
    fitting: ranked.length,
    rows: best.flatMap((match) => {
      const person = people.get(match.id);
      return person === undefined ? [] : [{ personId: match.id, ...person, match }];
    }),
  };
}

/** The best open vacancies for a person. @throws ContractError not-found */
export async function vacanciesFor(
  db: ReadableDatabase,
  { personId, asOf, limit }: CheckedInputOf<'vacancies.forPerson'>,
): Promise<OutputOf<'vacancies.forPerson'>> {
  const { id } = await livePerson(db, personId as PersonId);
  const seeker = await getJobSeeker(db, id);
  const open = await openVacancies(db, asOf);
  const offers = await offersToPerson(db, id);
  const byId = new Map(open.map((vacancy) => [vacancy.id, vacancy] as const));
  const ranked = rankVacancies({ ...seeker, id }, open, open.length);
  return {
    unwritten: seeker.wanted === '' && seeker.occupation === '',
    wageWish: seeker.wageWish,
    referralId: (await liveReferralsOf(db, [id])).get(id) ?? null,
    open: open.length,
    fitting: ranked.length,
    rows: ranked.slice(0, limit).flatMap((match) => {
      const vacancy = byId.get(match.id);
      if (vacancy === undefined) return [];
      const offer = offers.get(match.id);
      const offered = offer === undefined ? null : { on: offer.offeredOn, result: offer.result };
      return [{ vacancy, match, offered }];
    }),
  };
}
