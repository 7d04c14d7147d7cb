import { sql } from 'kysely';
import { ContractError } from '../../shared/contract/errors.ts';
import type { Page } from '../../shared/contract/procedure.ts';
import type { Employer, EmployerInput, EmployerSummary } from '../../shared/domain/employer.ts';
import type { EmployerId, ImportBatchId } from '../../shared/domain/ids.ts';
import { firmKey } from '../../shared/domain/name-key.ts';
import { hasDocuments } from './documents.ts';
import { follows, likeText } from './keyset.ts';
import { newId } from './new-id.ts';
import { pageOf, readPageKey } from './page-key.ts';
import { sectorName } from './reference.ts';
import type { ReadableDatabase, Row, WritableDatabase } from './schema.ts';

const columns = (input: EmployerInput) => ({
  name: input.name,
  sort_key: firmKey(input.name),
  address: input.address,
  region_code: input.regionCode,
  sector_edition: input.sector?.edition ?? null,
  sector_letter: input.sector?.letter ?? null,
  scale: input.scale,
  nib: input.nib,
  npp: input.npp.toUpperCase(),
  npwp: input.npwp,
  phone: input.phone,
  email: input.email,
  leader_name: input.leaderName,
  leader_position: input.leaderPosition,
  note: input.note,
  state: input.state,
  state_since: input.stateSince,
  state_proof: input.stateProof,
  scale_proof: input.scaleProof,
});

const sectorOf = (row: Pick<Row<'employer'>, 'sector_edition' | 'sector_letter'>) =>
  row.sector_edition !== null && row.sector_letter !== null
    ? { edition: row.sector_edition, letter: row.sector_letter }
    : null;

const asEmployer = (row: Row<'employer'>): Employer => ({
  id: row.id,
  name: row.name,
  address: row.address,
  regionCode: row.region_code,
  sector: sectorOf(row),
  scale: row.scale,
  nib: row.nib,
  npp: row.npp,
  npwp: row.npwp,
  phone: row.phone,
  email: row.email,
  leaderName: row.leader_name,
  leaderPosition: row.leader_position,
  note: row.note,
  state: row.state,
  stateSince: row.state_since,
  stateProof: row.state_proof,
  scaleProof: row.scale_proof,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

/** One employer. @throws ContractError not-found */
export async function getEmployer(db: ReadableDatabase, id: EmployerId): Promise<Employer> {
  const row = await db.selectFrom('employer').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new ContractError('not-found');
  return asEmployer(row);
}

/** The letters of the two editions differ by one; the list knows which there are. */
async function refuseUnknownSector(
  db: WritableDatabase,
  { sector }: EmployerInput,
  field: string,
): Promise<void> {
  if (sector === null || (await sectorName(db, sector.edition, sector.letter)) !== '') return;
  throw new ContractError('input-refused', { issues: [{ path: field, message: 'required' }] });
}

/** Adds an employer. @throws ContractError input-refused when there is no such sector */
export async function createEmployer(
  db: WritableDatabase,
  input: EmployerInput,
  now: Date,
  batch: ImportBatchId | null = null,
): Promise<Employer> {
  await refuseUnknownSector(db, input, 'sector');
  const id = newId<EmployerId>(now);
  const stamp = now.toISOString();
  await db
    .insertInto('employer')
    .values({ id, ...columns(input), batch_id: batch, created_at: stamp, updated_at: stamp })
    .execute();
  return getEmployer(db, id);
}

/** Changes an employer that is still as it was shown. @throws ContractError not-found, changed-meanwhile, input-refused */
export async function saveEmployer(
  db: WritableDatabase,
  id: EmployerId,
  version: number,
  input: EmployerInput,
  now: Date,
): Promise<Employer> {
  await refuseUnknownSector(db, input, 'employer.sector');
  const done = await db
    .updateTable('employer')
    .set({ ...columns(input), version: version + 1, updated_at: now.toISOString() })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (done.numUpdatedRows === 0n) {
    await getEmployer(db, id);
    throw new ContractError('changed-meanwhile');
  }
  return getEmployer(db, id);
}

/** Whether an employer is on record. */
export async function isEmployerThere(db: ReadableDatabase, id: EmployerId): Promise<boolean> {
  return (await db.selectFrom('employer').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

/** The scale of an employer's business; null while nobody said. */
export async function scaleOf(db: ReadableDatabase, id: EmployerId): Promise<Employer['scale']> {
  const row = await db.selectFrom('employer').select('scale').where('id', '=', id).executeTakeFirst();
  return row?.scale ?? null;
}

/** What keeps an employer on record. */
const HANGING = ['layoff_report', 'dispute', 'referral', 'employment', 'vacancy'] as const;

/** Removes an employer that nothing hangs on. @throws ContractError not-found, still-used, changed-meanwhile */
export async function removeEmployer(db: WritableDatabase, id: EmployerId, version: number): Promise<void> {
  await getEmployer(db, id);
  for (const table of HANGING) {
    const one = await db
      .selectFrom(table)
      .select('id')
      .where('employer_id', '=', id)
      .limit(1)
      .executeTakeFirst();
    if (one !== undefined) throw new ContractError('still-used');
  }
  if (await hasDocuments(db, { kind: 'employer', id })) throw new ContractError('still-used');
  await db.updateTable('import_batch').set({ employer_id: null }).where('employer_id', '=', id).execute();
  await db.deleteFrom('import_mapping').where('employer_id', '=', id).execute();
  const done = await db
    .deleteFrom('employer')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (done.numDeletedRows === 0n) throw new ContractError('changed-meanwhile');
}

interface ListFilter {
  readonly text: string;
  readonly sort: 'name' | 'reports' | 'workers';
  readonly descending: boolean;
  readonly after: string | null;
  readonly limit: number;
}

/** Employers with the number of their reports and of the workers on them, by page. */
export async function listEmployers(
  db: ReadableDatabase,
  filter: ListFilter,
): Promise<Page<EmployerSummary>> {
  const matching = db
    .selectFrom('employer')
    .$if(filter.text !== '', (query) =>
      query.where((eb) =>
        eb.or([
          eb(sql`employer.name`, 'like', sql`${likeText(filter.text)} escape '\\'`),
          eb(sql`employer.npp`, 'like', sql`${likeText(filter.text)} escape '\\'`),
          eb(sql`employer.nib`, 'like', sql`${likeText(filter.text)} escape '\\'`),
        ]),
      ),
    );
  const reports = sql<number>`(SELECT count(*) FROM layoff_report WHERE employer_id = employer.id)`;
  const workers = sql<number>`(SELECT ifnull(sum(workers), 0) FROM layoff_report WHERE employer_id = employer.id)`;
  const order = { name: sql<string>`employer.sort_key`, reports, workers }[filter.sort];
  const key = readPageKey(filter.after);
  const direction = filter.descending ? 'desc' : 'asc';
  const rows = await matching
    .select([
      'employer.id',
      'employer.name',
      'employer.address',
      'employer.npp',
      'employer.sector_edition',
      'employer.sector_letter',
      'employer.sort_key',
      reports.as('reports'),
      workers.as('workers'),
    ])
    .$if(key !== null, (query) =>
      query.where((eb) => follows(order, eb.ref('employer.id'), key as never, filter.descending)),
    )
    .orderBy(order, direction)
    .orderBy('employer.id', direction)
    .limit(filter.limit + 1)
    .execute();
  const counted = await matching
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const column = { name: 'sort_key', reports: 'reports', workers: 'workers' } as const;
  return pageOf(
    { rows, limit: filter.limit, total: counted.total, sortedBy: (row) => row[column[filter.sort]] },
    (row) => ({
      id: row.id,
      name: row.name,
      address: row.address,
      npp: row.npp,
      sector: sectorOf(row),
      reports: row.reports,
      workers: row.workers,
    }),
  );
}
