import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateInWords,
  formatDateLong,
  formatDateShort,
  formatDateWithWeekday,
  formatTimestamp,
  romanMonth,
} from './format-date.ts';
import { addDays, plainDate } from './plain-date.ts';
import { readDate } from './read-date.ts';

const date = plainDate('2026-03-03');

describe('writing dates', () => {
  it('writes them short, long, with weekday and in words', () => {
    expect(formatDateShort(date)).toBe('3 Mar 2026');
    expect(formatDateLong(date)).toBe('3 Maret 2026');
    expect(formatDateWithWeekday(date)).toBe('Selasa, 3 Maret 2026');
    expect(dateInWords(date)).toBe('Selasa, tanggal tiga bulan Maret tahun dua ribu dua puluh enam');
  });

  it('writes the months of a year in Indonesian', () => {
    const months = Array.from({ length: 12 }, (_, i) =>
      plainDate(`2026-${String(i + 1).padStart(2, '0')}-15`),
    );
    expect(months.map((month) => formatDateShort(month).split(' ')[1]).join(' ')).toBe(
      'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des',
    );
    expect(months.map(romanMonth).join(' ')).toBe('I II III IV V VI VII VIII IX X XI XII');
    expect(formatDateLong(plainDate('2026-08-17'))).toBe('17 Agustus 2026');
  });

  it('writes the days of a week in Indonesian', () => {
    const days = Array.from({ length: 7 }, (_, i) => addDays(plainDate('2026-11-23'), i));
    expect(days.map((day) => formatDateWithWeekday(day).split(',')[0]).join(' ')).toBe(
      'Senin Selasa Rabu Kamis Jumat Sabtu Minggu',
    );
  });

  it('writes what the reader reads back as the same day', () => {
    fc.assert(
      fc.property(fc.nat(73_000), (n) => {
        const day = addDays(plainDate('1900-01-01'), n);
        for (const text of [formatDateShort(day), formatDateLong(day), formatDateWithWeekday(day)]) {
          expect(readDate(text, date)).toEqual({ kind: 'date', date: day });
        }
      }),
    );
  });
});

describe('writing an instant', () => {
  it('shows the wall clock of the office', () => {
    expect(formatTimestamp('2026-03-03T06:05:00Z', 'Asia/Makassar')).toBe('3 Mar 2026 14.05');
    expect(formatTimestamp('2026-03-03T06:05:00Z', 'Asia/Pontianak')).toBe('3 Mar 2026 13.05');
  });

  it('turns to the next day when the office already has', () => {
    expect(formatTimestamp('2026-12-31T16:00:00.123Z', 'Asia/Makassar')).toBe('1 Jan 2027 00.00');
  });

  it('refuses text without a zone', () => {
    expect(() => formatTimestamp('2026-03-03T06:05:00', 'Asia/Makassar')).toThrow(RangeError);
  });
});
