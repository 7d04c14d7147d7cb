import { sql } from 'kysely';
import type { ImportBatchId, PersonId } from '../../shared/domain/ids.ts';
import { fieldText, type PersonField, type PersonInput } from '../../shared/domain/person.ts';
import { phoneKey } from '../../shared/domain/phone-key.ts';
import { getPerson, type PersonAuthor, writePerson } from './persons.ts';
import type { WritableDatabase } from './schema.ts';

/* What a list of workers adds to people on record, where nothing was known, and how it is taken back. */

/** What a list fills in; everything else of a person on record is for a person to decide. */
const FILLED = ['citizenship', 'address', 'phone'] as const satisfies readonly PersonField[];

type Author = Pick<PersonAuthor, 'now' | 'userId'> & { readonly batchId: ImportBatchId };

/** Fills in of a person on record what is empty there and the list says; answers whether anything was. */
export async function fillPerson(
  db: WritableDatabase,
  id: PersonId,
  said: PersonInput,
  { now, userId, batchId }: Author,
): Promise<boolean> {
  const known = await getPerson(db, id);
  const isOpen = (field: (typeof FILLED)[number]) =>
    fieldText(known, field) === null && fieldText(said, field) !== null;
  if (!FILLED.some(isOpen)) return false;
  const filled = {
    ...known,
    citizenship: isOpen('citizenship') ? said.citizenship : known.citizenship,
    address: isOpen('address') ? said.address : known.address,
    phone: isOpen('phone') ? said.phone : known.phone,
  };
  await writePerson(db, known, filled, { now, userId, batchId, source: 'import' });
  return true;
}

/**
 * Empties again what a list filled in, where it still stands as the list said it; what was changed since stays, and so does
 * what went into another record. By set, since a list may name ten thousand; the history tells of each.
 */
export async function takeBackFilled(db: WritableDatabase, { now, userId, batchId }: Author): Promise<void> {
  const { rows } = await sql<{ readonly id: PersonId; readonly field: string; readonly value: string }>`
    SELECT person_id AS id, field, new_value AS value
    FROM person_change AS filled JOIN person ON person.id = filled.person_id AND person.merged_into IS NULL
    WHERE filled.batch_id = ${batchId} AND filled.source = 'import' AND filled.new_value = CASE filled.field
        WHEN 'citizenship' THEN person.citizenship WHEN 'address' THEN person.address WHEN 'phone' THEN person.phone END
      AND NOT EXISTS (SELECT 1 FROM person_change AS later
        WHERE later.person_id = filled.person_id AND later.id > filled.id AND later.field = filled.field)`.execute(
    db,
  );
  if (rows.length === 0) return;
  const at = now.toISOString();
  await sql`INSERT INTO person_change (person_id, field, old_value, new_value, source, batch_id, note, at, user_id)
    SELECT value ->> 'id', value ->> 'field', value ->> 'value', NULL, 'import', ${batchId}, '', ${at}, ${userId}
    FROM json_each(${JSON.stringify(rows)})`.execute(db);
  const idsWith = (wanted: string | null) =>
    sql`(SELECT value FROM json_each(${JSON.stringify([
      ...new Set(rows.flatMap(({ id, field }) => (wanted === null || field === wanted ? id : []))),
    ])}))`;
  await sql`UPDATE person SET citizenship = NULL WHERE id IN ${idsWith('citizenship')}`.execute(db);
  await sql`UPDATE person SET address = '' WHERE id IN ${idsWith('address')}`.execute(db);
  await sql`UPDATE person SET phone = '', phone_key = ${phoneKey('')} WHERE id IN ${idsWith('phone')}`.execute(
    db,
  );
  await sql`UPDATE person SET version = version + 1, updated_at = ${at} WHERE id IN ${idsWith(null)}`.execute(
    db,
  );
}
