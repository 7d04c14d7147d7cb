import { type Cell, cellText, EMPTY_CELL, isBlank } from './cell.ts';
import { readField } from './read-field.ts';
import { type SkipReason, skipReason } from './skip-row.ts';
import {
  type JudgeContext,
  type LocatedFinding,
  type Mapping,
  RowDraft,
  type TargetDefinition,
} from './target.ts';

/** What becomes of one row. Every row gets one of the three; none is dropped in silence. */
export type RowJudgement<Values> =
  | { readonly kind: 'row'; readonly values: Values; readonly warnings: readonly LocatedFinding[] }
  | { readonly kind: 'skipped'; readonly reason: SkipReason; readonly text: string }
  | {
      readonly kind: 'refused';
      /** What could be read; empty or null where it could not. */
      readonly values: Values;
      readonly reasons: readonly LocatedFinding[];
      readonly warnings: readonly LocatedFinding[];
    };

const SHOWN_CHARACTERS = 200;

/** The judgement of a row without data, with what it says for whoever checks. */
export function skippedRow(
  reason: SkipReason,
  cells: readonly Cell[],
): Extract<RowJudgement<never>, { readonly kind: 'skipped' }> {
  const text = cells
    .filter((cell) => !isBlank(cell))
    .map(cellText)
    .join(' ');
  return { kind: 'skipped', reason, text: text.slice(0, SHOWN_CHARACTERS) };
}

function readCells<Values>(
  cells: readonly Cell[],
  mapping: Mapping,
  target: TargetDefinition<Values>,
  draft: RowDraft,
) {
  for (const field of target.fields) {
    const column = mapping[field.key];
    if (column === undefined) continue;
    const cell = cells[column] ?? EMPTY_CELL;
    const reading = readField(field, cell, draft.context.today);
    if (reading.kind === 'refused') {
      draft.refuse(field.key, reading.reason);
      continue;
    }
    if (cell.kind === 'formula')
      draft.warn(field.key, { code: 'cell-formula', params: { text: cellText(cell) } });
    if (reading.kind === 'pair') {
      // Columns of their own count for more than the combined one.
      if (draft.raw('birthPlace') === null && reading.place !== '') draft.set('birthPlace', reading.place);
      if (draft.raw('birthDate') === null && reading.date !== null) draft.set('birthDate', reading.date);
      continue;
    }
    if (reading.kind === 'value') draft.set(field.key, reading.value);
    for (const warning of reading.warnings ?? []) draft.warn(field.key, warning);
  }
}

/**
 * Judges one row of a list.
 * @param cells the whole row as read; `row` its index in the sheet, counted from 0 (for references like `C7`).
 * @returns `row` with warnings, `skipped` with the reason and what it said, or `refused` with every reason found,
 * each at its cell. Pure, throws nothing for whatever the cells hold.
 */
export function judgeRow<Values>(
  cells: readonly Cell[],
  row: number,
  mapping: Mapping,
  target: TargetDefinition<Values>,
  context: JudgeContext,
): RowJudgement<Values> {
  const reason = skipReason(cells, mapping, target.fields);
  if (reason !== null) return skippedRow(reason, cells);
  const draft = new RowDraft(row, mapping, context);
  readCells(cells, mapping, target, draft);
  for (const field of target.fields) {
    if (field.required && draft.raw(field.key) === null && !draft.isRefused(field.key)) {
      draft.refuse(field.key, { code: 'required', params: {} });
    }
  }
  const values = target.build(draft);
  return draft.reasons.length > 0
    ? { kind: 'refused', values, reasons: draft.reasons, warnings: draft.warnings }
    : { kind: 'row', values, warnings: draft.warnings };
}
