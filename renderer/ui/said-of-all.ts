/** Sentences to decide that every entry of a list carries: said once above it and not again at each. */
export function saidOfAll(entries: readonly { readonly review: readonly string[] }[]): readonly string[] {
  const [first, ...others] = entries;
  if (first === undefined || others.length === 0) return [];
  return first.review.filter((sentence) => others.every(({ review }) => review.includes(sentence)));
}
