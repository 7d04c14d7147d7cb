import { BUSINESS_SCALES, type BusinessScale } from '../../../law/facts/common.ts';
import { PROGRAMMES, type Programme } from '../../../law/facts/jkp.ts';
import type { NeededProgrammes } from '../../../law/jkp-programmes.ts';
import type { ProgrammeState } from '../employment.ts';
import type { Derived } from '../verdict.ts';

/** What is needed whatever the size of the firm, and what may be. */
function neededBy(scale: BusinessScale | null, needed: NeededProgrammes) {
  const scales = scale === null ? BUSINESS_SCALES : [scale];
  const isNeeded = (programme: Programme) => (one: BusinessScale) => needed[one].includes(programme);
  return {
    surely: PROGRAMMES.filter((programme) => scales.every(isNeeded(programme))),
    perhaps: PROGRAMMES.filter((programme) => scales.some(isNeeded(programme))),
  };
}

/** What the programmes of a job are judged against. */
interface ProgrammesGround {
  readonly scale: BusinessScale | null;
  readonly needed: NeededProgrammes;
  /** A record that shows the worker was looked through. */
  readonly isSeen: boolean;
}

const list = (programmes: readonly Programme[]) => programmes.join(', ');

/**
 * Whether the worker stands in every programme that the law asks of a firm of this size. Where the size is not known, only
 * what holds for all sizes is said. That one is lacking is told whoever says so; that all are there stands on record only
 * where a record was looked through. Pure.
 */
export function judgeProgrammes(
  programmes: readonly ProgrammeState[],
  { scale, needed, isSeen }: ProgrammesGround,
): Derived {
  const { surely, perhaps } = neededBy(scale, needed);
  const stateOf = (programme: Programme) =>
    programmes.find((one) => one.programme === programme)?.state ?? 'unknown';
  const lacking = surely.filter((programme) => stateOf(programme) === 'not-enrolled');
  if (lacking.length === surely.length && lacking.length > 0)
    return {
      verdict: 'not-recorded',
      reasons: [{ code: 'programmes-none', params: { programmes: list(lacking) } }],
    };
  if (lacking.length > 0)
    return {
      verdict: 'mismatch',
      reasons: [{ code: 'programmes-lacking', params: { programmes: list(lacking) } }],
    };
  if (perhaps.every((programme) => stateOf(programme) === 'enrolled'))
    return isSeen
      ? {
          verdict: 'recorded',
          reasons: [{ code: 'programmes-complete', params: { programmes: list(perhaps) } }],
        }
      : {
          verdict: 'unknown',
          reasons: [{ code: 'programmes-record-unseen', params: { programmes: list(perhaps) } }],
        };
  const open = surely.filter((programme) => stateOf(programme) === 'unknown');
  const hangs = perhaps.filter(
    (programme) => !surely.includes(programme) && stateOf(programme) !== 'enrolled',
  );
  return {
    verdict: 'unknown',
    reasons: [
      ...(open.length > 0 ? [{ code: 'programmes-unknown', params: { programmes: list(open) } }] : []),
      ...(hangs.length > 0
        ? [{ code: 'programmes-scale-unknown', params: { programmes: list(hangs) } }]
        : []),
    ],
  };
}
