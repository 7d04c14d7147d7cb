import { ContractError } from '../../shared/contract/errors.ts';
import { EMPTY_EMPLOYER } from '../../shared/domain/employer.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import type { EmployerId, ImportBatchId, LayoffReportId, PersonId, UserId } from '../../shared/domain/ids.ts';
import type { OutsideChoice } from '../../shared/domain/import/contribution-months.ts';
import type {
  EmployerValues,
  LayoffLineValues,
  OldReceiptValues,
  PersonValues,
} from '../../shared/domain/import/values.ts';
import type { PersonInput } from '../../shared/domain/person.ts';
import { disputeOfBatch } from '../database/dispute-worker-imports.ts';
import { createEmployer } from '../database/employers.ts';
import { firmOfBatch, isFirmOnRecord } from '../database/employers-alike.ts';
import { markCommitted, refuseRow, rowsToCommit } from '../database/import-rows.ts';
import { expectBatchState, setBatchState } from '../database/imports.ts';
import { addLayoffLines, lastLineNumber, type NewLine, peopleOnReport } from '../database/layoff-lines.ts';
import {
  addRevision,
  createLayoffReport,
  expectOpen,
  setLayoffState,
  setOldReceipt,
} from '../database/layoff-reports.ts';
import { createPersons } from '../database/persons.ts';
import { personsByNik } from '../database/persons-alike.ts';
import { fillPerson } from '../database/persons-filled.ts';
import { liveIdsOf } from '../database/persons-merged.ts';
import type { Row, WritableDatabase } from '../database/schema.ts';
import { CONTRIBUTION_STEP, commitContributions } from './commit-contributions.ts';
import { commitDisputeWorkers } from './commit-dispute-workers.ts';
import { commitVacancies } from './commit-vacancies.ts';

/** Rows of one short transaction, so that typing goes on between the steps. */
export const COMMIT_STEP = 400;

interface Step {
  readonly db: WritableDatabase;
  readonly now: Date;
  readonly userId: UserId;
  readonly batchId: ImportBatchId;
  /** What becomes of months of contributions outside every job; null where nobody was asked. */
  readonly outside: OutsideChoice | null;
}

interface Done {
  readonly rowNumber: number;
  readonly recordId: string;
  readonly madeParty: boolean;
}

const personInput = (values: PersonValues | LayoffLineValues): PersonInput => ({
  nik: values.nik,
  name: values.name,
  sex: values.sex,
  // Lists that were read before it was asked for do not say.
  citizenship: values.citizenship ?? null,
  birthPlace: values.birthPlace,
  birthDate: values.birthDate,
  address: values.address,
  phone: values.phone,
  email: 'email' in values ? values.email : '',
  note: '',
});

interface RowPerson {
  readonly id: PersonId;
  readonly made: boolean;
}

const isPointedAt = (row: Row<'import_row'>): boolean =>
  row.match_id !== null &&
  (row.verdict === 'known' || (row.verdict === 'similar' && row.decision === 'same'));

/**
 * The person each row is about: the one on record, or a new one made now. The record is asked again, since it may have
 * changed after the dry run: a row whose NIK belongs to somebody else by now is refused, a row that points at someone
 * who is gone is taken as new.
 */
async function peopleFor(
  step: Step,
  rows: readonly Row<'import_row'>[],
): Promise<ReadonlyMap<number, RowPerson>> {
  const read = rows.map((row) => ({
    row,
    input: personInput(JSON.parse(row.record ?? '{}') as PersonValues),
  }));
  const holders = new Map(
    await personsByNik(
      step.db,
      read.flatMap(({ input }) => input.nik ?? []),
    ),
  );
  const there = await liveIdsOf(
    step.db,
    rows.flatMap((row) => (isPointedAt(row) ? (row.match_id ?? []) : [])),
  );
  const found = new Map<number, RowPerson>();
  const wanted: { readonly rowNumber: number; readonly input: PersonInput }[] = [];
  for (const { row, input } of read) {
    const holder = input.nik === null ? undefined : holders.get(input.nik);
    // Who was merged since is found under the record that took it over.
    const pointed = isPointedAt(row) ? (there.get(row.match_id ?? '') ?? null) : null;
    if (holder && holder.id !== pointed) {
      await refuse(step, row, { code: 'nik-taken', params: { name: holder.name } });
    } else if (pointed && (holder || row.verdict === 'similar')) {
      found.set(row.row_number, { id: pointed, made: false });
    } else {
      // Known by a NIK that nobody carries any more: somebody new.
      wanted.push({ rowNumber: row.row_number, input });
      if (input.nik !== null) holders.set(input.nik, { ...input, id: '' as PersonId });
    }
  }
  const ids = await createPersons(
    step.db,
    wanted.map((one) => one.input),
    step.now,
    step.batchId,
    step.userId,
  );
  wanted.forEach((one, index) => {
    const id = ids[index];
    if (id) found.set(one.rowNumber, { id, made: true });
  });
  return found;
}

const refuse = (step: Step, row: Row<'import_row'>, finding: Finding): Promise<void> =>
  refuseRow(step.db, step.batchId, row.row_number, { ...finding, cell: '', severity: 'refusal' });

async function commitLines(
  step: Step,
  reportId: LayoffReportId,
  rows: readonly Row<'import_row'>[],
): Promise<readonly Done[]> {
  await expectOpen(step.db, reportId);
  const people = await peopleFor(step, rows);
  const present = new Set(await peopleOnReport(step.db, reportId));
  let lineNumber = await lastLineNumber(step.db, reportId);
  const lines: NewLine[] = [];
  const taken: { readonly rowNumber: number; readonly made: boolean }[] = [];
  for (const row of rows) {
    const person = people.get(row.row_number);
    if (!person) continue;
    if (present.has(person.id)) {
      await refuse(step, row, { code: 'worker-present', params: {} });
      continue;
    }
    present.add(person.id);
    lineNumber += 1;
    const values = JSON.parse(row.record ?? '{}') as LayoffLineValues;
    lines.push({
      reportId,
      personId: person.id,
      lineNumber,
      batchId: step.batchId,
      facts: {
        kpj: values.kpj,
        position: values.position,
        contract: values.contract,
        startDate: values.startDate,
        layoffDate: values.layoffDate,
        wage: values.wage,
        noticeReceivedOn: values.noticeReceivedOn,
        response: values.response ?? 'silent',
        note: values.note,
      },
    });
    taken.push({ rowNumber: row.row_number, made: person.made });
    if (!person.made) await fillPerson(step.db, person.id, personInput(values), step);
  }
  const ids = await addLayoffLines(step.db, lines, step.now);
  return taken.map((one, index) => ({
    rowNumber: one.rowNumber,
    recordId: ids[index] ?? '',
    madeParty: one.made,
  }));
}

/** The firm a row names: the known one, or a new one. */
async function firmFor(
  step: Step,
  row: Row<'import_row'>,
  values: EmployerValues,
): Promise<{ readonly id: EmployerId; readonly made: boolean }> {
  const known = isPointedAt(row) ? (row.match_id as EmployerId) : null;
  if (known && (await isFirmOnRecord(step.db, known))) return { id: known, made: false };
  const employer = await createEmployer(
    step.db,
    {
      ...EMPTY_EMPLOYER,
      name: values.name,
      npp: values.npp,
      nib: values.nib,
      address: [values.address, values.regency].filter((part) => part !== '').join(', '),
      phone: values.phone,
      email: values.email,
      leaderName: values.leader,
    },
    step.now,
    step.batchId,
  );
  return { id: employer.id, made: true };
}

/** One line of the old register; null when it was refused. */
async function commitOldReceipt(step: Step, row: Row<'import_row'>): Promise<Done | null> {
  const values = JSON.parse(row.record ?? '{}') as OldReceiptValues;
  const date = values.date ?? values.employerLetterDate;
  if (date === null) {
    await refuse(step, row, { code: 'required', params: {} });
    return null;
  }
  const blank: EmployerValues = {
    name: values.employerName,
    npp: '',
    nib: '',
    address: '',
    regency: '',
    phone: '',
    email: '',
    leader: '',
  };
  // A register names the same firm on many lines; the first one made it.
  const made = isPointedAt(row) ? null : await firmOfBatch(step.db, step.batchId, values.employerName);
  const firm = made ? { id: made, made: false } : await firmFor(step, row, blank);
  const id = await createLayoffReport(
    step.db,
    {
      employerId: firm.id,
      receivedOn: date,
      receivedTime: '',
      employerLetterNumber: values.employerLetterNumber,
      employerLetterDate: values.employerLetterDate,
      employerLetterSubject: '',
      reason: null,
      documents: [],
      otherDocuments: '',
      note: values.note,
    },
    step.now,
    step.batchId,
  );
  await setOldReceipt(step.db, id, values.number, values.workerCount);
  await setLayoffState(step.db, id, 'recorded', step.now);
  await addRevision(step.db, id, {
    kind: 'recorded',
    onDate: date,
    reason: '',
    letterId: null,
    userId: step.userId,
    now: step.now,
  });
  return { rowNumber: row.row_number, recordId: id, madeParty: firm.made };
}

/**
 * Takes over the next rows of a batch in one short transaction.
 * @returns how many rows were looked at and the row to go on after; null when none is left
 */
export async function commitStep(
  step: Step,
  afterRow: number,
): Promise<{ readonly rows: number; readonly lastRow: number } | null> {
  const batch = await expectBatchState(step.db, step.batchId, ['staged', 'committing']);
  const most = batch.target === 'contributions' ? CONTRIBUTION_STEP : COMMIT_STEP;
  const rows = await rowsToCommit(step.db, step.batchId, afterRow, most);
  const last = rows.at(-1);
  if (!last) {
    await setBatchState(step.db, step.batchId, 'committed');
    return null;
  }
  if (batch.state === 'staged') await setBatchState(step.db, step.batchId, 'committing');
  let done: readonly Done[];
  if (batch.target === 'layoff-lines') {
    if (!batch.report_id) throw new ContractError('not-found');
    done = await commitLines(step, batch.report_id, rows);
  } else if (batch.target === 'contributions') {
    if (!batch.employer_id) throw new ContractError('not-found');
    done = await commitContributions(step, batch.employer_id, rows);
  } else if (batch.target === 'vacancies') {
    done = await commitVacancies(step, rows);
  } else if (batch.target === 'dispute-workers') {
    const disputeId = disputeOfBatch(batch);
    if (disputeId === null) throw new ContractError('not-found');
    done = await commitDisputeWorkers(step, disputeId, rows, await peopleFor(step, rows));
  } else if (batch.target === 'persons') {
    const people = await peopleFor(step, rows);
    done = [...people].map(([rowNumber, person]) => ({
      rowNumber,
      recordId: person.id,
      madeParty: person.made,
    }));
  } else {
    const made: Done[] = [];
    for (const row of rows) {
      if (batch.target === 'old-receipts') {
        const entered = await commitOldReceipt(step, row);
        if (entered) made.push(entered);
      } else {
        const firm = await firmFor(step, row, JSON.parse(row.record ?? '{}') as EmployerValues);
        made.push({ rowNumber: row.row_number, recordId: firm.id, madeParty: firm.made });
      }
    }
    done = made;
  }
  await markCommitted(step.db, step.batchId, done);
  return { rows: rows.length, lastRow: last.row_number };
}
