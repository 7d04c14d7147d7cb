import { isPossible } from './actions.ts';
import type { DisputeEvent, DisputeEventKind, DisputeKind } from './events.ts';
import { EMPTY_DISPUTE, step } from './fold.ts';
import { orderFaults } from './order.ts';

/** A silence that the app noted rests on nobody's act: an answer that comes to light later makes it moot by itself. */
const RESTS_ON_NOTHING: ReadonlySet<DisputeEventKind> = new Set<DisputeEventKind>([
  'registered',
  'silence-noted',
  'note-added',
  'due-overridden',
]);

/**
 * Events that could not have happened as the others stand: an answer before its receipt, a session of a case that was
 * closed by then, a deed without an agreement. Pure.
 * @param counted those that count, in the order in which they happened
 */
export function groundless(counted: readonly DisputeEvent[], kind: DisputeKind): readonly DisputeEvent[] {
  const whole = counted.reduce(step, EMPTY_DISPUTE);
  const found: DisputeEvent[] = [];
  let state = EMPTY_DISPUTE;
  for (const event of counted) {
    const stands =
      RESTS_ON_NOTHING.has(event.kind) ||
      (isPossible(state, kind, event.kind) && orderFaults(whole, event).length === 0);
    if (!stands) found.push(event);
    state = step(state, event);
  }
  return found;
}
