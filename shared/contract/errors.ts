/**
 * Everything that can go wrong at the door. The screen turns each code into a plain sentence (`error.<code>` in the text
 * catalogue) with what happened, what is safe and what to do.
 */
export const ERROR_CODES = [
  /** The message is not of the contract: unknown procedure, not an object, too large. */
  'message-refused',
  /** A frame that is not the app's own window spoke. */
  'sender-refused',
  /** A value does not fit; `issues` names the fields. */
  'input-refused',
  /** The procedure needs an office database and none is open. */
  'office-not-open',
  /** What was asked for does not exist (any more). */
  'not-found',
  /** The record changed since it was shown. */
  'changed-meanwhile',
  /** The NIK stands on record for somebody else. */
  'nik-taken',
  /** The worker already stands in this report. */
  'worker-present',
  /** The report is closed by its receipt; a correction has to be opened first. */
  'report-closed',
  /** A record of the same key stands there already; `detail` says which. */
  'already-there',
  /** A rule file cannot be taken in; it has to be read and judged again. */
  'rules-refused',
  /** The record still carries something that hangs on it. */
  'still-used',
  /** A letter lacks facts; `issues` names them. */
  'letter-incomplete',
  /** This letter is not cancelled; `detail` says what is done instead. */
  'letter-not-voidable',
  /** The legal core of a standing text would change; it has to be acknowledged. */
  'template-core',
  /** The number is already used in this book and year. */
  'number-taken',
  /** The number pattern cannot be used. */
  'pattern-refused',
  /** The picture is none, or too large. */
  'picture-refused',
  /** The file cannot be taken in; `detail` says why. */
  'file-refused',
  /** The bytes of a kept document are no longer those that came. */
  'document-damaged',
  /** The file that was picked is gone or was never offered. */
  'file-gone',
  /** The import is no longer in a state for this step. */
  'import-state',
  /** The database cannot be used; `detail` says why. */
  'database-problem',
  /** The disk is full. */
  'disk-full',
  /** The user cancelled. */
  'cancelled',
  /** The letter could not be turned into a PDF. */
  'print-failed',
  /** Two records cannot become one; `detail` says why. */
  'merge-refused',
  /** Anything else: a defect. `quote` finds it in the log. */
  'unexpected',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A field that does not fit: path inside the input (`person.nik`) and a message code of the text catalogue. */
export interface FieldIssue {
  readonly path: string;
  readonly message: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** An error as it crosses the door: data, no stack, no personal data. */
export interface ContractFault {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly issues: readonly FieldIssue[];
  /** Finer reason inside a code, e.g. `file-macros`. */
  readonly detail: string | null;
  /** Short code for a person to quote when asking for help. */
  readonly quote: string | null;
}

/** An expected failure, thrown by handlers and by the renderer's client. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
  readonly fault: ContractFault;

  constructor(code: ErrorCode, more: Partial<Omit<ContractFault, 'code'>> = {}) {
    super(more.detail ? `${code}: ${more.detail}` : code);
    this.fault = {
      code,
      params: more.params ?? {},
      issues: more.issues ?? [],
      detail: more.detail ?? null,
      quote: more.quote ?? null,
    };
  }
}

/** What comes back through the door. */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: ContractFault };
