import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Finding } from '../finding.ts';
import type { ImportTarget } from '../import-batch.ts';
import type { WageFloor } from '../minimum-wage.ts';
import { cellName } from './cell.ts';
import type { ImportField } from './field.ts';
import type { KnownRegion } from './find-region.ts';

/** Which column (counted from 0) holds a field; a field without an entry is not in the list. */
export type Mapping = Readonly<Record<string, number>>;

/** A finding with the place it is about: `cell` such as `C7`, empty when the whole row is meant. */
export type LocatedFinding = Finding & { readonly cell: string; readonly field: string };

/** What a row is judged against. */
export type JudgeContext = {
  readonly today: PlainDate;
  /** First four digits of NIKs that the office knows; without them no region is remarked upon. */
  readonly knownRegions?: ReadonlySet<string>;
  /** Minimum wages that bind the employer, one for each year; without them no wage is remarked upon. */
  readonly wageFloors?: readonly WageFloor[];
  /** Regions by which a written one is found; only for lists that name regions. */
  readonly regionBook?: readonly KnownRegion[];
};

/** By what two rows are the same: `strong` alone suffices; `weak` counts where one of them has no strong key. */
export type Sameness = { readonly strong: string | null; readonly weak: string | null };

/** A list that can be taken in: its fields, how a row becomes values, and when two rows are the same. */
export type TargetDefinition<Values> = {
  readonly id: ImportTarget;
  readonly fields: readonly ImportField[];
  /** Makes values of a row that was read cell by cell, and adds what only the whole row can tell. */
  readonly build: (draft: RowDraft) => Values;
  readonly sameness: (values: Values) => Sameness;
  /** The field that a duplicate is reported at. */
  readonly duplicateField: (values: Values) => string;
};

/** A row while it is judged: what each field said so far, and what there is to say about it. */
export class RowDraft {
  readonly context: JudgeContext;
  readonly warnings: LocatedFinding[] = [];
  readonly reasons: LocatedFinding[] = [];
  readonly #values = new Map<string, string | number>();
  readonly #mapping: Mapping;
  readonly #row: number;

  constructor(row: number, mapping: Mapping, context: JudgeContext) {
    this.#row = row;
    this.#mapping = mapping;
    this.context = context;
  }

  set(key: string, value: string | number): void {
    this.#values.set(key, value);
  }

  /** The text of a field, empty when there is none. */
  text(key: string): string {
    const value = this.#values.get(key);
    return value === undefined ? '' : String(value);
  }

  /** Text or number as it was read, for checks that tell them apart. */
  raw(key: string): string | number | null {
    return this.#values.get(key) ?? null;
  }

  number(key: string): number | null {
    const value = this.#values.get(key);
    return typeof value === 'number' ? value : null;
  }

  warn(field: string, finding: Finding): void {
    this.warnings.push(this.locate(field, finding));
  }

  refuse(field: string, finding: Finding): void {
    this.reasons.push(this.locate(field, finding));
  }

  isRefused(field: string): boolean {
    return this.reasons.some((reason) => reason.field === field);
  }

  locate(field: string, finding: Finding): LocatedFinding {
    const column = this.#mapping[field];
    return { ...finding, field, cell: column === undefined ? '' : cellName(this.#row, column) };
  }
}
