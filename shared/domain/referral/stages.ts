/**
 * referred: handed to BPJS, placement or training; account: has an account to claim with; filed: the claim is with BPJS;
 * eligible: found good, no month paid yet; refused; paying: some months paid; ended: every month paid; stopped: the benefit
 * ended early; re-employed; lost: nobody reaches the worker; closed; cancelled: referred by mistake, counts nowhere.
 */
export const REFERRAL_STAGES = [
  'referred',
  'account',
  'filed',
  'eligible',
  'refused',
  'paying',
  'ended',
  'stopped',
  're-employed',
  'lost',
  'closed',
  'cancelled',
] as const;
export type ReferralStage = (typeof REFERRAL_STAGES)[number];

/**
 * What has to be done next on the way, each with its last day where there is one: proof, account and claim by the end of the
 * claim window; `mend-refusal` too; `await-decision` has none; `file-month` by the end of the month's window;
 * `await-payment` by the days that BPJS has to pay; `talk` and `call` as the officer set them.
 */
export const NEXT_THINGS = [
  'collect-proof',
  'make-account',
  'file-claim',
  'await-decision',
  'mend-refusal',
  'file-month',
  'await-payment',
  'talk',
  'call',
] as const;
export type NextThingCode = (typeof NEXT_THINGS)[number];
