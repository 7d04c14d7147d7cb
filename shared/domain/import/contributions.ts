import type { Month } from '../../calendar/month-text.ts';
import { isPlainDate, type PlainDate } from '../../calendar/plain-date.ts';
import { readDate } from '../../calendar/read-date.ts';
import { readMonth } from '../../calendar/read-month.ts';
import { type MonthState, PROGRAMMES } from '../../law/facts/jkp.ts';
import { readMonthState } from '../employment/read-state.ts';
import { checkNik, type Nik } from '../identity/nik.ts';
import { nameKey } from '../name-key.ts';
import { foldedSimilarity, foldKey } from '../name-similarity.ts';
import { type Cell, cellText } from './cell.ts';
import { type ListedMonth, monthField, monthOfField, writeListedMonths } from './contribution-months.ts';
import type { ImportField } from './field.ts';
import { CONTRIBUTION_FIELDS } from './fields-contributions.ts';
import type { FoundHeader } from './find-header.ts';
import type { JudgedRow, ListJudgement } from './judge-list.ts';
import { judgeRow } from './judge-row.ts';
import {
  type JudgeContext,
  type LocatedFinding,
  type Mapping,
  RowDraft,
  type TargetDefinition,
} from './target.ts';
import type { ContributionValues } from './values.ts';

/*
 * A list of contributions of a firm: a column for each month, or a row for each month. The rows of one person are joined
 * before anyone compares them with the record.
 */

/** Columns whose heading names a month are guessed to hold it. Pure. */
export function withMonthColumns(header: FoundHeader, rows: readonly (readonly Cell[])[]): FoundHeader {
  const taken = new Set<string>();
  return {
    ...header,
    columns: header.columns.map((column) => {
      const shown = column.header || cellText(rows[header.headerRow]?.[column.index]);
      const month = column.guess === null ? readMonth(shown) : null;
      const key = month === null ? null : monthField(month);
      if (key === null || taken.has(key)) return column;
      taken.add(key);
      return { ...column, header: shown, guess: key, confidence: 1 };
    }),
  };
}

/** The months of a row while the list is judged, with the field that said so. */
interface RowMonth extends ListedMonth {
  readonly field: string;
}
type RowValues = ContributionValues & { readonly listed: readonly RowMonth[] };

function dateOf(draft: RowDraft, key: string): PlainDate | null {
  const value = draft.raw(key);
  return isPlainDate(value) ? value : null;
}

/** A NIK, a KPJ, or name and birth date: one of them says whose row it is. */
function nikOf(draft: RowDraft): Nik | null {
  const { today, knownRegions } = draft.context;
  const birthDate = dateOf(draft, 'birthDate') ?? undefined;
  const check = checkNik(draft.raw('nik'), { today, knownRegions, birthDate });
  if (check.kind === 'refused') draft.refuse('nik', check.reason);
  else if (check.kind === 'ok') {
    for (const warning of check.warnings) draft.warn('nik', warning);
    return check.nik;
  } else if (!draft.isRefused('nik') && draft.text('kpj') === '' && birthDate === undefined)
    draft.refuse('nik', { code: 'contribution-nobody', params: {} });
  return null;
}

/** The state that a cell tells; a day is the day of payment. Null for nothing, or where it was refused. */
function stateOf(draft: RowDraft, field: string): MonthState | null {
  const text = draft.text(field);
  if (text === '') return null;
  const state = readMonthState(text);
  if (state !== null) return state;
  if (readDate(text, draft.context.today).kind === 'date') return 'paid';
  draft.refuse(field, { code: 'contribution-state-unreadable', params: { text: text.slice(0, 60) } });
  return null;
}

function monthsOf(draft: RowDraft, columns: readonly Month[]): readonly RowMonth[] {
  const wage = draft.number('wage') || null;
  const now = draft.context.today.slice(0, 7);
  const found: RowMonth[] = [];
  const take = (field: string, month: Month, state: MonthState | null) => {
    if (state === null) return;
    if (month > now) draft.refuse(field, { code: 'month-after-today', params: { month } });
    else found.push({ field, month, state, wage });
  };
  for (const month of columns) take(monthField(month), month, stateOf(draft, monthField(month)));
  const written = draft.text('month');
  if (written !== '') {
    const month = readMonth(written);
    if (month === null) draft.refuse('month', { code: 'month-unreadable', params: {} });
    else take('month', month, stateOf(draft, 'state'));
  } else if (draft.text('state') !== '') draft.refuse('month', { code: 'required', params: {} });
  return found;
}

/** Programmes that a text names, in the order of the law: `JHT, JKK`. */
const programmesOf = (text: string): string =>
  PROGRAMMES.filter((programme) => new RegExp(`\\b${programme}\\b`, 'i').test(text)).join(', ');

/** The definition for a list whose columns hold these months. */
function targetOf(mapping: Mapping): TargetDefinition<RowValues> {
  const months = Object.keys(mapping).flatMap((key) => monthOfField(key) ?? []);
  const columns = months.map(
    (month): ImportField => ({
      key: monthField(month),
      kind: 'text',
      required: false,
      synonyms: [],
      maxLength: 120,
    }),
  );
  return {
    ...CONTRIBUTIONS,
    fields: [...CONTRIBUTION_FIELDS, ...columns],
    build: (draft) => {
      const nik = nikOf(draft);
      const listed = monthsOf(draft, months);
      return {
        nik,
        name: draft.text('name'),
        sex: null,
        citizenship: null,
        birthDate: dateOf(draft, 'birthDate'),
        birthPlace: draft.text('birthPlace'),
        address: '',
        phone: '',
        email: '',
        note: '',
        kpj: draft.text('kpj'),
        startDate: dateOf(draft, 'startDate'),
        programmes: programmesOf(draft.text('programmes')),
        months: '',
        more: [],
        listed,
      };
    },
    sameness: () => ({ strong: null, weak: null }),
  };
}

type Entry = JudgedRow<RowValues>;
type Good = Extract<Entry['judgement'], { readonly kind: 'row' }>;
interface Member {
  readonly entry: Entry;
  readonly judgement: Good;
}

/** Below this likeness two names are not spellings of one. */
const SURELY_OTHER = 0.6;

/** Whether two names may be spellings of one; a row without a name is nobody else's. */
const isSameName = (a: string, b: string): boolean =>
  a === '' || b === '' || foldedSimilarity(foldKey(nameKey(a)), foldKey(nameKey(b))) >= SURELY_OTHER;

/** Rows of one person, by NIK, by KPJ, by name and birth date. */
class People {
  readonly groups: Member[][] = [];
  readonly #by = new Map<string, Member[]>();

  /**
   * Adds a row to its person.
   * @returns why it cannot be that person's: another row has the same KPJ and another NIK, or the same NIK and another name
   */
  add(member: Member): { readonly code: string; readonly field: string; readonly row: number } | null {
    const { nik, kpj, name, birthDate } = member.judgement.values;
    const keys = [
      ...(nik === null ? [] : [`nik ${nik}`]),
      ...(kpj === '' ? [] : [`kpj ${kpj}`]),
      ...(birthDate === null ? [] : [`name ${nameKey(name)} ${birthDate}`]),
    ];
    const group = keys.map((key) => this.#by.get(key)).find((one) => one !== undefined);
    const other = group?.find(
      ({ judgement }) => nik !== null && judgement.values.nik !== null && judgement.values.nik !== nik,
    );
    if (other !== undefined && this.#by.get(`kpj ${kpj}`) === group)
      return { code: 'contribution-kpj-twice', field: 'kpj', row: other.entry.row };
    const stranger =
      nik !== null && this.#by.get(`nik ${nik}`) === group
        ? group?.find(({ judgement }) => !isSameName(judgement.values.name, name))
        : undefined;
    if (stranger !== undefined)
      return { code: 'contribution-nik-twice', field: 'nik', row: stranger.entry.row };
    const own = other === undefined ? group : undefined;
    const joined = own ?? [];
    if (own === undefined) this.groups.push(joined);
    joined.push(member);
    for (const key of keys) if (!this.#by.has(key)) this.#by.set(key, joined);
    return null;
  }
}

/** Findings at rows of one person that name a month twice in different ways, by row. */
function clashes(
  group: readonly Member[],
  mapping: Mapping,
  context: JudgeContext,
): ReadonlyMap<number, LocatedFinding[]> {
  const said = new Map<Month, { member: Member; month: RowMonth }[]>();
  for (const member of group)
    for (const month of member.judgement.values.listed) {
      const list = said.get(month.month);
      if (list === undefined) said.set(month.month, [{ member, month }]);
      else list.push({ member, month });
    }
  const found = new Map<number, LocatedFinding[]>();
  for (const [month, list] of said) {
    const [first] = list;
    if (first === undefined || list.length === 1) continue;
    const differ = list.some((one) => one.month.state !== first.month.state);
    const wages = new Set(list.flatMap((one) => one.month.wage ?? []));
    if (!differ && wages.size < 2) continue;
    const code = differ ? 'month-twice-differs' : 'contribution-wage-differs';
    for (const { member, month: own } of list) {
      const { row } = member.entry;
      const finding = new RowDraft(row, mapping, context).locate(own.field, { code, params: { month } });
      found.set(row, [...(found.get(row) ?? []), finding]);
    }
  }
  return found;
}

const valuesOf = ({ listed, ...values }: RowValues): ContributionValues => ({
  ...values,
  months: writeListedMonths(listed),
});

/** One row for all good rows of a person: the first that says something of a field counts. */
function joined(members: readonly Member[], cellsOf: (row: number) => readonly string[]): ContributionValues {
  const all = members.map(({ judgement }) => judgement.values);
  const text = (pick: (values: RowValues) => string) => all.map(pick).find((one) => one !== '') ?? '';
  const listed = new Map<Month, ListedMonth>();
  for (const { listed: months } of all)
    for (const month of months) {
      const known = listed.get(month.month);
      listed.set(month.month, known === undefined ? month : { ...month, wage: known.wage ?? month.wage });
    }
  const [first] = all;
  const one = first as RowValues;
  return {
    ...valuesOf(one),
    nik: all.find(({ nik }) => nik !== null)?.nik ?? null,
    birthDate: all.find(({ birthDate }) => birthDate !== null)?.birthDate ?? null,
    startDate: all.find(({ startDate }) => startDate !== null)?.startDate ?? null,
    kpj: text(({ kpj }) => kpj),
    programmes: programmesOf(all.map(({ programmes }) => programmes).join(' ')),
    months: writeListedMonths([...listed.values()]),
    more: members.slice(1).map(({ entry }) => cellsOf(entry.row)),
  };
}

/**
 * Judges a list of contributions: every row by itself, then the rows of one person together. A month that two rows tell
 * differently refuses both; what is good of a person stands at the first good row. Pure.
 */
export function judgeContributions(
  rows: readonly (readonly Cell[])[],
  firstDataRow: number,
  mapping: Mapping,
  context: JudgeContext,
): ListJudgement<ContributionValues> {
  const target = targetOf(mapping);
  const people = new People();
  const out = new Map<number, JudgedRow<ContributionValues>['judgement']>();
  const refuse = ({ entry, judgement }: Member, reasons: readonly LocatedFinding[]) =>
    out.set(entry.row, {
      kind: 'refused',
      values: valuesOf(judgement.values),
      reasons,
      warnings: judgement.warnings,
    });
  for (let row = firstDataRow; row < rows.length; row += 1) {
    const judgement = judgeRow(rows[row] ?? [], row, mapping, target, context);
    if (judgement.kind === 'skipped') out.set(row, judgement);
    else if (judgement.kind === 'refused') out.set(row, { ...judgement, values: valuesOf(judgement.values) });
    else {
      const member = { entry: { row, judgement }, judgement };
      const other = people.add(member);
      if (other !== null) {
        const place = new RowDraft(row, mapping, context);
        const params = { row: other.row + 1 };
        refuse(member, [place.locate(other.field, { code: other.code, params })]);
      }
    }
  }
  const cellsOf = (row: number) => (rows[row] ?? []).map((cell) => cellText(cell));
  for (const group of people.groups) {
    const bad = clashes(group, mapping, context);
    for (const member of group) {
      const reasons = bad.get(member.entry.row);
      if (reasons !== undefined) refuse(member, reasons);
    }
    const good = group.filter(({ entry }) => !bad.has(entry.row));
    const [first] = good;
    if (first === undefined) continue;
    const seen = new Set<string>();
    const warnings = good
      .flatMap(({ judgement }) => judgement.warnings)
      .filter(({ code, cell }) => {
        const key = good.length > 1 ? code : `${code} ${cell}`;
        if (seen.has(key)) return false;
        seen.add(key);
        return true;
      });
    out.set(first.entry.row, { kind: 'row', values: joined(good, cellsOf), warnings });
  }
  const judged = [...out].sort(([a], [b]) => a - b).map(([row, judgement]) => ({ row, judgement }));
  const count = (kind: string) => judged.filter(({ judgement }) => judgement.kind === kind).length;
  return {
    rows: judged,
    counts: {
      accepted: count('row'),
      warned: judged.filter(({ judgement }) => judgement.kind === 'row' && judgement.warnings.length > 0)
        .length,
      refused: count('refused'),
      skipped: count('skipped'),
    },
  };
}

/** The contributions that a firm paid or owes, as BPJS lists them. */
export const CONTRIBUTIONS: TargetDefinition<RowValues> = {
  id: 'contributions',
  fields: CONTRIBUTION_FIELDS,
  build: (draft) => targetOf({}).build(draft),
  sameness: () => ({ strong: null, weak: null }),
  duplicateField: () => 'nik',
};
