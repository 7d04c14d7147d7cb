import type { ImportBatchId } from '../../shared/domain/ids.ts';
import { speakChanges, vacancyChanges } from '../../shared/domain/import/vacancy-changes.ts';
import type { VacancyValues } from '../../shared/domain/import/values.ts';
import type { RowFinding } from '../../shared/domain/import-batch.ts';
import { matchKey } from '../../shared/domain/matching/words.ts';
import { firmKey } from '../../shared/domain/name-key.ts';
import type { Vacancy } from '../../shared/domain/vacancy.ts';
import { firmTraces } from '../database/employers-alike.ts';
import type { StagedRow } from '../database/import-rows.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { sortKeyOf } from '../database/vacancies.ts';
import { vacanciesNamed } from '../database/vacancy-imports.ts';
import { FirmBook } from './firm-book.ts';
import type { JudgedRow } from './match-rows.ts';

const warning = (code: string, params: RowFinding['params']): RowFinding => ({
  code,
  params,
  cell: '',
  severity: 'warning',
});

const valuesOf = (row: JudgedRow) => row.record as unknown as VacancyValues;

/** The firm on record that a row names, by NIB or by its very name. */
export function firmOfVacancy(
  firms: FirmBook,
  { employerName, nib }: VacancyValues,
): {
  readonly known: { readonly id: string; readonly name: string } | null;
  readonly alike: string | null;
} {
  const { verdict, match } = firms.match({ name: employerName, npp: '', nib });
  return verdict === 'known'
    ? { known: match, alike: null }
    : { known: null, alike: match === null ? null : match.name };
}

interface Entry {
  readonly vacancy: Vacancy;
  readonly job: string;
  readonly sort: string;
}

/** How a row stands to the record: `present` says all of it, `similar` says it otherwise and is not filled. */
export type VacancyMatch =
  | { readonly verdict: 'present' | 'similar'; readonly vacancy: Vacancy }
  | { readonly verdict: 'new' };

/** The vacancies on record by their firm, taken apart once and then compared with every row of a list. */
export class VacancyBook {
  readonly #byFirm = new Map<string, Entry[]>();

  constructor(vacancies: readonly Vacancy[]) {
    for (const vacancy of vacancies) {
      const entry = { vacancy, job: matchKey(vacancy.title), sort: sortKeyOf(vacancy.title) };
      this.#keep(`=${firmKey(vacancy.employerName)}`, entry);
      if (vacancy.employerId !== null) this.#keep(vacancy.employerId, entry);
    }
  }

  #keep(firm: string, entry: Entry): void {
    const known = this.#byFirm.get(firm);
    if (known === undefined) this.#byFirm.set(firm, [entry]);
    else known.push(entry);
  }

  /** How a row stands to the record. @param firm of the row, where it is on record */
  match(values: VacancyValues, firm: { readonly id: string } | null): VacancyMatch {
    const found = this.#sameJob(values, firm);
    const present = found.find((one) => vacancyChanges(one, values).length === 0);
    if (present !== undefined) return { verdict: 'present', vacancy: present };
    const [open] = found;
    // What is filled is over: the same firm seeks anew.
    return open === undefined || open.filled ? { verdict: 'new' } : { verdict: 'similar', vacancy: open };
  }

  /** Vacancies of the same firm for the same job, not elsewhere; one that is filled comes last. */
  #sameJob(values: VacancyValues, firm: { readonly id: string } | null): readonly Vacancy[] {
    const [job, sort] = [matchKey(values.title), sortKeyOf(values.title)];
    const isElsewhere = ({ regionCode }: Vacancy) =>
      values.regionCode !== null && regionCode !== null && regionCode !== values.regionCode;
    const entries = new Set([
      ...(this.#byFirm.get(`=${firmKey(values.employerName)}`) ?? []),
      ...(firm === null ? [] : (this.#byFirm.get(firm.id) ?? [])),
    ]);
    return [...entries]
      .filter((entry) => entry.sort === sort || (job !== '' && entry.job === job))
      .map(({ vacancy }) => vacancy)
      .filter((one) => !isElsewhere(one))
      .toSorted((a, b) => Number(a.filled) - Number(b.filled));
  }
}

/** A vacancy as a row shows it that is compared with it. */
export const matchOf = ({
  id,
  title,
  employerName,
  region,
  place,
}: Vacancy): NonNullable<StagedRow['match']> => ({
  id,
  name: `${title}, ${employerName}`,
  detail: region || place,
});

/**
 * The vacancies on record that rows may be the same as.
 * @param without a list whose own are left out
 */
export async function vacancyBook(
  db: ReadableDatabase,
  rows: readonly VacancyValues[],
  without: ImportBatchId | null,
): Promise<VacancyBook> {
  const titles = {
    sortKeys: [...new Set(rows.map(({ title }) => sortKeyOf(title)))],
    matchKeys: [...new Set(rows.map(({ title }) => matchKey(title)))].filter((key) => key !== ''),
  };
  return new VacancyBook(await vacanciesNamed(db, titles, without));
}

/**
 * Compares rows of vacancies with the record: present where the record says all of it already, similar where the same firm
 * seeks the same job otherwise and it is not filled, else new. Two statements however many rows there are.
 */
export async function matchVacancies(
  db: ReadableDatabase,
  rows: readonly JudgedRow[],
): Promise<readonly StagedRow[]> {
  const good = rows.filter(({ kind }) => kind === 'row').map(valuesOf);
  const firms = new FirmBook(await firmTraces(db));
  const book = await vacancyBook(db, good, null);
  return rows.map((row): StagedRow => {
    if (row.kind !== 'row')
      return { ...row, verdict: row.kind === 'skipped' ? 'skipped' : 'refused', match: null };
    const values = valuesOf(row);
    const { known, alike } = firmOfVacancy(firms, values);
    const staged = {
      ...row,
      record: { ...values, firm: known === null ? 'written' : 'known' },
      findings:
        alike === null ? row.findings : [...row.findings, warning('vacancy-firm-alike', { name: alike })],
    };
    const found = book.match(values, known);
    if (found.verdict === 'new') return { ...staged, verdict: 'new', match: null };
    const match = matchOf(found.vacancy);
    if (found.verdict === 'present') return { ...staged, verdict: 'present', match };
    const changes = speakChanges(vacancyChanges(found.vacancy, values));
    return {
      ...staged,
      verdict: 'similar',
      match,
      findings: [...staged.findings, warning('vacancy-changes', { changes })],
    };
  });
}
