import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isPlainDate, plainDate, weekdayOf } from '../../../shared/calendar/plain-date.ts';

const sql = readFileSync(new URL('./0002_reference_data.sql', import.meta.url), 'utf8');

type Value = string | number | null;

/** The rows that a table's INSERTs hold; every line inside them must be a row, else this throws. */
function rowsOf(table: string): readonly (readonly Value[])[] {
  const statements = sql.matchAll(
    new RegExp(`^INSERT INTO ${table} \\([^)]*\\) VALUES\\n([\\s\\S]*?;)$`, 'gm'),
  );
  const lines = [...statements].flatMap(([, body]) => (body ?? '').split('\n'));
  return lines.map((line) => {
    const row = /^ {2}\((.*)\)[,;]$/.exec(line);
    if (!row) throw new Error(`not a row: ${line}`);
    return [...(row[1] ?? '').matchAll(/'((?:[^']|'')*)'|(NULL)|(\d+)/g)].map(([, text, none, number]) =>
      text !== undefined ? text.replaceAll("''", "'") : none === undefined ? Number(number) : null,
    );
  });
}

const regions = rowsOf('region').map(([code, level, name, officialName, parentCode]) => ({
  code: String(code),
  level,
  name: String(name),
  officialName,
  parentCode,
}));
const sectors = rowsOf('sector').map(([edition, letter, name, verification]) => ({
  edition,
  letter,
  name: String(name),
  verification,
}));
const holidays = rowsOf('holiday').map(([date, kind, name, source, state]) => ({
  date: String(date),
  kind,
  name: String(name),
  source: String(source),
  state,
}));

const onlyOn = (date: string) => holidays.filter((holiday) => holiday.date === date);

describe('regions', () => {
  it('are five provinces and fifty-six regencies and cities, every code once', () => {
    expect(regions.filter((region) => region.level === 'province')).toHaveLength(5);
    expect(regions.filter((region) => region.level === 'regency')).toHaveLength(56);
    expect(new Set(regions.map((region) => region.code)).size).toBe(61);
  });

  it('hang below the province whose code they begin with', () => {
    for (const { code, level, parentCode } of regions) {
      expect(code).toMatch(level === 'province' ? /^6[1-5]$/ : /^6[1-5]\.\d{2}$/);
      expect(parentCode).toBe(level === 'province' ? null : code.slice(0, 2));
    }
  });

  it('number 14, 14, 13, 10 and 5 by province', () => {
    const counts = ['61', '62', '63', '64', '65'].map(
      (province) => regions.filter((region) => region.parentCode === province).length,
    );
    expect(counts).toEqual([14, 14, 13, 10, 5]);
  });

  it('are called Kabupaten below 71 and Kota from 71 on', () => {
    for (const { code, level, name } of regions) {
      if (level === 'province') continue;
      expect(name).toMatch(Number(code.slice(3)) < 71 ? /^Kabupaten \S/ : /^Kota \S/);
    }
    expect(regions.find((region) => region.code === '63.72')?.name).toBe('Kota Banjarbaru');
    expect(regions.find((region) => region.code === '64.74')?.name).toBe('Kota Bontang');
  });

  it('give Palangkaraya the spelling that official letters use', () => {
    const spelled = regions.filter((region) => region.officialName !== null);
    expect(spelled.map((region) => [region.code, region.officialName])).toEqual([
      ['62.71', 'Kota Palangka Raya'],
    ]);
  });
});

describe('sectors', () => {
  const lettersOf = (edition: number) =>
    sectors.filter((sector) => sector.edition === edition).map((sector) => sector.letter);

  it('run from A to V in 2025 and from A to U in 2020', () => {
    expect(lettersOf(2025).join('')).toBe('ABCDEFGHIJKLMNOPQRSTUV');
    expect(lettersOf(2020).join('')).toBe('ABCDEFGHIJKLMNOPQRSTU');
    expect(sectors).toHaveLength(43);
  });

  it('give the letter K another meaning in each edition', () => {
    const named = (edition: number, letter: string) =>
      sectors.find((sector) => sector.edition === edition && sector.letter === letter)?.name;
    expect(named(2020, 'K')).toBe('Aktivitas Keuangan dan Asuransi');
    expect(named(2025, 'L')).toBe('Aktivitas Keuangan dan Asuransi');
    expect(named(2025, 'K')).toContain('Telekomunikasi');
  });

  it('own up that the 2020 names come from memory, except A', () => {
    for (const { edition, letter, verification } of sectors) {
      if (edition === 2020) expect(verification).toBe(letter === 'A' ? 'seen' : 'unverified');
      else expect(verification).toBe(letter === 'U' ? 'secondary' : 'seen');
    }
  });

  it('have whole names, nothing left as dots', () => {
    for (const { name } of sectors) expect(name).toMatch(/^[A-Z][^…]{3,}[a-z]$/);
  });
});

describe('holidays', () => {
  const isElection = (name: string) => name.startsWith('Hari pemungutan suara');

  it.each([
    [2024, 17, 10],
    [2025, 17, 11],
    [2026, 17, 8],
    [2027, 18, 8],
  ])('of %i are as many as the decree says', (year, national, leave) => {
    const ofYear = holidays.filter(({ date, name }) => date.startsWith(`${year}-`) && !isElection(name));
    expect(ofYear.filter((holiday) => holiday.kind === 'nasional')).toHaveLength(national);
    expect(ofYear.filter((holiday) => holiday.kind === 'cuti-bersama')).toHaveLength(leave);
  });

  it('stand on real dates, each date and kind once', () => {
    for (const { date } of holidays) expect(isPlainDate(date)).toBe(true);
    expect(new Set(holidays.map(({ date, kind }) => `${date} ${kind}`)).size).toBe(holidays.length);
  });

  it('never give joint leave on a Saturday, a Sunday or a national holiday', () => {
    for (const { date, kind } of holidays) {
      if (kind !== 'cuti-bersama') continue;
      expect(weekdayOf(plainDate(date))).toBeLessThan(6);
      expect(onlyOn(date)).toHaveLength(1);
    }
  });

  it('keep Christmas, independence, labour and Pancasila day every year', () => {
    for (const year of [2024, 2025, 2026, 2027]) {
      for (const day of ['01-01', '05-01', '06-01', '08-17', '12-25']) {
        expect(onlyOn(`${year}-${day}`).map((holiday) => holiday.kind)).toEqual(['nasional']);
      }
    }
  });

  it('hold the leave of 18 August 2025 from the amended decree', () => {
    const [holiday] = onlyOn('2025-08-18');
    expect(holiday?.kind).toBe('cuti-bersama');
    expect(holiday?.source).toContain('933/2025');
  });

  it('hold Isra Mikraj twice in 2027', () => {
    const dates = holidays.filter(
      ({ date, name }) => date.startsWith('2027') && name.startsWith('Isra Mikraj'),
    );
    expect(dates.map((holiday) => holiday.date)).toEqual(['2027-01-05', '2027-12-26']);
  });

  it('mark as estimates what no decree was read for, the election days among them', () => {
    const estimates = holidays.filter((holiday) => holiday.state !== 'skb');
    expect(estimates.map((holiday) => `${holiday.date} ${holiday.state}`)).toEqual([
      '2024-02-14 perkiraan',
      '2024-05-23 perkiraan',
      '2024-06-17 perkiraan',
      '2024-07-07 perkiraan',
      '2024-09-16 perkiraan',
      '2024-11-27 perkiraan',
    ]);
    expect(holidays.filter(({ name }) => isElection(name)).map((holiday) => holiday.source)).toEqual([
      'Keppres (belum diverifikasi)',
      'Keppres (belum diverifikasi)',
    ]);
  });

  it('name their decree by year', () => {
    const decree: Readonly<Record<string, string>> = {
      '2024': '855/2023',
      '2025': '1017/2024',
      '2026': '1497/2025',
      '2027': '1205/2026',
    };
    for (const { date, source, name } of holidays) {
      if (isElection(name) || date === '2025-08-18') continue;
      expect(source).toContain(decree[date.slice(0, 4)]);
    }
  });

  it('name the Hijri year that belongs to the date', () => {
    expect(onlyOn('2026-03-21')[0]?.name).toBe('Hari Raya Idulfitri 1447 Hijriah');
    expect(onlyOn('2026-03-20')[0]?.name).toBe('Cuti bersama Idulfitri 1447 Hijriah');
    expect(onlyOn('2026-02-17')[0]?.name).toBe('Tahun Baru Imlek 2577 Kongzili');
  });
});
