import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { InstalmentDeadline } from '../../shared/domain/dispute/dispute.ts';
import type { DisputeEvent } from '../../shared/domain/dispute/events.ts';
import { foldPayments, unpaid } from '../../shared/domain/dispute/instalments.ts';
import type { DueThing } from '../../shared/domain/dispute/reminders.ts';
import { formatRupiah, rupiah } from '../../shared/domain/money.ts';
import { eventsOfSet } from '../database/dispute-events.ts';
import { owingDisputes } from '../database/dispute-instalments.ts';
import type { ReadableDatabase } from '../database/schema.ts';

const money = (amount: number) => formatRupiah(rupiah(amount));

function sumOf({ amount, paid }: { readonly amount: number; readonly paid: number }): string {
  return paid === 0 ? money(amount) : `${money(amount)}, sudah dibayar ${money(paid)}`;
}

/**
 * Instalments of a case that are not paid in full yet, by due day, as reminders of the office.
 * @param workers of the case; an agreement of some counts its own
 */
export function remindersOf(
  events: readonly DisputeEvent[],
  workers: number,
  asOf: PlainDate,
): readonly InstalmentDeadline[] {
  return unpaid(foldPayments(events)).map((one) => ({
    source: 'agreement',
    code: `instalment-${one.place}-${one.plan.agreementId}`,
    name: one.of === 1 ? 'Pembayaran perjanjian bersama' : `Angsuran ke-${one.place} dari ${one.of}`,
    startedOn: one.plan.signedOn,
    due: one.due,
    state: one.due < asOf ? 'overdue' : 'open',
    sum: sumOf(one),
    workers: one.plan.persons?.length ?? workers,
    review: [],
    actor: 'employer',
    override: null,
  }));
}

/** More cases than an office has with an agreement that is paid in parts. */
const MOST_OWING = 10_000;

/** Instalments of all cases, closed ones too, that are to be paid up to a day and are not, as things to be reminded of. */
export async function instalmentsUpTo(db: ReadableDatabase, upTo: PlainDate): Promise<readonly DueThing[]> {
  const owing = await owingDisputes(db, upTo, '', MOST_OWING);
  const events = await eventsOfSet(
    db,
    owing.map(({ id }) => id),
  );
  return owing.flatMap(({ id, registerNumber }) =>
    remindersOf(events.get(id) ?? [], 0, upTo)
      .filter(({ due }) => due <= upTo)
      .map(({ code, startedOn, due }) => ({ disputeId: id, registerNumber, code, startedOn, due })),
  );
}

/** Instalments of all cases, closed ones too, that were due before a day, the earliest case first. */
export async function lateInstalments(
  db: ReadableDatabase,
  asOf: PlainDate,
  mediator: string,
  limit: number,
): Promise<OutputOf<'disputes.deadlines'>> {
  const owing = await owingDisputes(db, asOf, mediator, limit);
  const events = await eventsOfSet(
    db,
    owing.map(({ id }) => id),
  );
  return owing.flatMap(({ id, registerNumber, employerName, mediators }) =>
    remindersOf(events.get(id) ?? [], 0, asOf)
      .filter(({ state }) => state === 'overdue')
      .map((reminder) => ({ ...reminder, disputeId: id, registerNumber, title: employerName, mediators })),
  );
}
