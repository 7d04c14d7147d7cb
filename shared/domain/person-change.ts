import type { PersonId } from './ids.ts';

/** How a change of a person's particulars came about. */
export const CHANGE_SOURCES = ['typed', 'import', 'layoff-line', 'merge', 'unmerge'] as const;
export type ChangeSource = (typeof CHANGE_SOURCES)[number];

/**
 * One change of one field; values as text, null where there was or is none. Fields are those of a person, and two turns:
 * `merged-from` of a record that took another one over, `merged-into` of the one that went (values: the other's name).
 */
export interface PersonChange {
  readonly id: number;
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly source: ChangeSource;
  /** Title of the paper that it was read from; null where none was named. */
  readonly document: string | null;
  /** Name of the list that it came with; null where it came with none. */
  readonly list: string | null;
  readonly note: string;
  readonly at: string;
  readonly by: string;
}

/** How a record came to be. */
export interface PersonOrigin {
  readonly at: string;
  /** Null for records from before it was kept. */
  readonly by: string | null;
  /** Name of the list that it came with. */
  readonly list: string | null;
}

/** A merge into a record, in force or undone. */
export interface PersonMergeNote {
  readonly id: string;
  readonly keptId: PersonId;
  readonly goneId: PersonId;
  readonly goneName: string;
  readonly goneNik: string | null;
  readonly keptName: string;
  readonly at: string;
  readonly by: string;
  readonly undoneAt: string | null;
}

export interface PersonHistory {
  readonly origin: PersonOrigin;
  /** Newest first. */
  readonly changes: readonly PersonChange[];
  /** Merges into this record and into those merged into it, newest first. */
  readonly merges: readonly PersonMergeNote[];
}
