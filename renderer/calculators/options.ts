import {
  EMPLOYER_STATE_NAMES,
  EVENT_LABELS,
  JKP_REASON_NAMES,
  PARTY_NAMES,
  PROOF_NAMES,
  SCALE_NAMES,
} from '../../shared/law/explain/names.ts';
import { BUSINESS_SCALES } from '../../shared/law/facts/common.ts';
import { DEADLINE_EVENTS, PARTIES } from '../../shared/law/facts/deadlines.ts';
import { EMPLOYER_STATES, JKP_REASONS, PROGRAMMES, PROOFS } from '../../shared/law/facts/jkp.ts';
import { LAYOFF_REASONS } from '../../shared/law/layoff-reasons.ts';
import { LAYOFF_REASON_NAMES } from '../../shared/letters/layoff-reason-names.ts';
import type { Option } from '../ui/form/fields.tsx';

function optionsOf<Code extends string>(
  codes: readonly Code[],
  names: Readonly<Record<Code, string>>,
): readonly Option[] {
  return codes.map((value) => ({ value, label: names[value] }));
}

export const REASON_OPTIONS = optionsOf(LAYOFF_REASONS, LAYOFF_REASON_NAMES);
export const JKP_REASON_OPTIONS = optionsOf(JKP_REASONS, JKP_REASON_NAMES);
export const SCALE_OPTIONS = optionsOf(BUSINESS_SCALES, SCALE_NAMES);
export const EMPLOYER_STATE_OPTIONS = optionsOf(EMPLOYER_STATES, EMPLOYER_STATE_NAMES);
export const PROOF_OPTIONS = optionsOf(PROOFS, PROOF_NAMES);
export const EVENT_OPTIONS = optionsOf(DEADLINE_EVENTS, EVENT_LABELS);
export const PARTY_OPTIONS = optionsOf(PARTIES, PARTY_NAMES);
export const PROGRAMME_OPTIONS: readonly Option[] = PROGRAMMES.map((value) => ({ value, label: value }));
