import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CheckedInputOf } from '../../shared/contract/contract.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { SavedSheets } from '../../shared/contract/rights-sheets.ts';
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

/** Sheets of one part: some tenths of a second of the database worker, so that others are answered in between. */
const PART_SHEETS = 50;

type Whose = CheckedInputOf<'rightsSheets.preview'>;
type Many = CheckedInputOf<'rightsSheets.saveMany'>;

export interface RightsSheetParts {
  readonly database: Pick<DatabaseCalls, 'ask'>;
  /** Prints a part; `renew` lets go of what the prints before took of memory. */
  readonly printer: HtmlPrinter & { readonly renew: () => void };
  readonly jobs: Jobs;
  readonly startBench: () => RunBench;
  /** The font of page numbers. */
  readonly fontFile: string;
  readonly pickTarget: (name: string, kind: 'pdf') => Promise<string | null>;
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
    const lines = await this.#parts.database.ask('worker.linesForSheets', {
      reportId: order.reportId as LayoffReportId,
      lineIds: order.lineIds,
    });
    if (lines.length === 0) throw new ContractError('not-found');
    const target = await this.#parts.pickTarget(`${fileStem(`${lines.length} orang`)}.pdf`, 'pdf');
    if (target === null) return null;
    return this.#parts.jobs.run(order.job, (job) => this.#run(order, job, lines, target));
  }

  async #run(
    order: Many,
    job: Job,
    lines: readonly { readonly id: LayoffLineId; readonly personId: PersonId }[],
    target: string,
  ): Promise<SavedSheets> {
    const bench = this.#parts.startBench();
    const output = await oneFile(target, bench);
    let [sheets, pages, seen] = [0, 0, 0];
    let isWhole = false;
    try {
      job.progress('print', 0, lines.length);
      while (seen < lines.length) {
        job.check();
        const part = lines.slice(seen, seen + PART_SHEETS);
        const prepared = await this.#parts.database.ask('worker.rightsSheets', {
          subjects: part.map(({ id, personId }) => ({ personId, lineId: id })),
          print: order.print,
          asOf: this.#parts.today(),
        });
        if (prepared.names.length > 0) {
          const printed = await this.#print(bench, prepared);
          await onDisk(target, () => bench.append());
          sheets += printed.length;
          pages += printed.reduce((sum, one) => sum + one.pages, 0);
        }
        seen += part.length;
        job.progress('print', seen, lines.length, pages);
      }
      job.check();
      isWhole = sheets > 0;
    } catch (error) {
      if (!(error instanceof ContractError) || error.fault.code !== 'cancelled') throw error;
    } finally {
      await output.close(RIGHTS_SHEET_TITLE, isWhole ? sheets : 0).finally(() => bench.end());
    }
    if (!isWhole) return { sheets: 0, pages: 0, fileName: '', cancelled: true };
    this.#folders.set(order.job, output.folder);
    return { sheets, pages, fileName: path.basename(target), cancelled: false };
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
