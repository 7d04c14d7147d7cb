import { formatDateLong } from '../../shared/calendar/format-date.ts';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { Employer } from '../../shared/domain/employer.ts';
import type { EmployerId, LayoffLineId, LayoffReportId, PersonId } from '../../shared/domain/ids.ts';
import type { LayoffLine, LayoffReport } from '../../shared/domain/layoff.ts';
import type { LetterSubject } from '../../shared/domain/letter.ts';
import type { Person } from '../../shared/domain/person.ts';
import { computeDeadlines } from '../../shared/law/deadlines.ts';
import type { RuleBook } from '../../shared/law/rule-set.ts';
import type { LetterValues } from '../../shared/letters/fields.ts';
import { LAYOFF_REASON_NAMES } from '../../shared/letters/layoff-reason-names.ts';
import { numberAndDate } from '../../shared/letters/letter-parts.ts';
import { getEmployer } from '../database/employers.ts';
import { getLayoffLine, linesOfReport } from '../database/layoff-lines.ts';
import { getLayoffReport } from '../database/layoff-reports.ts';
import { letterInForce } from '../database/letters.ts';
import { getPerson, newestLayoffOf } from '../database/persons.ts';
import { sectorName } from '../database/reference.ts';
import type { ReadableDatabase } from '../database/schema.ts';

/** What stands on record about a letter's subject. */
export interface RecordedSubject {
  /** As the user knows it. */
  readonly name: string;
  readonly values: LetterValues;
  /** People who stand on the letter. */
  readonly people: readonly PersonId[];
}

/** Empty texts and nulls are not known; they must not hide a default. */
function known(values: Readonly<Record<string, unknown>>): LetterValues {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  ) as LetterValues;
}

const workerValues = (person: Person): LetterValues =>
  known({
    'worker.name': person.name,
    'worker.nik': person.nik,
    'worker.birthPlace': person.birthPlace,
    'worker.birthDate': person.birthDate,
    'worker.sex': person.sex,
    'worker.address': person.address,
    'worker.phone': person.phone,
  });

async function employerValues(db: ReadableDatabase, employer: Employer): Promise<LetterValues> {
  return known({
    'employer.name': employer.name,
    'employer.address': employer.address,
    'employer.sector': await sectorName(
      db,
      employer.sector?.edition ?? null,
      employer.sector?.letter ?? null,
    ),
    'employer.nib': employer.nib,
    'employer.npp': employer.npp,
    'employer.leaderName': employer.leaderName,
    'employer.leaderPosition': employer.leaderPosition,
    'employer.phone': employer.phone,
  });
}

async function reportValues(db: ReadableDatabase, report: LayoffReport): Promise<LetterValues> {
  const receipt = await letterInForce(db, 'layoff-receipt', { kind: 'layoff-report', id: report.id });
  const reference = receipt?.number ? numberAndDate(receipt.number, receipt.dated) : '';
  return known({
    'layoff.reason': report.reason === null ? '' : LAYOFF_REASON_NAMES[report.reason],
    'layoff.reportLetter': numberAndDate(report.employerLetterNumber, report.employerLetterDate),
    'layoff.receivedOn': report.receivedOn,
    'layoff.receipt': reference,
    'jkp.proof': reference === '' ? '' : `tanda terima laporan PHK ${reference}`,
  });
}

/** The last day of the JKP claim after a layoff; null where the rules have none for the day. */
function claimDue(layoffDate: PlainDate, book: RuleBook, asOf: PlainDate): PlainDate | null {
  const { computed } = computeDeadlines(
    {
      kind: 'deadlines',
      events: [{ event: 'layoff', date: layoffDate, party: null }],
      week: 5,
      holidays: [],
      coveredYears: [],
      asOf,
    },
    book,
  );
  return computed.find(({ deadline }) => deadline.code === 'jkp-claim')?.deadline.due ?? null;
}

function lineValues(line: LayoffLine, book: RuleBook, asOf: PlainDate): LetterValues {
  return known({
    'worker.position': line.position,
    'worker.contract': line.contract,
    'worker.startDate': line.startDate,
    'worker.endDate': line.layoffDate,
    'worker.wage': line.wage,
    'worker.kpj': line.kpj,
    'layoff.date': line.layoffDate,
    'jkp.claimDue': line.layoffDate === null ? null : claimDue(line.layoffDate, book, asOf),
  });
}

async function ofLine(
  db: ReadableDatabase,
  line: LayoffLine,
  book: RuleBook,
  asOf: PlainDate,
): Promise<RecordedSubject> {
  const report = await getLayoffReport(db, line.reportId);
  const employer = await getEmployer(db, report.employerId as EmployerId);
  const person = await getPerson(db, line.personId);
  return {
    name: `${person.name}, ${employer.name}`,
    values: {
      ...workerValues(person),
      ...(await employerValues(db, employer)),
      ...(await reportValues(db, report)),
      ...lineValues(line, book, asOf),
    },
    people: [person.id],
  };
}

async function ofReport(db: ReadableDatabase, id: LayoffReportId): Promise<RecordedSubject> {
  const report = await getLayoffReport(db, id);
  const employer = await getEmployer(db, report.employerId as EmployerId);
  const lines = await linesOfReport(db, id);
  return {
    name: `${employer.name}, laporan ${formatDateLong(report.receivedOn)}`,
    values: {
      ...(await employerValues(db, employer)),
      ...(await reportValues(db, report)),
      ...known({
        workers: lines.map((line) => ({
          name: line.name,
          nik: line.nik ?? '',
          kpj: line.kpj,
          position: line.position,
          date: line.layoffDate ?? '',
          note: '',
        })),
        'contributions.affected': lines.length,
      }),
    },
    people: lines.map(({ personId }) => personId),
  };
}

/**
 * The values that stand on record for a letter's subject.
 * @param asOf the letter's date: the rules of that day set the dates that are computed
 * @throws ContractError not-found when the record is gone
 */
export async function recordedSubject(
  db: ReadableDatabase,
  subject: LetterSubject,
  book: RuleBook,
  asOf: PlainDate,
): Promise<RecordedSubject> {
  switch (subject.kind) {
    case 'none':
      return { name: '', values: {}, people: [] };
    case 'employer': {
      const employer = await getEmployer(db, subject.id as EmployerId);
      return { name: employer.name, values: await employerValues(db, employer), people: [] };
    }
    case 'person': {
      const id = subject.id as PersonId;
      const newest = await newestLayoffOf(db, id);
      if (newest !== null) return ofLine(db, await getLayoffLine(db, newest), book, asOf);
      const person = await getPerson(db, id);
      return { name: person.name, values: workerValues(person), people: [person.id] };
    }
    case 'worker-layoff':
      return ofLine(db, await getLayoffLine(db, subject.id as LayoffLineId), book, asOf);
    case 'layoff-report':
      return ofReport(db, subject.id as LayoffReportId);
  }
}

/** As `recordedSubject`, but a record that is gone leaves a draft with what was typed. */
export async function recordedOrTyped(
  ...question: Parameters<typeof recordedSubject>
): Promise<RecordedSubject> {
  try {
    return await recordedSubject(...question);
  } catch (error) {
    if (error instanceof ContractError && error.fault.code === 'not-found')
      return { name: '', values: {}, people: [] };
    throw error;
  }
}
