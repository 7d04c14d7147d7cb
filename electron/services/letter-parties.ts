import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { LetterKindCode } from '../../shared/domain/letter.ts';
import type { Office, Official } from '../../shared/domain/office.ts';
import type { LetterOffice, LetterSigner } from '../../shared/letters/letter-facts.ts';
import { type BookedSetting, listLetterSettings } from '../database/letter-settings.ts';
import { holderOn, positionTitle } from '../database/officials.ts';
import type { ReadableDatabase } from '../database/schema.ts';

/** The office as letters show it. */
export function letterOffice(office: Office): LetterOffice {
  return {
    government: office.government,
    name: office.name,
    address: office.address,
    phone: office.phone,
    website: office.website,
    email: office.email,
    postalCode: office.postalCode,
    city: office.city,
    timeZone: office.timeZone,
    headOfRegion: office.headOfRegion,
    bpjsBranch: office.bpjsBranch,
    bpjsAddress: office.bpjsAddress,
    bpjsCity: office.bpjsCity,
    bpjsPhone: office.bpjsPhone,
    inspectorName: office.inspectorName,
    inspectorCity: office.inspectorCity,
    inspectorAddress: office.inspectorAddress,
    logo: office.logo,
    style: office.style,
  };
}

/** Who signs a kind of letter on a day; null where no post is set or nobody holds it. */
export async function signerFor(
  db: ReadableDatabase,
  setting: BookedSetting,
  dated: PlainDate,
): Promise<LetterSigner | null> {
  if (!setting.signerPositionId) return null;
  const holder = await holderOn(db, setting.signerPositionId, dated);
  if (!holder) return null;
  const { name, nip, rank, standing } = holder;
  const onBehalfOf = setting.onBehalfOfPositionId
    ? await positionTitle(db, setting.onBehalfOfPositionId)
    : null;
  return { name, nip, rank, positionTitle: holder.positionTitle, standing, onBehalfOf };
}

/** Who signs each kind of letter on a day, in the order of the kinds; null where no post is set or nobody holds it. */
export async function signersOn(
  db: ReadableDatabase,
  date: PlainDate,
): Promise<readonly { readonly kind: LetterKindCode; readonly signer: Official | null }[]> {
  const settings = await listLetterSettings(db);
  const posts = [...new Set(settings.flatMap(({ signerPositionId }) => signerPositionId ?? []))];
  const holders = new Map(
    await Promise.all(posts.map(async (post) => [post, await holderOn(db, post, date)] as const)),
  );
  return settings.map(({ kind, signerPositionId }) => ({
    kind,
    signer: signerPositionId === null ? null : (holders.get(signerPositionId) ?? null),
  }));
}
