import type { Block, Signature } from './blocks.ts';
import { countersignature, mediatorSignatures, signatures } from './frames.ts';
import type { LetterFacts } from './spec-facts.ts';

/**
 * The mediators' signatures; where the head of the office countersigns, he stands left and the mediators below one
 * another on the right. `caption` goes above each mediator's title.
 */
export function mediatorRows(facts: LetterFacts, caption: string | null = null): readonly Block[] {
  const mediators = mediatorSignatures(facts).map(
    (column): Signature =>
      caption === null
        ? column
        : { ...column, captions: [{ prefix: '', text: caption }, ...column.captions] },
  );
  const above = countersignature(facts);
  if (above.length === 0) return [signatures(mediators)];
  const [first, ...others] = mediators;
  return [
    signatures(first === undefined ? above : [...above, first]),
    ...others.map((column) => signatures([column])),
  ];
}
