import { formatDateLong } from '../../shared/calendar/format-date.ts';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type {
  DisputeId,
  EmployerId,
  LayoffLineId,
  LayoffReportId,
  PersonId,
  ReferralId,
} from '../../shared/domain/ids.ts';
import type { LetterSubject } from '../../shared/domain/letter.ts';
import { computeDeadlines } from '../../shared/law/deadlines.ts';
import type { RuleBook } from '../../shared/law/rule-set.ts';
import type { LetterValues } from '../../shared/letters/fields.ts';
import { LAYOFF_REASON_NAMES } from '../../shared/letters/layoff-reason-names.ts';
import { numberAndDate } from '../../shared/letters/letter-parts.ts';
import { midSentence } from '../../shared/letters/mid-sentence.ts';
import { linesOfReport } from '../database/layoff-lines.ts';
import {
  employersOfSet,
  type LetterEmployer,
  type LetterLine,
  type LetterPerson,
  type LetterReport,
  linesOfSet,
  newestLinesOfSet,
  personsOfSet,
  reportsOfSet,
} from '../database/letter-sets.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { type DisputeForLetter, disputesForLetters, type LetterQuestion } from './dispute-letter-values.ts';
import { employmentLetterValues } from './employment-letter-values.ts';
import { employerValues, known } from './letter-employer.ts';
import { type ReferralForLetter, referralsForLetters } from './referral-letter-values.ts';

/** What stands on record about a letter's subject. */
export interface RecordedSubject {
  /** As the user knows it. */
  readonly name: string;
  readonly values: LetterValues;
  /** People who stand on the letter. */
  readonly people: readonly PersonId[];
}

const workerValues = (person: LetterPerson): LetterValues =>
  known({
    'worker.name': person.name,
    'worker.nik': person.nik,
    'worker.birthPlace': person.birthPlace,
    'worker.birthDate': person.birthDate,
    'worker.sex': person.sex,
    'worker.address': person.address,
    'worker.phone': person.phone,
  });

function reportValues(report: LetterReport): LetterValues {
  const reference = report.receiptNumber ? numberAndDate(report.receiptNumber, report.receiptDated) : '';
  return known({
    'layoff.reason': report.reason === null ? '' : midSentence(LAYOFF_REASON_NAMES[report.reason]),
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

/** As `claimDue`, counted once for each day of layoff: thousands of one report share it. */
function claimDueOn(book: RuleBook, asOf: PlainDate): (layoffDate: PlainDate) => PlainDate | null {
  const found = new Map<PlainDate, PlainDate | null>();
  return (layoffDate) => {
    const before = found.get(layoffDate);
    if (before !== undefined) return before;
    const due = claimDue(layoffDate, book, asOf);
    found.set(layoffDate, due);
    return due;
  };
}

const lineValues = (line: LetterLine, due: (layoffDate: PlainDate) => PlainDate | null): LetterValues =>
  known({
    'worker.position': line.position,
    'worker.contract': line.contract,
    'worker.startDate': line.startDate,
    'worker.endDate': line.layoffDate,
    'worker.wage': line.wage,
    'worker.kpj': line.kpj,
    'layoff.date': line.layoffDate,
    'jkp.claimDue': line.layoffDate === null ? null : due(line.layoffDate),
  });

/** What stands on record about the subjects of many letters, read once. */
interface Records {
  readonly lineOf: (subject: LetterSubject) => LetterLine | undefined;
  readonly person: (id: string) => LetterPerson | undefined;
  readonly report: (id: string) => LetterReport | undefined;
  readonly employer: (id: string) => LetterEmployer | undefined;
  readonly dispute: (id: string) => DisputeForLetter | undefined;
  readonly referral: (id: string) => ReferralForLetter | undefined;
  readonly due: (layoffDate: PlainDate) => PlainDate | null;
}

async function recordsOf(
  db: ReadableDatabase,
  subjects: readonly LetterSubject[],
  book: RuleBook,
  question: LetterQuestion,
): Promise<Records> {
  const idsOf = <Id extends string>(kind: LetterSubject['kind']) =>
    subjects.filter((subject) => subject.kind === kind).map(({ id }) => id as Id);
  const disputes = await disputesForLetters(db, idsOf<DisputeId>('dispute'), question);
  const cases = [...disputes.values()];
  const referrals = await referralsForLetters(db, idsOf<ReferralId>('referral'), question.asOf);
  const referred = [...referrals.values()];
  const asked = idsOf<PersonId>('person');
  const newest = await newestLinesOfSet(db, asked);
  const lines = await linesOfSet(db, [
    ...idsOf<LayoffLineId>('worker-layoff'),
    ...newest.values(),
    ...referred.flatMap(({ lineId }) => lineId ?? []),
  ]);
  const found = [...lines.values()];
  const persons = await personsOfSet(db, [
    ...asked,
    ...found.map(({ personId }) => personId),
    ...cases.flatMap(({ firstWorker }) => firstWorker ?? []),
    ...referred.map(({ personId }) => personId),
  ]);
  const reports = await reportsOfSet(db, [
    ...idsOf<LayoffReportId>('layoff-report'),
    ...found.map(({ reportId }) => reportId),
    ...cases.flatMap(({ reportId }) => reportId ?? []),
  ]);
  const employers = await employersOfSet(db, [
    ...idsOf<EmployerId>('employer'),
    ...[...reports.values()].map(({ employerId }) => employerId),
    ...cases.map(({ employerId }) => employerId),
    ...referred.map(({ employerId }) => employerId),
  ]);
  return {
    lineOf: ({ kind, id }) => {
      const line =
        kind === 'person'
          ? newest.get(id as PersonId)
          : kind === 'referral'
            ? referrals.get(id)?.lineId
            : (id as LayoffLineId);
      return line == null ? undefined : lines.get(line);
    },
    person: (id) => persons.get(id as PersonId),
    report: (id) => reports.get(id as LayoffReportId),
    employer: (id) => employers.get(id as EmployerId),
    dispute: (id) => disputes.get(id as DisputeId),
    referral: (id) => referrals.get(id),
    due: claimDueOn(book, question.asOf),
  };
}

function ofLine(line: LetterLine, records: Records): RecordedSubject | null {
  const report = records.report(line.reportId);
  const person = records.person(line.personId);
  const employer = report === undefined ? undefined : records.employer(report.employerId);
  if (report === undefined || person === undefined || employer === undefined) return null;
  return {
    name: `${person.name}, ${employer.name}`,
    values: {
      ...workerValues(person),
      ...employerValues(employer),
      ...reportValues(report),
      ...lineValues(line, records.due),
    },
    people: [person.id],
  };
}

async function ofReport(
  db: ReadableDatabase,
  id: LayoffReportId,
  records: Records,
): Promise<RecordedSubject | null> {
  const report = records.report(id);
  const employer = report === undefined ? undefined : records.employer(report.employerId);
  if (report === undefined || employer === undefined) return null;
  const lines = await linesOfReport(db, id);
  return {
    name: `${employer.name}, laporan ${formatDateLong(report.receivedOn)}`,
    values: {
      ...employerValues(employer),
      ...reportValues(report),
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

function ofDispute(id: string, records: Records): RecordedSubject | null {
  const found = records.dispute(id);
  if (found === undefined) return null;
  const { name, employerId, reportId, firstWorker, people, values } = found;
  const employer = records.employer(employerId);
  const report = reportId === null ? undefined : records.report(reportId);
  const worker = firstWorker === null ? undefined : records.person(firstWorker);
  return {
    name,
    people,
    values: {
      ...(worker === undefined ? {} : workerValues(worker)),
      ...(employer === undefined ? {} : employerValues(employer)),
      ...(report === undefined ? {} : reportValues(report)),
      ...values,
    },
  };
}

/** A referral: what its line of a report says, else its worker and firm; what the referral knows itself comes before. */
function ofReferral(subject: LetterSubject, records: Records): RecordedSubject | null {
  const referral = records.referral(subject.id);
  if (referral === undefined) return null;
  const line = records.lineOf(subject);
  const reported = line === undefined ? null : ofLine(line, records);
  const person = records.person(referral.personId);
  const employer = records.employer(referral.employerId);
  if (person === undefined || employer === undefined) return null;
  return {
    name: `${person.name}, ${employer.name}`,
    values: {
      ...workerValues(person),
      ...employerValues(employer),
      ...reported?.values,
      ...referral.values,
    },
    people: [person.id],
  };
}

async function ofSubject(
  db: ReadableDatabase,
  subject: LetterSubject,
  records: Records,
): Promise<RecordedSubject | null> {
  switch (subject.kind) {
    case 'none':
      return { name: '', values: {}, people: [] };
    case 'employer': {
      const employer = records.employer(subject.id);
      return employer ? { name: employer.name, values: employerValues(employer), people: [] } : null;
    }
    case 'person': {
      const line = records.lineOf(subject);
      if (line !== undefined) return ofLine(line, records);
      const person = records.person(subject.id);
      return person ? { name: person.name, values: workerValues(person), people: [person.id] } : null;
    }
    case 'worker-layoff': {
      const line = records.lineOf(subject);
      return line === undefined ? null : ofLine(line, records);
    }
    case 'dispute':
      return ofDispute(subject.id, records);
    case 'referral':
      return ofReferral(subject, records);
    case 'layoff-report':
      return ofReport(db, subject.id as LayoffReportId, records);
  }
}

/** What the job on record tells better than the report of the employer: the findings of the same letters rest on it. */
const LOOKED_INTO = ['worker.startDate', 'worker.position', 'worker.contract'] as const;

const pickedValues = (values: LetterValues, names: readonly (keyof LetterValues)[]): LetterValues =>
  known(Object.fromEntries(names.map((name) => [name, values[name]])));

/**
 * The values that stand on record for the subjects of many letters, in their order; null where a record is gone. A
 * handful of statements however many are asked.
 * @param question the letters' kind and date: the rules of that day set the dates that are computed
 */
export async function recordedSubjects(
  db: ReadableDatabase,
  subjects: readonly LetterSubject[],
  book: RuleBook,
  question: LetterQuestion,
): Promise<readonly (RecordedSubject | null)[]> {
  const records = await recordsOf(db, subjects, book, question);
  // The job of a referral is that of its line, else the worker's newest.
  const workerOf = (subject: LetterSubject): LetterSubject => {
    const referral = subject.kind === 'referral' ? records.referral(subject.id) : undefined;
    if (referral === undefined) return subject;
    return referral.lineId === null
      ? { kind: 'person', id: referral.personId }
      : { kind: 'worker-layoff', id: referral.lineId };
  };
  const jobs = await employmentLetterValues(
    db,
    subjects.map(workerOf),
    (subject) => records.lineOf(subject)?.id ?? null,
    question,
  );
  const found: (RecordedSubject | null)[] = [];
  for (const subject of subjects) {
    const known = await ofSubject(db, subject, records);
    const { values: ofJob, people } = jobs(workerOf(subject));
    found.push(
      known === null
        ? null
        : {
            ...known,
            values: { ...ofJob, ...known.values, ...pickedValues(ofJob, LOOKED_INTO) },
            people: known.people.length > 0 ? known.people : people,
          },
    );
  }
  return found;
}

/**
 * As `recordedSubjects` for one letter.
 * @throws ContractError not-found when the record is gone
 */
export async function recordedSubject(
  db: ReadableDatabase,
  subject: LetterSubject,
  book: RuleBook,
  question: LetterQuestion,
): Promise<RecordedSubject> {
  const [found] = await recordedSubjects(db, [subject], book, question);
  if (!found) throw new ContractError('not-found');
  return found;
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
