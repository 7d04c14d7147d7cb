import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { ImportBatchId, LayoffReportId } from '../../shared/domain/ids.ts';
import type { OfficeInput } from '../../shared/domain/office.ts';
import { problemOf } from '../database/problem.ts';
import type { Databases } from '../services/databases.ts';
import type { Jobs } from '../services/jobs.ts';
import type { HtmlPrinter, LetterDesk } from '../services/letter-desk.ts';
import type { OfferedFiles } from '../services/offered-files.ts';
import { readPicture } from '../services/pictures.ts';
import { printCalculation } from '../services/print-calculation.ts';
import { refusedRowsFile } from '../services/return-rows.ts';
import type { ListIntake } from '../services/take-in-list.ts';
import type { WorkerCalls } from '../services/worker-calls.ts';
import type { DatabaseClient } from './database-client.ts';
import type { MainHandlers } from './door.ts';

/** What the system's dialogs give; the window code brings it, so that handlers stay free of Electron. */
export interface Dialogs {
  readonly pickFile: (purpose: 'list' | 'picture') => Promise<string | null>;
  readonly pickTarget: (name: string, kind: 'pdf' | 'xlsx') => Promise<string | null>;
  readonly showFolder: (folder: string) => Promise<void>;
}

export interface MainParts {
  readonly databases: Databases;
  readonly database: DatabaseClient;
  readonly files: OfferedFiles;
  readonly jobs: Jobs;
  readonly lists: ListIntake;
  readonly letters: LetterDesk;
  readonly printer: HtmlPrinter;
  readonly printPdf: (pdf: Uint8Array) => Promise<boolean>;
  readonly dialogs: Dialogs;
  readonly sampleLists: readonly string[];
}

/** Writes a file that the user chose a place for. @throws ContractError disk-full, file-refused */
async function save(target: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(target, bytes);
  } catch (error) {
    if (problemOf(error) === 'disk-full') throw new ContractError('disk-full');
    throw new ContractError('file-refused', {
      detail: 'file-not-writable',
      params: { file: path.basename(target) },
    });
  }
}

/** A file name without signs that Windows refuses. */
const fileName = (text: string) =>
  text
    .replace(/[\\/:*?"<>|]+/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120);

/** The procedures that the main process answers itself: files, dialogs, printing, opening and closing databases. */
export function mainHandlers(parts: MainParts): MainHandlers {
  const { databases, database, files, jobs, lists, letters, dialogs } = parts;
  const leave = async () => {
    await lists.endAll();
  };
  /** Data left the office, on paper or as a file: the audit says so. */
  const left = (
    deed: WorkerCalls['worker.noteDeed']['input']['deed'],
    subjectKind: 'letter' | 'import-batch',
    subjectId: string,
  ) => database.ask('worker.noteDeed', { deed, subjectKind, subjectId });
  return {
    'app.status': async () => databases.status(),
    'app.retry': async () => databases.start(),
    'app.openPractice': async ({ fresh }) => {
      await leave();
      return databases.openPractice(fresh);
    },
    'app.leavePractice': async () => {
      await leave();
      return databases.leavePractice();
    },
    'app.showDataFolder': async () => {
      await dialogs.showFolder(databases.status().dataFolder);
      return null;
    },
    'app.cancelJob': async ({ job }) => jobs.cancel(job),
    'files.pick': async ({ purpose }) => {
      const file = await dialogs.pickFile(purpose);
      return file === null ? null : files.offer(file);
    },
    'files.offer': async ({ path: file }) => files.offer(file),
    'files.samples': async () => Promise.all(parts.sampleLists.map((file) => files.offer(file))),

    'reference.regions': async () => database.ask('worker.regions', null),
    'office.create': async ({ office, head }) => {
      await leave();
      await databases.createOffice(office, head);
      return null;
    },
    'office.setLogo': async ({ token }) => {
      const logo = token === null ? null : await readPicture(files.pathOf(token));
      await database.ask('worker.saveLogo', { logo });
      return database.procedure('office.get', {});
    },
    'office.previewStyle': async (office: OfficeInput) => {
      const { logo } = await database.procedure('office.get', {});
      return letters.sample(office, logo);
    },

    'imports.read': async ({ token, target, reportId, job }) =>
      lists.read(token, target, reportId as LayoffReportId | null, job),
    'imports.header': async ({ session, sheet, headerRow }) => lists.header(session, sheet, headerRow),
    'imports.stage': async ({ session, sheet, headerRow, mapping, job }) =>
      lists.stage(session, sheet, headerRow, mapping, job),
    'imports.commit': async ({ batchId, job }) => lists.commit(batchId as ImportBatchId, job),
    'imports.saveRefused': async ({ batchId }) => {
      const file = await refusedRowsFile(database, batchId as ImportBatchId, (sheet) => lists.write(sheet));
      const target = await dialogs.pickTarget(fileName(file.name), 'xlsx');
      if (target === null) return null;
      await save(target, file.bytes);
      await left('imports.saveRefused', 'import-batch', batchId);
      return { rows: file.rows, fileName: path.basename(target) };
    },

    'letters.preview': async (draft) => letters.preview(draft),
    'letters.issue': async ({ previewed, ...draft }) => letters.issue(draft, previewed),
    'letters.print': async ({ id }) => {
      const printed = await parts.printPdf(await database.procedure('letters.pdf', { id }));
      if (printed) await left('letters.print', 'letter', id);
      return printed;
    },
    'letters.savePdf': async ({ id }) => {
      const letter = await database.procedure('letters.get', { id });
      const pdf = await database.procedure('letters.pdf', { id });
      const target = await dialogs.pickTarget(
        fileName(`${letter.title} ${letter.number ?? 'tanpa nomor'} ${letter.addressee}.pdf`),
        'pdf',
      );
      if (target === null) return null;
      await save(target, pdf);
      await left('letters.savePdf', 'letter', id);
      return { fileName: path.basename(target) };
    },

    'calculators.savePdf': async ({ facts }) => {
      const office = await database.procedure('office.get', {});
      const today = plainDate(databases.status().today);
      const { pdf, name } = await printCalculation(facts, office, today, parts.printer);
      const target = await dialogs.pickTarget(fileName(`${name}.pdf`), 'pdf');
      if (target === null) return null;
      await save(target, pdf);
      return { fileName: path.basename(target) };
    },
  };
}
