import { type PlainDate, plainDateFromParts } from '../../calendar/plain-date.ts';
import type { Finding } from '../finding.ts';
import { cut } from '../written-text.ts';
import { readIdentityInput } from './digits.ts';

/** Nomor Induk Pegawai: 18 digits that passed `checkNip`. */
export type Nip = string & { readonly __brand: 'Nip' };

/**
 * Refusals: `nip-lost-digits`, `nip-not-digits`, `nip-length` {length}, `nip-birth-date` {text}.
 * Warnings: `nip-appointment` {text}, `nip-sex` {digit}.
 */
export type NipCheck =
  | {
      readonly kind: 'ok';
      readonly nip: Nip;
      readonly birthDate: PlainDate;
      /** Null when the digit is neither 1 nor 2. */
      readonly sex: 'L' | 'P' | null;
      readonly warnings: readonly Finding[];
    }
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly reason: Finding };

const STRUCTURE = /^(\d{4})(\d{2})(\d{2})(\d{4})(\d{2})(\d)\d{3}$/;
/** Contract staff (PPPK) carry 21 where others have the month of appointment. */
const CONTRACT_STAFF_MONTH = 21;

function refused(code: string, params: Finding['params']): NipCheck {
  return { kind: 'refused', reason: { code, params } };
}

/**
 * Checks an officer's number: 8 digits birth date, 6 appointment (yyyymm), 1 sex, 3 serial. Separators are
 * stripped; a JS number is refused, since 18 digits do not fit. An odd appointment or sex digit only warns.
 * Throws nothing.
 */
export function checkNip(input: unknown): NipCheck {
  const read = readIdentityInput(input);
  if (read.kind === 'empty') return { kind: 'empty' };
  if (read.kind === 'number') return refused('nip-lost-digits', { text: read.text });
  if (!/^\d+$/.test(read.text)) return refused('nip-not-digits', { text: cut(read.text, 40) });
  if (read.text.length !== 18) return refused('nip-length', { length: read.text.length });

  const [, birthYear, birthMonth, birthDay, year, monthDigits, sexDigit] = STRUCTURE.exec(read.text) ?? [];
  const birthDate = plainDateFromParts(Number(birthYear), Number(birthMonth), Number(birthDay));
  if (birthDate === null || birthDate < '1900')
    return refused('nip-birth-date', { text: read.text.slice(0, 8) });

  const warnings: Finding[] = [];
  const month = Number(monthDigits);
  const monthIsReal = (month >= 1 && month <= 12) || month === CONTRACT_STAFF_MONTH;
  if (!monthIsReal || Number(year) <= Number(birthYear)) {
    warnings.push({ code: 'nip-appointment', params: { text: read.text.slice(8, 14) } });
  }
  const sex = sexDigit === '1' ? 'L' : sexDigit === '2' ? 'P' : null;
  if (sex === null) warnings.push({ code: 'nip-sex', params: { digit: sexDigit ?? '' } });
  return { kind: 'ok', nip: read.text as Nip, birthDate, sex, warnings };
}

/** As letters print it, grouped 8-6-1-3: `19800512 200501 1 003`. */
export function formatNip(nip: Nip): string {
  return `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`;
}
