import { ContractError } from '../../shared/contract/errors.ts';
import type { ImportBatchId } from '../../shared/domain/ids.ts';
import { vacancyOfRow, withRow } from '../../shared/domain/import/vacancy-changes.ts';
import type { VacancyValues } from '../../shared/domain/import/values.ts';
import { type Vacancy, vacancyInputSchema } from '../../shared/domain/vacancy.ts';
import { firmTraces } from '../database/employers-alike.ts';
import { refuseRow } from '../database/import-rows.ts';
import type { Row, WritableDatabase } from '../database/schema.ts';
import { changeVacancy, getVacancy } from '../database/vacancies.ts';
import { addListedVacancy, changedByBatch, keepBefore } from '../database/vacancy-imports.ts';
import { FirmBook } from './firm-book.ts';
import { firmOfVacancy } from './match-vacancies.ts';

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

/**
 * Takes over some rows of a list of vacancies. A row that was found the same as one on record changes that one by what the
 * row says; how it stood is kept for the undo. The firms are asked again, since one may have been written down meanwhile.
 */
export async function commitVacancies(
  { db, now, batchId }: Step,
  rows: readonly Row<'import_row'>[],
): Promise<readonly Done[]> {
  const firms = new FirmBook(await firmTraces(db));
  const changed = new Set(await changedByBatch(db, batchId));
  const refuse = (row: Row<'import_row'>, code: string) =>
    refuseRow(db, batchId, row.row_number, { code, params: {}, cell: '', severity: 'refusal' });
  const done: Done[] = [];
  for (const row of rows) {
    const values = JSON.parse(row.record ?? '{}') as VacancyValues;
    const isSame = row.verdict === 'similar' && row.decision === 'same' && row.match_id !== null;
    const before = isSame ? await stillThere(db, row.match_id ?? '') : null;
    if (before !== null && changed.has(before.id)) {
      await refuse(row, 'vacancy-twice');
      continue;
    }
    const read = vacancyInputSchema.safeParse(
      before === null ? vacancyOfRow(values, firmOfVacancy(firms, values).known) : withRow(before, values),
    );
    if (!read.success) {
      await refuse(row, 'vacancy-unfit');
      continue;
    }
    if (before === null) {
      const recordId = await addListedVacancy(db, read.data, batchId, now);
      done.push({ rowNumber: row.row_number, recordId, madeParty: false });
      continue;
    }
    await changeVacancy(db, before, read.data, now);
    await keepBefore(db, batchId, row.row_number, {
      vacancy: vacancyInputSchema.parse(before),
      version: before.version + 1,
    });
    changed.add(before.id);
    done.push({ rowNumber: row.row_number, recordId: before.id, madeParty: false });
  }
  return done;
}
