import type { Month } from '../../shared/calendar/month-text.ts';
import { formatMonth, monthNumber } from '../../shared/calendar/months.ts';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { Employment, EmploymentInput } from '../../shared/domain/employment/employment.ts';
import { placeOfMonth, speakMonths, speakSpells } from '../../shared/domain/employment/spells.ts';
import type { EmployerId, EmploymentId, ImportBatchId, PersonId, UserId } from '../../shared/domain/ids.ts';
import {
  isOutside,
  type ListedMonth,
  type OutsideChoice,
  readListedMonths,
} from '../../shared/domain/import/contribution-months.ts';
import type { ContributionValues } from '../../shared/domain/import/values.ts';
import { PROGRAMMES } from '../../shared/law/facts/jkp.ts';
import { importContributions, monthsOfBatch } from '../database/contribution-imports.ts';
import { createEmployment, employmentsOfPersons } from '../database/employments.ts';
import { noteRow, refuseRow } from '../database/import-rows.ts';
import { createPersons } from '../database/persons.ts';
import { personsByNik } from '../database/persons-alike.ts';
import { liveIdsOf } from '../database/persons-merged.ts';
import { newestLinesAt, type ReadinessLine } from '../database/readiness.ts';
import type { Row, WritableDatabase } from '../database/schema.ts';
import { jobOfLine } from './employment-view.ts';

interface Step {
  readonly db: WritableDatabase;
  readonly now: Date;
  readonly userId: UserId;
  readonly batchId: ImportBatchId;
  /** What becomes of months outside every job at the firm; null where nobody was asked. */
  readonly outside: OutsideChoice | null;
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

/** A month of a row and the job that it goes to. */
interface PlacedMonth extends ListedMonth {
  readonly employmentId: EmploymentId;
}

interface PlacedRow {
  readonly person: Found;
  /** The job that the row is remembered by. */
  readonly employmentId: EmploymentId;
  readonly months: readonly PlacedMonth[];
}

const inWords = (months: readonly { readonly month: Month }[]) =>
  speakMonths(months.map(({ month }) => month));

/** Where the months of a row go: each to the job that covers it. Null, and refused, where nobody chose about one outside. */
async function placed(
  { db, batchId, outside }: Step,
  person: Found,
  jobs: readonly Employment[],
): Promise<PlacedRow | null> {
  const months: PlacedMonth[] = [];
  const homeless: ListedMonth[] = [];
  for (const one of readListedMonths(person.values.months)) {
    const job = placeOfMonth(jobs, one.month)?.spell;
    if (job === undefined) continue;
    const isHomeless = isOutside(one, jobs);
    if (isHomeless) homeless.push(one);
    if (!isHomeless || outside === 'nearest') months.push({ ...one, employmentId: job.id as EmploymentId });
  }
  if (homeless.length > 0) {
    const rowNumber = person.row.row_number;
    const finding = { params: { months: inWords(homeless), spells: speakSpells(jobs) }, cell: '' };
    if (outside === null) {
      // The jobs were changed since the check, which asks about such months.
      const code = 'contribution-outside-undecided';
      await refuseRow(db, batchId, rowNumber, { ...finding, code, severity: 'refusal' });
      return null;
    }
    const code = `contribution-outside-${outside}`;
    await noteRow(db, batchId, rowNumber, { ...finding, code, severity: 'warning' });
  }
  const [newest] = jobs;
  const employmentId = months.at(-1)?.employmentId ?? (newest?.id as EmploymentId | undefined);
  return employmentId === undefined ? null : { person, employmentId, months };
}

/**
 * The rows that say nothing else of a month than an earlier row of the same list that led to the same job, by another key;
 * the others are refused.
 */
async function withoutContradictions(
  { db, batchId }: Step,
  rows: readonly PlacedRow[],
): Promise<readonly PlacedRow[]> {
  const taken = await monthsOfBatch(db, batchId, [
    ...new Set(rows.flatMap(({ months }) => months.map(({ employmentId }) => employmentId))),
  ]);
  const agreeing: PlacedRow[] = [];
  for (const one of rows) {
    const { person, months } = one;
    const keyOf = ({ employmentId, month }: PlacedMonth) => `${employmentId} ${month}`;
    const other = months.filter((month) => (taken.get(keyOf(month)) ?? month.state) !== month.state);
    if (other.length > 0) {
      await refuseRow(db, batchId, person.row.row_number, {
        code: 'contribution-listed-otherwise',
        params: { months: other.map(({ month }) => formatMonth(monthNumber(month))).join(', ') },
        cell: '',
        severity: 'refusal',
      });
      continue;
    }
    for (const month of months) taken.set(keyOf(month), month.state);
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
  const listed: PlacedRow[] = [];
  for (const person of people) {
    const jobs = (known.get(person.id) ?? []).filter(({ employerId }) => employerId === firm);
    if (jobs.length > 0) {
      const row = await placed(step, person, jobs);
      if (row !== null) listed.push(row);
      continue;
    }
    const employmentId =
      made.get(person.id) ??
      (await createEmployment(
        step.db,
        jobOf(firm, person, jobOfReport(lines.get(person.id), person.values.startDate)),
        step.now,
        step.batchId,
      ));
    made.set(person.id, employmentId);
    const months = readListedMonths(person.values.months).map((month) => ({ ...month, employmentId }));
    listed.push({ person, employmentId, months });
  }
  const agreeing = await withoutContradictions(step, listed);
  await importContributions(
    step.db,
    agreeing.flatMap(({ months }) => months),
    step,
  );
  return agreeing.map(({ employmentId, person }) => ({
    rowNumber: person.row.row_number,
    recordId: employmentId,
    madeParty: person.made,
  }));
}
