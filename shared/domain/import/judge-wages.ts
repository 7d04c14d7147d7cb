import type { ReadMinimumWage } from '../../contract/wages.ts';
import type { Finding } from '../finding.ts';
import {
  MINIMUM_WAGE_BOUNDS,
  MINIMUM_WAGE_LENGTHS,
  type MinimumWage,
  type MinimumWageInput,
  type MinimumWageState,
  MOST_MINIMUM_WAGES,
  minimumWageKey,
  saysTheSame,
  sectorText,
  UNUSUALLY_LOW_WAGE,
} from '../minimum-wage.ts';
import { readRupiah } from '../money.ts';
import { cut, meansNothing, singleSpaced } from '../written-text.ts';
import { WAGE_FIELDS } from './fields-wages.ts';
import { type KnownRegion, regionCodeOf, regionsNamed } from './find-region.ts';
import { readSmallTable } from './small-table.ts';

/** What the rows of a file are held against. */
export interface WageGround {
  readonly regions: readonly KnownRegion[];
  /** Minimum wages on record. */
  readonly known: readonly MinimumWage[];
}

type Reading<Value> = { readonly value: Value; readonly said?: Finding } | { readonly refused: Finding };
type Said = (field: string) => string;

const SHOWN = 80;
const refuse = (code: string, params: Finding['params'] = {}): { readonly refused: Finding } => ({
  refused: { code, params },
});
/** The header of a column as Sambung writes it itself. */
const missing = (field: string) =>
  refuse('cell-required', {
    column: WAGE_FIELDS.find(({ key }) => key === field)?.synonyms[0] ?? field,
  });

function readRegion(said: Said, regions: readonly KnownRegion[]): Reading<string> {
  const [codeText, nameText] = [said('regionCode'), said('region')];
  const named = nameText === '' ? [] : regionsNamed(nameText, regions);
  if (codeText === '') {
    const [only, second] = named;
    if (nameText === '') return missing('region');
    if (only === undefined) return refuse('wage-region-unknown', { text: cut(nameText, SHOWN) });
    if (second !== undefined) {
      return refuse('wage-region-ambiguous', { text: cut(nameText, SHOWN), a: only.name, b: second.name });
    }
    return { value: only.code };
  }
  const code = regionCodeOf(codeText);
  const region = regions.find((each) => each.code === code);
  if (region === undefined) return refuse('wage-region-unknown', { text: cut(codeText, SHOWN) });
  if (nameText !== '' && !named.includes(region)) {
    return refuse('wage-region-differs', {
      code: cut(codeText, SHOWN),
      name: region.name,
      text: cut(nameText, SHOWN),
    });
  }
  return { value: region.code };
}

function readYear(text: string): Reading<number> {
  if (text === '') return missing('year');
  const year = Number(/^(?:tahun\s*)?(20\d\d|2100)$/i.exec(text)?.[1]);
  return Number.isNaN(year) ? refuse('wage-year-unknown', { text: cut(text, SHOWN) }) : { value: year };
}

/** Whole rupiah. Decrees sometimes carry sen: they are left out, and said. */
function readAmount(text: string): Reading<number> {
  const { least, most } = MINIMUM_WAGE_BOUNDS;
  const within = (amount: number) => amount >= least && amount <= most;
  const reading = readRupiah(text);
  if (reading.kind === 'empty') return missing('amount');
  if (reading.kind === 'amount') {
    return within(reading.amount)
      ? { value: reading.amount }
      : refuse('wage-amount-unusual', { least, most, text: cut(text, SHOWN) });
  }
  if (reading.reason.code !== 'money-fraction') return { refused: reading.reason };
  const whole = readRupiah(text.replace(/[.,]\d{1,2}\D*$/, ''));
  if (whole.kind !== 'amount' || !within(whole.amount)) return { refused: reading.reason };
  return { value: whole.amount, said: { code: 'wage-sen-left-out', params: { text: cut(text, SHOWN) } } };
}

const STATE_WORDS: readonly (readonly [words: RegExp, state: MinimumWageState])[] = [
  [/^(|ditetapkan|tetap|sudah ditetapkan|sk|definitif|berlaku)$/i, 'ditetapkan'],
  [/^(perkiraan|usulan|rekomendasi|rancangan|belum ditetapkan|estimasi)$/i, 'perkiraan'],
];

function readState(text: string): Reading<MinimumWageState> {
  const state = STATE_WORDS.find(([words]) => words.test(text))?.[1];
  return state === undefined ? refuse('wage-state-unknown', { text: cut(text, SHOWN) }) : { value: state };
}

const readLine = (text: string, max: number): Reading<string> =>
  text.length > max ? refuse('text-too-long', { length: text.length, max }) : { value: text };

function readSource(text: string): Reading<string> {
  if (meansNothing(text)) return missing('source');
  return text.length < 2
    ? refuse('cell-too-short', { column: 'Sumber' })
    : readLine(text, MINIMUM_WAGE_LENGTHS.source);
}

/** One row by itself: the wage it speaks of, or why it speaks of none, and what else there is to say. */
function readWage(
  said: Said,
  regions: readonly KnownRegion[],
): { readonly wage: MinimumWageInput | null; readonly findings: readonly Finding[] } {
  const read = {
    regionCode: readRegion(said, regions),
    year: readYear(said('year')),
    sector: readLine(sectorText(said('sector')), MINIMUM_WAGE_LENGTHS.sector),
    amount: readAmount(said('amount')),
    source: readSource(said('source')),
    state: readState(said('state')),
  };
  const { regionCode, year, sector, amount, source, state } = read;
  const findings = Object.values(read).flatMap((one) =>
    'refused' in one ? [one.refused] : one.said === undefined ? [] : [one.said],
  );
  const isWhole =
    'value' in regionCode &&
    'value' in year &&
    'value' in sector &&
    'value' in amount &&
    'value' in source &&
    'value' in state;
  if (!isWhole) return { wage: null, findings };
  return {
    wage: {
      regionCode: regionCode.value,
      year: year.value,
      sector: sector.value,
      amount: amount.value,
      source: source.value,
      state: state.value,
    },
    findings,
  };
}

const provinceOf = ({ regionCode }: Pick<MinimumWageInput, 'regionCode'>) => regionCode.slice(0, 2);

/** By province, the lowest general minimum wage of the newest year on record. */
function newestOf(known: readonly MinimumWage[]): ReadonlyMap<string, MinimumWage> {
  const newest = new Map<string, MinimumWage>();
  for (const wage of known) {
    const held = newest.get(provinceOf(wage));
    const isNewer = held === undefined || wage.year > held.year;
    const isLower = held !== undefined && wage.year === held.year && wage.amount < held.amount;
    if (wage.sector === '' && (isNewer || isLower)) newest.set(provinceOf(wage), wage);
  }
  return newest;
}

/** Years back for which the newest wage on record still says what is usual. */
const YEARS_ALIKE = 5;

/** An amount that looks as if a digit were missing: a doubt, never a refusal. */
function lowAmount(wage: MinimumWageInput, newest: MinimumWage | undefined): readonly Finding[] {
  const { amount, year } = wage;
  if (newest !== undefined && year >= newest.year - YEARS_ALIKE && amount < newest.amount / 2) {
    const { regionName: region, year: of, amount: least } = newest;
    return [{ code: 'wage-far-below-known', params: { region, year: of, amount: least } }];
  }
  return amount < UNUSUALLY_LOW_WAGE
    ? [{ code: 'wage-unusually-low', params: { least: UNUSUALLY_LOW_WAGE } }]
    : [];
}

function verdictOf(wage: MinimumWageInput, before: MinimumWage | undefined): ReadMinimumWage['verdict'] {
  if (before === undefined) return 'new';
  return saysTheSame(before, wage) ? 'same' : 'changes';
}

const refused = (
  { row, cells }: Pick<ReadMinimumWage, 'row' | 'cells'>,
  findings: readonly Finding[],
): ReadMinimumWage => ({ row, cells, wage: null, verdict: 'refused', findings });

/**
 * Judges a table of minimum wages row by row. Columns are found by their names in any order, a region by its code or its name.
 * One refused row says which columns are missing where there is no header. A region, year and sector may stand in the file
 * once, and 5,000 rows can be taken over at a time. Throws nothing.
 * @param rows cells as text, row 1 of the file first
 */
export function judgeWages(
  rows: readonly (readonly string[])[],
  ground: WageGround,
): readonly ReadMinimumWage[] {
  const table = readSmallTable(rows, WAGE_FIELDS);
  if (table.kind === 'no-header') {
    const finding = { code: 'columns-missing', params: { columns: table.missing.join(', ') } };
    return [refused({ row: 1, cells: rows[0] ?? [] }, [finding])];
  }
  const known = new Map(ground.known.map((wage) => [minimumWageKey(wage), wage]));
  const newest = newestOf(ground.known);
  const rowOf = new Map<string, number>();
  return table.rows.map((row): ReadMinimumWage => {
    const { wage, findings } = readWage((field) => singleSpaced(row.text(field)), ground.regions);
    if (wage === null) return refused(row, findings);
    const key = minimumWageKey(wage);
    const earlier = rowOf.get(key);
    if (earlier !== undefined) {
      return refused(row, [{ code: 'duplicate-in-list', params: { row: earlier } }]);
    }
    if (rowOf.size === MOST_MINIMUM_WAGES) {
      return refused(row, [{ code: 'table-too-long', params: { max: MOST_MINIMUM_WAGES } }]);
    }
    rowOf.set(key, row.row);
    return {
      row: row.row,
      cells: row.cells,
      wage,
      verdict: verdictOf(wage, known.get(key)),
      findings: [...findings, ...lowAmount(wage, newest.get(provinceOf(wage)))],
    };
  });
}
