import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { plainDate, yearOf } from '../../shared/calendar/plain-date.ts';
import type { FilePurpose } from '../../shared/contract/app.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { DisputeId, EmployerId, ImportBatchId, LayoffReportId } from '../../shared/domain/ids.ts';
import { holidayCsv } from '../../shared/domain/import/holiday-csv.ts';
import { wageCsv } from '../../shared/domain/import/wage-csv.ts';
import type { OfficeInput } from '../../shared/domain/office.ts';
import { bookWith } from '../../shared/law/rule-updates.ts';
import { shippedRules } from '../../shared/law/shipped-rules.ts';
import { problemOf } from '../database/problem.ts';
import type { Databases } from '../services/databases.ts';
import { disputeWorkersSample } from '../services/dispute-workers-sample.ts';
import type { Jobs } from '../services/jobs.ts';
import type { HtmlPrinter, LetterDesk } from '../services/letter-desk.ts';
import { pdfToPrint } from '../services/letter-to-print.ts';
import type { OfferedFiles } from '../services/offered-files.ts';
import type { PageStamper } from '../services/page-stamper.ts';
import { readPicture } from '../services/pictures.ts';
import { printCalculation } from '../services/print-calculation.ts';
import { type ReadRuleFile, readRuleFile } from '../services/read-rule-file.ts';
import type { Reminders } from '../services/reminders.ts';
import { refusedRowsFile } from '../services/return-rows.ts';
import type { ListIntake } from '../services/take-in-list.ts';
import type { WorkerCalls } from '../services/worker-calls.ts';
import { type CaseFileParts, caseFileHandlers } from './case-file-handlers.ts';
import type { DatabaseClient } from './database-client.ts';
import { disputeBookOutHandlers } from './dispute-book-out-handlers.ts';
import { disputeClockMainHandlers } from './dispute-clock-handlers.ts';
import { type DocumentParts, documentFileHandlers } from './document-handlers.ts';
import type { MainHandlers } from './door.ts';
import { employmentFirmHandlers } from './employment-firm-handlers.ts';
import { letterArchiveHandlers } from './letter-archive-handlers.ts';
import { type BatchParts, letterBatchHandlers } from './letter-batch-handlers.ts';
import { letterOutputHandlers, type OutputParts } from './letter-output-handlers.ts';
import { type PacketParts, packetHandlers } from './packet-handlers.ts';
import { readinessHandlers } from './readiness-handlers.ts';
import { referralMainHandlers } from './referral-main-handlers.ts';
import { type RightsSheetsParts, rightsSheetHandlers } from './rights-sheet-handlers.ts';
import { vacancyMainHandlers } from './vacancy-main-handlers.ts';

/** What the system's dialogs give; the window code brings it, so that handlers stay free of Electron. */
export interface Dialogs {
  readonly pickFile: (purpose: FilePurpose) => Promise<string | null>;
  readonly pickFiles: (purpose: FilePurpose) => Promise<readonly string[]>;
  readonly pickTarget: (
    name: string,
    kind: 'pdf' | 'docx' | 'xlsx' | 'csv' | 'png' | 'jpg' | 'ics',
  ) => Promise<string | null>;
  readonly showFolder: (folder: string) => Promise<void>;
}

export interface MainParts
  extends OutputParts,
    BatchParts,
    DocumentParts,
    CaseFileParts,
    PacketParts,
    Pick<RightsSheetsParts, 'rightsSheets'> {
  readonly databases: Databases;
  readonly database: DatabaseClient;
  readonly files: OfferedFiles;
  readonly jobs: Jobs;
  readonly lists: ListIntake;
  readonly letters: LetterDesk;
  readonly printer: HtmlPrinter;
  readonly stamper: PageStamper;
  readonly printPdf: (pdf: Uint8Array) => Promise<boolean>;
  readonly dialogs: Dialogs;
  /** Desktop notifications of what is due. */
  readonly reminders: Reminders;
  readonly sampleLists: readonly string[];
  /** PEM of the key that vouches for rule files; null while the owner has put none in place. */
  readonly rulesKey: string | null;
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
    subjectKind: WorkerCalls['worker.noteDeed']['input']['subjectKind'],
    subjectId: string,
  ) => database.ask('worker.noteDeed', { deed, subjectKind, subjectId });
  const readRules = (token: string): Promise<ReadRuleFile> =>
    readRuleFile(files.pathOf(token), parts.rulesKey);
  const saveTable = async (name: string, csv: string, deed: 'calendar.saveCsv' | 'wages.saveCsv') => {
    const target = await dialogs.pickTarget(fileName(name), 'csv');
    if (target === null) return null;
    await save(target, Buffer.from(csv, 'utf8'));
    await left(deed, deed === 'wages.saveCsv' ? 'minimum-wage' : 'calendar', 'all');
    return { fileName: path.basename(target) };
  };
  const calculation = async (facts: unknown) => {
    const book = bookWith(shippedRules, await database.procedure('rules.loaded', {}));
    const office = await database.procedure('office.get', {});
    return printCalculation(facts, book, office, plainDate(databases.status().today), parts.printer);
  };
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
    'app.copies': async () => databases.copies(),
    'app.restore': async (from) =>
      databases.restore('copy' in from ? from : { file: files.pathOf(from.token) }),
    'app.beginAnew': async () => databases.beginAnew(),
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

    ...readinessHandlers(database),

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

    'imports.read': async ({ token, target, reportId, employerId, disputeId, job }) =>
      lists.read(
        token,
        target,
        {
          reportId: reportId as LayoffReportId | null,
          employerId: employerId as EmployerId | null,
          disputeId: disputeId as DisputeId | null,
        },
        job,
      ),
    'imports.header': async ({ session, sheet, headerRow }) => lists.header(session, sheet, headerRow),
    'imports.stage': async ({ session, sheet, headerRow, mapping, job }) =>
      lists.stage(session, sheet, headerRow, mapping, job),
    'imports.commit': async ({ batchId, outside, job }) =>
      lists.commit(batchId as ImportBatchId, outside, job),
    // Nothing of the office stands in it: no word in the audit.
    'imports.saveDisputeSample': async () => {
      const target = await dialogs.pickTarget('Contoh daftar pekerja perkara.xlsx', 'xlsx');
      if (target === null) return null;
      await save(target, await lists.write(disputeWorkersSample()));
      return { fileName: path.basename(target) };
    },
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
    'drafts.preview': async ({ id }) => letters.previewDraft(id),
    'drafts.issue': async ({ id, previewed }) => letters.issueDraft(id, previewed),
    'templates.preview': async ({ kind, body }) => letters.sampleTemplate(kind, body),
    'letters.print': async ({ id }) => {
      const printed = await parts.printPdf(await pdfToPrint(database, parts.stamper, id));
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

    ...letterArchiveHandlers(parts, { fileName, save, left }),
    ...letterOutputHandlers(parts, { fileName, save, left }),
    ...letterBatchHandlers(parts),
    ...referralMainHandlers(parts, { fileName, save, left }),
    ...vacancyMainHandlers(parts, { save }),
    ...disputeClockMainHandlers(parts, { fileName, save, left }),
    ...disputeBookOutHandlers(parts, { fileName, save, left }),
    ...documentFileHandlers(parts, { fileName, left }),
    ...caseFileHandlers(parts, { left }),
    ...rightsSheetHandlers(parts, { save, left }),
    ...packetHandlers(parts, { left }),
    ...employmentFirmHandlers(parts, { fileName, save, left }),

    'calendar.readFile': async ({ token }) => {
      const file = files.pathOf(token);
      const rows = await database.ask('worker.judgeHolidays', { rows: await lists.table(file) });
      return { fileName: path.basename(file), rows };
    },
    'calendar.saveCsv': async ({ year }) => {
      const { holidays } = await database.procedure('calendar.get', {});
      const chosen = holidays.filter(({ date }) => year === null || yearOf(date) === year);
      return saveTable(`Hari libur ${year ?? 'semua tahun'}.csv`, holidayCsv(chosen), 'calendar.saveCsv');
    },
    'wages.readFile': async ({ token }) => {
      const file = files.pathOf(token);
      const rows = await database.ask('worker.judgeWages', { rows: await lists.table(file) });
      return { fileName: path.basename(file), rows };
    },
    'wages.saveCsv': async ({ year }) => {
      const { wages } = await database.procedure('wages.list', { year });
      return saveTable(`Upah minimum ${year ?? 'semua tahun'}.csv`, wageCsv(wages), 'wages.saveCsv');
    },
    'rules.read': async ({ token, today }) => {
      const file = await readRules(token);
      return database.ask('worker.judgeRules', { ...file, today });
    },
    'rules.accept': async ({ token, sha256, unsigned, today }) => {
      const file = await readRules(token);
      if (file.sha256 !== sha256) throw new ContractError('changed-meanwhile');
      return database.ask('worker.acceptRules', { ...file, unsigned, today });
    },

    'calculators.savePdf': async ({ facts }) => {
      const { pdf, name, kind } = await calculation(facts);
      const target = await dialogs.pickTarget(fileName(`${name}.pdf`), 'pdf');
      if (target === null) return null;
      await save(target, pdf);
      await left('calculators.savePdf', 'calculation', kind);
      return { fileName: path.basename(target) };
    },
    'calculators.print': async ({ facts }) => {
      const { pdf, kind } = await calculation(facts);
      const printed = await parts.printPdf(pdf);
      if (printed) await left('calculators.print', 'calculation', kind);
      return printed;
    },
  };
}
