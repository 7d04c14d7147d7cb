import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../shared/calendar/plain-date.ts';
import type { Holiday } from '../../../shared/domain/working-calendar.ts';
import { holidayHasWords, shortSource } from './change-words.ts';

const CHRISTMAS: Holiday = {
  date: plainDate('2026-12-25'),
  kind: 'nasional',
  name: 'Hari Raya Natal',
  source: 'SKB Menag 1497/2025, Menaker 2/2025, PANRB 5/2025',
  state: 'skb',
};

describe('A day off in the list', () => {
  it('is found by every word of its date, weekday, name and source, in any order', () => {
    for (const words of ['', 'natal RAYA', '25 des', 'jumat', '1497/2025'])
      expect(holidayHasWords(CHRISTMAS, words)).toBe(true);
    expect(holidayHasWords(CHRISTMAS, 'natal 2027')).toBe(false);
  });

  it('names a decree of three ministers by its first number, and any other source in full', () => {
    expect(shortSource(CHRISTMAS.source)).toBe('SKB 1497/2025');
    expect(shortSource('SKB 3 Menteri 855/2023, 3/2023, 4/2023')).toBe('SKB 855/2023');
    expect(shortSource('Keputusan Bupati Banjar Nomor 12/2026')).toBe(
      'Keputusan Bupati Banjar Nomor 12/2026',
    );
    expect(shortSource('SKB (CONTOH)')).toBe('SKB (CONTOH)');
  });
});
