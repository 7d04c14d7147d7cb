import type { DatabaseProblem } from '../../shared/contract/app.ts';

/** The database cannot be used, and why; the screen says what to do. */
export class DatabaseProblemError extends Error {
  override readonly name = 'DatabaseProblemError';
  readonly problem: DatabaseProblem;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(
    problem: DatabaseProblem,
    params: Readonly<Record<string, string | number>> = {},
    cause?: unknown,
  ) {
    super(problem, { cause });
    this.problem = problem;
    this.params = params;
  }
}

/** SQLite's and the system's error codes as problems of ours; null for anything else. */
export function problemOf(error: unknown): DatabaseProblem | null {
  if (error instanceof DatabaseProblemError) return error.problem;
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_IOERR_SHMSIZE')
    return 'disk-full';
  if (code === 'SQLITE_NOTADB') return 'not-a-database';
  if (code.startsWith('SQLITE_CORRUPT')) return 'damaged';
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS') return 'file-read-only';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'in-use';
  // The disk does not give back, or does not take, what it should.
  if (code.startsWith('SQLITE_IOERR')) return 'damaged';
  if (code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_PERM') return 'folder-read-only';
  if (code === 'EACCES' || code === 'EPERM') return 'folder-read-only';
  return null;
}
