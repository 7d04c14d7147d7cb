import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { Page } from '../../shared/contract/procedure.ts';
import type { VacancyFilter } from '../../shared/contract/vacancies.ts';
import type { EmployerId, PersonId, VacancyId } from '../../shared/domain/ids.ts';
import type { Education } from '../../shared/domain/job-seeker.ts';
import type { SeekerSide } from '../../shared/domain/matching/rank.ts';
import { matchKey } from '../../shared/domain/matching/words.ts';
import type { Vacancy, VacancyInput } from '../../shared/domain/vacancy.ts';
import { follows, likeText } from './keyset.ts';
import { newId } from './new-id.ts';
import { pageOf, readPageKey } from './page-key.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';
import { isOffered } from './vacancy-offers.ts';

/* The vacancies that the office knows, and the pool of job-seekers that they are matched with. */

/** A vacancy without a last day stands behind those that have one. */
const NEVER = '9999-12-31';

export const vacancies = (db: ReadableDatabase) =>
  db
    .selectFrom('vacancy')
    .leftJoin('region', 'region.code', 'vacancy.region_code')
    .selectAll('vacancy')
    .select('region.name as region');

type Found = Awaited<ReturnType<ReturnType<typeof vacancies>['execute']>>[number];

export const asVacancy = (row: Found): Vacancy => ({
  id: row.id,
  version: row.version,
  employerId: row.employer_id,
  employerName: row.employer_name,
  title: row.title,
  regionCode: row.region_code,
  region: row.region ?? '',
  place: row.place,
  wageFrom: row.wage_from,
  wageTo: row.wage_to,
  licences: JSON.parse(row.licences) as string[],
  education: row.education as Education,
  openings: row.openings,
  contact: row.contact,
  postedOn: row.posted_on,
  until: row.until,
  note: row.note,
  filled: row.filled === 1,
});

/** By what vacancies are ordered. */
export const sortKeyOf = (title: string): string => title.toLocaleLowerCase('id');

/** A vacancy as its columns hold it. */
export const vacancyColumns = (input: VacancyInput) => ({
  employer_id: input.employerId as EmployerId | null,
  employer_name: input.employerName,
  title: input.title,
  sort_key: sortKeyOf(input.title),
  match_key: matchKey(input.title),
  region_code: input.regionCode,
  place: input.place,
  wage_from: input.wageFrom,
  wage_to: input.wageTo,
  licences: JSON.stringify(input.licences),
  education: input.education,
  openings: input.openings,
  contact: input.contact,
  posted_on: input.postedOn,
  until: input.until,
  note: input.note,
  filled: input.filled ? (1 as const) : (0 as const),
});

const isOpen = (day: PlainDate): RawBuilder<SqlBool> =>
  sql`vacancy.filled = 0 AND (vacancy.until IS NULL OR vacancy.until >= ${day})`;

/** Vacancies that stand so on a day. */
const standsSo = ({ state, asOf }: NonNullable<VacancyFilter['standing']>): RawBuilder<SqlBool> => {
  switch (state) {
    case 'open':
      return isOpen(asOf);
    case 'over':
      return sql`vacancy.filled = 0 AND vacancy.until < ${asOf}`;
    case 'filled':
      return sql`vacancy.filled = 1`;
  }
};

function conditionsOf({
  text,
  standing,
  region,
}: Pick<VacancyFilter, 'text' | 'standing' | 'region'>): RawBuilder<SqlBool> {
  const like = likeText(text);
  const words = sql.join(
    ['title', 'employer_name', 'place', 'note'].map(
      (column) => sql`${sql.ref(`vacancy.${column}`)} LIKE ${like} ESCAPE '\\'`,
    ),
    sql` OR `,
  );
  return sql`1
    ${standing === null ? sql`` : sql`AND ${standsSo(standing)}`}
    ${region === '' ? sql`` : sql`AND (vacancy.region_code = ${region} OR vacancy.region_code LIKE ${`${region}.%`})`}
    ${text === '' ? sql`` : sql`AND (${words})`}`;
}

/** A page of vacancies. @throws ContractError input-refused for a key that is none of ours */
export async function listVacancies(db: ReadableDatabase, filter: VacancyFilter): Promise<Page<Vacancy>> {
  const key = readPageKey(filter.after);
  const direction = filter.descending ? 'desc' : 'asc';
  const value =
    filter.sort === 'until'
      ? sql<string>`ifnull(vacancy.until, '9999-12-31')`
      : sql<string>`vacancy.sort_key`;
  const rows = await vacancies(db)
    .where(conditionsOf(filter))
    .$if(key !== null, (query) =>
      query.where((eb) => follows(value, eb.ref('vacancy.id'), key as never, filter.descending) as never),
    )
    .orderBy(value, direction)
    .orderBy('vacancy.id', direction)
    .limit(filter.limit + 1)
    .execute();
  const { total } = await db
    .selectFrom('vacancy')
    .where(conditionsOf(filter))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return pageOf(
    {
      rows,
      limit: filter.limit,
      total,
      sortedBy: (row) => (filter.sort === 'until' ? (row.until ?? NEVER) : row.sort_key),
    },
    asVacancy,
  );
}

/** Whether a vacancy is on record. */
export async function isVacancyThere(db: ReadableDatabase, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('vacancy')
    .select('id')
    .where('id', '=', id as VacancyId)
    .executeTakeFirst();
  return row !== undefined;
}

/** @throws ContractError not-found */
export async function getVacancy(db: ReadableDatabase, id: string): Promise<Vacancy> {
  const row = await vacancies(db)
    .where('vacancy.id', '=', id as VacancyId)
    .executeTakeFirst();
  if (row === undefined) throw new ContractError('not-found');
  return asVacancy(row);
}

/** The vacancies that are open on a day, by title. */
export async function openVacancies(db: ReadableDatabase, day: PlainDate): Promise<readonly Vacancy[]> {
  const rows = await vacancies(db).where(isOpen(day)).orderBy('sort_key').orderBy('vacancy.id').execute();
  return rows.map(asVacancy);
}

/** @throws ContractError not-found for a firm that is not on record */
async function expectFirm(db: ReadableDatabase, id: string | null): Promise<void> {
  if (id === null) return;
  const row = await db
    .selectFrom('employer')
    .select('id')
    .where('id', '=', id as EmployerId)
    .executeTakeFirst();
  if (row === undefined) throw new ContractError('not-found');
}

/** Adds a vacancy; answers its id. @throws ContractError not-found for a firm that is not on record */
export async function addVacancy(db: WritableDatabase, input: VacancyInput, now: Date): Promise<VacancyId> {
  await expectFirm(db, input.employerId);
  const id = newId<VacancyId>(now);
  const stamp = now.toISOString();
  await db
    .insertInto('vacancy')
    .values({ id, ...vacancyColumns(input), batch_id: null, created_at: stamp, updated_at: stamp })
    .execute();
  return id;
}

async function refuseChanged(db: ReadableDatabase, id: string): Promise<never> {
  await getVacancy(db, id);
  throw new ContractError('changed-meanwhile');
}

/** Changes a vacancy that is still as it was shown. @throws ContractError not-found, changed-meanwhile */
export async function changeVacancy(
  db: WritableDatabase,
  { id, version }: { readonly id: string; readonly version: number },
  input: VacancyInput,
  now: Date,
): Promise<void> {
  await expectFirm(db, input.employerId);
  const { numUpdatedRows } = await db
    .updateTable('vacancy')
    .set((eb) => ({
      ...vacancyColumns(input),
      version: eb('version', '+', 1),
      updated_at: now.toISOString(),
    }))
    .where('id', '=', id as VacancyId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) await refuseChanged(db, id);
}

/**
 * Removes a vacancy that is still as it was shown and was never offered.
 * @throws ContractError not-found, changed-meanwhile, still-used
 */
export async function removeVacancy(db: WritableDatabase, id: string, version: number): Promise<void> {
  if (await isOffered(db, id)) throw new ContractError('still-used');
  const { numDeletedRows } = await db
    .deleteFrom('vacancy')
    .where('id', '=', id as VacancyId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numDeletedRows === 0n) await refuseChanged(db, id);
}

/** Everyone who is looking for work and wrote down which. */
export async function poolOfSeekers(db: ReadableDatabase): Promise<readonly SeekerSide[]> {
  const rows = await db
    .selectFrom('job_seeker')
    .innerJoin('person', 'person.id', 'job_seeker.person_id')
    .select([
      'job_seeker.person_id as id',
      'occupation',
      'wanted',
      'regions',
      'wage_wish as wageWish',
      'licences',
      'education',
    ])
    .where('looking', '=', 1)
    .where('person.merged_into', 'is', null)
    .execute();
  return rows.map((row) => ({
    ...row,
    education: row.education as Education,
    regions: JSON.parse(row.regions) as string[],
    licences: JSON.parse(row.licences) as string[],
  }));
}

/** What a list of candidates shows of some people. */
export async function candidatesOf(
  db: ReadableDatabase,
  ids: readonly string[],
): Promise<
  ReadonlyMap<
    string,
    { readonly name: string; readonly phone: string; readonly occupation: string; readonly wanted: string }
  >
> {
  const rows = await db
    .selectFrom('person')
    .innerJoin('job_seeker', 'job_seeker.person_id', 'person.id')
    .select(['person.id', 'person.name', 'person.phone', 'job_seeker.occupation', 'job_seeker.wanted'])
    .where(sql<SqlBool>`person.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .execute();
  return new Map(rows.map(({ id, ...row }) => [id as PersonId as string, row] as const));
}
