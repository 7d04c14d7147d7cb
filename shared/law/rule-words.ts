import { formatDateLong } from '../calendar/format-date.ts';
import { isPlainDate } from '../calendar/plain-date.ts';
import type { RuleValueView } from '../domain/rule-file.ts';
import { formatNumber } from '../domain/words/format-number.ts';
import { JKP_REASON_NAMES, PROOF_NAMES, SCALE_NAMES } from './explain/names.ts';
import { factor, money } from './explain/working.ts';
import { citationText, type DatedValue, type RuleValue, type Unit } from './rule-set.ts';
import { fitsUnit } from './rule-units.ts';
import { fieldOf } from './tables.ts';

/* The values of a rule set in the words of the office, so that two of them can be read side by side. */

const CODE_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...SCALE_NAMES,
    ...PROOF_NAMES,
    ...JKP_REASON_NAMES,
    basic: 'Upah pokok',
    'fixed-allowances': 'Tunjangan tetap',
    'unused-leave': 'Cuti yang belum diambil dan belum gugur',
    'travel-home': 'Ongkos pulang',
    other: 'Hak lain',
    'by-agreement': 'Menurut kesepakatan para pihak',
    'by-contract': 'Menurut perjanjian kerja, peraturan perusahaan, atau perjanjian kerja bersama',
  }),
);

const NONE = 'Tidak ada';
const codeWords = (code: RuleValue): string => CODE_WORDS.get(String(code)) ?? String(code);
const itemsOf = (value: RuleValue): readonly RuleValue[] => (Array.isArray(value) ? value : []);
const orNone = (lines: readonly string[]) => (lines.length === 0 ? [NONE] : lines);
const count = (value: RuleValue): string => formatNumber(Number(value));

/** From 10^15 on a number is no share or factor of anything; it is shown as the file has it. */
const HUGE = 1e15;

/** `60%`, `12,5%`: six decimals at most. */
function percent(value: RuleValue): string {
  const share = Number(value) * 100;
  if (share >= HUGE) return `${share}%`;
  return `${formatNumber(share, 6).replace(/,?0+$/, '')}%`;
}

function bracketLines(value: RuleValue): readonly string[] {
  const rows = itemsOf(value);
  const years = (row: RuleValue | undefined) =>
    row === undefined ? null : Number(fieldOf(row, 'fromYears'));
  return rows.map((row, index) => {
    const months = `${count(fieldOf(row, 'months') ?? 0)} bulan upah`;
    const [from, next] = [years(row) ?? 0, years(rows[index + 1])];
    if (next === null) return from === 0 ? months : `${from} tahun atau lebih: ${months}`;
    if (from === 0) return `Kurang dari ${next} tahun: ${months}`;
    return `${from} tahun atau lebih, kurang dari ${next} tahun: ${months}`;
  });
}

function multiplierLines(value: RuleValue): readonly string[] {
  const times = (key: string) => `${factor(Number(fieldOf(value, key)))} kali`;
  return [
    `Uang pesangon: ${times('severance')}`,
    `Uang penghargaan masa kerja: ${times('service')}`,
    `Uang pisah: ${fieldOf(value, 'separationPay') === true ? 'terutang' : 'tidak terutang'}`,
  ];
}

function listsByCode(value: RuleValue): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(
    ([key, codes]) => `${codeWords(key)}: ${orNone(itemsOf(codes).map(codeWords)).join(', ')}`,
  );
}

const LINES: Readonly<Record<Unit, (value: RuleValue) => readonly string[]>> = {
  months: (value) => [`${count(value)} bulan`],
  years: (value) => [`${count(value)} tahun`],
  days: (value) => [`${count(value)} hari`],
  'working-days': (value) => [`${count(value)} hari kerja`],
  'months-of-contribution': (value) => [`${count(value)} bulan iuran`],
  'age-years': (value) => [`Usia ${count(value)} tahun`],
  count: (value) => [count(value)],
  ratio: (value) => [percent(value)],
  rupiah: (value) => [money(Number(value))],
  date: (value) => [isPlainDate(value) ? formatDateLong(value) : String(value)],
  'yes-no': (value) => [value === true ? 'Ya' : 'Tidak'],
  code: (value) => [codeWords(value)],
  codes: (value) => orNone(itemsOf(value).map(codeWords)),
  'codes-by-code': listsByCode,
  'code-sets': (value) => itemsOf(value).map((set) => itemsOf(set).map(codeWords).join(' + ')),
  'ratio-by-month': (value) =>
    itemsOf(value).map((share, index) => `Bulan ke-${index + 1}: ${percent(share)}`),
  'months-by-years': bracketLines,
  multipliers: multiplierLines,
};

/**
 * A value in words: `60%`, `10 hari kerja`, `Rp5.000.000`; a table as one line for each row, a list as one line for
 * each code. A value that does not fit its unit is shown as the file has it.
 */
export function valueLines(unit: Unit, value: RuleValue): readonly string[] {
  return fitsUnit(unit, value) ? LINES[unit](value) : [JSON.stringify(value)];
}

/** A dated value as a screen shows it. */
export function valueView(unit: Unit, { from, to, value, cite, mark }: DatedValue): RuleValueView {
  return { from, to, lines: valueLines(unit, value), cite: citationText(cite, from), mark };
}
