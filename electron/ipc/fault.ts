import { randomInt } from 'node:crypto';
import { ContractError, type ContractFault } from '../../shared/contract/errors.ts';
import { DatabaseProblemError, problemOf } from '../database/problem.ts';
import { log } from '../services/log.ts';

/** A short code that a person can read out over the telephone; the log holds it beside the cause. */
function quoteCode(): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  return Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('');
}

/** Writes a defect where it can be found again. No values of the record: only what kind of error and where. */
export type DefectLog = (quote: string, error: unknown) => void;

export const logDefect: DefectLog = (quote, error) => {
  const cause =
    error instanceof Error
      ? `${error.name} ${(error as { code?: string }).code ?? ''}\n${stackOf(error)}`
      : typeof error;
  log(`[defect ${quote}] ${cause}`);
};

/** The places of a stack trace without its first line, whose message could hold what somebody typed. */
function stackOf(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}

/** Turns any failure into the typed fault that crosses the door. */
export function faultOf(error: unknown, write: DefectLog = logDefect): ContractFault {
  if (error instanceof ContractError) return error.fault;
  const problem = problemOf(error);
  if (problem === 'disk-full') return new ContractError('disk-full').fault;
  if (problem !== null) {
    const params = error instanceof DatabaseProblemError ? error.params : {};
    return new ContractError('database-problem', { detail: problem, params }).fault;
  }
  const quote = quoteCode();
  write(quote, error);
  return new ContractError('unexpected', { quote }).fault;
}
