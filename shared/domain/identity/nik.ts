import { type PlainDate, plainDateFromParts } from '../../calendar/plain-date.ts';
import type { Finding } from '../finding.ts';
import { cut } from '../written-text.ts';
import { readIdentityInput } from './digits.ts';

/** Nomor Induk Kependudukan: 16 digits that passed `checkNik`. */
export type Nik = string & { readonly __brand: 'Nik' };

export type NikContext = {
  /** Places the century: nobody is born after today. */
  readonly today: PlainDate;
  /** First four digits (province, regency) that the office knows. Left out: no warning about regions. */
  readonly knownRegions?: ReadonlySet<string> | undefined;
  /** Birth date and sex from beside the number; a difference is a warning. */
  readonly birthDate?: PlainDate | undefined;
  readonly sex?: 'L' | 'P' | undefined;
};

/**
 * Refusals: `nik-lost-digits`, `nik-not-digits`, `nik-length` {length}, `nik-date` {day, month, year: digits},
 * `nik-serial`. Warnings: `nik-region-unknown` {region}, `nik-sex-differs` {nik, given}, `nik-birth-differs`
 * {nik, given}.
 */
export type NikCheck =
  | {
      readonly kind: 'ok';
      readonly nik: Nik;
      readonly birthDate: PlainDate;
      readonly sex: 'L' | 'P';
      readonly warnings: readonly Finding[];
    }
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly reason: Finding };

/** The five areas that became Kalimantan Utara: their people carry numbers issued under Kalimantan Timur. */
const ISSUED_BEFORE_KALTARA: ReadonlySet<string> = new Set(['6404', '6405', '6406', '6410', '6473']);
const WOMAN_DAY_OFFSET = 40;
const STRUCTURE = /^(\d{4})\d{2}(\d{2})(\d{2})(\d{2})(\d{4})$/;

function refused(code: string, params: Finding['params']): NikCheck {
  return { kind: 'refused', reason: { code, params } };
}

/** The given birth date settles the century where its last two digits agree; else the latest past date. */
function placeInCentury(yy: number, month: number, day: number, context: NikContext): PlainDate | null {
  const given = context.birthDate;
  const candidates = [2000 + yy, 1900 + yy]
    .map((year) => plainDateFromParts(year, month, day))
    .filter((date) => date !== null);
  if (given !== undefined && candidates.includes(given)) return given;
  return candidates.find((date) => date <= context.today) ?? null;
}

function warningsOf(region: string, birthDate: PlainDate, sex: 'L' | 'P', context: NikContext): Finding[] {
  const warnings: Finding[] = [];
  const known = context.knownRegions;
  if (known !== undefined && !known.has(region) && !ISSUED_BEFORE_KALTARA.has(region)) {
    warnings.push({ code: 'nik-region-unknown', params: { region } });
  }
  if (context.sex !== undefined && context.sex !== sex) {
    warnings.push({ code: 'nik-sex-differs', params: { nik: sex, given: context.sex } });
  }
  if (context.birthDate !== undefined && context.birthDate !== birthDate) {
    warnings.push({ code: 'nik-birth-differs', params: { nik: birthDate, given: context.birthDate } });
  }
  return warnings;
}

/**
 * Checks a NIK and reads sex and birth date from it.
 *
 * Takes what a cell or field holds; blanks, dots, dashes and apostrophes are stripped. A JS number, or text in
 * scientific notation, is always refused: a spreadsheet keeps 15 of the 16 digits. An unknown region or a
 * difference from the birth date or sex in `context` only warns. Throws nothing.
 */
export function checkNik(input: unknown, context: NikContext): NikCheck {
  const read = readIdentityInput(input);
  if (read.kind === 'empty') return { kind: 'empty' };
  if (read.kind === 'number') return refused('nik-lost-digits', { text: read.text });
  if (!/^\d+$/.test(read.text)) return refused('nik-not-digits', { text: cut(read.text, 40) });
  if (read.text.length !== 16) return refused('nik-length', { length: read.text.length });

  const [, region = '', dd = '', mm = '', yy = '', serial = ''] = STRUCTURE.exec(read.text) ?? [];
  const sex = Number(dd) > WOMAN_DAY_OFFSET ? 'P' : 'L';
  const day = sex === 'P' ? Number(dd) - WOMAN_DAY_OFFSET : Number(dd);
  const birthDate = placeInCentury(Number(yy), Number(mm), day, context);
  if (birthDate === null) return refused('nik-date', { day: dd, month: mm, year: yy });
  if (serial === '0000') return refused('nik-serial', { serial });
  const warnings = warningsOf(region, birthDate, sex, context);
  return { kind: 'ok', nik: read.text as Nik, birthDate, sex, warnings };
}

/** For the eye: grouped 6-6-4 with spaces, `637202 431290 0001`. */
export function formatNik(nik: Nik): string {
  return `${nik.slice(0, 6)} ${nik.slice(6, 12)} ${nik.slice(12)}`;
}
