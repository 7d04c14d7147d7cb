import { type PlainDate, plainDate } from '../../shared/calendar/plain-date.ts';
import type { NewReferralEvent } from '../../shared/domain/referral/events.ts';
import type { App } from './launch.ts';

/** An event of a referral, as the door takes it. */
export const event = (
  kind: NewReferralEvent['kind'],
  on: PlainDate,
  data: Readonly<Record<string, unknown>> = {},
): NewReferralEvent => ({ kind, on, data, replaces: null, reason: '' }) as unknown as NewReferralEvent;

/** Writes events of a referral down that nothing may stand against. */
export async function happen(
  { door }: App,
  id: string,
  ...events: readonly NewReferralEvent[]
): Promise<void> {
  const today = plainDate((await door.call('app.status', {})).today);
  for (const one of events) {
    const { version } = await door.call('referrals.get', { id, asOf: today });
    const outcome = await door.call('referrals.addEvent', { id, version, today, event: one });
    if (outcome.kind !== 'written') throw new Error(JSON.stringify({ one, outcome }));
  }
}
