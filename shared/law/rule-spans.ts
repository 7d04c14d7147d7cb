import { addDays, type PlainDate } from '../calendar/plain-date.ts';
import type { RuleProblemCode } from './rule-problem.ts';

/** Days from one to another; null where they have no end. */
type Span = { readonly from: PlainDate; readonly to: PlainDate | null };

/** Faults in the order of values by date; `within` is what they have to cover, null where anything will do. */
export function spanFaults(
  spans: readonly Span[],
  within: { readonly from: PlainDate | null; readonly to: PlainDate | null } | null,
): readonly (readonly [RuleProblemCode, number])[] {
  const found: (readonly [RuleProblemCode, number])[] = [];
  spans.forEach((span, index) => {
    if (span.to !== null && span.to < span.from) found.push(['to-before-from', index]);
    const before = spans[index - 1];
    if (before === undefined) return;
    if (span.from <= before.from) found.push(['unsorted', index]);
    else if (before.to === null || before.to >= span.from) found.push(['overlap', index]);
    else if (addDays(before.to, 1) < span.from) found.push(['gap', index]);
  });
  const first = spans[0];
  const last = spans.at(-1);
  if (within === null || first === undefined || last === undefined) return found;
  if (within.from !== null && first.from > within.from) found.push(['gap', 0]);
  if (last.to !== null && (within.to === null || last.to < within.to)) found.push(['gap', spans.length - 1]);
  return found;
}
