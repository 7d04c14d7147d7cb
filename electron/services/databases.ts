import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { type PlainDate, plainDate } from '../../shared/calendar/plain-date.ts';
import type { AppState, AppStatus } from '../../shared/contract/app.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { OfficeInput, OfficialInput } from '../../shared/domain/office.ts';
import type { DatabaseCalls } from './database-calls.ts';
import type { Opened } from './database-messages.ts';

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
  #state: AppState = { kind: 'first-run' };
  #timeZone = 'Asia/Jakarta';

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#officeFile = path.join(parts.folder, 'sambung.db');
    this.#practiceFile = path.join(parts.folder, 'latihan', 'sambung.db');
    this.#modeFile = path.join(parts.folder, 'mode.json');
  }

  get isOpen(): boolean {
    return this.#state.kind === 'ready';
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

  #become(state: AppState): AppStatus {
    this.#state = state;
    this.#parts.onChange(state);
    return this.status();
  }

  #lastMode(): 'office' | 'practice' {
    try {
      const kept = JSON.parse(readFileSync(this.#modeFile, 'utf8')) as { mode?: unknown };
      return kept.mode === 'practice' ? 'practice' : 'office';
    } catch {
      return 'office';
    }
  }

  #remember(mode: 'office' | 'practice'): void {
    try {
      writeFileSync(this.#modeFile, JSON.stringify({ mode }));
    } catch {
      // Only the next start's choice is lost.
    }
  }

  async #take(file: string, opened: Opened): Promise<AppStatus> {
    if (opened.kind === 'problem') {
      return this.#become({ kind: 'problem', problem: opened.problem, file, params: opened.params });
    }
    this.#timeZone = await this.#parts.database.ask('worker.timeZone', null).catch(() => this.#timeZone);
    this.#remember(opened.purpose);
    return this.#become({ kind: 'ready', purpose: opened.purpose });
  }

  /** Opens what was open last; with no database there is nothing to open and none is made. */
  async start(): Promise<AppStatus> {
    if (!(await this.#parts.addonFits())) {
      return this.#become({ kind: 'problem', problem: 'addon-unfit', file: '', params: {} });
    }
    const wantsPractice = this.#lastMode() === 'practice' && existsSync(this.#practiceFile);
    const file = wantsPractice ? this.#practiceFile : this.#officeFile;
    if (!existsSync(file)) {
      // Files beside a missing database are what is left of one: a fresh start there would hide the loss.
      if (existsSync(`${file}-wal`)) {
        return this.#become({ kind: 'problem', problem: 'not-a-database', file, params: { file } });
      }
      return this.#become({ kind: 'first-run' });
    }
    return this.#take(file, await this.#parts.database.open(file));
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

  /** Makes the office database. @throws ContractError database-problem, input-refused */
  async createOffice(office: OfficeInput, head: OfficialInput | null): Promise<void> {
    await this.#make(this.#officeFile, 'office', async () => {
      await this.#parts.database.ask('worker.setUpOffice', { office, head });
    });
  }

  async #make(file: string, purpose: 'office' | 'practice', fill: () => Promise<void>): Promise<AppStatus> {
    mkdirSync(this.#parts.folder, { recursive: true });
    const opened = await this.#parts.database.create(file, purpose, this.#parts.version);
    if (opened.kind === 'problem') {
      throw new ContractError('database-problem', {
        detail: opened.problem,
        params: { ...opened.params, file },
      });
    }
    try {
      await fill();
    } catch (error) {
      await this.#parts.database.close();
      for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true });
      this.#become({ kind: 'first-run' });
      throw error;
    }
    return this.#take(file, opened);
  }

  /** Opens the practice office; `fresh` throws the old one away first. */
  async openPractice(fresh: boolean): Promise<AppStatus> {
    await this.#parts.database.close();
    if (fresh) for (const part of ['', '-wal', '-shm']) rmSync(this.#practiceFile + part, { force: true });
    if (existsSync(this.#practiceFile)) {
      return this.#take(this.#practiceFile, await this.#parts.database.open(this.#practiceFile));
    }
    mkdirSync(path.dirname(this.#practiceFile), { recursive: true });
    return this.#make(this.#practiceFile, 'practice', () => this.#parts.fillPractice(this.#parts.database));
  }

  /** Leaves practice: back to the office database, or to the first-run screen. */
  async leavePractice(): Promise<AppStatus> {
    await this.#parts.database.close();
    this.#remember('office');
    return this.start();
  }
}
