/** What a file turned out to be when it is no list of ours. */
export type FileLooks = 'pdf' | 'image' | 'zip' | 'exe' | 'html' | 'unknown';

/**
 * Why a file could not be read as a list. The codes are keys of the text catalogue.
 * - `file-missing`, `file-empty`, `file-unreadable` (no right to read it, or another program holds it)
 * - `file-too-large`: bytes against the limit of its kind
 * - `file-not-a-list`: something else under a list's name, or with no name for it
 * - `file-old-excel`: .xls or .xlsb, to be saved as .xlsx; `file-encrypted`: opens only with a password
 * - `file-macros`: carries a program; `file-bomb`: would unpack to far more than any list
 * - `file-damaged`: broken or cut off; `sheet-too-large`; `no-table`: not one cell with content
 */
export type SpreadsheetProblem =
  | { readonly code: 'file-missing' | 'file-empty' | 'file-unreadable' }
  | { readonly code: 'file-too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'file-not-a-list'; readonly looksLike: FileLooks }
  | { readonly code: 'file-old-excel' | 'file-encrypted' | 'file-macros' | 'file-bomb' | 'file-damaged' }
  | { readonly code: 'sheet-too-large'; readonly rows: number; readonly columns: number }
  | { readonly code: 'no-table' };

/** Carries a problem up through the layers of the adapter; it never leaves `readSpreadsheet`. */
export class SpreadsheetRefusal extends Error {
  readonly problem: SpreadsheetProblem;

  constructor(problem: SpreadsheetProblem) {
    super(problem.code);
    this.name = 'SpreadsheetRefusal';
    this.problem = problem;
  }
}
