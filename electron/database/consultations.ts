import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { ConsultationFilter } from '../../shared/contract/consultations.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { Page } from '../../shared/contract/procedure.ts';
import type { Consultation, ConsultationInput } from '../../shared/domain/consultation.ts';
import type { ConsultationRecap, RecapPeriod } from '../../shared/domain/dispute/recap.ts';
import type { DisputeId, PersonId } from '../../shared/domain/ids.ts';
import { follows, likeText } from './keyset.ts';
import { newId } from './new-id.ts';
import { pageOf, readPageKey } from './page-key.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

/* Counsel at the counter without a case, counted apart from the disputes. */

type Narrowing = Pick<ConsultationFilter, 'text' | 'from' | 'to' | 'topic' | 'outcome' | 'withCase'>;

/** Consultations that fit a filter: the list and the figures of the recap are made of this. */
function conditionsOf({ text, from, to, topic, outcome, withCase }: Narrowing): RawBuilder<SqlBool> {
  const like = likeText(text);
  const words = sql.join(
    ['name', 'company', 'question', 'answer', 'officer', 'phone'].map(
      (column) => sql`${sql.ref(`consultation.${column}`)} LIKE ${like} ESCAPE '\\'`,
    ),
    sql` OR `,
  );
  return sql`1
    ${from === null ? sql`` : sql`AND consultation.on_date >= ${from}`}
    ${to === null ? sql`` : sql`AND consultation.on_date <= ${to}`}
    ${topic === null ? sql`` : sql`AND consultation.topic = ${topic}`}
    ${outcome === null ? sql`` : sql`AND consultation.outcome = ${outcome}`}
    ${
      withCase === null
        ? sql``
        : sql`AND consultation.dispute_id IS ${withCase ? sql.raw('NOT NULL') : sql.raw('NULL')}`
    }
    ${text === '' ? sql`` : sql`AND (${words})`}`;
}

const consultations = (db: ReadableDatabase) =>
  db
    .selectFrom('consultation')
    .leftJoin('dispute', 'dispute.id', 'consultation.dispute_id')
    .selectAll('consultation')
    .select('dispute.register_number');

type Found = Awaited<ReturnType<ReturnType<typeof consultations>['execute']>>[number];

const asConsultation = (row: Found): Consultation => ({
  id: row.id,
  version: row.version,
  on: row.on_date,
  time: row.time,
  side: row.side,
  name: row.name,
  phone: row.phone,
  company: row.company,
  topic: row.topic,
  question: row.question,
  answer: row.answer,
  outcome: row.outcome,
  officer: row.officer,
  personId: row.person_id,
  disputeId: row.dispute_id,
  registerNumber: row.register_number,
});

const columns = (input: ConsultationInput) => ({
  on_date: input.on,
  time: input.time,
  side: input.side,
  name: input.name,
  phone: input.phone,
  company: input.company,
  topic: input.topic,
  question: input.question,
  answer: input.answer,
  outcome: input.outcome,
  officer: input.officer,
  person_id: input.personId as PersonId | null,
  dispute_id: input.disputeId as DisputeId | null,
});

/** A page of consultations by day. @throws ContractError input-refused for a key that is none of ours */
export async function listConsultations(
  db: ReadableDatabase,
  filter: ConsultationFilter,
): Promise<Page<Consultation>> {
  const key = readPageKey(filter.after);
  const direction = filter.descending ? 'desc' : 'asc';
  const rows = await consultations(db)
    .where(conditionsOf(filter))
    .$if(key !== null, (query) =>
      query.where(
        (eb) =>
          follows(
            eb.ref('consultation.on_date'),
            eb.ref('consultation.id'),
            key as never,
            filter.descending,
          ) as never,
      ),
    )
    .orderBy('consultation.on_date', direction)
    .orderBy('consultation.id', direction)
    .limit(filter.limit + 1)
    .execute();
  const { total } = await db
    .selectFrom('consultation')
    .where(conditionsOf(filter))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return pageOf({ rows, limit: filter.limit, total, sortedBy: (row) => row.on_date }, asConsultation);
}

/** One consultation. @throws ContractError not-found */
export async function getConsultation(db: ReadableDatabase, id: string): Promise<Consultation> {
  const row = await consultations(db).where('consultation.id', '=', id).executeTakeFirst();
  if (row === undefined) throw new ContractError('not-found');
  return asConsultation(row);
}

/** Adds a consultation; answers its id. @throws ContractError not-found for a person or a case that is not on record */
export async function addConsultation(
  db: WritableDatabase,
  input: ConsultationInput,
  now: Date,
): Promise<string> {
  await expectLinks(db, input);
  const id = newId<string>(now);
  const stamp = now.toISOString();
  await db
    .insertInto('consultation')
    .values({ id, ...columns(input), created_at: stamp, updated_at: stamp })
    .execute();
  return id;
}

/** Changes a consultation that is still as it was shown. @throws ContractError not-found, changed-meanwhile */
export async function changeConsultation(
  db: WritableDatabase,
  { id, version }: { readonly id: string; readonly version: number },
  input: ConsultationInput,
  now: Date,
): Promise<void> {
  await expectLinks(db, input);
  const { numUpdatedRows } = await db
    .updateTable('consultation')
    .set((eb) => ({ ...columns(input), version: eb('version', '+', 1), updated_at: now.toISOString() }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) await refuseChanged(db, id);
}

/** Removes a consultation that is still as it was shown. @throws ContractError not-found, changed-meanwhile */
export async function removeConsultation(db: WritableDatabase, id: string, version: number): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('consultation')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numDeletedRows === 0n) await refuseChanged(db, id);
}

/** Names the case that grew out of a consultation. @throws ContractError not-found, changed-meanwhile when it has one already */
export async function linkConsultation(
  db: WritableDatabase,
  id: string,
  disputeId: DisputeId,
  now: Date,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('consultation')
    .set((eb) => ({
      dispute_id: disputeId,
      outcome: 'registered',
      version: eb('version', '+', 1),
      updated_at: now.toISOString(),
    }))
    .where('id', '=', id)
    .where('dispute_id', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) await refuseChanged(db, id);
}

async function refuseChanged(db: ReadableDatabase, id: string): Promise<never> {
  await getConsultation(db, id);
  throw new ContractError('changed-meanwhile');
}

async function expectLinks(
  db: ReadableDatabase,
  { personId, disputeId }: Pick<ConsultationInput, 'personId' | 'disputeId'>,
): Promise<void> {
  const person =
    personId === null
      ? true
      : await db
          .selectFrom('person')
          .select('id')
          .where('id', '=', personId as PersonId)
          .executeTakeFirst();
  const dispute =
    disputeId === null
      ? true
      : await db
          .selectFrom('dispute')
          .select('id')
          .where('id', '=', disputeId as DisputeId)
          .executeTakeFirst();
  if (person === undefined || dispute === undefined) throw new ContractError('not-found');
}

/** The consultations of a period by topic and outcome, and how many became a case. */
export async function countConsultations(
  db: ReadableDatabase,
  { from, to }: RecapPeriod,
): Promise<ConsultationRecap> {
  const of = (withCase: boolean) =>
    db
      .selectFrom('consultation')
      .where(conditionsOf({ text: '', from, to, topic: null, outcome: null, withCase }))
      .select((eb) => ['topic', 'outcome', eb.fn.countAll<number>().as('n')])
      .groupBy(['topic', 'outcome'])
      .orderBy('topic')
      .orderBy('outcome')
      .execute();
  const counts = await of(false);
  const sum = (rows: typeof counts) => rows.reduce((all, { n }) => all + n, 0);
  return { counts, withoutCase: sum(counts), becameCase: sum(await of(true)) };
}

/** Officers who gave counsel, by name. */
export async function consultationOfficers(db: ReadableDatabase): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly name: string }>`
    SELECT DISTINCT officer AS name FROM consultation WHERE officer <> '' ORDER BY officer COLLATE NOCASE`.execute(
    db,
  );
  return rows.map(({ name }) => name);
}
