import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { ReadList, ReadSheet } from '../../shared/contract/imports.ts';
import type { DisputeId, EmployerId, ImportBatchId, LayoffReportId } from '../../shared/domain/ids.ts';
import type { OutsideChoice } from '../../shared/domain/import/contribution-months.ts';
import type { ImportBatch, ImportTarget } from '../../shared/domain/import-batch.ts';
import type { DatabaseCalls } from './database-calls.ts';
import type { Jobs } from './jobs.ts';
import { ListSession } from './list-session.ts';
import type { OfferedFiles } from './offered-files.ts';
import type { OutSheet } from './spreadsheets/write-workbook.ts';

/** Rows of one staging step. */
const STAGE_STEP = 1000;

/** What a list belongs to: a report, a firm, or a case. */
export interface ListPlace {
  readonly reportId: LayoffReportId | null;
  readonly employerId: EmployerId | null;
  readonly disputeId: DisputeId | null;
}

interface Reading extends ListPlace {
  readonly session: ListSession;
  readonly target: ImportTarget;
  readonly fileName: string;
  readonly remembered: Readonly<Record<string, string | null>>;
}

/** Takes lists in: read a file, stage its rows, commit them in short steps. Holds no row itself. */
export class ListIntake {
  readonly #script: string;
  readonly #database: DatabaseCalls;
  readonly #files: OfferedFiles;
  readonly #jobs: Jobs;
  readonly #today: () => Promise<PlainDate>;
  readonly #readings = new Map<string, Reading>();
  /** Every worker that holds a file, from its first moment. */
  readonly #sessions = new Set<ListSession>();

  constructor(parts: {
    readonly script: string;
    readonly database: DatabaseCalls;
    readonly files: OfferedFiles;
    readonly jobs: Jobs;
    readonly today: () => Promise<PlainDate>;
  }) {
    this.#script = parts.script;
    this.#database = parts.database;
    this.#files = parts.files;
    this.#jobs = parts.jobs;
    this.#today = parts.today;
  }

  /** Reads a file and guesses its columns. Only one file is held at a time. @throws ContractError file-refused, cancelled */
  read(
    token: string,
    target: ImportTarget,
    { reportId, employerId, disputeId }: ListPlace,
    job: string,
  ): Promise<ReadList> {
    return this.#jobs.run(job, async ({ progress, check, onCancel }) => {
      const file = this.#files.pathOf(token);
      const context = await this.#database.ask('worker.importContext', {
        target,
        reportId,
        employerId,
        disputeId,
      });
      check();
      const before = this.endAll();
      // Opened in the same turn, so that the next reading ends this one however soon it comes.
      const session = this.#open();
      onCancel(() => void session.end());
      await before;
      progress('read', 0, null);
      try {
        const read = await session.ask({ kind: 'read', path: file, target }, 'read');
        const id = randomUUID();
        const reading = {
          session,
          target,
          reportId,
          employerId,
          disputeId,
          fileName: path.basename(file),
          remembered: context.remembered,
        };
        this.#readings.set(id, reading);
        return {
          session: id,
          fileName: reading.fileName,
          sheets: read.sheets.map((sheet) => withMemory(sheet, reading.remembered)),
          sheet: read.sheet,
        };
      } catch (error) {
        await this.#close(session);
        throw error;
      }
    });
  }

  #open(): ListSession {
    const session = new ListSession(this.#script);
    this.#sessions.add(session);
    return session;
  }

  async #close(session: ListSession): Promise<void> {
    this.#sessions.delete(session);
    await session.end();
  }

  #reading(id: string): Reading {
    const reading = this.#readings.get(id);
    if (!reading) throw new ContractError('file-gone');
    return reading;
  }

  /** The header and guesses of a sheet for another header row. @throws ContractError file-gone */
  async header(id: string, sheet: number, headerRow: number): Promise<ReadSheet> {
    const reading = this.#reading(id);
    const { sheet: seen } = await reading.session.ask({ kind: 'header', sheet, headerRow }, 'header');
    return withMemory(seen, reading.remembered);
  }

  /** Judges all rows and stages them. A cancelled or failed staging leaves no rows behind. */
  stage(
    id: string,
    sheet: number,
    headerRow: number,
    byColumn: Readonly<Record<string, string>>,
    job: string,
  ): Promise<ImportBatch> {
    return this.#jobs.run(job, async ({ progress, check, onCancel }) => {
      const { session, target, reportId, employerId, disputeId, fileName } = this.#reading(id);
      onCancel(() => void this.end(id));
      const mapping = Object.fromEntries(
        Object.entries(byColumn).map(([column, field]) => [field, Number(column)]),
      );
      progress('judge', 0, null);
      const context = await this.#database.ask('worker.importContext', {
        target,
        reportId,
        employerId,
        disputeId,
      });
      const judged = await session.ask(
        {
          kind: 'judge',
          sheet,
          headerRow,
          mapping,
          today: await this.#today(),
          regions: context.regions,
          wageFloors: context.wageFloors,
          regionBook: context.regionBook,
        },
        'judged',
      );
      const batchId = await this.#database.ask('worker.openBatch', {
        target,
        reportId,
        employerId: context.employerId,
        disputeId,
        fileName,
        sheetName: judged.sheetName,
        header: judged.header,
        mapping,
        fields: Object.fromEntries(
          judged.header
            .map((header, column): [string, string | null] => [header, byColumn[String(column)] ?? null])
            .filter(([header]) => header !== ''),
        ),
      });
      try {
        for (let from = 0; from < judged.total; from += STAGE_STEP) {
          check();
          const { rows } = await session.ask({ kind: 'rows', from, limit: STAGE_STEP }, 'rows');
          await this.#database.ask('worker.stageRows', { batchId, rows });
          progress('judge', Math.min(from + STAGE_STEP, judged.total), judged.total);
        }
        check();
      } catch (error) {
        // The reason is what the user hears; what is left staged goes at the latest when the database is next opened.
        await this.#database.ask('worker.closeStaging', { batchId, complete: false }).catch(() => undefined);
        throw error;
      }
      const batch = await this.#database.ask('worker.closeStaging', { batchId, complete: true });
      await this.end(id);
      return batch;
    });
  }

  /** Takes over what is good. Cancelling stops between steps; what was taken over so far stays under the batch. */
  commit(batchId: ImportBatchId, outside: OutsideChoice | null, job: string): Promise<ImportBatch> {
    return this.#jobs.run(job, async ({ progress, check }) => {
      const before = await this.#database.procedure('imports.get', { batchId });
      const decided = before.counts.similar - before.undecided;
      const total = before.counts.new + before.counts.known + decided - before.committed;
      let done = 0;
      let afterRow = 0;
      progress('commit', 0, total);
      for (;;) {
        check();
        const step = await this.#database.ask('worker.commitStep', { batchId, afterRow, outside });
        if (step === null) break;
        done += step.rows;
        afterRow = step.lastRow;
        progress('commit', done, total);
      }
      return this.#database.procedure('imports.get', { batchId });
    });
  }

  /** Lets a file go that was read. */
  async end(id: string): Promise<void> {
    const reading = this.#readings.get(id);
    this.#readings.delete(id);
    if (reading) await this.#close(reading.session);
  }

  /** Lets every file go, also one that is still being read. */
  async endAll(): Promise<void> {
    this.#readings.clear();
    await Promise.all([...this.#sessions].map((session) => this.#close(session)));
  }

  /**
   * Reads a small table (days off, minimum wages): every cell of its first sheet as the text it shows, dates as
   * `YYYY-MM-DD`, at most 6,000 rows and 40 columns. Row 1 of the file is the first of the answer.
   * @throws ContractError file-refused, cancelled
   */
  async table(file: string): Promise<string[][]> {
    const session = this.#open();
    try {
      return (await session.ask({ kind: 'table', path: file }, 'table')).rows;
    } finally {
      await this.#close(session);
    }
  }

  /** Writes a list as XLSX, in a worker of its own: thousands of rows take a while. */
  async write(sheet: OutSheet): Promise<Uint8Array> {
    const session = new ListSession(this.#script);
    try {
      return (await session.ask({ kind: 'write', sheet }, 'written')).bytes;
    } finally {
      await session.end();
    }
  }
}

/** Puts what an employer's earlier lists meant by a header in the place of the guess; a field goes to one column only. */
function withMemory(sheet: ReadSheet, remembered: Readonly<Record<string, string | null>>): ReadSheet {
  const sure = new Set(
    sheet.columns.map((column) => remembered[column.header] ?? null).filter((field) => field !== null),
  );
  return {
    ...sheet,
    columns: sheet.columns.map((column) => {
      const known = remembered[column.header];
      if (known !== undefined && column.header !== '') return { ...column, guess: known, remembered: true };
      return column.guess !== null && sure.has(column.guess) ? { ...column, guess: null } : column;
    }),
  };
}
