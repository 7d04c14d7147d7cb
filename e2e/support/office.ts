import type { ReadList } from '../../shared/contract/imports.ts';
import type { ImportBatch, ImportTarget } from '../../shared/domain/import-batch.ts';
import type { LayoffLineInput, LayoffReport, LayoffReportInput } from '../../shared/domain/layoff.ts';
import { EMPTY_PERSON } from '../../shared/domain/person.ts';
import { answerOpenDialog } from './dialogs.ts';
import type { App } from './launch.ts';

/** A firm of the practice office that carries everything a receipt asks for. */
export const MINE = 'PT Contoh Batubara Banua';

/** Opens a new practice office. */
export async function openPractice(app: App): Promise<void> {
  await app.door.call('app.openPractice', { fresh: true });
}

/** Takes in a report of the practice office's mine, without workers yet. */
export async function newReport(app: App, changes: Partial<LayoffReportInput> = {}): Promise<LayoffReport> {
  const { rows } = await app.door.call('employers.list', { text: MINE });
  const [mine] = rows;
  if (!mine) throw new Error('the practice office has no mine');
  return app.door.call('layoffs.create', {
    employerId: mine.id,
    receivedOn: '2026-03-04',
    receivedTime: '10:15',
    employerLetterNumber: '017/HRD-CBB/III/2026',
    employerLetterDate: '2026-03-02',
    employerLetterSubject: 'Laporan PHK',
    reason: 'efficiency-prevent-losses',
    documents: ['notice', 'worker-list'],
    otherDocuments: '',
    note: '',
    ...changes,
  } as LayoffReportInput);
}

/** A worker who accepts, as typed in by hand. */
export function worker(name: string, nik: string, changes: Partial<LayoffLineInput> = {}): LayoffLineInput {
  return {
    person: { ...EMPTY_PERSON, name, nik },
    personId: null,
    kpj: '24999901588',
    position: 'Mekanik',
    contract: 'PKWTT',
    startDate: '2020-01-06',
    layoffDate: '2026-03-31',
    wage: 5_000_000,
    noticeReceivedOn: '2026-03-05',
    response: 'accepts',
    note: '',
    ...changes,
  } as LayoffLineInput;
}

export interface ListPlace {
  readonly target: ImportTarget;
  readonly reportId: string | null;
}

/** Picks a file by the dialog; the answer is its token. */
export async function pick(app: App, file: string): Promise<string> {
  await answerOpenDialog(app, file);
  const offered = await app.door.call('files.pick', { purpose: 'list' });
  if (!offered) throw new Error('no file was picked');
  return offered.token;
}

/** Picks a list and reads it. */
export async function readList(app: App, file: string, place: ListPlace): Promise<ReadList> {
  return app.door.call('imports.read', { token: await pick(app, file), ...place, job: 'baca' });
}

/** What `imports.stage` takes to follow the reader's own guesses. */
export function asGuessed(read: ReadList, job: string) {
  const sheet = read.sheets[read.sheet];
  if (!sheet || sheet.headerRow === null) throw new Error('no header was found');
  const mapping = Object.fromEntries(
    sheet.columns.flatMap((column) => (column.guess === null ? [] : [[String(column.index), column.guess]])),
  );
  return { session: read.session, sheet: read.sheet, headerRow: sheet.headerRow, mapping, job };
}

/** Picks, reads and stages a list as the reader guesses it. */
export async function stageList(app: App, file: string, place: ListPlace): Promise<ImportBatch> {
  return app.door.call('imports.stage', asGuessed(await readList(app, file, place), 'periksa'));
}

/** Takes over a whole list. */
export async function importList(app: App, file: string, place: ListPlace): Promise<ImportBatch> {
  const { id } = await stageList(app, file, place);
  return app.door.call('imports.commit', { batchId: id, job: 'ambil' });
}

/** How much stands on record. */
export async function counts(app: App) {
  const { door } = app;
  const total = async (name: 'persons.list' | 'employers.list' | 'layoffs.list' | 'letters.list') =>
    (await door.call(name, { limit: 1 })).total;
  return {
    persons: await total('persons.list'),
    employers: await total('employers.list'),
    reports: await total('layoffs.list'),
    letters: await total('letters.list'),
    batches: (await door.call('imports.list', { reportId: null })).length,
    officials: (await door.call('officials.list', {})).officials.length,
    office: (await door.call('office.get', {})).version,
    settings: JSON.stringify(await door.call('letterSettings.list', {})),
  };
}
