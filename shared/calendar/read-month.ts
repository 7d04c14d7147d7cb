import { isMonth, type Month } from './month-text.ts';
import { monthFromWord } from './read-date-words.ts';

const CENTURY = 2000;
const yearOf = (text: string) => (text.length === 2 ? String(CENTURY + Number(text)) : text);

function monthOf(year: string, month: number | null): Month | null {
  if (month === null) return null;
  const text = `${yearOf(year)}-${String(month).padStart(2, '0')}`;
  return isMonth(text) ? text : null;
}

/**
 * A month as people and spreadsheets write it: `2026-03`, `3/2026`, `Mar 2026`, `Mar-26`, `202603`, or a day of it
 * (`2026-03-01`, `1/3/2026`, `1 Maret 2026`). Null for anything else, also for a day that may be read two ways (`3/1/2026`).
 */
export function readMonth(written: string): Month | null {
  const text = written.trim().toLowerCase();
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.]\d{1,2}(?:[t ].*)?)?$/.exec(text);
  if (iso) return monthOf(iso[1] ?? '', Number(iso[2]));
  const plain = /^((?:19|20)\d{2})(\d{2})$/.exec(text);
  if (plain) return monthOf(plain[1] ?? '', Number(plain[2]));
  const short = /^(\d{1,2})[-/. ](\d{4})$/.exec(text);
  if (short) return monthOf(short[2] ?? '', Number(short[1]));
  const day = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (day) {
    const [first, second] = [Number(day[1]), Number(day[2])];
    // The first of a month by the order of the other half of the world.
    return second === 1 && first > 1 && first <= 12 ? null : monthOf(day[3] ?? '', second);
  }
  const named = /^(?:\d{1,2}[\s\-/.]+)?([a-z]+)[.'’]?[\s\-/.'’]*(\d{4}|\d{2})$/.exec(text);
  return named ? monthOf(named[2] ?? '', monthFromWord(named[1] ?? '')) : null;
}
