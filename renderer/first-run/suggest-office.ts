import type { Region } from '../../shared/contract/office.ts';
import type { OfficeInput, TimeZone } from '../../shared/domain/office.ts';
import { REGION_SEATS } from './region-seats.ts';

/** The fields of the office profile that a region already says something about. */
export type OfficeSuggestion = Readonly<
  Pick<
    OfficeInput,
    'government' | 'name' | 'shortName' | 'city' | 'timeZone' | 'headOfRegion' | 'unitCode' | 'regionCode'
  >
>;

/** Provinces (first two digits) outside WIB; West and Central Kalimantan are WIB, the rest of the island WITA. */
const CENTRAL = /^(5[1-3]|6[3-5]|7[1-6])/;
const EASTERN = /^(8[1-2]|9[1-9])/;

/** The time zone in which a region lies; `code` begins with the two digits of its province. */
export function timeZoneOf(code: string): TimeZone {
  if (CENTRAL.test(code)) return 'Asia/Makassar';
  return EASTERN.test(code) ? 'Asia/Jayapura' : 'Asia/Jakarta';
}

/** Kind and bare name of a regency or city, in the spelling that letters use: `Kota Palangka Raya`. */
function partsOf(region: Region): { readonly isCity: boolean; readonly bare: string } {
  const written = (region.officialName ?? region.name).trim();
  return { isCity: /^kota\s/i.test(region.name), bare: written.replace(/^(kabupaten|kota)\s+/i, '') };
}

/** What the profile of an office in this region most likely holds: a start for the wizard, every line stays editable. */
export function suggestOffice(region: Region): OfficeSuggestion {
  const { isCity, bare } = partsOf(region);
  return {
    regionCode: region.code,
    government: `PEMERINTAH ${isCity ? 'KOTA' : 'KABUPATEN'} ${bare.toUpperCase()}`,
    name: 'DINAS TENAGA KERJA',
    shortName: 'Disnaker',
    unitCode: 'DISNAKER',
    city: isCity ? bare : (REGION_SEATS[region.code] ?? bare),
    headOfRegion: `${isCity ? 'Wali Kota' : 'Bupati'} ${bare}`,
    timeZone: timeZoneOf(region.code),
  };
}

/**
 * Fills in what a newly picked region suggests without losing what was typed: a field is replaced only when it is
 * empty or still holds what the region picked before (`earlier`) had suggested. The region's own code always changes.
 */
export function mergeSuggestion(
  typed: OfficeInput,
  earlier: OfficeSuggestion | null,
  next: OfficeSuggestion,
): OfficeInput {
  const kept: OfficeSuggestion = typed;
  const keep = <Key extends keyof OfficeSuggestion>(key: Key): OfficeSuggestion[Key] =>
    typed[key] === '' || typed[key] === earlier?.[key] ? next[key] : kept[key];
  return {
    ...typed,
    regionCode: next.regionCode,
    government: keep('government'),
    name: keep('name'),
    shortName: keep('shortName'),
    unitCode: keep('unitCode'),
    city: keep('city'),
    headOfRegion: keep('headOfRegion'),
    // The zone is never empty, so before the first region it holds the shipped default and no answer.
    timeZone: earlier === null ? next.timeZone : keep('timeZone'),
  };
}
