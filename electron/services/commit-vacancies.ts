import { ContractError } from '../../shared/contract/errors.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import type { ImportBatchId } from '../../shared/domain/ids.ts';
import { vacancyChanges, vacancyOfRow, withRow } from '../../shared/domain/import/vacancy-changes.ts';
import type { VacancyValues } from '../../shared/domain/import/values.ts';
import { type Vacancy, type VacancyInput, vacancyInputSchema } from '../../shared/domain/vacancy.ts';
import { firmTraces } from '../database/employers-alike.ts';
import { refuseRow } from '../database/import-rows.ts';
import type { Row, WritableDatabase } from '../database/schema.ts';
import { changeVacancy, getVacancy } from '../database/vacancies.ts';
import { addListedVacancy, changedByBatch, foundOnRecord, keepBefore } from '../database/vacancy-imports.ts';
import { FirmBook } from './firm-book.ts';
import { firmOfVacancy, matchOf, type VacancyBook, vacancyBook } from './match-vacancies.ts';

interface Step {
  readonly db: WritableDatabase;
  readonly now: Date;
  readonly batchId: ImportBatchId;
}

interface Done {
  readonly rowNumber: number;
  readonly recordId: string;
  readonly madeParty: boolean;
}

/** The vacancy as it stands now; null where it was removed since the dry run. */
async function stillThere(db: WritableDatabase, id: string): Promise<Vacancy | null> {
  try {
    return await getVacancy(db, id);
  } catch (error) {
    if (error instanceof ContractError && error.fault.code === 'not-found') return null;
    throw error;
  }
}

/** What becomes of a row by the record as it stands now. */
type Judged =
  /** `before` as it stands; null for a new one. */
  | { readonly kind: 'write'; readonly before: Vacancy | null; readonly vacancy: VacancyInput }
  | { readonly kind: 'present'; readonly vacancy: Vacancy }
  | { readonly kind: 'refused'; readonly finding: Finding };

const refused = (code: string, params: Finding['params'] = {}): Judged => ({
  kind: 'refused',
  finding: { code, params },
});

/**
 * Judges a row again: the same list may have been taken in from another window since the dry run.
 * @param before the vacancy that a person found to be the same; null for a row that is to make one
 */
function judge(
  row: Row<'import_row'>,
  values: VacancyValues,
  before: Vacancy | null,
  { firms, book }: { readonly firms: FirmBook; readonly book: VacancyBook },
): Judged {
  const { known } = firmOfVacancy(firms, values);
  if (before !== null && vacancyChanges(before, values).length === 0)
    return { kind: 'present', vacancy: before };
  if (before === null) {
    const found = book.match(values, known);
    if (found.verdict === 'present') return { kind: 'present', vacancy: found.vacancy };
    // What stood there at the dry run was decided about.
    if (found.verdict === 'similar' && found.vacancy.id !== row.match_id)
      return refused('vacancy-meanwhile', { name: matchOf(found.vacancy).name });
  }
  const read = vacancyInputSchema.safeParse(
    before === null ? vacancyOfRow(values, known) : withRow(before, values),
  );
  return read.success ? { kind: 'write', before, vacancy: read.data } : refused('vacancy-unfit');
}

/**
 * Takes over some rows of a list of vacancies. A row that was found the same as one on record changes that one by what the
 * row says; how it stood is kept for the undo. Every row is judged again by the record as it stands now.
 */
export async function commitVacancies(
  { db, now, batchId }: Step,
  rows: readonly Row<'import_row'>[],
): Promise<readonly Done[]> {
  const read = rows.map((row) => ({ row, values: JSON.parse(row.record ?? '{}') as VacancyValues }));
  const ground = {
    firms: new FirmBook(await firmTraces(db)),
    book: await vacancyBook(
      db,
      read.map(({ values }) => values),
      batchId,
    ),
  };
  const changed = new Set(await changedByBatch(db, batchId));
  const done: Done[] = [];
  for (const { row, values } of read) {
    const rowNumber = row.row_number;
    const isSame = row.verdict === 'similar' && row.decision === 'same' && row.match_id !== null;
    const before = isSame ? await stillThere(db, row.match_id ?? '') : null;
    const judged =
      before !== null && changed.has(before.id)
        ? refused('vacancy-twice')
        : judge(row, values, before, ground);
    if (judged.kind === 'refused') {
      await refuseRow(db, batchId, rowNumber, { ...judged.finding, cell: '', severity: 'refusal' });
    } else if (judged.kind === 'present') {
      await foundOnRecord(db, batchId, rowNumber, matchOf(judged.vacancy));
    } else if (judged.before === null) {
      const recordId = await addListedVacancy(db, judged.vacancy, batchId, now);
      done.push({ rowNumber, recordId, madeParty: false });
    } else {
      const { id, version } = judged.before;
      await changeVacancy(db, judged.before, judged.vacancy, now);
      await keepBefore(db, batchId, rowNumber, {
        vacancy: vacancyInputSchema.parse(judged.before),
        from: version,
        version: version + 1,
      });
      changed.add(id);
      done.push({ rowNumber, recordId: id, madeParty: false });
    }
  }
  return done;
}
