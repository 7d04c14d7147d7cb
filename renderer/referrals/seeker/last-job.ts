interface Held {
  readonly position: string;
}

/**
 * What somebody worked as last: by the jobs on record, else by the reports of layoffs; empty where neither tells. Pure.
 * @param jobs newest first
 * @param layoffs newest first
 */
export const lastJobOf = (jobs: readonly Held[], layoffs: readonly Held[]): string =>
  [...jobs, ...layoffs].map(({ position }) => position.trim()).find((position) => position !== '') ?? '';
