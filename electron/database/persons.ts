import { sql } from 'kysely';
import { ContractError } from '../../shared/contract/errors.ts';
import type { Page } from '../../shared/contract/procedure.ts';
import type { ImportBatchId, LayoffLineId, PersonId } from '../../shared/domain/ids.ts';
import { nameKey } from '../../shared/domain/name-key.ts';
import type { Person, PersonInput, PersonLayoff, PersonSummary } from '../../shared/domain/person.ts';
import { follows, likeText } from './keyset.ts';
import { newId } from './new-id.ts';
import { pageOf, readPageKey } from './page-key.ts';
import type { ReadableDatabase, Row, WritableDatabase } from './schema.ts';

const columns = (input: PersonInput) => ({
  nik: input.nik,
  name: input.name,
  sort_key: nameKey(input.name),
  sex: input.sex,
  birth_place: input.birthPlace,
  birth_date: input.birthDate,
  address: input.address,
  phone: input.phone,
  email: input.email,
  note: input.note,
});

const asPerson = (row: Row<'person'>): Person => ({
  id: row.id,
  nik: row.nik,
  name: row.name,
  sex: row.sex,
  birthPlace: row.birth_place,
  birthDate: row.birth_date,
  address: row.address,
  phone: row.phone,
  email: row.email,
  note: row.note,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

/** One person. @throws ContractError not-found */
export async function getPerson(db: ReadableDatabase, id: PersonId): Promise<Person> {
  const row = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new ContractError('not-found');
  return asPerson(row);
}

/** The person who carries a NIK, if anyone does. */
export async function personByNik(db: ReadableDatabase, nik: string): Promise<Person | null> {
  const row = await db.selectFrom('person').selectAll().where('nik', '=', nik).executeTakeFirst();
  return row ? asPerson(row) : null;
}

async function refuseTakenNik(db: WritableDatabase, nik: string | null, own: PersonId | null): Promise<void> {
  if (nik === null) return;
  const holder = await personByNik(db, nik);
  if (holder && holder.id !== own) {
    throw new ContractError('nik-taken', {
      params: { name: holder.name, id: holder.id },
      issues: [{ path: 'nik', message: 'nik-taken', params: { name: holder.name } }],
    });
  }
}

/** Rows of one INSERT; SQLite takes 32,766 values a statement. */
const ROWS_PER_STATEMENT = 250;

/** Adds many people at once and gives back their ids in the same order; the caller made sure no NIK is taken. */
export async function createPersons(
  db: WritableDatabase,
  inputs: readonly PersonInput[],
  now: Date,
  batch: ImportBatchId | null,
): Promise<readonly PersonId[]> {
  const stamp = now.toISOString();
  const values = inputs.map((input) => ({
    id: newId<PersonId>(now),
    ...columns(input),
    batch_id: batch,
    created_at: stamp,
    updated_at: stamp,
  }));
  for (let from = 0; from < values.length; from += ROWS_PER_STATEMENT) {
    await db
      .insertInto('person')
      .values(values.slice(from, from + ROWS_PER_STATEMENT))
      .execute();
  }
  return values.map((row) => row.id);
}

/** Adds a person. @throws ContractError nik-taken */
export async function createPerson(
  db: WritableDatabase,
  input: PersonInput,
  now: Date,
  batch: ImportBatchId | null = null,
): Promise<PersonId> {
  await refuseTakenNik(db, input.nik, null);
  const [id] = await createPersons(db, [input], now, batch);
  if (!id) throw new Error('no person was made');
  return id;
}

/** Changes a person who is still as shown. @throws ContractError nik-taken, changed-meanwhile, not-found */
export async function savePerson(
  db: WritableDatabase,
  id: PersonId,
  version: number,
  input: PersonInput,
  now: Date,
): Promise<Person> {
  await refuseTakenNik(db, input.nik, id);
  const done = await db
    .updateTable('person')
    .set({ ...columns(input), version: version + 1, updated_at: now.toISOString() })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  const saved = await getPerson(db, id);
  if (done.numUpdatedRows === 0n) throw new ContractError('changed-meanwhile');
  return saved;
}

/** Removes a person who stands nowhere. @throws ContractError not-found, still-used, changed-meanwhile */
export async function removePerson(db: WritableDatabase, id: PersonId, version: number): Promise<void> {
  await getPerson(db, id);
  try {
    const done = await db
      .deleteFrom('person')
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (done.numDeletedRows === 0n) throw new ContractError('changed-meanwhile');
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_CONSTRAINT_FOREIGNKEY')
      throw new ContractError('still-used');
    throw error;
  }
}

/** The line of a person's newest layoff; null where there is none. */
export async function newestLayoffOf(db: ReadableDatabase, id: PersonId): Promise<LayoffLineId | null> {
  const row = await db
    .selectFrom('layoff_line')
    .select('id')
    .where('person_id', '=', id)
    .orderBy('layoff_date', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Every layoff of a person, newest first, with the number of the receipt in force. */
export async function layoffsOfPerson(db: ReadableDatabase, id: PersonId): Promise<readonly PersonLayoff[]> {
  const rows = await db
    .selectFrom('layoff_line')
    .innerJoin('layoff_report', 'layoff_report.id', 'layoff_line.report_id')
    .innerJoin('employer', 'employer.id', 'layoff_report.employer_id')
    .select((eb) => [
      'layoff_report.id as reportId',
      'employer.name as employerName',
      'layoff_line.position',
      'layoff_line.layoff_date as layoffDate',
      'layoff_line.response',
      eb
        .selectFrom('letter')
        .innerJoin('letter_person', 'letter_person.letter_id', 'letter.id')
        .select('letter.number')
        .where('letter.subject_kind', '=', 'layoff-report')
        .whereRef('letter.subject_id', '=', 'layoff_report.id')
        .where('letter_person.person_id', '=', id)
        .where('letter.state', '=', 'issued')
        .orderBy('letter.issued_at', 'desc')
        .limit(1)
        .as('receiptNumber'),
    ])
    .where('layoff_line.person_id', '=', id)
    .orderBy('layoff_line.layoff_date', 'desc')
    .execute();
  return rows;
}

interface ListFilter {
  readonly text: string;
  readonly sort: 'name' | 'nik' | 'layoffDate';
  readonly descending: boolean;
  readonly after: string | null;
  readonly limit: number;
}

const ORDER = {
  name: sql<string>`person.sort_key`,
  nik: sql<string>`ifnull(person.nik, '')`,
  layoffDate: sql<string>`ifnull(person.last_layoff_date, '')`,
};

/** Workers with their newest layoff, by page; the text is looked for in name, NIK and phone. */
export async function listPersons(db: ReadableDatabase, filter: ListFilter): Promise<Page<PersonSummary>> {
  const like = likeText(filter.text);
  const digits = filter.text.replace(/[\s.-]/g, '');
  const matching = db
    .selectFrom('person')
    .$if(filter.text !== '', (query) =>
      query.where((eb) =>
        eb.or([
          eb(sql`person.name`, 'like', sql`${like} escape '\\'`),
          ...(digits === '' ? [] : [eb(sql`person.nik`, 'like', sql`${likeText(digits)} escape '\\'`)]),
          eb(sql`person.phone`, 'like', sql`${like} escape '\\'`),
        ]),
      ),
    );
  const key = readPageKey(filter.after);
  const order = ORDER[filter.sort];
  const direction = filter.descending ? 'desc' : 'asc';
  const rows = await matching
    .leftJoin('employer', 'employer.id', 'person.last_employer_id')
    .select([
      'person.id',
      'person.nik',
      'person.name',
      'person.sex',
      'person.birth_date',
      'person.last_layoff_date',
      'employer.name as employer_name',
      order.as('order_value'),
    ])
    .$if(key !== null, (query) =>
      query.where((eb) => follows(order, eb.ref('person.id'), key as never, filter.descending)),
    )
    .orderBy(order, direction)
    .orderBy('person.id', direction)
    .limit(filter.limit + 1)
    .execute();
  const counted = await matching
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return pageOf(
    { rows, limit: filter.limit, total: counted.total, sortedBy: (row) => row.order_value },
    (row) => ({
      id: row.id,
      nik: row.nik,
      name: row.name,
      sex: row.sex,
      birthDate: row.birth_date,
      lastEmployer: row.employer_name,
      lastLayoffDate: row.last_layoff_date,
    }),
  );
}
