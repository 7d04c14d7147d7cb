import { describe, expect, it } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { citationFor } from './long-citation.ts';
import { type Citation, RuleNotFound, type RuleSet } from './rule-set.ts';
import { shippedRules } from './shipped-rules.ts';

const DAY = plainDate('2026-11-23');

const regulation = (title: string) => ({
  title,
  enacted: null,
  inForce: null,
  repealed: null,
  source: null,
});

/** A rule set of our own making with one parameter that stands where `cite` says. */
const citing = (cite: Citation): RuleSet => ({
  format: 1,
  id: 'contoh-2000',
  kind: 'severance',
  title: 'Contoh',
  from: plainDate('2000-01-01'),
  to: null,
  lastVerified: DAY,
  regulations: {
    'PP 1/2000': regulation('Peraturan Pemerintah Nomor 1 Tahun 2000 tentang Contoh Satu'),
    'PP 3/2010': regulation(
      'Peraturan Pemerintah Nomor 3 Tahun 2010 tentang Perubahan atas Peraturan Pemerintah Nomor 1 Tahun 2000 tentang Contoh Satu',
    ),
    'UU 2/2001': regulation('Contoh Dua'),
    'MK 9/PUU-I/2012': regulation('Putusan Mahkamah Konstitusi Nomor 9/PUU-I/2012'),
  },
  parameters: [
    {
      id: 'contoh.satu',
      unit: 'yes-no',
      note: '',
      values: [{ from: plainDate('2000-01-01'), to: null, value: true, cite, mark: 'seen', source: null }],
    },
  ],
});
const words = (cite: Citation) => citationFor([citing(cite)], 'contoh.satu', 'severance', DAY);

describe('A provision as letters write it', () => {
  it('is named by the title of its regulation, short and in full', () => {
    expect(words({ regulation: 'PP 1/2000', article: '5', paragraph: '2', letter: 'b' })).toEqual({
      short: 'Pasal 5 ayat (2) huruf b Peraturan Pemerintah Nomor 1 Tahun 2000',
      full: 'Pasal 5 ayat (2) huruf b Peraturan Pemerintah Nomor 1 Tahun 2000 tentang Contoh Satu',
      mark: 'seen',
    });
  });

  it('says by what the article was amended', () => {
    const { short, full } = words({
      regulation: 'PP 1/2000',
      article: '5',
      paragraph: null,
      amendedBy: 'PP 3/2010',
    });
    expect(short).toBe(
      'Pasal 5 Peraturan Pemerintah Nomor 1 Tahun 2000 sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 3 Tahun 2010',
    );
    expect(full).toContain('Nomor 1 Tahun 2000 tentang Contoh Satu sebagaimana telah diubah dengan');
    expect(full).toContain('Nomor 3 Tahun 2010 tentang Perubahan atas Peraturan Pemerintah Nomor 1');
  });

  it('names the law that a ruling reads before the ruling, and does without a title that names nothing', () => {
    expect(
      words({ regulation: 'MK 9/PUU-I/2012', article: '7', paragraph: '1', readingOf: 'UU 2/2001' }),
    ).toMatchObject({
      short:
        'Pasal 7 ayat (1) UU 2/2001 sebagaimana dimaknai dalam Putusan Mahkamah Konstitusi Nomor 9/PUU-I/2012',
      full: 'Pasal 7 ayat (1) UU 2/2001 tentang Contoh Dua sebagaimana dimaknai dalam Putusan Mahkamah Konstitusi Nomor 9/PUU-I/2012',
    });
  });

  it('writes a span of letters in words', () => {
    expect(words({ regulation: 'PP 1/2000', article: '5', paragraph: '1', letter: 'a-c' }).short).toContain(
      'huruf a sampai dengan huruf c Peraturan',
    );
  });

  it('is not made up for a day or a parameter that the book does not know', () => {
    const book = [citing({ regulation: 'PP 1/2000', article: '5', paragraph: null })];
    expect(() => citationFor(book, 'contoh.satu', 'severance', plainDate('1999-12-31'))).toThrow(
      RuleNotFound,
    );
    expect(() => citationFor(book, 'contoh.dua', 'severance', DAY)).toThrow(RuleNotFound);
  });

  it('has a regulation with a name in words for every value that ships', () => {
    const unnamed = shippedRules.flatMap((set) =>
      set.parameters.flatMap(({ id, values }) =>
        values
          // What a set says of days before its own first day is never read.
          .filter(({ to }) => to === null || to >= set.from)
          .map(({ from }) => citationFor([set], id, set.kind, from < set.from ? set.from : from))
          .filter(({ short, full }) => !/\bNomor \S/.test(short) || !full.startsWith(short.slice(0, 20)))
          .map(({ short }) => `${set.id} ${id}: ${short}`),
      ),
    );
    expect(unnamed).toEqual([]);
  });

  it('of the duty to report a layoff is the one that receipts have always named', () => {
    expect(citationFor(shippedRules, 'layoff.report-duty', 'severance', DAY)).toEqual({
      short: 'Pasal 38 Peraturan Pemerintah Nomor 35 Tahun 2021',
      full: 'Pasal 38 Peraturan Pemerintah Nomor 35 Tahun 2021 tentang Perjanjian Kerja Waktu Tertentu, Alih Daya, Waktu Kerja dan Waktu Istirahat, dan Pemutusan Hubungan Kerja',
      mark: 'seen',
    });
  });
});
