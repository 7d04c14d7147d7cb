import type { LayoffStanding } from './dispute.ts';
import type { DisputeState } from './fold.ts';

/**
 * Whether the employment in dispute has ended: only by an agreement of all, or by a ruling that is final. A case that
 * was withdrawn or went elsewhere says nothing of it. Pure.
 */
export function layoffStanding({
  agreedOn,
  settled,
  finalOn,
}: Pick<DisputeState, 'agreedOn' | 'settled' | 'finalOn'>): LayoffStanding {
  if (finalOn !== null) return 'decided';
  return agreedOn !== null && settled === null ? 'agreed' : 'in-dispute';
}
