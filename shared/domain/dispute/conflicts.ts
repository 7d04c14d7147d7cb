import { type DisputeEvent, type EventOf, effective } from './events.ts';
import { sameName } from './load.ts';

type Delegated = EventOf<'delegated'>;

const delegations = (events: readonly DisputeEvent[]): readonly Delegated[] =>
  effective(events).filter((event): event is Delegated => event.kind === 'delegated');

/** The conflict of interest that the last delegation of a dispute notes; empty where it notes none. Pure. */
export function conflictNoted(events: readonly DisputeEvent[]): string {
  return delegations(events).at(-1)?.data.conflict.trim() ?? '';
}

/** A conflict that another case notes of a mediator. */
export interface KnownConflict {
  readonly mediator: string;
  readonly registerNumber: string;
}

/**
 * Mediators of whom another case notes a conflict of interest, each with the first case that does. A note of a delegation
 * to several stands for each of them: it does not say of whom it is. Pure.
 */
export function conflictsOf(
  mediators: readonly string[],
  cases: readonly { readonly registerNumber: string; readonly events: readonly DisputeEvent[] }[],
): readonly KnownConflict[] {
  return mediators.flatMap((mediator): readonly KnownConflict[] => {
    const found = cases.find(({ events }) =>
      delegations(events).some(
        ({ data }) => data.conflict.trim() !== '' && data.mediators.some((name) => sameName(name, mediator)),
      ),
    );
    return found === undefined ? [] : [{ mediator, registerNumber: found.registerNumber }];
  });
}
