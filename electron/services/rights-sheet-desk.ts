import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CheckedInputOf } from '../../shared/contract/contract.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { PrintOutcome } from '../../shared/contract/letter-output.ts';
import { MOST_BY_DIALOG, type SavedSheets, type SentSheets } from '../../shared/contract/rights-sheets.ts';
import type { LayoffLineId, LayoffReportId, PersonId } from '../../shared/domain/ids.ts';
import { RIGHTS_SHEET_TITLE } from '../../shared/letters/rights-sheet.ts';
import type { DatabaseCalls } from './database-calls.ts';
import type { Job, Jobs } from './jobs.ts';
import { safeName } from './letter-batch/letter-names.ts';
import type { PartedLetter } from './letter-batch/part-letters.ts';
import type { RunBench } from './letter-batch/run-bench.ts';
import { onDisk, oneFile } from './letter-batch/run-output.ts';
import type { HtmlPrinter } from './letter-desk.ts';
import { log } from './log.ts';
import type { PreparedSheets } from './rights-sheets.ts';
import type { WorkerCalls } from './worker-calls.ts';

/** Sheets of one part: some tenths of a second of the database worker, so that others are answered in between. */
const PART_SHEETS = 50;

/** Sheets that go to the printer as one job. */
const SENT_SHEETS = 25;

type Whose = CheckedInputOf<'rightsSheets.preview'>;
type Many = CheckedInputOf<'rightsSheets.saveMany'>;
type Sent = CheckedInputOf<'rightsSheets.printMany'>;
type SheetLine = WorkerCalls['worker.linesForSheets']['output'][number];

/** Sheets, and their pages. */
type Made = Pick<SentSheets, 'sheets' | 'pages'>;

const NOTHING: Made = { sheets: 0, pages: 0 };
const joined = (a: Made, b: Made): Made => ({ sheets: a.sheets + b.sheets, pages: a.pages + b.pages });
const madeOf = (printed: readonly PartedLetter[]): Made => ({
  sheets: printed.length,
  pages: printed.reduce((sum, { pages }) => sum + pages, 0),
});

const isCancelled = (error: unknown): boolean =>
  error instanceof ContractError && error.fault.code === 'cancelled';

export interface RightsSheetParts {
  readonly database: Pick<DatabaseCalls, 'ask'>;
  /** Prints a part; `renew` lets go of what the prints before took of memory. */
  readonly printer: HtmlPrinter & { readonly renew: () => void };
  readonly jobs: Jobs;
  readonly startBench: () => RunBench;
  /** The font of page numbers. */
  readonly fontFile: string;
  readonly pickTarget: (name: string, kind: 'pdf') => Promise<string | null>;
  /** By the system's dialog; false when the user closed it. */
  readonly printPdf: (pdf: Uint8Array) => Promise<boolean>;
  readonly printTo: (pdf: Uint8Array, printer: string) => Promise<PrintOutcome>;
  readonly today: () => CheckedInputOf<'readiness.figures'>['asOf'];
}

/** One sheet as PDF, with whom it is for. */
export interface PrintedSheet {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly name: string;
}

const fileStem = (text: string) => safeName(`${RIGHTS_SHEET_TITLE} ${text}`);

/** Makes the worker's sheets: one to look at, print or save, or those of a whole report in one file. */
export class RightsSheetDesk {
  readonly #parts: RightsSheetParts;
  readonly #folders = new Map<string, string>();

  constructor(parts: RightsSheetParts) {
    this.#parts = parts;
  }

  /** The folder that a job wrote to. @throws ContractError file-gone */
  folderOf(job: string): string {
    const folder = this.#folders.get(job);
    if (folder === undefined) throw new ContractError('file-gone');
    return folder;
  }

  /** @throws ContractError not-found, print-failed */
  async one({ personId, lineId, print }: Whose): Promise<PrintedSheet> {
    const prepared = await this.#parts.database.ask('worker.rightsSheets', {
      subjects: [{ personId: personId as PersonId, lineId: lineId as LayoffLineId | null }],
      print,
      asOf: this.#parts.today(),
    });
    const [name] = prepared.names;
    if (name === undefined) throw new ContractError('not-found', { detail: 'rights-sheet' });
    const bench = this.#parts.startBench();
    try {
      const [sheet] = await this.#print(bench, prepared);
      if (sheet === undefined) throw new ContractError('print-failed');
      return { pdf: sheet.pdf, pages: sheet.pages, name: fileStem(name) };
    } finally {
      await bench.end();
    }
  }

  /** As `rightsSheets.saveMany` of the contract. */
  async many(order: Many): Promise<SavedSheets | null> {
    const lines = await this.#lines(order);
    const target = await this.#parts.pickTarget(`${fileStem(`${lines.length} orang`)}.pdf`, 'pdf');
    if (target === null) return null;
    return this.#parts.jobs.run(order.job, (job) => this.#save(order, job, lines, target));
  }

  /** As `rightsSheets.printMany` of the contract. */
  async sendMany(order: Sent): Promise<SentSheets | null> {
    const lines = await this.#lines(order);
    const { printer } = order;
    if (printer === null && lines.length > MOST_BY_DIALOG)
      throw new ContractError('input-refused', {
        issues: [{ path: 'printer', message: 'choose-printer', params: { most: MOST_BY_DIALOG } }],
      });
    return this.#parts.jobs.run(order.job, (job) =>
      printer === null ? this.#byDialog(order, job, lines) : this.#toPrinter(order, job, lines, printer),
    );
  }

  async #lines({
    reportId,
    lineIds,
    from,
  }: Pick<Many, 'reportId' | 'lineIds' | 'from'>): Promise<readonly SheetLine[]> {
    const all = await this.#parts.database.ask('worker.linesForSheets', {
      reportId: reportId as LayoffReportId,
      lineIds,
    });
    const lines = all.slice(from - 1);
    if (lines.length === 0) throw new ContractError('not-found');
    return lines;
  }

  async #save(order: Many, job: Job, lines: readonly SheetLine[], target: string): Promise<SavedSheets> {
    const bench = this.#parts.startBench();
    const output = await oneFile(target, bench);
    let made: Made = NOTHING;
    let isWhole = false;
    try {
      made = await this.#inParts(order, job, lines, bench, {
        size: PART_SHEETS,
        take: async () => {
          await onDisk(target, () => bench.append());
          return true;
        },
      });
      job.check();
      isWhole = made.sheets > 0;
    } catch (error) {
      if (!isCancelled(error)) throw error;
    } finally {
      await output.close(RIGHTS_SHEET_TITLE, isWhole ? made.sheets : 0).finally(() => bench.end());
    }
    if (!isWhole) return { ...NOTHING, leftOut: 0, fileName: '', cancelled: true };
    this.#folders.set(order.job, output.folder);
    const leftOut = lines.length - made.sheets;
    return { ...made, leftOut, fileName: path.basename(target), cancelled: false };
  }

  /** All of them as one job, for the dialog asks once. */
  async #byDialog(order: Many, job: Job, lines: readonly SheetLine[]): Promise<SentSheets | null> {
    const bench = this.#parts.startBench();
    const total = lines.length;
    let isOpen = false;
    let isClosed = false;
    try {
      const made = await this.#inParts(order, job, lines, bench, {
        size: MOST_BY_DIALOG,
        take: async () => {
          const pdf = await bench.whole(RIGHTS_SHEET_TITLE);
          job.check();
          isOpen = true;
          isClosed = !(await this.#parts.printPdf(pdf));
          return !isClosed;
        },
      });
      return isClosed
        ? null
        : { ...made, total, leftOut: total - made.sheets, next: null, cancelled: false, refused: null };
    } catch (error) {
      if (isOpen || !isCancelled(error)) throw error;
      return { ...NOTHING, total, leftOut: 0, next: order.from, cancelled: true, refused: null };
    } finally {
      await bench.end();
    }
  }

  /** Part by part, so that it can be stopped and a printer that refuses is known at once. */
  async #toPrinter(order: Many, job: Job, lines: readonly SheetLine[], printer: string): Promise<SentSheets> {
    const bench = this.#parts.startBench();
    let sent: Made = NOTHING;
    let seen = 0;
    let refused: SentSheets['refused'] = null;
    let cancelled = false;
    try {
      await this.#inParts(order, job, lines, bench, {
        size: SENT_SHEETS,
        take: async (part, upTo) => {
          const pdf = await bench.whole(RIGHTS_SHEET_TITLE);
          job.check();
          const outcome = await this.#parts.printTo(pdf, printer);
          if (outcome !== 'printed') {
            refused = outcome;
            return false;
          }
          sent = joined(sent, part);
          seen = upTo;
          return true;
        },
      });
      if (refused === null) seen = lines.length;
    } catch (error) {
      // What was sent is on paper: it is told, whatever came then.
      if (isCancelled(error)) cancelled = true;
      else if (sent.sheets === 0) throw error;
      else refused = 'refused';
    } finally {
      await bench.end();
    }
    const total = lines.length;
    const next = seen < total ? order.from + seen : null;
    return { ...sent, total, leftOut: seen - sent.sheets, next, cancelled, refused };
  }

  /**
   * Makes the sheets part by part; `take` gets each part as it lies on the bench, with how many workers it was come to, and
   * ends it by false.
   */
  async #inParts(
    order: Many,
    job: Job,
    lines: readonly SheetLine[],
    bench: RunBench,
    { size, take }: { readonly size: number; readonly take: (part: Made, upTo: number) => Promise<boolean> },
  ): Promise<Made> {
    let made: Made = NOTHING;
    let seen = 0;
    job.progress('print', 0, lines.length);
    while (seen < lines.length) {
      job.check();
      const part = lines.slice(seen, seen + size);
      const prepared = await this.#parts.database.ask('worker.rightsSheets', {
        subjects: part.map(({ id, personId }) => ({ personId, lineId: id })),
        print: order.print,
        asOf: this.#parts.today(),
      });
      if (prepared.names.length > 0) {
        const printed = madeOf(await this.#print(bench, prepared));
        made = joined(made, printed);
        if (!(await take(printed, seen + part.length))) return made;
      }
      seen += part.length;
      job.progress('print', seen, lines.length, made.pages);
    }
    return made;
  }

  async #print(bench: RunBench, prepared: PreparedSheets): Promise<readonly PartedLetter[]> {
    try {
      const pdf = await this.#parts.printer.toPdf(prepared.html);
      this.#parts.printer.renew();
      return await bench.part(pdf, {
        titles: prepared.names.map(() => RIGHTS_SHEET_TITLE),
        font: new Uint8Array(await readFile(this.#parts.fontFile)),
        topMargin: prepared.topMargin,
      });
    } catch (error) {
      log(`[print] ${(error as { code?: string }).code ?? 'failed'}`);
      throw new ContractError('print-failed');
    }
  }
}
