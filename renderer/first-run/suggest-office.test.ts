import { describe, expect, test } from 'vitest';
import type { Region } from '../../shared/contract/office.ts';
import { EMPTY_OFFICE } from './empty-office.ts';
import { mergeSuggestion, suggestOffice, timeZoneOf } from './suggest-office.ts';

const region = (code: string, name: string, officialName: string | null = null): Region => ({
  code,
  name,
  officialName,
  parentCode: code.slice(0, 2),
});
const BANJARBARU = suggestOffice(region('63.72', 'Kota Banjarbaru'));
const SAMBAS = suggestOffice(region('61.01', 'Kabupaten Sambas'));

describe('what a region suggests', () => {
  test('a city is its own place of issue and has a Wali Kota', () => {
    expect(BANJARBARU).toMatchObject({
      government: 'PEMERINTAH KOTA BANJARBARU',
      city: 'Banjarbaru',
      headOfRegion: 'Wali Kota Banjarbaru',
      timeZone: 'Asia/Makassar',
    });
  });

  test('a regency has a Bupati and its seat as the place of issue', () => {
    expect(suggestOffice(region('63.03', 'Kabupaten Banjar'))).toMatchObject({
      government: 'PEMERINTAH KABUPATEN BANJAR',
      city: 'Martapura',
      headOfRegion: 'Bupati Banjar',
    });
  });

  test.each(['Palangka Raya', 'Kota Palangka Raya'])('letters use the official spelling %s', (official) => {
    const suggestion = suggestOffice(region('62.71', 'Kota Palangkaraya', official));
    expect(suggestion).toMatchObject({ government: 'PEMERINTAH KOTA PALANGKA RAYA', city: 'Palangka Raya' });
  });

  test('West and Central Kalimantan are WIB, the other three provinces WITA, Papua WIT', () => {
    expect(['61.01', '62.71', '63.72', '64.02', '65.71', '91.71', '31.71'].map(timeZoneOf)).toEqual([
      'Asia/Jakarta',
      'Asia/Jakarta',
      'Asia/Makassar',
      'Asia/Makassar',
      'Asia/Makassar',
      'Asia/Jayapura',
      'Asia/Jakarta',
    ]);
  });
});

describe('changing the region', () => {
  test('replaces what the earlier region had suggested', () => {
    const first = mergeSuggestion(EMPTY_OFFICE, null, SAMBAS);
    expect(mergeSuggestion(first, SAMBAS, BANJARBARU)).toMatchObject(BANJARBARU);
  });

  test('keeps what the user typed', () => {
    const first = mergeSuggestion(EMPTY_OFFICE, null, SAMBAS);
    const typed = {
      ...first,
      name: 'DINAS KOPERASI, USAHA MIKRO DAN TENAGA KERJA',
      address: 'Jalan Panglima Batur',
    };
    expect(mergeSuggestion(typed, SAMBAS, BANJARBARU)).toMatchObject({
      ...BANJARBARU,
      name: 'DINAS KOPERASI, USAHA MIKRO DAN TENAGA KERJA',
      address: 'Jalan Panglima Batur',
    });
  });

  test('keeps what was typed before the first region was picked', () => {
    const typed = { ...EMPTY_OFFICE, name: 'DINAS PERINDUSTRIAN DAN TENAGA KERJA' };
    expect(mergeSuggestion(typed, null, SAMBAS)).toMatchObject({
      name: 'DINAS PERINDUSTRIAN DAN TENAGA KERJA',
      timeZone: 'Asia/Jakarta',
    });
  });

  test('fills a field again that the user emptied', () => {
    const emptied = { ...mergeSuggestion(EMPTY_OFFICE, null, SAMBAS), city: '' };
    expect(mergeSuggestion(emptied, SAMBAS, BANJARBARU).city).toBe('Banjarbaru');
  });
});
