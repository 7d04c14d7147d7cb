import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { CheckedInputOf, JobProgress } from '../../shared/contract/contract.ts';
import { letterAnchor } from '../../shared/letters/html-batch.ts';
import { addLayoffLines } from '../database/layoff-lines.ts';
import {
  addEmployer,
  addReport,
  emptyFolder,
  lineInput,
  NOW,
  personInput,
  rowsOf,
  write,
} from '../database/office-for-tests.ts';
import { createPersons } from '../database/persons.ts';
import type { DatabaseCalls } from '../services/database-calls.ts';
import { Jobs } from '../services/jobs.ts';
import { BatchDesk, type BatchDeskParts } from '../services/letter-batch/batch-desk.ts';
import { runBench } from '../services/letter-batch/run-bench.ts';
import { writeSpreadsheet } from '../services/spreadsheets/write-workbook.ts';
import { type TestOffice, testOffice } from './office-for-tests.ts';

/* Runs of letters on a real database; a printer that sets a page for each letter stands for Chromium. Used by tests only. */

const ASSETS = path.join(import.meta.dirname, '..', '..', 'assets');

/**
 * Prints as Chromium does: a page of links, then each letter from a page of its own with a destination there. A letter
 * for somebody whose name holds "Panjang" takes two pages.
 */
export async function printLikeChromium(html: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([609.12, 935.04]);
  const places = html
    .split('<article')
    .slice(1)
    .map((article) => {
      const page = document.addPage([609.12, 935.04]);
      if (article.includes('Panjang')) document.addPage([609.12, 935.04]);
      return document.context.obj([page.ref, PDFName.of('XYZ'), 0, 935, 0]);
    });
  const destinations = document.context.obj(
    Object.fromEntries(places.map((place, i) => [letterAnchor(i), place])),
  );
  document.catalog.set(PDFName.of('Dests'), document.context.register(destinations));
  return document.save();
}

export interface Workers {
  readonly office: TestOffice;
  readonly reportId: string;
  /** Ids of the lines, in the order of the report. */
  readonly lines: readonly string[];
}

/** An office with a report of so many workers, each with a NIK; `name` writes the name of the worker at a place. */
export async function officeWithWorkers(
  count: number,
  name: (place: number) => string = (place) => `CONTOH Pekerja ${String(place + 1).padStart(5, '0')}`,
): Promise<Workers> {
  const office = await testOffice();
  const firm = await addEmployer(office.database, 'PT Contoh Karet', { npp: 'JJ000001' });
  const reportId = await addReport(office.database, firm);
  const lines = await write(office.database, async (db) => {
    const inputs = Array.from({ length: count }, (_, i) =>
      personInput(name(i), { nik: `637201${String(4_101_850_000 + i)}`, address: 'Jalan Contoh 2' }),
    );
    const people = await createPersons(db, inputs, NOW, null);
    return addLayoffLines(
      db,
      people.map((personId, i) => ({
        reportId,
        personId,
        lineNumber: i + 1,
        facts: lineInput(personInput('-'), { kpj: '24999901588' }),
        batchId: null,
      })),
      NOW,
    );
  });
  return { office, reportId, lines };
}

export type Order = CheckedInputOf<'batch.issue'>;

/** What every statement of a run says beside the record. */
const VALUES = {
  'letter.purpose': 'pengurusan manfaat jaminan kehilangan pekerjaan',
  'status.kind': 'layoff',
  'status.basis': 'laporan PHK (CONTOH)',
} as const;

/** Statements for every worker of a report, into one file. */
export const statements = ({ reportId }: Pick<Workers, 'reportId'>, more: Partial<Order> = {}): Order => ({
  kind: 'employment-statement',
  dated: plainDate('2026-11-23'),
  number: 'automatic',
  eoffice: false,
  values: VALUES,
  skipIssued: true,
  subjects: { kind: 'workers-of-report', reportId, ids: null, response: null },
  output: 'one-file',
  skipIncomplete: true,
  job: `uji-${String(Math.random()).slice(2)}`,
  ...more,
});

/** A desk that writes into a folder of its own. */
export function batchDesk(database: DatabaseCalls, more: Partial<BatchDeskParts> = {}) {
  const folder = emptyFolder();
  const target = path.join(folder, 'surat.pdf');
  const told: JobProgress[] = [];
  const jobs = new Jobs((progress) => told.push(progress));
  const desk = new BatchDesk({
    database,
    printer: { toPdf: printLikeChromium, renew: () => {} },
    jobs,
    startBench: runBench,
    fontFile: path.join(ASSETS, 'fonts', 'Arimo-PageNumbers.ttf'),
    writeList: writeSpreadsheet,
    pickTarget: async () => target,
    pickFolder: async () => folder,
    ...more,
  });
  return { desk, jobs, told, folder, target };
}

/** The letters of an office in the order of their numbers. */
export const lettersOf = (office: TestOffice) =>
  rowsOf(
    office.database,
    `SELECT letter.sequence, letter.number, letter.subject_id AS subject, letter.pages, letter.sha256,
      letter_file.pdf FROM letter LEFT JOIN letter_file ON letter_file.letter_id = letter.id
      ORDER BY letter.sequence, letter.subject_id`,
  ) as readonly {
    readonly sequence: number | null;
    readonly number: string | null;
    readonly subject: string;
    readonly pages: number;
    readonly sha256: string;
    readonly pdf: Buffer | null;
  }[];

export const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));
