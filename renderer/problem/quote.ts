import { DATABASE_PROBLEMS, type DatabaseProblem } from '../../shared/contract/app.ts';

/**
 * The short code that a person reads out over the telephone: `SMB-D09 · 0.1.0`, with the log's own code behind it when
 * the main process gave one (`quote` in the params). The number is the place in DATABASE_PROBLEMS, from 1, which is append-only.
 */
export function quoteOf(
  problem: DatabaseProblem,
  params: Readonly<Record<string, string | number>>,
  version: string,
): string {
  const number = String(DATABASE_PROBLEMS.indexOf(problem) + 1).padStart(2, '0');
  const logged = params.quote === undefined ? [] : [String(params.quote)];
  return [`SMB-D${number}`, version, ...logged].join(' · ');
}
