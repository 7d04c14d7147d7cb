import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { OfficialId, PositionId } from '../../shared/domain/ids.ts';
import type { Official, OfficialInput, Position } from '../../shared/domain/office.ts';
import { newId } from './new-id.ts';
import type { ReadableDatabase, Row, WritableDatabase } from './schema.ts';

const asOfficial = (row: Row<'official'> & { title: string }): Official => ({
  id: row.id,
  positionId: row.position_id,
  positionTitle: row.title,
  name: row.name,
  nip: row.nip,
  rank: row.rank,
  standing: row.standing,
  validFrom: row.valid_from,
  validTo: row.valid_to,
});

const officials = (db: ReadableDatabase) =>
  db
    .selectFrom('official')
    .innerJoin('position', 'position.id', 'official.position_id')
    .selectAll('official')
    .select('position.title');

/** Posts by title, and everyone who held one, newest first. */
export async function listOfficials(
  db: ReadableDatabase,
): Promise<{ readonly positions: readonly Position[]; readonly officials: readonly Official[] }> {
  const positions = await db.selectFrom('position').selectAll().orderBy('title').execute();
  const rows = await officials(db).orderBy('position.title').orderBy('official.valid_from', 'desc').execute();
  return { positions, officials: rows.map(asOfficial) };
}

/** The post with this title; made when there is none. */
export async function positionOf(db: WritableDatabase, title: string, now: Date): Promise<PositionId> {
  const known = await db.selectFrom('position').select('id').where('title', '=', title).executeTakeFirst();
  if (known) return known.id;
  const id = newId<PositionId>(now);
  await db.insertInto('position').values({ id, title }).execute();
  return id;
}

/**
 * Adds or changes an official. Posts that nobody holds any more and no letter kind names go away.
 * @throws ContractError not-found when the id is unknown
 */
export async function saveOfficial(db: WritableDatabase, input: OfficialInput, now: Date): Promise<Official> {
  const values = {
    position_id: await positionOf(db, input.positionTitle, now),
    name: input.name,
    nip: input.nip,
    rank: input.rank,
    standing: input.standing,
    valid_from: input.validFrom,
    valid_to: input.validTo,
  };
  const id = (input.id as OfficialId | null) ?? newId<OfficialId>(now);
  if (input.id === null) {
    await db
      .insertInto('official')
      .values({ id, ...values })
      .execute();
  } else {
    const done = await db.updateTable('official').set(values).where('id', '=', id).executeTakeFirst();
    if (done.numUpdatedRows === 0n) throw new ContractError('not-found');
  }
  await dropEmptyPositions(db);
  return asOfficial(await officials(db).where('official.id', '=', id).executeTakeFirstOrThrow());
}

/** Takes an official off the list; letters that he or she signed keep the name frozen. @throws ContractError not-found */
export async function removeOfficial(db: WritableDatabase, id: OfficialId): Promise<void> {
  const done = await db.deleteFrom('official').where('id', '=', id).executeTakeFirst();
  if (done.numDeletedRows === 0n) throw new ContractError('not-found');
  await dropEmptyPositions(db);
}

async function dropEmptyPositions(db: WritableDatabase): Promise<void> {
  await db
    .deleteFrom('position')
    .where('id', 'not in', (eb) => eb.selectFrom('official').select('position_id'))
    .where('id', 'not in', (eb) =>
      eb
        .selectFrom('letter_setting')
        .select('signer_position_id')
        .where('signer_position_id', 'is not', null)
        .$castTo<{ signer_position_id: PositionId }>(),
    )
    .where('id', 'not in', (eb) =>
      eb
        .selectFrom('letter_setting')
        .select('on_behalf_of_position_id')
        .where('on_behalf_of_position_id', 'is not', null)
        .$castTo<{ on_behalf_of_position_id: PositionId }>(),
    )
    .execute();
}

/** The title of a post, or null. */
export async function positionTitle(db: ReadableDatabase, id: PositionId): Promise<string | null> {
  const row = await db.selectFrom('position').select('title').where('id', '=', id).executeTakeFirst();
  return row?.title ?? null;
}

/**
 * Who holds a post on a day. Where several do (a Plh. while the head is away), the one who took it last signs.
 */
export async function holderOn(
  db: ReadableDatabase,
  position: PositionId,
  date: PlainDate,
): Promise<Official | null> {
  const row = await officials(db)
    .where('official.position_id', '=', position)
    .where('official.valid_from', '<=', date)
    .where((eb) => eb.or([eb('official.valid_to', 'is', null), eb('official.valid_to', '>=', date)]))
    .orderBy('official.valid_from', 'desc')
    .orderBy('official.id', 'desc')
    .executeTakeFirst();
  return row ? asOfficial(row) : null;
}
