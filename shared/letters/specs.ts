import type { SpecKindCode } from '../domain/letter.ts';
import { agreementCover } from './kinds/agreement-cover.ts';
import { arrearsNotice } from './kinds/arrears-notice.ts';
import { clarificationMinutes } from './kinds/clarification-minutes.ts';
import { clarificationSummons } from './kinds/clarification-summons.ts';
import { courtCover } from './kinds/court-cover.ts';
import { disputeRegistration } from './kinds/dispute-registration.ts';
import { employmentStatement } from './kinds/employment-statement.ts';
import { executionRequest } from './kinds/execution-request.ts';
import { fileReturn } from './kinds/file-return.ts';
import { inspectionRequest } from './kinds/inspection-request.ts';
import { jkpReferral } from './kinds/jkp-referral.ts';
import { jobseekerIntroduction } from './kinds/jobseeker-introduction.ts';
import { layoffRegistration } from './kinds/layoff-registration.ts';
import { mediationReport } from './kinds/mediation-report.ts';
import { mediationSummons } from './kinds/mediation-summons.ts';
import { membershipRequest } from './kinds/membership-request.ts';
import { paymentReminder } from './kinds/payment-reminder.ts';
import { placementReferral } from './kinds/placement-referral.ts';
import { recommendation } from './kinds/recommendation.ts';
import { recommendationAnswer } from './kinds/recommendation-answer.ts';
import { recommendationReceipt } from './kinds/recommendation-receipt.ts';
import { sessionMinutes } from './kinds/session-minutes.ts';
import { settlementAgreement } from './kinds/settlement-agreement.ts';
import { settlementMinutes } from './kinds/settlement-minutes.ts';
import { settlementOffer } from './kinds/settlement-offer.ts';
import type { LetterSpec } from './letter-spec.ts';

const KINDS: Readonly<Record<SpecKindCode, LetterSpec>> = {
  'layoff-registration': layoffRegistration,
  'dispute-registration': disputeRegistration,
  'file-return': fileReturn,
  'settlement-offer': settlementOffer,
  'clarification-summons': clarificationSummons,
  'mediation-summons': mediationSummons,
  'clarification-minutes': clarificationMinutes,
  'session-minutes': sessionMinutes,
  recommendation: recommendation,
  'recommendation-receipt': recommendationReceipt,
  'recommendation-answer': recommendationAnswer,
  'settlement-agreement': settlementAgreement,
  'agreement-cover': agreementCover,
  'payment-reminder': paymentReminder,
  'execution-request': executionRequest,
  'settlement-minutes': settlementMinutes,
  'court-cover': courtCover,
  'mediation-report': mediationReport,
  'jkp-referral': jkpReferral,
  'placement-referral': placementReferral,
  'membership-request': membershipRequest,
  'arrears-notice': arrearsNotice,
  'inspection-request': inspectionRequest,
  'employment-statement': employmentStatement,
  'jobseeker-introduction': jobseekerIntroduction,
};

/** Every letter has a security class; it shows in the number where the office's pattern says so. */
const classed = (spec: LetterSpec): LetterSpec => ({
  ...spec,
  fields: { 'letter.security': 'optional', ...spec.fields },
});

/** Every kind of letter that is written with the merge dictionary, by its code. */
export const letterSpecs = Object.fromEntries(
  Object.entries(KINDS).map(([code, spec]) => [code, classed(spec)]),
) as Readonly<Record<SpecKindCode, LetterSpec>>;
