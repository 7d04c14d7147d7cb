import { choicesOf } from '../../shared/domain/dispute/actions.ts';
import type { DisputeKind, NewDisputeEvent } from '../../shared/domain/dispute/events.ts';
import type { DisputeStage } from '../../shared/domain/dispute/fold.ts';
import { SPEC_KINDS, type SpecKindCode } from '../../shared/domain/letter.ts';
import { letterSpecs } from '../../shared/letters/specs.ts';

const OF_STAGE: Readonly<Record<DisputeStage, readonly SpecKindCode[]>> = {
  registered: ['dispute-registration', 'file-return', 'settlement-offer', 'clarification-summons'],
  returned: ['file-return'],
  offered: ['settlement-offer', 'clarification-summons', 'mediation-summons'],
  elsewhere: ['settlement-offer'],
  delegated: ['clarification-summons', 'clarification-minutes', 'mediation-summons'],
  mediating: ['mediation-summons', 'session-minutes', 'recommendation', 'settlement-agreement'],
  recommended: ['recommendation-receipt', 'recommendation-answer', 'settlement-minutes'],
  accepted: ['settlement-agreement', 'agreement-cover'],
  agreed: ['agreement-cover', 'mediation-report', 'payment-reminder'],
  failed: ['settlement-minutes', 'court-cover', 'mediation-report'],
  court: ['court-cover', 'settlement-minutes', 'mediation-report'],
  closed: ['mediation-report', 'agreement-cover', 'payment-reminder', 'execution-request'],
};

const isOffered = (code: SpecKindCode, kind: DisputeKind) =>
  code !== 'settlement-offer' || choicesOf(kind).length > 1;

/** The letters of a dispute: those of its stage first, then every other kind that can be about a dispute. Pure. */
export function lettersOf(
  stage: DisputeStage,
  kind: DisputeKind,
): { readonly fitting: readonly SpecKindCode[]; readonly others: readonly SpecKindCode[] } {
  const fitting = OF_STAGE[stage].filter((code) => isOffered(code, kind));
  const others = SPEC_KINDS.filter(
    (code) => letterSpecs[code].subjects.includes('dispute') && !fitting.includes(code),
  );
  return { fitting, others };
}

/** The name of a kind of letter inside a sentence. Pure. */
export function letterNameWithin(code: SpecKindCode): string {
  const { name } = letterSpecs[code];
  return `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
}

/** The letters that an event asks for, the first one first. Pure. */
export function lettersAfter(event: NewDisputeEvent): readonly SpecKindCode[] {
  switch (event.kind) {
    case 'registered':
      return ['dispute-registration'];
    case 'file-returned':
      return ['file-return'];
    case 'choice-offered':
      return ['settlement-offer'];
    case 'clarification-held':
      return ['clarification-minutes'];
    case 'session-set':
      return ['mediation-summons'];
    case 'session-held':
      if (event.data.result === 'agreement') return ['settlement-agreement', 'session-minutes'];
      return event.data.result === 'no-agreement'
        ? ['recommendation', 'session-minutes']
        : ['session-minutes', 'mediation-summons'];
    case 'recommendation-issued':
      return ['recommendation-receipt'];
    case 'answer-received':
      return event.data.answer === 'accept' ? ['settlement-agreement'] : ['settlement-minutes'];
    case 'silence-confirmed':
    case 'mediation-failed':
      return ['settlement-minutes', 'court-cover'];
    case 'agreement-signed':
      return ['agreement-cover'];
    case 'agreement-registered':
      return ['mediation-report'];
    case 'execution-requested':
      return ['execution-request'];
    case 'handed-to-court':
      return ['court-cover'];
    default:
      return [];
  }
}
