/** What a mediator has to do on a day. */
export interface MediatorLoad {
  readonly name: string;
  /** Open cases. */
  readonly cases: number;
  /** Workers in them. */
  readonly workers: number;
  /** Sessions on the agenda of the next fourteen days, the day itself among them. */
  readonly sessions: number;
}

/** Days ahead, with the day itself, in which sessions count as load. */
export const LOAD_DAYS = 14;

/** Names are one whatever their letters' case. */
export const sameName = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Loads of these names, least first: by cases, then workers, then sessions, then name. A name without load has none. Pure. */
export function loadsOf(names: readonly string[], loads: readonly MediatorLoad[]): readonly MediatorLoad[] {
  return names
    .map(
      (name) =>
        loads.find((load) => sameName(load.name, name)) ?? { name, cases: 0, workers: 0, sessions: 0 },
    )
    .toSorted(
      (a, b) =>
        a.cases - b.cases ||
        a.workers - b.workers ||
        a.sessions - b.sessions ||
        a.name.localeCompare(b.name, 'id'),
    );
}

/**
 * Deals cases out among those who get them: each to whoever has the fewest open cases then, of those alike to the one with
 * fewer workers, then to the one named first. Pure.
 * @returns the name for each case, in the order of the cases
 */
export function dealOut(
  cases: readonly { readonly workers: number }[],
  names: readonly string[],
  loads: readonly MediatorLoad[],
): readonly string[] {
  const piles = names.map((name) => {
    const [load] = loadsOf([name], loads);
    return { name, cases: load?.cases ?? 0, workers: load?.workers ?? 0 };
  });
  return cases.map(({ workers }) => {
    const [least] = piles.toSorted((a, b) => a.cases - b.cases || a.workers - b.workers);
    if (least === undefined) throw new RangeError('nobody to deal out to');
    least.cases += 1;
    least.workers += workers;
    return least.name;
  });
}
