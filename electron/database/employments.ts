import { type SqlBool, sql } from 'kysely';
import { ContractError } from '../../shared/contract/errors.ts';
import type {
  Employment,
  EmploymentContract,
  EmploymentInput,
  EmploymentPoint,
  EmploymentVerdict,
  EmploymentWage,
  Evidence,
  Overrule,
  ProgrammeState,
} from '../../shared/domain/employment/employment.ts';
import type { EmployerId, EmploymentId, ImportBatchId, PersonId, UserId } from '../../shared/domain/ids.ts';
import { newId } from './new-id.ts';
import { recordsUnder } from './persons-merged.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

/* Jobs of people at firms, as far as they are known, and what people decided about them. */

const columns = (input: EmploymentInput) => ({
  employer_id: input.employerId as EmployerId,
  contract: input.contract,
  start_date: input.startDate,
  end_date: input.endDate,
  position: input.position,
  work_place: input.workPlace,
  union_name: input.unionName,
  kpj: input.kpj,
  enrolled_on: input.enrolledOn,
  programmes: JSON.stringify(input.programmes),
  contracts: JSON.stringify(input.contracts),
  wages: JSON.stringify(input.wages),
  evidence: JSON.stringify(input.evidence),
  note: input.note,
});

const employments = (db: ReadableDatabase) =>
  db
    .selectFrom('employment')
    .innerJoin('employer', 'employer.id', 'employment.employer_id')
    .innerJoin('person', 'person.id', 'employment.person_id')
    .selectAll('employment')
    .select(['employer.name as employer_name', 'person.name as person_name']);

type EmploymentRow = Awaited<ReturnType<ReturnType<typeof employments>['execute']>>[number];

/** The lists fit: the door checked them, and nothing else writes them. */
const asEmployment = (row: EmploymentRow, overrules: readonly Overrule[]): Employment => ({
  id: row.id,
  version: row.version,
  personId: row.person_id,
  employerId: row.employer_id,
  employerName: row.employer_name,
  personName: row.person_name,
  contract: row.contract,
  startDate: row.start_date,
  endDate: row.end_date,
  position: row.position,
  workPlace: row.work_place,
  unionName: row.union_name,
  kpj: row.kpj,
  enrolledOn: row.enrolled_on,
  programmes: JSON.parse(row.programmes) as ProgrammeState[],
  contracts: JSON.parse(row.contracts) as EmploymentContract[],
  wages: JSON.parse(row.wages) as EmploymentWage[],
  evidence: JSON.parse(row.evidence) as Evidence[],
  note: row.note,
  overrules,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

const inSet = (column: string, ids: readonly string[]) =>
  sql<SqlBool>`${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** What people decided about jobs, oldest first; one of which nothing was decided is not among them. */
export async function overrulesOfSet(
  db: ReadableDatabase,
  ids: readonly EmploymentId[],
): Promise<ReadonlyMap<EmploymentId, readonly Overrule[]>> {
  const rows = await db
    .selectFrom('employment_overrule')
    .innerJoin('user_account', 'user_account.id', 'employment_overrule.user_id')
    .select([
      'employment_overrule.employment_id',
      'employment_overrule.point',
      'employment_overrule.verdict',
      'employment_overrule.reason',
      'employment_overrule.at',
      'user_account.name as by',
    ])
    .where(inSet('employment_overrule.employment_id', ids))
    .orderBy('employment_overrule.employment_id')
    .orderBy('employment_overrule.id')
    .execute();
  const found = new Map<EmploymentId, Overrule[]>();
  for (const { employment_id, ...overrule } of rows) {
    const known = found.get(employment_id);
    if (known === undefined) found.set(employment_id, [overrule]);
    else known.push(overrule);
  }
  return found;
}

/** Every job of many people, newest first for each of them; two statements however many are asked. */
export async function employmentsOfPersons(
  db: ReadableDatabase,
  persons: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, readonly Employment[]>> {
  const rows = await employments(db)
    .where(inSet('employment.person_id', persons))
    .orderBy('employment.person_id')
    .orderBy('employment.start_date', 'desc')
    .orderBy('employment.id', 'desc')
    .execute();
  const overrules = await overrulesOfSet(
    db,
    rows.map(({ id }) => id),
  );
  const found = new Map<PersonId, Employment[]>();
  for (const row of rows) {
    const employment = asEmployment(row, overrules.get(row.id) ?? []);
    const known = found.get(row.person_id);
    if (known === undefined) found.set(row.person_id, [employment]);
    else known.push(employment);
  }
  return found;
}

/** Every job at a firm with the NIK of its worker, by name. */
export async function employmentsOfFirm(
  db: ReadableDatabase,
  firm: EmployerId,
): Promise<readonly (Employment & { readonly nik: string | null })[]> {
  const rows = await employments(db)
    .select(['person.nik', 'person.sort_key'])
    .where('employment.employer_id', '=', firm)
    .orderBy('person.sort_key')
    .orderBy('employment.id')
    .execute();
  const overrules = await overrulesOfSet(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...asEmployment(row, overrules.get(row.id) ?? []), nik: row.nik }));
}

/** One job. @throws ContractError not-found */
export async function getEmployment(db: ReadableDatabase, id: EmploymentId): Promise<Employment> {
  const row = await employments(db).where('employment.id', '=', id).executeTakeFirst();
  if (!row) throw new ContractError('not-found');
  return asEmployment(row, (await overrulesOfSet(db, [id])).get(id) ?? []);
}

/** Adds a job; whether its person and firm are on record is the caller's to know. */
export async function createEmployment(
  db: WritableDatabase,
  input: EmploymentInput,
  now: Date,
  batch: ImportBatchId | null = null,
): Promise<EmploymentId> {
  const id = newId<EmploymentId>(now);
  const stamp = now.toISOString();
  await db
    .insertInto('employment')
    .values({
      id,
      person_id: input.personId as PersonId,
      ...columns(input),
      batch_id: batch,
      created_at: stamp,
      updated_at: stamp,
    })
    .execute();
  return id;
}

/** Changes a job that is still as it was shown; the person stays. @throws ContractError not-found, changed-meanwhile */
export async function saveEmployment(
  db: WritableDatabase,
  { id, version }: { readonly id: EmploymentId; readonly version: number },
  input: EmploymentInput,
  now: Date,
): Promise<void> {
  const done = await db
    .updateTable('employment')
    .set({ ...columns(input), version: version + 1, updated_at: now.toISOString() })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (done.numUpdatedRows > 0n) return;
  await getEmployment(db, id);
  throw new ContractError('changed-meanwhile');
}

/** What hangs on a job: months, documents, decisions, referrals; null where nothing does. */
export async function hangingOn(
  db: ReadableDatabase,
  id: EmploymentId,
): Promise<'months' | 'documents' | 'decisions' | 'referrals' | null> {
  const month = await db
    .selectFrom('contribution')
    .select('month')
    .where('employment_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  if (month) return 'months';
  const document = await db
    .selectFrom('document')
    .select('id')
    .where('subject_kind', '=', 'employment')
    .where('subject_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  if (document) return 'documents';
  const decision = await db
    .selectFrom('employment_overrule')
    .select('id')
    .where('employment_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  if (decision) return 'decisions';
  const referral = await db
    .selectFrom('referral')
    .select('id')
    .where('employment_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  return referral ? 'referrals' : null;
}

/** Removes a job that nothing hangs on. @throws ContractError not-found, still-used, changed-meanwhile */
export async function removeEmployment(
  db: WritableDatabase,
  { id, version }: { readonly id: EmploymentId; readonly version: number },
): Promise<void> {
  await getEmployment(db, id);
  const detail = await hangingOn(db, id);
  if (detail !== null) throw new ContractError('still-used', { detail });
  const done = await db
    .deleteFrom('employment')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (done.numDeletedRows === 0n) throw new ContractError('changed-meanwhile');
}

/** Writes down a decision on a point; a verdict of null takes an earlier one back. */
export async function addOverrule(
  db: WritableDatabase,
  id: EmploymentId,
  decision: {
    readonly point: EmploymentPoint;
    readonly verdict: EmploymentVerdict | null;
    readonly reason: string;
  },
  { userId, now }: { readonly userId: UserId; readonly now: Date },
): Promise<void> {
  await db
    .insertInto('employment_overrule')
    .values({ employment_id: id, ...decision, at: now.toISOString(), user_id: userId })
    .execute();
}

/** Those of some documents that belong to a job or to its person. */
export async function documentsOfJob(
  db: ReadableDatabase,
  ids: readonly string[],
  subjects: readonly string[],
): Promise<ReadonlySet<string>> {
  // A document stays filed under the record of its day.
  const { rows } = await sql<{ readonly id: string }>`
    WITH RECURSIVE ${recordsUnder(subjects)}
    SELECT id FROM document WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
      AND subject_kind IN ('employment', 'person', 'employer') AND subject_id IN (SELECT id FROM under)`.execute(
    db,
  );
  return new Set(rows.map(({ id }) => id));
}
