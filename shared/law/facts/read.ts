import { isPlainDate, type PlainDate, yearOf } from '../../calendar/plain-date.ts';

/**
 * Reads facts piece by piece. Each function takes a JSON value and the path where it stands, gives the typed value
 * back, and throws `FactProblem` for anything that the engine cannot use. Nothing is guessed and nothing unknown is
 * passed over: a typing error must not become a default.
 */

/** A fact that cannot be used: where it stands (`employment.end`) and what is wrong, in plain Indonesian. */
export class FactProblem extends Error {
  readonly path: string;
  readonly problem: string;

  constructor(path: string, problem: string) {
    super(`${path}: ${problem}`);
    this.name = 'FactProblem';
    this.path = path;
    this.problem = problem;
  }
}

/** The years that a date may lie in: beyond them a number was mistyped. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const SHOWN = 40;

const singleLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ');

/** How a message shows the value that it refuses: one line, cut; what is inside a list or an object is left out. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return '[...]';
  if (typeof value === 'object' && value !== null) return '{...}';
  const text = singleLine(
    typeof value === 'string' ? JSON.stringify(value.slice(0, SHOWN + 1)) : String(value),
  );
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text;
}

/** `employment.end`; a key that is no plain word stands in brackets: `employment["a b"]`. */
export function below(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(key)) return `${path}[${shown(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

const at = (path: string) => (path === '' ? '$' : path);

/** @throws FactProblem always */
export function refuse(path: string, problem: string): never {
  throw new FactProblem(at(path), problem);
}

function isRecord(x: unknown): x is Readonly<Record<string, unknown>> {
  return typeof x === 'object' && x !== null && !Array.isArray(x);
}

/** The keys of an object as a lookup that knows only the object's own keys. */
export interface FactObject {
  readonly path: string;
  readonly has: (key: string) => boolean;
  /** The value under a key with its path, ready for a reading function. */
  readonly get: <V>(key: string, read: (value: unknown, path: string) => V) => V;
  /** As `get`, but `fallback` when the key is absent. */
  readonly maybe: <V, F>(key: string, fallback: F, read: (value: unknown, path: string) => V) => V | F;
}

/**
 * Reads an object that may hold only the keys named.
 * @throws FactProblem when it is no object, holds another key, or `get` asks for one that is absent
 */
export function readObject(json: unknown, path: string, keys: readonly string[]): FactObject {
  if (!isRecord(json)) return refuse(path, `harus berupa objek JSON, bukan ${shown(json)}`);
  for (const key of Object.keys(json)) {
    if (!keys.includes(key))
      refuse(below(path, key), `nama isian tidak dikenal; yang dikenal: ${keys.join(', ')}`);
  }
  const has = (key: string) => Object.hasOwn(json, key);
  return {
    path,
    has,
    get: (key, read) =>
      has(key)
        ? read(json[key], below(path, key))
        : refuse(below(path, key), 'wajib diisi, tetapi tidak ada'),
    maybe: (key, fallback, read) => (has(key) ? read(json[key], below(path, key)) : fallback),
  };
}

/** @throws FactProblem when the value is no list, or from an item */
export function readList<V>(
  json: unknown,
  path: string,
  readItem: (value: unknown, path: string) => V,
): readonly V[] {
  if (!Array.isArray(json)) return refuse(path, `harus berupa daftar, bukan ${shown(json)}`);
  return json.map((item: unknown, index) => readItem(item, below(path, index)));
}

/** Null stays null; anything else is read. */
export function orNull<V>(
  read: (value: unknown, path: string) => V,
): (value: unknown, path: string) => V | null {
  return (value, path) => (value === null ? null : read(value, path));
}

function readNumber(json: unknown, path: string): number {
  if (typeof json === 'string')
    return refuse(path, `harus berupa angka tanpa tanda kutip, bukan teks ${shown(json)}`);
  if (typeof json !== 'number' || Number.isNaN(json)) {
    return refuse(path, `harus berupa angka, bukan ${shown(json)}`);
  }
  if (!Number.isFinite(json)) return refuse(path, 'angkanya terlalu besar untuk dihitung');
  if (json < 0) return refuse(path, `tidak boleh negatif: ${shown(json)}`);
  return json === 0 ? 0 : json;
}

/** Whole rupiah from 0 on. */
export function readAmount(json: unknown, path: string): number {
  const amount = readNumber(json, path);
  if (!Number.isInteger(amount)) return refuse(path, `harus rupiah bulat tanpa pecahan: ${shown(amount)}`);
  if (!Number.isSafeInteger(amount)) return refuse(path, `terlalu besar untuk dihitung: ${shown(amount)}`);
  return amount;
}

/** A whole number from 0 on: days, months. */
export function readCount(json: unknown, path: string): number {
  const count = readNumber(json, path);
  if (!Number.isInteger(count)) return refuse(path, `harus bilangan bulat: ${shown(count)}`);
  if (!Number.isSafeInteger(count)) return refuse(path, `terlalu besar untuk dihitung: ${shown(count)}`);
  return count;
}

/** A share from 0 to 1. */
export function readShare(json: unknown, path: string): number {
  const share = readNumber(json, path);
  return share <= 1 ? share : refuse(path, `harus antara 0 dan 1 (0% sampai 100%): ${shown(share)}`);
}

export function readBoolean(json: unknown, path: string): boolean {
  return typeof json === 'boolean' ? json : refuse(path, `harus true atau false, bukan ${shown(json)}`);
}

/** A date `YYYY-MM-DD` that exists. */
export function readDate(json: unknown, path: string): PlainDate {
  if (typeof json !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(json)) {
    return refuse(path, `harus tanggal berbentuk YYYY-MM-DD, bukan ${shown(json)}`);
  }
  if (!isPlainDate(json)) return refuse(path, `tanggal ${json} tidak ada dalam kalender`);
  const year = yearOf(json);
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    return refuse(path, `tahun ${year} di luar jangkauan (${FIRST_YEAR}-${LAST_YEAR})`);
  }
  return json;
}

/** A month `YYYY-MM` that exists. */
export type MonthText = string & { readonly __brand: 'MonthText' };

const isMonthText = (x: string): x is MonthText => /^\d{4}-(0[1-9]|1[0-2])$/.test(x);

export function readMonth(json: unknown, path: string): MonthText {
  if (typeof json !== 'string' || !/^\d{4}-\d{2}$/.test(json)) {
    return refuse(path, `harus bulan berbentuk YYYY-MM, bukan ${shown(json)}`);
  }
  if (!isMonthText(json)) return refuse(path, `bulan ${json} tidak ada`);
  const year = Number(json.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    return refuse(path, `tahun ${year} di luar jangkauan (${FIRST_YEAR}-${LAST_YEAR})`);
  }
  return json;
}

/** One of a list of codes. `what` names the thing in the message: `alasan PHK`. */
export function readCode<C extends string>(
  codes: readonly C[],
  what: string,
): (value: unknown, path: string) => C {
  return (value, path) => {
    const found = codes.find((code) => code === value);
    if (found !== undefined) return found;
    return refuse(path, `${what} tidak dikenal: ${shown(value)}; yang dikenal: ${codes.join(', ')}`);
  };
}

/** @throws FactProblem at `path` when `end` lies before `start` */
export function refuseEndBeforeStart(start: PlainDate, end: PlainDate, path: string): void {
  if (end < start) refuse(path, `tanggal akhir ${end} mendahului tanggal mulai ${start}`);
}
