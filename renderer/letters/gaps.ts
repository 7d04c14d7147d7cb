import type { LetterGap } from '../../shared/contract/letters.ts';

/** Gaps of one kind: the same field, of one record or of many workers. */
export interface GapGroup {
  /** `required` keeps the letter from being issued, `advised` only warns. */
  readonly code: string;
  readonly where: LetterGap['where'];
  readonly field: string;
  /** Names of the workers who lack it; empty when it is no worker's. */
  readonly workers: readonly string[];
}

/** Joins the gaps of many workers in the same field into one line; what keeps the letter back comes first. */
export function groupGaps(gaps: readonly LetterGap[]): readonly GapGroup[] {
  const groups = new Map<string, { gap: LetterGap; workers: string[] }>();
  for (const gap of gaps) {
    const key = `${gap.code}/${gap.where}/${gap.field}`;
    const group = groups.get(key) ?? { gap, workers: [] };
    if (gap.workerName !== null) group.workers.push(gap.workerName);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ gap, workers }) => ({ code: gap.code, where: gap.where, field: gap.field, workers }))
    .sort((a, b) => Number(isBlocking(b)) - Number(isBlocking(a)));
}

/** True when the letter cannot be issued without it. */
export function isBlocking(gap: Pick<LetterGap, 'code'>): boolean {
  return gap.code !== 'advised';
}
