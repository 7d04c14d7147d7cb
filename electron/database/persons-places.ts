import { sql } from 'kysely';
import type { PersonPlace } from '../../shared/contract/person-merge.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { recordsOf } from './persons-merged.ts';
import type { ReadableDatabase } from './schema.ts';

/* Where a person stands besides layoffs and letters, for comparing two records. */

/** Disputes that a person is part of, newest first: register number, firm. */
export async function disputesOf(db: ReadableDatabase, id: PersonId): Promise<readonly PersonPlace[]> {
  return db
    .selectFrom('dispute_worker')
    .innerJoin('dispute', 'dispute.id', 'dispute_worker.dispute_id')
    .innerJoin('employer', 'employer.id', 'dispute.employer_id')
    .select(['dispute.id', 'dispute.register_number as title', 'employer.name as detail'])
    .where('dispute_worker.person_id', '=', id)
    .orderBy('dispute.registered_on', 'desc')
    .execute();
}

/** Jobs that are on record, newest first: firm, days from and to as written. */
export async function employmentsOf(db: ReadableDatabase, id: PersonId): Promise<readonly PersonPlace[]> {
  return db
    .selectFrom('employment')
    .innerJoin('employer', 'employer.id', 'employment.employer_id')
    .select([
      'employment.id',
      'employer.name as title',
      sql<string>`ifnull(employment.start_date, '') || '/' || ifnull(employment.end_date, '')`.as('detail'),
    ])
    .where('employment.person_id', '=', id)
    .orderBy('employment.start_date', 'desc')
    .execute();
}

/** How many documents are filed under a person, also under records that were merged. */
export async function documentsOf(db: ReadableDatabase, id: PersonId): Promise<number> {
  const { total } = await db
    .selectFrom('document')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('subject_kind', '=', 'person')
    .where('subject_id', 'in', [...(await recordsOf(db, id))])
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return total;
}

/** How many consultations name a person. */
export async function consultationsOf(db: ReadableDatabase, id: PersonId): Promise<number> {
  const { total } = await db
    .selectFrom('consultation')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('person_id', '=', id)
    .executeTakeFirstOrThrow();
  return total;
}
