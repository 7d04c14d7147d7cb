import type { PlainDate } from '../../calendar/plain-date.ts';
import { type DisputeEvent, effective } from './events.ts';

/** An instalment with what was paid of it, in rupiah. Without a day the agreement named none: it is never late. */
export interface PlannedPayment {
  /** Place in its agreement's plan, from 1, and how many there are. */
  readonly place: number;
  readonly of: number;
  readonly due: PlainDate | null;
  readonly amount: number;
  readonly paid: number;
  /** The day on which it was paid in full; null while something is left. */
  readonly paidOn: PlainDate | null;
}

/** What one agreement has to be paid by it. */
export interface PaymentPlan {
  /** The event of the agreement, as it stands. */
  readonly agreementId: string;
  readonly signedOn: PlainDate;
  /** Workers whom it is for; null all of the case. */
  readonly persons: readonly string[] | null;
  readonly payments: readonly PlannedPayment[];
}

/** What is to be paid in a case and what was. */
export interface PaymentState {
  readonly plans: readonly PaymentPlan[];
  /** Paid beyond all that was agreed, in rupiah. */
  readonly surplus: number;
  /** Paid in all. */
  readonly paid: number;
}

export const NO_PAYMENTS: PaymentState = { plans: [], surplus: 0, paid: 0 };

const LAST = '9999-12-31';

/** Gives an amount to what is due first, of all agreements together; answers what is left of it. */
function allot(
  plans: readonly PaymentPlan[],
  amount: number,
  on: PlainDate,
): { readonly plans: readonly PaymentPlan[]; readonly left: number } {
  const waiting = plans
    .flatMap((plan, nth) => plan.payments.map((payment) => ({ nth, payment })))
    .filter(({ payment }) => payment.paid < payment.amount)
    .toSorted((a, b) =>
      (a.payment.due ?? LAST) < (b.payment.due ?? LAST)
        ? -1
        : a.payment.due === b.payment.due
          ? a.nth - b.nth
          : 1,
    );
  let left = amount;
  const given = new Map<PlannedPayment, number>();
  for (const { payment } of waiting) {
    const share = Math.min(left, payment.amount - payment.paid);
    if (share > 0) given.set(payment, share);
    left -= share;
  }
  const after = plans.map((plan) => ({
    ...plan,
    payments: plan.payments.map((payment) => {
      const paid = payment.paid + (given.get(payment) ?? 0);
      return { ...payment, paid, paidOn: payment.paidOn ?? (paid === payment.amount ? on : null) };
    }),
  }));
  return { plans: after, left };
}

function planOf(event: Extract<DisputeEvent, { kind: 'agreement-signed' }>): PaymentPlan | null {
  const { instalments, total, lines } = event.data;
  const parts: readonly { readonly due: PlainDate | null; readonly amount: number }[] =
    instalments.length > 0
      ? instalments.toSorted((a, b) => (a.due < b.due ? -1 : a.due === b.due ? 0 : 1))
      : total === null || total === 0
        ? []
        : [{ due: null, amount: total }];
  if (parts.length === 0) return null;
  return {
    agreementId: event.id,
    signedOn: event.on,
    persons: lines,
    payments: parts.map(({ due, amount }, index) => ({
      place: index + 1,
      of: parts.length,
      due,
      amount,
      paid: 0,
      paidOn: null,
    })),
  };
}

const paidOf = (plans: readonly PaymentPlan[]) =>
  plans.flatMap(({ payments }) => payments).reduce((sum, { paid }) => sum + paid, 0);

/**
 * Plans that stay after a split. A plan stands in one case only: it goes with its workers when the last of them leave, and
 * stays where some of them do. What was paid by it goes where it goes; a plan for everyone stays.
 */
function kept(state: PaymentState, persons: readonly string[], side: 'old' | 'new'): PaymentState {
  const moved = new Set(persons);
  const plans = state.plans.flatMap((plan): readonly PaymentPlan[] => {
    if (plan.persons === null) return side === 'old' ? [plan] : [];
    const staying = plan.persons.filter((person) => !moved.has(person));
    if (side === 'new') return staying.length === 0 ? [plan] : [];
    return staying.length === 0 ? [] : [{ ...plan, persons: staying }];
  });
  const surplus = side === 'old' ? state.surplus : 0;
  return { plans, surplus, paid: paidOf(plans) + surplus };
}

function step(state: PaymentState, event: DisputeEvent): PaymentState {
  switch (event.kind) {
    case 'agreement-signed': {
      const plan = planOf(event);
      if (plan === null) return state;
      const { plans, left } = allot([...state.plans, plan], state.surplus, event.on);
      return { ...state, plans, surplus: left };
    }
    case 'instalment-paid': {
      const { plans, left } = allot(state.plans, event.data.amount, event.on);
      return { plans, surplus: state.surplus + left, paid: state.paid + event.data.amount };
    }
    case 'split-off':
      return kept(state, event.data.persons, 'old');
    case 'split-from':
      return kept(state, event.data.persons, 'new');
    default:
      return state;
  }
}

/**
 * What was agreed to be paid and what was paid, by the events that count in the order in which they happened: a payment goes
 * to what is due first, over all agreements of the case; what is paid before an agreement counts for it. Pure.
 */
export function foldPayments(events: readonly DisputeEvent[]): PaymentState {
  return effective(events).reduce(step, NO_PAYMENTS);
}

/** An instalment by a named day that is not paid in full, with the plan that it is of. */
export interface UnpaidInstalment extends PlannedPayment {
  readonly due: PlainDate;
  readonly plan: PaymentPlan;
}

/** What is still to be paid by days that were named, the earliest first. Pure. */
export function unpaid({ plans }: PaymentState): readonly UnpaidInstalment[] {
  return plans
    .flatMap((plan) =>
      plan.payments.flatMap((payment): readonly UnpaidInstalment[] =>
        payment.due === null || payment.paid >= payment.amount
          ? []
          : [{ ...payment, due: payment.due, plan }],
      ),
    )
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** Rupiah that should have been paid before a day and were not. Pure. */
export function arrearsOn(state: PaymentState, today: PlainDate): number {
  return unpaid(state)
    .filter(({ due }) => due < today)
    .reduce((sum, { amount, paid }) => sum + amount - paid, 0);
}

/** A sum in equal parts of whole rupiah; what does not divide goes to the last. Pure. */
export function equalParts(total: number, n: number): readonly number[] {
  const part = Math.floor(total / n);
  return Array.from({ length: n }, (_, index) => (index === n - 1 ? total - part * (n - 1) : part));
}
