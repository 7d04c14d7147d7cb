import { type SqlBool, sql } from 'kysely';
import { ContractError } from '../../shared/contract/errors.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import {
  type Education,
  EMPTY_JOB_SEEKER,
  type JobSeeker,
  type JobSeekerInput,
} from '../../shared/domain/job-seeker.ts';
import type { ReadableDatabase, Row, WritableDatabase } from './schema.ts';

/** A stored row as the program speaks of a job-seeker. */
export const asJobSeeker = (row: Row<'job_seeker'>): JobSeeker => ({
  personId: row.person_id,
  cardNumber: row.card_number,
  cardDate: row.card_date,
  education: row.education as Education,
  experience: row.experience,
  occupation: row.occupation,
  wanted: row.wanted,
  regions: JSON.parse(row.regions) as string[],
  wageWish: row.wage_wish,
  licences: JSON.parse(row.licences) as string[],
  trainingWish: row.training_wish,
  willing: row.willing === null ? null : row.willing === 1,
  looking: row.looking === 1,
  version: row.version,
});

/** What a person looks for; version 0 with empty fields while nobody wrote it down. */
export async function getJobSeeker(db: ReadableDatabase, personId: PersonId): Promise<JobSeeker> {
  const row = await db
    .selectFrom('job_seeker')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row ? asJobSeeker(row) : { ...EMPTY_JOB_SEEKER, personId, version: 0 };
}

/** As `getJobSeeker` for many people; who was never written down is not among them. */
export async function jobSeekersOfSet(
  db: ReadableDatabase,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, JobSeeker>> {
  const rows = await db
    .selectFrom('job_seeker')
    .selectAll()
    .where(sql<SqlBool>`person_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .execute();
  return new Map(rows.map((row) => [row.person_id, asJobSeeker(row)] as const));
}

/** Words to match by, from the job that was held and the one that is wanted. */
export const matchKeyOf = ({ occupation, wanted }: Pick<JobSeekerInput, 'occupation' | 'wanted'>): string =>
  [...new Set(`${occupation} ${wanted}`.toLowerCase().match(/[\p{L}\d]+/gu) ?? [])].join(' ');

const columns = (input: JobSeekerInput) => ({
  card_number: input.cardNumber,
  card_date: input.cardDate,
  education: input.education,
  experience: input.experience,
  occupation: input.occupation,
  wanted: input.wanted,
  match_key: matchKeyOf(input),
  regions: JSON.stringify(input.regions),
  wage_wish: input.wageWish,
  licences: JSON.stringify(input.licences),
  training_wish: input.trainingWish,
  willing: input.willing === null ? null : input.willing ? (1 as const) : (0 as const),
  looking: input.looking ? (1 as const) : (0 as const),
});

/**
 * Writes down what a person looks for.
 * @throws ContractError changed-meanwhile where another version stands; version 0 makes the first one
 */
export async function saveJobSeeker(
  db: WritableDatabase,
  personId: PersonId,
  version: number,
  input: JobSeekerInput,
  now: Date,
): Promise<JobSeeker> {
  const before = await getJobSeeker(db, personId);
  if (before.version !== version) throw new ContractError('changed-meanwhile');
  const stamp = now.toISOString();
  if (version === 0)
    await db
      .insertInto('job_seeker')
      .values({ person_id: personId, ...columns(input), updated_at: stamp })
      .execute();
  else
    await db
      .updateTable('job_seeker')
      .set({ ...columns(input), version: version + 1, updated_at: stamp })
      .where('person_id', '=', personId)
      .execute();
  return getJobSeeker(db, personId);
}
