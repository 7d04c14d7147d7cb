import { ContractError } from '../../shared/contract/errors.ts';
import { letterStyleSchema, type Office, type OfficeInput } from '../../shared/domain/office.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

const columns = (office: OfficeInput) => ({
  government: office.government,
  name: office.name,
  short_name: office.shortName,
  region_code: office.regionCode,
  address: office.address,
  phone: office.phone,
  website: office.website,
  email: office.email,
  postal_code: office.postalCode,
  city: office.city,
  time_zone: office.timeZone,
  unit_code: office.unitCode,
  head_of_region: office.headOfRegion,
  bpjs_branch: office.bpjsBranch,
  bpjs_address: office.bpjsAddress,
  bpjs_city: office.bpjsCity,
  bpjs_phone: office.bpjsPhone,
  inspector_name: office.inspectorName,
  inspector_city: office.inspectorCity,
  inspector_address: office.inspectorAddress,
  style: JSON.stringify(office.style),
});

/** What a database is for; a file without the mark counts as the office's own. */
export async function purposeOf(db: ReadableDatabase): Promise<'office' | 'practice'> {
  const info = await db.selectFrom('database_info').select('purpose').executeTakeFirst();
  return info?.purpose ?? 'office';
}

/**
 * The office profile.
 * @throws ContractError not-found in a database without one
 */
export async function getOffice(db: ReadableDatabase): Promise<Office> {
  const row = await db.selectFrom('office').selectAll().where('id', '=', 1).executeTakeFirst();
  if (!row) throw new ContractError('not-found');
  return {
    government: row.government,
    name: row.name,
    shortName: row.short_name,
    regionCode: row.region_code,
    address: row.address,
    phone: row.phone,
    website: row.website,
    email: row.email,
    postalCode: row.postal_code,
    city: row.city,
    timeZone: row.time_zone,
    unitCode: row.unit_code,
    headOfRegion: row.head_of_region,
    bpjsBranch: row.bpjs_branch,
    bpjsAddress: row.bpjs_address,
    bpjsCity: row.bpjs_city,
    bpjsPhone: row.bpjs_phone,
    inspectorName: row.inspector_name,
    inspectorCity: row.inspector_city,
    inspectorAddress: row.inspector_address,
    style: letterStyleSchema.parse(JSON.parse(row.style)),
    logo: row.logo && row.logo_type ? `data:${row.logo_type};base64,${row.logo.toString('base64')}` : null,
    purpose: await purposeOf(db),
    version: row.version,
  };
}

/** Writes the first profile of a new database. */
export async function createOffice(db: WritableDatabase, office: OfficeInput, now: Date): Promise<void> {
  await db
    .insertInto('office')
    .values({
      id: 1,
      ...columns(office),
      logo: null,
      logo_type: null,
      version: 1,
      updated_at: now.toISOString(),
    })
    .execute();
}

/**
 * Changes the profile, if it is still as it was shown.
 * @throws ContractError changed-meanwhile
 */
export async function saveOffice(
  db: WritableDatabase,
  office: OfficeInput,
  version: number,
  now: Date,
): Promise<void> {
  const done = await db
    .updateTable('office')
    .set({ ...columns(office), version: version + 1, updated_at: now.toISOString() })
    .where('id', '=', 1)
    .where('version', '=', version)
    .executeTakeFirst();
  if (done.numUpdatedRows === 0n) throw new ContractError('changed-meanwhile');
}

/** Sets or removes the letterhead's logo; the bytes were checked to be a picture. */
export async function saveLogo(
  db: WritableDatabase,
  logo: { readonly bytes: Uint8Array; readonly type: 'image/png' | 'image/jpeg' } | null,
  now: Date,
): Promise<void> {
  await db
    .updateTable('office')
    .set((eb) => ({
      logo: logo ? Buffer.from(logo.bytes) : null,
      logo_type: logo ? logo.type : null,
      version: eb('version', '+', 1),
      updated_at: now.toISOString(),
    }))
    .where('id', '=', 1)
    .execute();
}
