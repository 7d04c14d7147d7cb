import { ContractError } from '../../shared/contract/errors.ts';
import type { ImportBatchId, LayoffLineId, PersonId, UserId } from '../../shared/domain/ids.ts';
import { foldName, nameKey } from '../../shared/domain/name-key.ts';
import {
  fieldText,
  PERSON_FIELDS,
  type Person,
  type PersonInput,
  type PersonLayoff,
} from '../../shared/domain/person.ts';
import type { ChangeSource } from '../../shared/domain/person-change.ts';
import { phoneKey } from '../../shared/domain/phone-key.ts';
import { newId } from './new-id.ts';
import { type PersonTurn, writeChanges } from './persons-changes.ts';
import { liveIdOf } from './persons-merged.ts';
import type { ReadableDatabase, Row, WritableDatabase } from './schema.ts';

const columns = (input: PersonInput) => ({
  nik: input.nik,
  name: input.name,
  sort_key: nameKey(input.name),
  fold_key: foldName(input.name).join(' '),
  sex: input.sex,
  citizenship: input.citizenship,
  birth_place: input.birthPlace,
  birth_date: input.birthDate,
  address: input.address,
  phone: input.phone,
  phone_key: phoneKey(input.phone),
  email: input.email,
  note: input.note,
});

/** A stored row as the program speaks of a person. */
export const asPerson = (row: Row<'person'>): Person => ({
  id: row.id,
  nik: row.nik,
  name: row.name,
  sex: row.sex,
  citizenship: row.citizenship,
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

/** One record, merged into another or not. @throws ContractError not-found */
export async function getPerson(db: ReadableDatabase, id: PersonId): Promise<Person> {
  const row = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new ContractError('not-found');
  return asPerson(row);
}

/** The person of an id: of a record that was merged, the one that took it over. @throws ContractError not-found */
export async function livePerson(db: ReadableDatabase, id: PersonId): Promise<Person> {
  return getPerson(db, await liveIdOf(db, id));
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
  userId: UserId | null = null,
): Promise<readonly PersonId[]> {
  const stamp = now.toISOString();
  const values = inputs.map((input) => ({
    id: newId<PersonId>(now),
    ...columns(input),
    batch_id: batch,
    created_by: userId,
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
  userId: UserId | null = null,
): Promise<PersonId> {
  await refuseTakenNik(db, input.nik, null);
  const [id] = await createPersons(db, [input], now, null, userId);
  if (!id) throw new Error('no person was made');
  return id;
}

/** Who changes a record, when, and from what. */
export interface PersonAuthor {
  readonly now: Date;
  readonly userId: UserId;
  readonly source: ChangeSource;
  readonly documentId?: string | null;
  readonly batchId?: ImportBatchId | null;
  readonly note?: string;
}

/**
 * Writes a record's new values and what changed by it into its history: the one way in which a person on record ever
 * changes. `turns` are lines of the history beside those of the fields.
 */
export async function writePerson(
  db: WritableDatabase,
  before: Person,
  input: PersonInput,
  author: PersonAuthor,
  turns: readonly PersonTurn[] = [],
): Promise<void> {
  await db
    .updateTable('person')
    .set({ ...columns(input), version: before.version + 1, updated_at: author.now.toISOString() })
    .where('id', '=', before.id)
    .execute();
  const fields = PERSON_FIELDS.map((field) => ({
    field,
    from: fieldText(before, field),
    to: fieldText(input, field),
  })).filter(({ from, to }) => from !== to);
  await writeChanges(db, before.id, [...fields, ...turns], author);
}

async function refuseUnknownPaper(db: WritableDatabase, id: string | null): Promise<void> {
  if (id === null) return;
  const paper = await db.selectFrom('document').select('id').where('id', '=', id).executeTakeFirst();
  if (!paper)
    throw new ContractError('input-refused', {
      issues: [{ path: 'source.documentId', message: 'required' }],
    });
}

/**
 * Changes a person who is still as shown.
 * @throws ContractError nik-taken, input-refused for a paper that is not kept, changed-meanwhile (also where it was merged since), not-found
 */
export async function savePerson(
  db: WritableDatabase,
  id: PersonId,
  version: number,
  input: PersonInput,
  author: PersonAuthor,
): Promise<Person> {
  await refuseTakenNik(db, input.nik, id);
  const before = await getPerson(db, id);
  if (before.version !== version || (await liveIdOf(db, id)) !== id)
    throw new ContractError('changed-meanwhile');
  await refuseUnknownPaper(db, author.documentId ?? null);
  await writePerson(db, before, input, author);
  return getPerson(db, id);
}

/** Removes a person who stands nowhere, with the history. @throws ContractError not-found, still-used, changed-meanwhile */
export async function removePerson(db: WritableDatabase, id: PersonId, version: number): Promise<void> {
  await getPerson(db, id);
  const filed = await db
    .selectFrom('document')
    .select('id')
    .where('subject_kind', '=', 'person')
    .where('subject_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  if (filed) throw new ContractError('still-used');
  // Merges that were undone say nothing any more once one of the two is gone.
  await db
    .deleteFrom('person_merge')
    .where((eb) => eb.or([eb('kept_id', '=', id), eb('gone_id', '=', id)]))
    .where('undone_at', 'is not', null)
    .execute();
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
      'layoff_line.id as lineId',
      'layoff_report.id as reportId',
      'employer.id as employerId',
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
        // The receipt names the record as it was when it was issued.
        .where(({ or, eb: own }) =>
          or([
            own('letter_person.person_id', '=', id),
            own('letter_person.person_id', '=', own.ref('layoff_line.merged_from')),
          ]),
        )
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
