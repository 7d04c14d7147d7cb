import type { z } from 'zod';

/** Which process answers: the database worker, or the main process (windows, files, printing). */
export type Place = 'database' | 'main';

/**
 * One way through the door between screen and main process.
 * query: changes nothing. command: may change the record and leaves an audit entry.
 * needs: `office` is refused until an office database is open, `any` works always.
 */
export interface Procedure<Input extends z.ZodType, Output, At extends Place = Place> {
  readonly kind: 'query' | 'command';
  readonly place: At;
  readonly needs: 'any' | 'office';
  readonly input: Input;
  /** Only a type: nothing is stored here at run time. */
  readonly output: Output;
}

const define = (kind: 'query' | 'command') => {
  function procedure<Input extends z.ZodType>(
    input: Input,
    options?: { readonly needs?: 'any' | 'office' },
  ): { returns: <Output>() => Procedure<Input, Output, 'database'> };
  function procedure<Input extends z.ZodType>(
    input: Input,
    options: { readonly place: 'main'; readonly needs?: 'any' | 'office' },
  ): { returns: <Output>() => Procedure<Input, Output, 'main'> };
  function procedure<Input extends z.ZodType>(
    input: Input,
    options: { readonly place?: Place; readonly needs?: 'any' | 'office' } = {},
  ): { returns: <Output>() => Procedure<Input, Output> } {
    return {
      /** Names the type of the answer. */
      returns: <Output>() => ({
        kind,
        place: options.place ?? 'database',
        needs: options.needs ?? 'office',
        input,
        output: undefined as Output,
      }),
    };
  }
  return procedure;
};

/** A procedure that reads. */
export const query = define('query');
/** A procedure that changes something. */
export const command = define('command');

/** A page of a list: what follows the key of the last row already shown. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Key to pass for the next page; null at the end. */
  readonly next: string | null;
  /** How many rows match the filter in all. */
  readonly total: number;
}
