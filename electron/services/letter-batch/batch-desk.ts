import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatDateLong } from '../../../shared/calendar/format-date.ts';
import type { CheckedInputOf } from '../../../shared/contract/contract.ts';
import { ContractError, type ContractFault } from '../../../shared/contract/errors.ts';
import type { BatchOutcome, LetterBatch } from '../../../shared/contract/letter-batch.ts';
import { letterSpecs } from '../../../shared/letters/specs.ts';
import type { DatabaseCalls } from '../database-calls.ts';
import type { Job, Jobs } from '../jobs.ts';
import type { HtmlPrinter } from '../letter-desk.ts';
import { log } from '../log.ts';
import type { OutSheet } from '../spreadsheets/write-workbook.ts';
import type { BatchPlan } from './check-letters.ts';
import type { IssuedLetter, PreparedPart } from './issue-part.ts';
import { type ListedLetter, letterList } from './letter-list.ts';
import { safeName } from './letter-names.ts';
import type { PartedLetter } from './part-letters.ts';
import type { RunBench } from './run-bench.ts';
import { freeFile, inFolder, onDisk, oneFile, type RunOutput } from './run-output.ts';

/** Letters of one part: a transaction of well under a second, so that typing goes on beside it. */
export const PART_LETTERS = 100;
/** How often a part is printed again because the record or the book changed between printing and freezing. */
const TRIES = 6;

type Order = CheckedInputOf<'batch.issue'>;

export interface BatchDeskParts {
  readonly database: DatabaseCalls;
  /** Prints a part; `renew` lets go of what the prints before took of memory. */
  readonly printer: HtmlPrinter & { readonly renew: () => void };
  readonly jobs: Jobs;
  /** A bench for one run. */
  readonly startBench: () => RunBench;
  /** The font of page numbers. */
  readonly fontFile: string;
  readonly writeList: (sheet: OutSheet) => Promise<Uint8Array>;
  readonly pickTarget: (name: string, kind: 'pdf') => Promise<string | null>;
  readonly pickFolder: () => Promise<string | null>;
}

/** A run of letters under way. */
interface Run {
  readonly order: Order;
  readonly job: Job;
  readonly bench: RunBench;
  readonly font: Uint8Array;
  readonly output: RunOutput;
  readonly plan: BatchPlan;
  /** What was issued so far. */
  readonly letters: ListedLetter[];
}

const batchOf = ({ output: _, skipIncomplete: __, job: ___, ...batch }: Order): LetterBatch => batch;

const faultOf = (error: unknown): ContractFault => {
  if (error instanceof ContractError) return error.fault;
  log(`[letters] ${(error as { code?: string }).code ?? 'failed'}`);
  return new ContractError('unexpected').fault;
};

/** Issues many letters in one go. One run at a time, so that the numbers of a run follow each other. */
export class BatchDesk {
  readonly #parts: BatchDeskParts;
  readonly #folders = new Map<string, string>();
  #last: Promise<void> = Promise.resolve();

  constructor(parts: BatchDeskParts) {
    this.#parts = parts;
  }

  /** The folder that a run wrote to. @throws ContractError file-gone */
  folderOf(job: string): string {
    const folder = this.#folders.get(job);
    if (folder === undefined) throw new ContractError('file-gone');
    return folder;
  }

  /** As `batch.issue` of the contract. */
  async issue(order: Order): Promise<BatchOutcome | null> {
    const plan = await this.#plan(order);
    const place = await this.#pick(order, plan.ids.length);
    if (place === null) return null;
    return this.#parts.jobs.run(order.job, (job) =>
      this.#inTurn(job, async () => {
        const bench = this.#parts.startBench();
        try {
          return await this.#run(order, job, place, bench);
        } finally {
          await bench.end();
        }
      }),
    );
  }

  async #plan(order: Order): Promise<BatchPlan> {
    const plan = await this.#parts.database.ask('worker.planBatch', batchOf(order));
    if (plan.ids.length === 0 || (plan.incomplete > 0 && !order.skipIncomplete))
      throw new ContractError('letter-incomplete', { params: { letters: plan.incomplete } });
    return plan;
  }

  #pick({ output, kind, dated }: Order, letters: number): Promise<string | null> {
    if (output === 'folder') return this.#parts.pickFolder();
    return this.#parts.pickTarget(`${runName(kind, dated)} ${letters} surat.pdf`, 'pdf');
  }

  /** Waits until the runs before are done; a run that is stopped while it waits begins nothing. */
  async #inTurn<Result>(job: Job, work: () => Promise<Result>): Promise<Result> {
    const before = this.#last;
    let done = () => {};
    const own = new Promise<void>((resolve) => {
      done = resolve;
    });
    this.#last = before.then(() => own);
    try {
      job.progress('wait', 0, null);
      await Promise.race([before, new Promise<void>((resolve) => job.onCancel(resolve))]);
      job.check();
      return await work();
    } finally {
      done();
    }
  }

  async #run(order: Order, job: Job, place: string, bench: RunBench): Promise<BatchOutcome> {
    // Runs before this one may have written some of its letters.
    const plan = await this.#plan(order);
    const output =
      order.output === 'folder'
        ? await inFolder(place, `Daftar ${runName(order.kind, order.dated)}`)
        : await oneFile(place, bench);
    this.#folders.set(order.job, output.folder);
    const font = new Uint8Array(await readFile(this.#parts.fontFile));
    const run: Run = { order, job, bench, font, output, plan, letters: [] };
    const fault = await this.#allParts(run);
    const ended = await this.#finish(run).then(
      (list) => ({ list, fault: null }),
      (error: unknown) => ({ list: null, fault: faultOf(error) }),
    );
    const told = fault ?? ended.fault;
    if (told !== null && run.letters.length === 0) throw new ContractError(told.code, told);
    return {
      issued: run.letters.length,
      total: plan.ids.length,
      incomplete: plan.incomplete,
      pages: pagesOf(run.letters),
      firstNumber: run.letters[0]?.number ?? null,
      lastNumber: run.letters.at(-1)?.number ?? null,
      cancelled: told?.code === 'cancelled',
      fault: told?.code === 'cancelled' ? null : told,
      place: output.place,
      list: ended.list,
    };
  }

  /** Issues part after part; the answer is what stopped it, or null. */
  async #allParts(run: Run): Promise<ContractFault | null> {
    const { ids } = run.plan;
    let seen = 0;
    const tell = () => run.job.progress('print', seen, ids.length, pagesOf(run.letters));
    tell();
    try {
      for (; seen < ids.length; tell()) {
        run.job.check();
        const part = ids.slice(seen, seen + PART_LETTERS);
        await this.#onePart(run, part);
        seen += part.length;
      }
      return null;
    } catch (error) {
      return faultOf(error);
    }
  }

  async #onePart(run: Run, ids: readonly string[]): Promise<void> {
    const batch = batchOf(run.order);
    for (let attempt = 1; ; attempt += 1) {
      const part = await this.#parts.database.ask('worker.preparePart', { batch, ids });
      if (part.letters.length === 0) return;
      const parted = await this.#print(run, part);
      try {
        const issued = await this.#parts.database.ask('worker.issuePart', {
          batch,
          run: run.order.job,
          printed: part.letters.map(({ id, fingerprint }, i) => ({
            id,
            fingerprint,
            pdf: parted[i]?.pdf ?? new Uint8Array(),
            pages: parted[i]?.pages ?? 0,
          })),
        });
        await this.#keep(run, issued, parted);
        return;
      } catch (error) {
        const isOutrun =
          error instanceof ContractError &&
          (error.fault.code === 'changed-meanwhile' || error.fault.code === 'number-taken');
        if (!isOutrun || attempt >= TRIES) throw error;
      }
    }
  }

  async #print(run: Run, part: PreparedPart): Promise<readonly PartedLetter[]> {
    try {
      const pdf = await this.#parts.printer.toPdf(part.html);
      this.#parts.printer.renew();
      const titles = part.letters.map(({ title }) => title);
      return await run.bench.part(pdf, { titles, font: run.font, topMargin: part.topMargin });
    } catch (error) {
      log(`[print] ${(error as { code?: string }).code ?? 'failed'}`);
      throw new ContractError('print-failed');
    }
  }

  /** Letters that are issued are counted first: they stand, whatever the disk says to their files. */
  async #keep(run: Run, issued: readonly IssuedLetter[], parted: readonly PartedLetter[]): Promise<void> {
    const from = run.letters.length;
    run.letters.push(...issued.map((letter) => ({ ...letter, file: '' })));
    const files = await run.output.add(issued, parted);
    files.forEach((file, i) => {
      const letter = run.letters[from + i];
      if (letter !== undefined) run.letters[from + i] = { ...letter, file };
    });
  }

  /** Ends the output and writes the list beside it; the answer is the list's name. */
  async #finish({ order, output, letters }: Run): Promise<string | null> {
    await output.close(letterSpecs[order.kind].name, letters.length);
    if (letters.length === 0) return null;
    const file = await freeFile(output.listStem, '.xlsx');
    const bytes = await this.#parts.writeList(letterList(letters, order.dated));
    await onDisk(file, () => writeFile(file, bytes));
    await this.#parts.database.ask('worker.noteDeed', {
      deed: 'batch.save',
      subjectKind: 'letter-batch',
      subjectId: order.job,
    });
    return path.basename(file);
  }
}

const pagesOf = (letters: readonly IssuedLetter[]) => letters.reduce((sum, { pages }) => sum + pages, 0);

const runName = (kind: Order['kind'], dated: Order['dated']) =>
  safeName(`${letterSpecs[kind].name} ${formatDateLong(dated)}`);
