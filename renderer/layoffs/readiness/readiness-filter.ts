import { EMPLOYMENT_VERDICTS, type EmploymentVerdict } from '../../../shared/domain/employment/employment.ts';
import {
  READINESS_LACKS,
  READINESS_OUTCOMES,
  type ReadinessLack,
  type ReadinessOutcome,
} from '../../../shared/domain/employment/readiness.ts';

/** What narrows the workers of a report. */
export interface ReadinessFilter {
  readonly verdict: EmploymentVerdict | null;
  readonly outcome: ReadinessOutcome | null;
  readonly lacks: ReadinessLack | null;
}

const oneOf = <Code extends string>(codes: readonly Code[], text: string | undefined): Code | null =>
  codes.find((code) => code === text) ?? null;

/** Reads the filter from its place in the address (`status~jkp~kurang`); what is not known is no filter. Pure. */
export function readReadinessFilter(text: string): ReadinessFilter {
  const [verdict, outcome, lacks] = text.split('~');
  return {
    verdict: oneOf(EMPLOYMENT_VERDICTS, verdict),
    outcome: oneOf(READINESS_OUTCOMES, outcome),
    lacks: oneOf(READINESS_LACKS, lacks),
  };
}

/** The filter as it stands in the address; empty for none. Pure. */
export function writeReadinessFilter({ verdict, outcome, lacks }: ReadinessFilter): string {
  const text = [verdict, outcome, lacks].map((code) => code ?? '').join('~');
  return text === '~~' ? '' : text;
}
