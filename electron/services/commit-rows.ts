import { ContractError } from '../../shared/contract/errors.ts';
import { EMPTY_EMPLOYER } from '../../shared/domain/employer.ts';
import type { EmployerId, ImportBatchId, LayoffReportId, PersonId, UserId } from '../../shared/domain/ids.ts';
import type {
  EmployerValues,
  LayoffLineValues,
  OldReceiptValues,
  PersonValues,
} from '../../shared/domain/import/values.ts';
import type { PersonInput } from '../../shared/domain/person.ts';
import { createEmployer } from '../database/employers.ts';
import {
  expectBatchState,
  markCommitted,
  refuseRow,
  rowsToCommit,
  setBatchState,
} from '../database/imports.ts';
import { addLayoffLines, lastLineNumber, type NewLine, peopleOnReport } from '../database/layoff-lines.ts';
import {
  addRevision,
  createLayoffReport,
  expectOpen,
  setLayoffState,
  setOldReceipt,
} from '../database/layoff-reports.ts';
import { createPersons, personByNik } from '../database/persons.ts';
import type { Row, WritableDatabase } from '../database/schema.ts';

/** Rows of one short transaction, so that typing goes on between the steps. */
export const COMMIT_STEP = 400;

interface Step {
  readonly db: WritableDatabase;
  readonly now: Date;
  readonly userId: UserId;
  readonly batchId: ImportBatchId;
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
  birthPlace: values.birthPlace,
  birthDate: values.birthDate,
  address: values.address,
  phone: values.phone,
  email: 'email' in values ? values.email : '',
  note: '',
});

/** The person each row is about: the known one, or a new one made now. Rows whose NIK was taken meanwhile are refused. */
async function peopleFor(
  step: Step,
  rows: readonly Row<'import_row'>[],
): Promise<ReadonlyMap<number, { readonly id: PersonId; readonly made: boolean }>> {
  const found = new Map<number, { readonly id: PersonId; readonly made: boolean }>();
  const wanted: { readonly rowNumber: number; readonly input: PersonInput }[] = [];
  for (const row of rows) {
    const isKnown = row.verdict === 'known' || (row.verdict === 'similar' && row.decision === 'same');
    if (isKnown && row.match_id) {
      found.set(row.row_number, { id: row.match_id as PersonId, made: false });
      continue;
    }
    const input = personInput(JSON.parse(row.record ?? '{}') as PersonValues);
    const holder = input.nik === null ? null : await personByNik(step.db, input.nik);
    if (holder) {
      const finding = {
        code: 'nik-taken',
        params: { name: holder.name },
        cell: '',
        severity: 'refusal',
      } as const;
      await refuseRow(step.db, step.batchId, row.row_number, finding);
    } else {
      wanted.push({ rowNumber: row.row_number, input });
    }
  }
  const ids = await createPersons(
    step.db,
    wanted.map((one) => one.input),
    step.now,
    step.batchId,
  );
  wanted.forEach((one, index) => {
    const id = ids[index];
    if (id) found.set(one.rowNumber, { id, made: true });
  });
  return found;
}

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
      const finding = { code: 'worker-present', params: {}, cell: '', severity: 'refusal' } as const;
      await refuseRow(step.db, step.batchId, row.row_number, finding);
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
  const isKnown = row.verdict === 'known' || (row.verdict === 'similar' && row.decision === 'same');
  if (isKnown && row.match_id) return { id: row.match_id as EmployerId, made: false };
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

async function commitOldReceipt(
  step: Step,
  row: Row<'import_row'>,
  firms: Map<string, EmployerId>,
): Promise<Done> {
  const values = JSON.parse(row.record ?? '{}') as OldReceiptValues;
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
  const already = firms.get(values.employerName);
  const firm = already ? { id: already, made: false } : await firmFor(step, row, blank);
  firms.set(values.employerName, firm.id);
  const date = values.date ?? values.employerLetterDate;
  if (date === null)
    throw new ContractError('input-refused', { issues: [{ path: 'date', message: 'required' }] });
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
  const rows = await rowsToCommit(step.db, step.batchId, afterRow, COMMIT_STEP);
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
  } else if (batch.target === 'persons') {
    const people = await peopleFor(step, rows);
    done = [...people].map(([rowNumber, person]) => ({
      rowNumber,
      recordId: person.id,
      madeParty: person.made,
    }));
  } else {
    const made: Done[] = [];
    const firms = new Map<string, EmployerId>();
    for (const row of rows) {
      if (batch.target === 'old-receipts') {
        made.push(await commitOldReceipt(step, row, firms));
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
