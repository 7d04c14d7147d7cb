import { z } from 'zod';
import { command, query } from './procedure.ts';

/** Why the database cannot be used. Each has a screen of its own that says what to do. */
export const DATABASE_PROBLEMS = [
  'addon-unfit',
  'newer-version',
  'not-a-database',
  'damaged',
  'folder-read-only',
  'file-read-only',
  'disk-full',
  'network-share',
  'in-use',
  'backup-failed',
  'migration-failed',
  'worker-died',
  'file-missing',
] as const;
export type DatabaseProblem = (typeof DATABASE_PROBLEMS)[number];

export type AppState =
  /** No database yet: set up the office or try the practice office. */
  | { readonly kind: 'first-run' }
  | { readonly kind: 'ready'; readonly purpose: 'office' | 'practice' }
  | {
      readonly kind: 'problem';
      readonly problem: DatabaseProblem;
      readonly file: string;
      readonly params: Readonly<Record<string, string | number>>;
    };

/** A database that was found in the data folder, beside where the office's should be. */
export interface FoundCopy {
  /** Path inside the data folder. */
  readonly name: string;
  /** ISO instant of the last change. */
  readonly changedAt: string;
  readonly bytes: number;
}

export interface AppStatus {
  readonly state: AppState;
  readonly version: string;
  /** Today's date in the office's time zone, YYYY-MM-DD. */
  readonly today: string;
  readonly dataFolder: string;
  /** True when a real office database exists beside a practice one. */
  readonly officeExists: boolean;
  readonly user: { readonly name: string; readonly role: string };
}

/**
 * What a file is picked for: a list (XLSX, CSV), a picture, a rule-set file (JSON), a signed copy or proof (PDF, picture), a
 * document of a case (PDF, picture, DOCX), a database of an office.
 */
export const FILE_PURPOSES = ['list', 'picture', 'rules', 'scan', 'document', 'database'] as const;
export type FilePurpose = (typeof FILE_PURPOSES)[number];

export const appProcedures = {
  /** What the app is able to do right now. */
  'app.status': query(z.object({}), { place: 'main', needs: 'any' }).returns<AppStatus>(),
  /** Tries again to open the database after a problem. */
  'app.retry': command(z.object({}), { place: 'main', needs: 'any' }).returns<AppStatus>(),
  /** Opens the practice office (made from the shipped sample when there is none). */
  'app.openPractice': command(z.object({ fresh: z.boolean() }), {
    place: 'main',
    needs: 'any',
  }).returns<AppStatus>(),
  /** Leaves practice and goes back to the office database, or to the first-run screen. */
  'app.leavePractice': command(z.object({}), { place: 'main', needs: 'any' }).returns<AppStatus>(),
  /** Copies that could take the place of a database that is gone, newest first. */
  'app.copies': query(z.object({}), { place: 'main', needs: 'any' }).returns<readonly FoundCopy[]>(),
  /** Puts a copy, or a file that was picked, in the place of the office's database that is gone, and opens it. */
  'app.restore': command(
    z.union([
      z.strictObject({ copy: z.string().min(1).max(400) }),
      z.strictObject({ token: z.string().min(1).max(60) }),
    ]),
    { place: 'main', needs: 'any' },
  ).returns<AppStatus>(),
  /** Gives the database up that is gone: the next screen is that of the first start. What is left of it is set aside. */
  'app.beginAnew': command(z.object({}), { place: 'main', needs: 'any' }).returns<AppStatus>(),
  /** Shows the data folder in the system's file manager. */
  'app.showDataFolder': command(z.object({}), { place: 'main', needs: 'any' }).returns<null>(),
  /** Stops a running job; answers whether there was one. */
  'app.cancelJob': command(z.object({ job: z.string().max(60) }), {
    place: 'main',
    needs: 'any',
  }).returns<boolean>(),
  /** Asks for a file by the system's dialog; the answer is a token, never a path. */
  'files.pick': command(z.object({ purpose: z.enum(FILE_PURPOSES) }), {
    place: 'main',
    needs: 'any',
  }).returns<OfferedFile | null>(),
  /** A file dropped on the window; only the bridge may name a path. */
  'files.offer': command(z.object({ path: z.string().max(4096), purpose: z.enum(FILE_PURPOSES) }), {
    place: 'main',
    needs: 'any',
  }).returns<OfferedFile>(),
  /** The lists that ship with the app, for practice. */
  'files.samples': query(z.object({}), { place: 'main', needs: 'any' }).returns<readonly OfferedFile[]>(),
};

/** A file the user pointed at; `token` stands for it in later calls. */
export interface OfferedFile {
  readonly token: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}
