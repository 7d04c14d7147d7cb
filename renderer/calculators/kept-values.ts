/** Facts typed into a calculator, kept until the app is closed: never on disk for longer, never in the record. */

const keyOf = (calculator: string) => `sambung.calculator.${calculator}`;

/** The values that were typed in before; unknown or lost fields start empty. */
export function keptValues<Values extends object>(calculator: string, empty: Values): Values {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(calculator)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return empty;
    const known = Object.entries(kept).filter(([key]) => key in empty);
    return { ...empty, ...Object.fromEntries(known) };
  } catch {
    return empty;
  }
}

export function keepValues(calculator: string, values: object): void {
  try {
    sessionStorage.setItem(keyOf(calculator), JSON.stringify(values));
  } catch {
    // A full store loses what was typed on the next change of screen, nothing else.
  }
}
