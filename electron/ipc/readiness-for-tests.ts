import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { CheckedInputOf, InputOf, OutputOf } from '../../shared/contract/contract.ts';
import { contract } from '../../shared/contract/contract.ts';
import type { EmploymentInput } from '../../shared/domain/employment/employment.ts';
import { addEmployer, addLine, addPerson, addReport } from '../database/office-for-tests.ts';
import { type TestOffice, testOffice } from './office-for-tests.ts';
import { readinessHandlers } from './readiness-handlers.ts';

/* Workers with jobs on record, asked about as main does. Used by tests only. */

export const AS_OF = plainDate('2026-05-04');
/** Day of the layoff that `addLine` writes. */
export const LAYOFF = plainDate('2026-03-31');

type Main = 'readiness.ofReport' | 'readiness.chosen' | 'readiness.figures';

/** Asks about a report as main does, the input checked as the door checks it. */
export const ask = <Name extends Main>(
  office: TestOffice,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> => {
  const checked = contract[name].input.parse(input) as CheckedInputOf<Name>;
  const handler = readinessHandlers(office)[name] as (given: CheckedInputOf<Name>) => Promise<OutputOf<Name>>;
  return handler(checked);
};

export const jobInput = (
  personId: string,
  employerId: string,
  more: Partial<EmploymentInput> = {},
): EmploymentInput => ({
  personId,
  employerId,
  contract: 'PKWTT',
  startDate: plainDate('2015-01-05'),
  endDate: LAYOFF,
  position: 'Operator',
  workPlace: '',
  unionName: '',
  kpj: '',
  enrolledOn: null,
  programmes: [],
  contracts: [],
  wages: [],
  evidence: [],
  note: '',
  ...more,
});

/** Enrolled in everything. */
export const ALL_PROGRAMMES: EmploymentInput['programmes'] = (
  ['JKK', 'JKM', 'JHT', 'JP', 'JKN'] as const
).map((programme) => ({ programme, state: 'enrolled', since: null, segment: '' }));

/** An office with a firm, and a report of one worker of whom much is known. */
export async function readinessOffice() {
  const office = await testOffice();
  office.now = new Date(`${AS_OF}T02:00:00.000Z`);
  const firm = await addEmployer(office.database, 'PT CONTOH Karet', { scale: 'besar' });
  const report = await addReport(office.database, firm);
  const person = await addPerson(office.database, 'Adi CONTOH', { birthDate: plainDate('1990-08-17') });
  office.database.raw.prepare("UPDATE person SET citizenship = 'WNI' WHERE id = ?").run(person);
  const line = await addLine(office.database, report, person);
  return { office, firm, report, person, line };
}
