import { formatMonth, monthNumber } from '../../shared/calendar/months.ts';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { Employment, EmploymentInput } from '../../shared/domain/employment/employment.ts';
import type { EmployerId, EmploymentId, ImportBatchId, PersonId, UserId } from '../../shared/domain/ids.ts';
import { readListedMonths } from '../../shared/domain/import/contribution-months.ts';
import type { ContributionValues } from '../../shared/domain/import/values.ts';
import { PROGRAMMES } from '../../shared/law/facts/jkp.ts';
import { importContributions, monthsOfBatch } from '../database/contribution-imports.ts';
import { createEmployment, employmentsOfPersons } from '../database/employments.ts';
import { refuseRow } from '../database/import-rows.ts';
import { createPersons } from '../database/persons.ts';
import { personsByNik } from '../database/persons-alike.ts';
import { liveIdsOf } from '../database/persons-merged.ts';
import { newestLinesAt, type ReadinessLine } from '../database/readiness.ts';
import type { Row, WritableDatabase } from '../database/schema.ts';
import { jobOfLine } from './employment-view.ts';
import { jobAt } from './readiness-sources.ts';

interface Step {
  readonly db: WritableDatabase;
  readonly now: Date;
  readonly userId: UserId;
  readonly batchId: ImportBatchId;
}

/** Rows of one short transaction; each brings some two dozen months. */
export const CONTRIBUTION_STEP = 100;

interface Listed {
  readonly row: Row<'import_row'>;
  readonly values: ContributionValues;
}
interface Found extends Listed {
  readonly id: PersonId;
  readonly made: boolean;
}

const isPointedAt = ({ match_id, verdict, decision }: Row<'import_row'>): boolean =>
  match_id !== null && (verdict === 'known' || (verdict === 'similar' && decision === 'same'));

/** The person of each row, as the record stands now; a NIK that somebody else carries by now refuses the row. */
async function peopleOf(step: Step, rows: readonly Listed[]): Promise<readonly Found[]> {
  const holders = new Map(
    await personsByNik(
      step.db,
      rows.flatMap(({ values }) => values.nik ?? []),
    ),
  );
  const there = await liveIdsOf(
    step.db,
    rows.flatMap(({ row }) => (isPointedAt(row) ? (row.match_id ?? []) : [])),
  );
  const found: Found[] = [];
  const wanted: Listed[] = [];
  for (const one of rows) {
    const { row, values } = one;
    const holder = values.nik === null ? undefined : holders.get(values.nik);
    const pointed = isPointedAt(row) ? (there.get(row.match_id ?? '') ?? null) : null;
    if (holder !== undefined && holder.id !== pointed)
      await refuseRow(step.db, step.batchId, row.row_number, {
        code: 'nik-taken',
        params: { name: holder.name },
        cell: '',
        severity: 'refusal',
      });
    else if (pointed !== null) found.push({ ...one, id: pointed as PersonId, made: false });
    else wanted.push(one);
  }
  const ids = await createPersons(
    step.db,
    wanted.map(({ values: { nik, name, birthDate, birthPlace } }) => ({
      nik,
      name,
      sex: null,
      citizenship: null,
      birthPlace,
      birthDate,
      address: '',
      phone: '',
      email: '',
      note: '',
    })),
    step.now,
    step.batchId,
    step.userId,
  );
  return [
    ...found,
    ...wanted.flatMap((one, index) => {
      const id = ids[index];
      return id === undefined ? [] : [{ ...one, id, made: true }];
    }),
  ];
}

interface ListedJob {
  readonly employmentId: EmploymentId;
  readonly person: Found;
}

/**
 * The rows that say nothing else of a month than an earlier row of the same list that led to the same job, by another key;
 * the others are refused.
 */
async function withoutContradictions(
  { db, batchId }: Step,
  listed: readonly ListedJob[],
): Promise<readonly ListedJob[]> {
  const taken = await monthsOfBatch(
    db,
    batchId,
    listed.map(({ employmentId }) => employmentId),
  );
  const agreeing: ListedJob[] = [];
  for (const one of listed) {
    const { row, values } = one.person;
    const months = readListedMonths(values.months);
    const keyOf = (month: string) => `${one.employmentId} ${month}`;
    const other = months.filter(({ month, state }) => (taken.get(keyOf(month)) ?? state) !== state);
    if (other.length > 0) {
      await refuseRow(db, batchId, row.row_number, {
        code: 'contribution-listed-otherwise',
        params: { months: other.map(({ month }) => formatMonth(monthNumber(month))).join(', ') },
        cell: '',
        severity: 'refusal',
      });
      continue;
    }
    for (const { month, state } of months) taken.set(keyOf(month), state);
    agreeing.push(one);
  }
  return agreeing;
}

const emptyJob = (firm: EmployerId, personId: PersonId): EmploymentInput => ({
  personId,
  employerId: firm,
  contract: null,
  startDate: null,
  endDate: null,
  position: '',
  workPlace: '',
  unionName: '',
  kpj: '',
  enrolledOn: null,
  programmes: [],
  contracts: [],
  wages: [],
  evidence: [],
  note: '',
});

/** What a layoff report of the firm says of the job, where one does that was not withdrawn and fits the start in the list. */
function jobOfReport(line: ReadinessLine | undefined, start: PlainDate | null): Partial<EmploymentInput> {
  if (line === undefined || line.report_state === 'withdrawn') return {};
  const isOver = start !== null && line.layoff_date !== null && line.layoff_date < start;
  return isOver ? {} : jobOfLine(line);
}

/** A job as a list of contributions tells it; what it does not say, as the layoff report of the firm does. */
const jobOf = (
  firm: EmployerId,
  { id, values }: Found,
  reported: Partial<EmploymentInput>,
): EmploymentInput => ({
  ...emptyJob(firm, id),
  ...reported,
  startDate: values.startDate ?? reported.startDate ?? null,
  kpj: values.kpj || (reported.kpj ?? ''),
  programmes: PROGRAMMES.filter((programme) => values.programmes.split(', ').includes(programme)).map(
    (programme) => ({ programme, state: 'enrolled' as const, since: null, segment: '' }),
  ),
});

/** Takes over some rows of a list of contributions; what stood there before is kept for the undo. */
export async function commitContributions(
  step: Step,
  firm: EmployerId,
  rows: readonly Row<'import_row'>[],
): Promise<
  readonly { readonly rowNumber: number; readonly recordId: string; readonly madeParty: boolean }[]
> {
  const people = await peopleOf(
    step,
    rows.map((row) => ({ row, values: JSON.parse(row.record ?? '{}') as ContributionValues })),
  );
  const known = await employmentsOfPersons(
    step.db,
    people.map(({ id }) => id),
  );
  const lines = await newestLinesAt(
    step.db,
    people.map(({ id }) => id),
    firm,
  );
  const made = new Map<PersonId, EmploymentId>();
  const listed: ListedJob[] = [];
  for (const person of people) {
    const job: Pick<Employment, 'id'> | null = jobAt(known.get(person.id) ?? [], firm, null);
    const employmentId =
      (job?.id as EmploymentId | undefined) ??
      made.get(person.id) ??
      (await createEmployment(
        step.db,
        jobOf(firm, person, jobOfReport(lines.get(person.id), person.values.startDate)),
        step.now,
        step.batchId,
      ));
    made.set(person.id, employmentId);
    listed.push({ employmentId, person });
  }
  const agreeing = await withoutContradictions(step, listed);
  await importContributions(
    step.db,
    agreeing.map(({ employmentId, person }) => ({
      employmentId,
      months: readListedMonths(person.values.months),
    })),
    step,
  );
  return agreeing.map(({ employmentId, person }) => ({
    rowNumber: person.row.row_number,
    recordId: employmentId,
    madeParty: person.made,
  }));
}
