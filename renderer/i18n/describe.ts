import type { TFunction } from 'i18next';
import type { ContractFault } from '../../shared/contract/errors.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import { speakParams } from '../../shared/texts/speak-params.ts';

type Params = Readonly<Record<string, string | number>>;
type Has = (key: string) => boolean;

/** The sentence for a finding of a check (`finding.<code>`). */
export function describeFinding(t: TFunction, finding: Finding): string {
  return t(`finding.${finding.code}`, speakParams(finding.params));
}

/** The sentence for a code beside a field: `field.<code>`, else the finding's, else a general one. */
export function describeField(t: TFunction, has: Has, code: string, params: Params = {}): string {
  for (const key of [`field.${code}`, `finding.${code}`]) {
    if (has(key)) return t(key, speakParams(params));
  }
  return t('field.input-refused');
}

export interface FaultWords {
  /** What happened. */
  readonly title: string;
  /** What is safe and what to do. */
  readonly advice: string;
  /** Code to quote when asking for help, or null. */
  readonly quote: string | null;
}

/** What happened and what to do, for a fault that came through the door. A finer detail has words of its own. */
export function describeFault(t: TFunction, has: Has, fault: ContractFault): FaultWords {
  const detailed = fault.detail === null ? null : `error.${fault.code}.${fault.detail}`;
  const general = detailed !== null && has(detailed) ? detailed : `error.${fault.code}`;
  // Some codes have a longer sentence for when the door knows more.
  const known = `${general}.known`;
  const key = has(known) && fault.params.next !== undefined ? known : general;
  const params = speakParams(fault.params);
  const advice = `${key}.advice`;
  return {
    title: t(key, params),
    advice: has(advice) ? t(advice, params) : '',
    quote: fault.quote,
  };
}
