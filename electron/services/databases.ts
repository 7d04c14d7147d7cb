import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { type PlainDate, plainDate } from '../../shared/calendar/plain-date.ts';
import {
  type AppState,
  type AppStatus,
  DATABASE_PROBLEMS,
  type DatabaseProblem,
  type FoundCopy,
} from '../../shared/contract/app.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { ROWS_KEPT_DAYS } from '../../shared/domain/import-batch.ts';
import type { OfficeInput, OfficialInput } from '../../shared/domain/office.ts';
import type { DatabaseCalls } from './database-calls.ts';
import type { Opened } from './database-messages.ts';
import { dropFile } from './documents/take-in-file.ts';
import { log } from './log.ts';
import {
  copiesBeside,
  isOfficeMissing,
  partsOf,
  readMode,
  setJournalsAside,
  writeMode,
} from './office-traces.ts';
import { restoreOffice } from './restore-office.ts';

const DAY_MS = 86_400_000;

/** The part of the database client that opens and closes files. */
export interface DatabaseFiles extends DatabaseCalls {
  readonly open: (file: string) => Promise<Opened>;
  readonly create: (file: string, purpose: 'office' | 'practice', version: string) => Promise<Opened>;
  readonly close: () => Promise<void>;
}

/** Fills a practice database that was just made. */
export type FillPractice = (database: DatabaseCalls) => Promise<void>;

interface Parts {
  readonly folder: string;
  readonly version: string;
  readonly database: DatabaseFiles;
  readonly addonFits: () => Promise<boolean>;
  readonly fillPractice: FillPractice;
  readonly user: { readonly name: string; readonly role: string };
  /** Called whenever another database is open than before. */
  readonly onChange: (state: AppState) => void;
}

/** Which database is open: the office's, the practice one, none yet, or none because something is wrong. */
export class Databases {
  readonly #parts: Parts;
  readonly #officeFile: string;
  readonly #practiceFile: string;
  readonly #modeFile: string;
  #turn: Promise<unknown> = Promise.resolve();
  #underWay = 0;
  #state: AppState = { kind: 'first-run' };
  #timeZone = 'Asia/Jakarta';

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#officeFile = path.join(parts.folder, 'sambung.db');
    this.#practiceFile = path.join(parts.folder, 'latihan', 'sambung.db');
    this.#modeFile = path.join(parts.folder, 'mode.json');
  }

  /** Whether the screens may ask and write. Not while another database is taking its place: it would get what was meant for this one. */
  get isOpen(): boolean {
    return this.#state.kind === 'ready' && this.#underWay === 0;
  }

  /** Today in the office's time zone. */
  today(): PlainDate {
    return plainDate(Temporal.Now.plainDateISO(this.#timeZone).toString());
  }

  status(): AppStatus {
    return {
      state: this.#state,
      version: this.#parts.version,
      today: this.today(),
      dataFolder: this.#parts.folder,
      officeExists: existsSync(this.#officeFile),
      user: this.#parts.user,
    };
  }

  /** One after the other: while a database is being opened or made, no other one takes its place. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#underWay += 1;
    const result = this.#turn.then(work).finally(() => {
      this.#underWay -= 1;
    });
    this.#turn = result.catch(() => undefined);
    return result;
  }

  #become(state: AppState): AppStatus {
    this.#state = state;
    this.#parts.onChange(state);
    return this.status();
  }

  /** Writes down what is open, for the next start; that there was an office stays known. */
  #remember(mode: 'office' | 'practice'): void {
    const known = existsSync(this.#officeFile) || isOfficeMissing(this.#officeFile, readMode(this.#modeFile));
    writeMode(this.#modeFile, { mode, hadOffice: known });
  }

  /** Opens a file that is there. Whatever keeps it from opening becomes a state that the window shows. */
  async #open(file: string): Promise<AppStatus> {
    try {
      return await this.#take(file, await this.#parts.database.open(file));
    } catch (error) {
      log(`[open] ${error instanceof ContractError ? error.message : 'failed'}`);
      return this.#become({ kind: 'problem', problem: problemIn(error), file, params: { file } });
    }
  }

  async #take(file: string, opened: Opened): Promise<AppStatus> {
    const { database } = this.#parts;
    if (opened.kind === 'problem') {
      return this.#become({ kind: 'problem', problem: opened.problem, file, params: opened.params });
    }
    this.#timeZone = await database.ask('worker.timeZone', null).catch(() => this.#timeZone);
    await this.#dropInterrupted().catch(() => log('[open] what was interrupted could not be dropped'));
    await this.#forgetRows();
    await this.#noteSilences();
    await this.#renewDeadlines();
    this.#remember(opened.purpose);
    return this.#become({ kind: 'ready', purpose: opened.purpose });
  }

  /** Days to answer a recommendation end by themselves: who let them go by is written in the register of the case. */
  async #noteSilences(): Promise<void> {
    const { database } = this.#parts;
    const today = this.today();
    try {
      for (const id of await database.ask('worker.pendingSilences', { today }))
        await database.ask('worker.noteSilences', { id, today });
    } catch {
      log('[disputes] silences could not be noted');
    }
  }

  /** The lists go by the next deadline of each dispute: after an update, or a day later, it may be another one. */
  async #renewDeadlines(): Promise<void> {
    const { database } = this.#parts;
    const today = this.today();
    try {
      if ((await database.ask('worker.staleNext', { today })) > 0)
        await database.ask('worker.renewNext', { today });
    } catch {
      log('[disputes] next deadlines could not be made anew');
    }
  }

  /** What the passing of time makes due in the open database; nothing while none is open. Never throws. */
  async tick(): Promise<void> {
    if (!this.isOpen) return;
    await this.#noteSilences();
    await this.#renewDeadlines();
  }

  /** Rows that were being staged and documents that were being stored when the app ended are nobody's: they are personal data and go. */
  async #dropInterrupted(): Promise<void> {
    const { database } = this.#parts;
    for (const batchId of await database.ask('worker.interruptedBatches', null))
      await database.ask('worker.closeStaging', { batchId, complete: false });
    for (const fileId of await database.ask('worker.unfinishedDocumentFiles', null))
      await dropFile(database, fileId);
  }

  /** What the rows of old and undone lists said is personal data that nobody needs any more. */
  async #forgetRows(): Promise<void> {
    const { database } = this.#parts;
    const before = new Date(Date.now() - ROWS_KEPT_DAYS * DAY_MS).toISOString();
    try {
      for (const batchId of await database.ask('worker.forgettableBatches', { before }))
        for (let row: number | null = 0; row !== null; )
          row = await database.ask('worker.forgetRows', { batchId, afterRow: row });
    } catch {
      log('[imports] rows of old lists could not be forgotten');
    }
  }

  /** Opens what was open last; with no database there is nothing to open and none is made. Never throws. */
  start(): Promise<AppStatus> {
    return this.#inTurn(async () => (this.#state.kind === 'ready' ? this.status() : this.#start()));
  }

  async #start(): Promise<AppStatus> {
    if (!(await this.#parts.addonFits())) {
      return this.#become({ kind: 'problem', problem: 'addon-unfit', file: '', params: {} });
    }
    const kept = readMode(this.#modeFile);
    const wantsPractice = kept?.mode === 'practice' && existsSync(this.#practiceFile);
    const file = wantsPractice ? this.#practiceFile : this.#officeFile;
    if (!existsSync(file)) {
      return this.#become(
        isOfficeMissing(file, kept)
          ? { kind: 'problem', problem: 'file-missing', file, params: { file } }
          : { kind: 'first-run' },
      );
    }
    return this.#open(file);
  }

  /** The worker died under us: no data is lost, since every write was acknowledged on disk. */
  lost(): void {
    if (this.#state.kind === 'ready') {
      this.#become({
        kind: 'problem',
        problem: 'worker-died',
        file: this.#fileOf(this.#state.purpose),
        params: {},
      });
    }
  }

  #fileOf(purpose: 'office' | 'practice'): string {
    return purpose === 'office' ? this.#officeFile : this.#practiceFile;
  }

  /** Databases that could take the place of the office's, where that one is gone. */
  copies(): readonly FoundCopy[] {
    return copiesBeside(this.#officeFile);
  }

  /** Refuses what is meant for a folder without the office's database. @throws ContractError database-problem */
  #expectMissing(): void {
    if (existsSync(this.#officeFile))
      throw new ContractError('database-problem', {
        detail: 'in-use',
        params: { file: this.#officeFile },
      });
  }

  /**
   * Puts a copy of a database in the place of the office's one that is gone, and opens it.
   * @throws ContractError file-refused, disk-full, database-problem where there is an office
   */
  restore(from: { readonly copy: string } | { readonly file: string }): Promise<AppStatus> {
    return this.#inTurn(async () => {
      this.#expectMissing();
      const copy = 'copy' in from ? this.copies().find(({ name }) => name === from.copy) : undefined;
      if ('copy' in from && copy === undefined)
        throw new ContractError('file-refused', { detail: 'file-missing' });
      const source = 'copy' in from ? path.join(this.#parts.folder, from.copy) : from.file;
      try {
        await restoreOffice(source, this.#officeFile, this.#parts.database, new Date());
      } catch (error) {
        // What was open before, practice or nothing, is open again.
        await this.#start();
        throw error;
      }
      return this.#open(this.#officeFile);
    });
  }

  /** Gives up the office whose database is gone; what is left of it is set aside. @throws ContractError database-problem where there is an office */
  beginAnew(): Promise<AppStatus> {
    return this.#inTurn(async () => {
      this.#expectMissing();
      setJournalsAside(this.#officeFile, new Date());
      writeMode(this.#modeFile, { mode: 'office', hadOffice: false });
      await this.#parts.database.close().catch(() => undefined);
      return this.#start();
    });
  }

  /** Makes the office database; an office that is there already stays as it is. @throws ContractError database-problem, input-refused */
  createOffice(office: OfficeInput, head: OfficialInput | null): Promise<AppStatus> {
    return this.#inTurn(() => {
      const file = this.#officeFile;
      if (isOfficeMissing(file, readMode(this.#modeFile)))
        throw new ContractError('database-problem', { detail: 'file-missing', params: { file } });
      return this.#make(file, 'office', async () => {
        await this.#parts.database.ask('worker.setUpOffice', { office, head });
      });
    });
  }

  /** Opens the practice office; `fresh` puts a new one in the place of the old one. @throws ContractError database-problem, disk-full */
  openPractice(fresh: boolean): Promise<AppStatus> {
    const file = this.#practiceFile;
    return this.#inTurn(() =>
      existsSync(file) && !fresh
        ? this.#open(file)
        : // Nothing in practice is worth keeping, not even the journal of a lost file.
          this.#make(file, 'practice', () => this.#parts.fillPractice(this.#parts.database), true),
    );
  }

  /**
   * Makes a database under a passing name and gives it its own once it is filled: it is there whole or not at all.
   * Where that fails, what was open before is opened again.
   */
  async #make(
    file: string,
    purpose: 'office' | 'practice',
    fill: () => Promise<void>,
    replace = false,
  ): Promise<AppStatus> {
    const { database, version } = this.#parts;
    // A journal without its database is what is left of one: a new database beside it would read it as its own.
    if (!replace && partsOf(file).some((part) => existsSync(part)))
      throw new ContractError('database-problem', { detail: 'in-use', params: { file } });
    const unfinished = `${file}.belum-selesai`;
    try {
      remove(unfinished);
      const made = await database.create(unfinished, purpose, version);
      if (made.kind === 'problem') {
        const params = { ...made.params, file };
        throw new ContractError('database-problem', { detail: made.problem, params });
      }
      await fill();
      await database.close();
      // What is still in the journal could not be written into the file itself.
      if (existsSync(`${unfinished}-wal`)) throw new ContractError('disk-full');
      if (replace) remove(file);
      // Who put the office's own database back meanwhile keeps it.
      else if (existsSync(file))
        throw new ContractError('database-problem', { detail: 'in-use', params: { file } });
      renameSync(unfinished, file);
    } catch (error) {
      await database.close().catch(() => undefined);
      try {
        remove(unfinished);
      } catch {
        // The next try removes it.
      }
      await this.#start();
      throw error;
    }
    return this.#open(file);
  }

  /** Leaves practice: back to the office database, or to the first-run screen. */
  leavePractice(): Promise<AppStatus> {
    return this.#inTurn(async () => {
      await this.#parts.database.close().catch(() => undefined);
      this.#remember('office');
      return this.#start();
    });
  }
}

/** Deletes a database. @throws what the disk says (EACCES, EBUSY) */
function remove(file: string): void {
  for (const part of partsOf(file)) rmSync(part, { force: true });
}

/** What a failure to open comes down to; one that says nothing of itself counts as a damaged file. */
function problemIn(error: unknown): DatabaseProblem {
  const { code, detail } = error instanceof ContractError ? error.fault : { code: null, detail: null };
  if (code === 'disk-full') return 'disk-full';
  return DATABASE_PROBLEMS.find((problem) => problem === detail) ?? 'damaged';
}
