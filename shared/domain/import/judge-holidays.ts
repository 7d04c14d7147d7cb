import { type PlainDate, plainDate, yearOf } from '../../calendar/plain-date.ts';
import { readDate } from '../../calendar/read-date.ts';
import type { ReadHoliday } from '../../contract/calendar.ts';
import { holidayKey, isSameHoliday } from '../calendar-difference.ts';
import type { Finding } from '../finding.ts';
import { type Holiday, MOST_HOLIDAYS } from '../working-calendar.ts';
import { cut } from '../written-text.ts';
import { HOLIDAY_FIELDS, readHolidayKind, readHolidayState } from './holiday-words.ts';
import { readSmallTable, type TableRow } from './small-table.ts';

/** Two digits of a year always mean this century: no day off before it can be on record. */
const ANY_DAY = plainDate('2099-12-31');
const FIRST_DAY = plainDate('2000-01-01');
const LAST_DAY = plainDate('2100-12-31');

/** A cell: what it says, or why it cannot be taken. */
type Read<Value> = { readonly value: Value } | { readonly finding: Finding };

const titleOf = (key: string) => HOLIDAY_FIELDS.find((field) => field.key === key)?.synonyms[0] ?? key;
const quoted = (text: string) => cut(text, 60);
const missing = (key: string): Finding => ({ code: 'cell-required', params: { column: titleOf(key) } });

function dateOf(row: TableRow): Read<PlainDate> {
  const reading = readDate(row.text('date'), ANY_DAY);
  if (reading.kind === 'empty') return { finding: missing('date') };
  if (reading.kind === 'refused') return { finding: reading.reason };
  const { date } = reading;
  return date < FIRST_DAY || date > LAST_DAY
    ? { finding: { code: 'year-out-of-range', params: { year: yearOf(date) } } }
    : { value: date };
}

function textOf(row: TableRow, key: 'name' | 'source'): Read<string> {
  const value = row.text(key);
  const max = HOLIDAY_FIELDS.find((field) => field.key === key)?.maxLength ?? 0;
  if (value === '') return { finding: missing(key) };
  // As the schema of a day off counts: a sign beyond the basic plane is one.
  const { length } = [...value];
  if (length < 2) return { finding: { code: 'cell-too-short', params: { column: titleOf(key) } } };
  return length > max ? { finding: { code: 'text-too-long', params: { length, max } } } : { value };
}

function kindOf(row: TableRow): Read<Holiday['kind']> {
  const text = row.text('kind');
  const value = readHolidayKind(text);
  if (value !== null) return { value };
  return {
    finding: text === '' ? missing('kind') : { code: 'holiday-kind-unknown', params: { text: quoted(text) } },
  };
}

function stateOf(row: TableRow): Read<Holiday['state']> {
  const text = row.text('state');
  const value = readHolidayState(text);
  if (value !== null) return { value };
  if (text !== '') return { finding: { code: 'holiday-state-unknown', params: { text: quoted(text) } } };
  return readHolidayKind(row.text('kind')) === 'lokal' ? { value: 'lokal' } : { finding: missing('state') };
}

/** The day off that a row speaks of, or everything that is wrong with it. */
function holidayOf(row: TableRow): { readonly holiday: Holiday } | { readonly findings: readonly Finding[] } {
  const [date, kind, name, source, state] = [
    dateOf(row),
    kindOf(row),
    textOf(row, 'name'),
    textOf(row, 'source'),
    stateOf(row),
  ] as const;
  if ('value' in date && 'value' in kind && 'value' in name && 'value' in source && 'value' in state) {
    return {
      holiday: {
        date: date.value,
        kind: kind.value,
        name: name.value,
        source: source.value,
        state: state.value,
      },
    };
  }
  return {
    findings: [date, kind, name, source, state].flatMap((read) => ('finding' in read ? [read.finding] : [])),
  };
}

const refused = ({ row, cells }: Pick<TableRow, 'row' | 'cells'>, findings: readonly Finding[]) =>
  ({ row, cells, holiday: null, verdict: 'refused', findings }) satisfies ReadHoliday;

/**
 * Judges the rows of a file of days off. Columns stand in any order; one refused row says which ones are missing where
 * there is no header. A date and kind may stand in the file once, and 2,000 rows can be taken over at a time.
 * @param rows cells as text, row 1 of the file first
 * @param known days off on record
 */
export function judgeHolidays(
  rows: readonly (readonly string[])[],
  known: readonly Holiday[],
): readonly ReadHoliday[] {
  const table = readSmallTable(rows, HOLIDAY_FIELDS);
  if (table.kind === 'no-header') {
    const finding = { code: 'columns-missing', params: { columns: table.missing.join(', ') } };
    return [refused({ row: 1, cells: rows[0] ?? [] }, [finding])];
  }
  const onRecord = new Map(known.map((holiday) => [holidayKey(holiday), holiday] as const));
  const rowOf = new Map<string, number>();
  return table.rows.map((row): ReadHoliday => {
    const read = holidayOf(row);
    if ('findings' in read) return refused(row, read.findings);
    const { holiday } = read;
    const key = holidayKey(holiday);
    const earlier = rowOf.get(key);
    if (earlier !== undefined) {
      return refused(row, [{ code: 'duplicate-in-list', params: { row: earlier } }]);
    }
    if (rowOf.size === MOST_HOLIDAYS) {
      return refused(row, [{ code: 'table-too-long', params: { max: MOST_HOLIDAYS } }]);
    }
    rowOf.set(key, row.row);
    const present = onRecord.get(key);
    const verdict = present === undefined ? 'new' : isSameHoliday(present, holiday) ? 'same' : 'changes';
    return { row: row.row, cells: row.cells, holiday, verdict, findings: [] };
  });
}
