import type { PlainDate } from '../../calendar/plain-date.ts';
import { ruleOrNull } from '../../law/deadlines/ground.ts';
import { parameterOrNull, ruleSetFor } from '../../law/rule-set.ts';
import type { Finding } from '../finding.ts';
import { REFERRAL_BASES } from './actions.ts';
import type { NewReferralEvent, ReferralEventKind } from './events.ts';
import type { MonthGround } from './months.ts';

/**
 * What stands against an event. `refused`: it cannot have happened so; `asksReason`: it is unusual and needs a reason;
 * `warnings` are said and may be passed over. A finding that rests on a provision names it in `cite`.
 */
export interface ReferralCheck {
  readonly refused: readonly Finding[];
  readonly asksReason: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** What an event is held against beside the events before it. */
export interface CheckGround extends MonthGround {
  readonly layoffDate: PlainDate;
  /** Last day to claim; null where the rules give none. */
  readonly claimDue: PlainDate | null;
  readonly today: PlainDate;
}

export const finding = (code: string, params: Finding['params'] = {}): Finding => ({ code, params });

/** An event of some kinds that is about to be written. */
export type NewOf<Kind extends ReferralEventKind> = Extract<NewReferralEvent, { readonly kind: Kind }>;

/** What can only come after the layoff. */
export const AFTER_LAYOFF: readonly ReferralEventKind[] = [
  'claim-filed',
  'claim-decided',
  'month-filed',
  'month-paid',
  'stopped',
  're-employed',
];

/** Where the provision of a step stands on a day; empty where the rules have none. */
export function citeOf(kind: ReferralEventKind, { book }: MonthGround, on: PlainDate): string {
  const basis = REFERRAL_BASES[kind];
  if (basis === undefined) return '';
  const ruling = ruleOrNull(() => parameterOrNull(ruleSetFor(book, basis.set, on), basis.parameter, on));
  return ruling?.cite ?? '';
}
