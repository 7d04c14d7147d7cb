import type { PageKey } from '../database/page-key.ts';

/* Rows that are kept in memory, as lists show and count them. Pure. */

/** Negative where `a` comes first: by value, then by id. */
export function compareKeys(a: PageKey, b: PageKey): number {
  const [x, y] = [a.value ?? '', b.value ?? ''];
  if (x !== y) return x < y ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** How often each code was found; 0 for those that were not. */
export function countsOf<Code extends string>(
  codes: readonly Code[],
  found: readonly Code[],
): Readonly<Record<Code, number>> {
  const all = Object.fromEntries(codes.map((code) => [code, 0])) as Record<Code, number>;
  for (const code of found) all[code] += 1;
  return all;
}
