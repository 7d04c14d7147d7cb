import type { Cell } from './cell.ts';
import { judgeRow, type RowJudgement, skippedRow } from './judge-row.ts';
import { isWordsOnly } from './skip-row.ts';
import { type JudgeContext, type Mapping, RowDraft, type TargetDefinition } from './target.ts';

/** One row of the sheet with its judgement; `row` counts from 0, the screen of Excel shows one more. */
export type JudgedRow<Values> = { readonly row: number; readonly judgement: RowJudgement<Values> };

export type ListJudgement<Values> = {
  readonly rows: readonly JudgedRow<Values>[];
  /** `warned` is the part of `accepted` that carries warnings. */
  readonly counts: {
    readonly accepted: number;
    readonly warned: number;
    readonly refused: number;
    readonly skipped: number;
  };
};

/** Remembers accepted rows by what makes them the same; see `Sameness`. */
class SeenRows<Values> {
  readonly #strong = new Map<string, number>();
  readonly #weak = new Map<string, { readonly row: number; readonly strong: string | null }>();
  readonly #target: TargetDefinition<Values>;

  constructor(target: TargetDefinition<Values>) {
    this.#target = target;
  }

  /** An earlier row about the same, or the earlier one that only looks alike: same name and birth, other number. */
  find(values: Values): { readonly row: number; readonly isSame: boolean } | null {
    const { strong, weak } = this.#target.sameness(values);
    const byStrong = strong === null ? undefined : this.#strong.get(strong);
    if (byStrong !== undefined) return { row: byStrong, isSame: true };
    const byWeak = weak === null ? undefined : this.#weak.get(weak);
    if (byWeak === undefined) return null;
    return { row: byWeak.row, isSame: strong === null || byWeak.strong === null };
  }

  add(values: Values, row: number): void {
    const { strong, weak } = this.#target.sameness(values);
    if (strong !== null) this.#strong.set(strong, row);
    if (weak !== null && !this.#weak.has(weak)) this.#weak.set(weak, { row, strong });
  }
}

function count<Values>(rows: readonly JudgedRow<Values>[]): ListJudgement<Values>['counts'] {
  const counts = { accepted: 0, warned: 0, refused: 0, skipped: 0 };
  for (const { judgement } of rows) {
    if (judgement.kind === 'refused') counts.refused += 1;
    if (judgement.kind === 'skipped') counts.skipped += 1;
    if (judgement.kind !== 'row') continue;
    counts.accepted += 1;
    if (judgement.warnings.length > 0) counts.warned += 1;
  }
  return counts;
}

/**
 * Below the last accepted row, once a total or a remark has closed the table, rows of a few words are the names
 * and offices of those who sign, not workers without a NIK.
 */
function closeTable<Values>(
  judged: readonly JudgedRow<Values>[],
  rows: readonly (readonly Cell[])[],
  mapping: Mapping,
): readonly JudgedRow<Values>[] {
  const lastAccepted = judged.findLastIndex(({ judgement }) => judgement.kind === 'row');
  let isClosed = false;
  return judged.map((entry, index) => {
    const { judgement, row } = entry;
    if (index <= lastAccepted) return entry;
    if (judgement.kind === 'skipped' && judgement.reason !== 'empty') isClosed = true;
    const cells = rows[row] ?? [];
    if (judgement.kind !== 'refused' || !isClosed || !isWordsOnly(cells, mapping)) return entry;
    return { row, judgement: skippedRow('note', cells) };
  });
}

type Accepted<Values> = Extract<RowJudgement<Values>, { readonly kind: 'row' }>;

/**
 * Judges all rows of a list from `firstDataRow` (counted from 0) to the end of the sheet. The second row about
 * one person or firm is refused `duplicate-in-list` {row: the first one, as Excel counts}; equal name and birth
 * date under another number is a warning `looks-alike-in-list` {row}. Pure; 10,000 rows take well under a second.
 */
export function judgeList<Values>(
  rows: readonly (readonly Cell[])[],
  firstDataRow: number,
  mapping: Mapping,
  target: TargetDefinition<Values>,
  context: JudgeContext,
): ListJudgement<Values> {
  const seen = new SeenRows(target);

  const compare = (judgement: Accepted<Values>, row: number): RowJudgement<Values> => {
    const { values, warnings } = judgement;
    const earlier = seen.find(values);
    if (earlier === null) {
      seen.add(values, row);
      return judgement;
    }
    const params = { row: earlier.row + 1 };
    const field = target.duplicateField(values);
    const place = new RowDraft(row, mapping, context);
    if (earlier.isSame) {
      const reason = place.locate(field, { code: 'duplicate-in-list', params });
      return { kind: 'refused', values, reasons: [reason], warnings };
    }
    seen.add(values, row);
    return {
      ...judgement,
      warnings: [...warnings, place.locate(field, { code: 'looks-alike-in-list', params })],
    };
  };

  const judged: JudgedRow<Values>[] = [];
  for (let row = firstDataRow; row < rows.length; row += 1) {
    const judgement = judgeRow(rows[row] ?? [], row, mapping, target, context);
    judged.push({ row, judgement: judgement.kind === 'row' ? compare(judgement, row) : judgement });
  }
  const closed = closeTable(judged, rows, mapping);
  return { rows: closed, counts: count(closed) };
}
