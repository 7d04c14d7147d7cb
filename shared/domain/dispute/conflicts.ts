import { type DisputeEvent, type EventOf, effective } from './events.ts';
import { sameName } from './load.ts';

type Delegated = EventOf<'delegated'>;

const delegations = (events: readonly DisputeEvent[]): readonly Delegated[] =>
  effective(events).filter((event): event is Delegated => event.kind === 'delegated');

/** What a delegation notes of a conflict of interest; `mediator` null where it does not say of whom it is. */
export interface NotedConflict {
  readonly mediator: string | null;
  readonly note: string;
}

/** The conflicts that a delegation notes, that of nobody in particular last. Pure. */
export function conflictsIn({
  conflict,
  conflicts,
}: Pick<Delegated['data'], 'conflict' | 'conflicts'>): readonly NotedConflict[] {
  const general = conflict.trim();
  return [...conflicts, ...(general === '' ? [] : [{ mediator: null, note: general }])];
}

/** The conflicts of interest that the last delegation of a dispute notes. Pure. */
export function conflictsNoted(events: readonly DisputeEvent[]): readonly NotedConflict[] {
  const last = delegations(events).at(-1);
  return last === undefined ? [] : conflictsIn(last.data);
}

/** A conflict that another case notes of a mediator. */
export interface KnownConflict {
  readonly mediator: string;
  readonly registerNumber: string;
}

/**
 * Mediators of whom another case notes a conflict of interest, each with the first case that does. A note that does not
 * say of whom it is stands for everyone who got that case. Pure.
 */
export function conflictsOf(
  mediators: readonly string[],
  cases: readonly { readonly registerNumber: string; readonly events: readonly DisputeEvent[] }[],
): readonly KnownConflict[] {
  return mediators.flatMap((mediator): readonly KnownConflict[] => {
    const found = cases.find(({ events }) =>
      delegations(events).some(({ data }) =>
        conflictsIn(data).some(({ mediator: whose }) =>
          (whose === null ? data.mediators : [whose]).some((name) => sameName(name, mediator)),
        ),
      ),
    );
    return found === undefined ? [] : [{ mediator, registerNumber: found.registerNumber }];
  });
}
