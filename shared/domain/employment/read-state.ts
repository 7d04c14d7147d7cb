import { MONTH_STATES, type MonthState } from '../../law/facts/jkp.ts';

/** The letter of each state, as the grid shows it and the keys set it. */
export const STATE_LETTERS: Readonly<Record<MonthState, string>> = {
  paid: 'L',
  arrears: 'T',
  unreported: 'B',
  unknown: '?',
};

const WORDS: Readonly<Record<MonthState, RegExp>> = {
  paid: /^(l|lunas|(sudah )?(di)?bayar|sudah lunas|terbayar|paid)$/,
  arrears: /^(t|tunggak|menunggak|tunggakan|nunggak|(belum|tidak) (di)?bayar|belum lunas|arrears)$/,
  unreported: /^(b|(belum|tidak) (di)?lapor(kan)?|(belum|tidak) (ter)?daftar|unreported)$/,
  unknown: /^(\?|(belum|tidak) (di)?ketahui|tidak tahu|unknown)$/,
};

/** State of a month of contributions as people write it: `L`, `lunas`, `menunggak`, `belum dilaporkan`, `?`; else null. */
export function readMonthState(written: string): MonthState | null {
  const text = written.trim().toLowerCase().replace(/\s+/g, ' ');
  return MONTH_STATES.find((state) => WORDS[state].test(text)) ?? null;
}
