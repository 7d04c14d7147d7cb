import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import { EMPTY_EMPLOYER, type EmployerInput } from '../../shared/domain/employer.ts';
import type { EmployerId, LayoffReportId, PersonId, UserId } from '../../shared/domain/ids.ts';
import type { LayoffLineInput, LayoffReportInput } from '../../shared/domain/layoff.ts';
import { DEFAULT_LETTER_STYLE, type OfficeInput, type OfficialInput } from '../../shared/domain/office.ts';
import { EMPTY_PERSON, type PersonInput } from '../../shared/domain/person.ts';
import { createEmployer } from './employers.ts';
import { addLayoffLines, lastLineNumber } from './layoff-lines.ts';
import { createLayoffReport } from './layoff-reports.ts';
import { createDatabase, type OpenDatabase } from './open.ts';
import { createPerson } from './persons.ts';
import type { WritableDatabase } from './schema.ts';

/* Real database files in folders of their own, and the people in them. Used by tests only. */

export const NOW = new Date('2026-03-10T02:15:00.000Z');
export const USER = '00000000-0000-7000-8000-000000000001' as UserId;

const folders: string[] = [];
const opened: OpenDatabase[] = [];
afterAll(async () => {
  for (const database of opened.splice(0)) await database.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that goes when the tests of the file are done. */
export function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'sambung-uji-'));
  folders.push(folder);
  return folder;
}

/** Closes a database when the tests of the file are done, pass or fail. */
export function closedInTheEnd(database: OpenDatabase): OpenDatabase {
  opened.push(database);
  return database;
}

/** A new database file. */
export function newDatabase(purpose: 'office' | 'practice' = 'office', folder = emptyFolder()): OpenDatabase {
  const file = path.join(folder, 'sambung.db');
  return closedInTheEnd(createDatabase(file, { purpose, version: '0.1.0' }, { now: () => NOW }));
}

/** Runs one transaction. */
export function write<Result>(
  database: OpenDatabase,
  work: (db: WritableDatabase) => Promise<Result>,
): Promise<Result> {
  return database.tables.transaction().execute(work);
}

/** Somebody who types. */
export const AUTHOR = { now: NOW, userId: USER, source: 'typed' } as const;

/** Rows of a plain statement. */
export function rowsOf(
  database: OpenDatabase,
  statement: string,
  ...values: readonly unknown[]
): readonly Record<string, unknown>[] {
  return database.raw.prepare(statement).all(...values) as Record<string, unknown>[];
}

/** The one value of a plain statement. */
export const oneValue = (database: OpenDatabase, statement: string, ...values: readonly unknown[]): unknown =>
  Object.values(rowsOf(database, statement, ...values)[0] ?? {})[0];

export const employerInput = (name: string, more: Partial<EmployerInput> = {}): EmployerInput => ({
  ...EMPTY_EMPLOYER,
  name,
  address: 'Jalan Contoh 1, Banjarbaru',
  ...more,
});

export const personInput = (name: string, more: Partial<PersonInput> = {}): PersonInput => ({
  ...EMPTY_PERSON,
  name,
  ...more,
});

export const reportInput = (
  employerId: string,
  more: Partial<LayoffReportInput> = {},
): LayoffReportInput => ({
  employerId,
  receivedOn: plainDate('2026-03-09'),
  receivedTime: '10:15',
  employerLetterNumber: '12/HRD/III/2026',
  employerLetterDate: plainDate('2026-03-06'),
  employerLetterSubject: 'Laporan PHK',
  reason: 'efficiency-losses',
  documents: ['notice', 'worker-list'],
  otherDocuments: '',
  note: '',
  ...more,
});

export const lineInput = (person: PersonInput, more: Partial<LayoffLineInput> = {}): LayoffLineInput => ({
  person,
  personId: null,
  kpj: '',
  position: 'Operator',
  contract: 'PKWTT',
  startDate: plainDate('2015-01-05'),
  layoffDate: plainDate('2026-03-31'),
  wage: 4_500_000,
  noticeReceivedOn: null,
  response: 'accepts',
  note: '',
  ...more,
});

export const addEmployer = (
  database: OpenDatabase,
  name: string,
  more: Partial<EmployerInput> = {},
): Promise<EmployerId> =>
  write(database, async (db) => (await createEmployer(db, employerInput(name, more), NOW)).id);

export const addPerson = (
  database: OpenDatabase,
  name: string,
  more: Partial<PersonInput> = {},
): Promise<PersonId> => write(database, (db) => createPerson(db, personInput(name, more), NOW));

export const addReport = (
  database: OpenDatabase,
  employerId: EmployerId,
  more: Partial<LayoffReportInput> = {},
): Promise<LayoffReportId> =>
  write(database, (db) => createLayoffReport(db, reportInput(employerId, more), NOW));

/** Puts a person on a report; answers the line's id. */
export const addLine = (
  database: OpenDatabase,
  reportId: LayoffReportId,
  personId: PersonId,
  more: Partial<LayoffLineInput> = {},
) =>
  write(database, async (db) => {
    const lineNumber = (await lastLineNumber(db, reportId)) + 1;
    const facts = lineInput(personInput('-'), more);
    const [id] = await addLayoffLines(db, [{ reportId, personId, lineNumber, facts, batchId: null }], NOW);
    if (!id) throw new Error('no line was made');
    return id;
  });

export const OFFICE: OfficeInput = {
  government: 'PEMERINTAH KOTA CONTOH',
  name: 'DINAS TENAGA KERJA',
  shortName: 'Disnaker',
  regionCode: '63.72',
  address: 'Jalan Contoh 10',
  phone: '0511-000000',
  website: '',
  email: '',
  postalCode: '70714',
  city: 'Banjarbaru',
  timeZone: 'Asia/Makassar',
  unitCode: 'Disnaker',
  headOfRegion: 'Wali Kota Contoh',
  bpjsBranch: 'Kantor Cabang Contoh',
  bpjsAddress: '',
  bpjsCity: '',
  bpjsPhone: '',
  inspectorName: '',
  inspectorCity: '',
  inspectorAddress: '',
  style: DEFAULT_LETTER_STYLE,
};

export const HEAD: OfficialInput = {
  id: null,
  name: 'Siti Contoh, S.H.',
  nip: '198001012005012001',
  rank: 'Pembina Utama Muda (IV/c)',
  positionTitle: 'Kepala Dinas Tenaga Kerja',
  standing: 'definitif',
  validFrom: plainDate('2024-01-02'),
  validTo: null,
};
