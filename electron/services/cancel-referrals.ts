import type { CheckedInputOf } from '../../shared/contract/contract.ts';
import type { ManyCancelled } from '../../shared/contract/referrals.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import type { ReferralId } from '../../shared/domain/ids.ts';
import { livePerson } from '../database/persons.ts';
import { referralEventsOf } from '../database/referral-events.ts';
import { getReferralRow } from '../database/referrals.ts';
import { unnoted, type WriteContext } from './context.ts';
import type { DatabaseCalls } from './database-calls.ts';
import { inParts } from './in-parts.ts';
import type { Jobs } from './jobs.ts';
import { officeDay } from './office-day.ts';
import { recordReferralEvent } from './write-referral-event.ts';

/** Referrals of one step: the writing connection is held for some tens of milliseconds. */
const PART = 50;

type Part = Omit<ManyCancelled, 'stopped'>;

/** What keeps a referral from being cancelled with the others: somebody went on with it. */
async function heldBy(context: WriteContext, id: ReferralId, reason: string): Promise<Finding | null> {
  const { db, now } = context;
  const written = await referralEventsOf(db, id);
  if (written.length > 1) return { code: 'referral-went-on', params: { n: written.length - 1 } };
  const today = await officeDay(db, now);
  const event = {
    kind: 'cancelled' as const,
    on: today,
    data: { reason },
    replaces: null,
    reason: '',
  };
  const { refused, asksReason } = await recordReferralEvent(
    unnoted(context),
    await getReferralRow(db, id),
    event,
    today,
  );
  return [...refused, ...asksReason][0] ?? null;
}

/** Cancels referrals of which nothing more was written down, in one short step; the others are named. */
export async function cancelReferrals(
  context: WriteContext,
  { ids, reason }: { readonly ids: readonly ReferralId[]; readonly reason: string },
): Promise<Part> {
  const { db, note } = context;
  const kept: Part['kept'][number][] = [];
  for (const id of ids) {
    const finding = await heldBy(context, id, reason);
    if (finding === null) continue;
    const { person_id } = await getReferralRow(db, id);
    kept.push({ id, name: (await livePerson(db, person_id)).name, finding });
  }
  const cancelled = ids.length - kept.length;
  note({ subjectKind: 'referral', subjectId: 'many', detail: { cancelled, kept: kept.length } });
  return { cancelled, kept };
}

/** Cancels what one order referred, in short steps that can be stopped: what was cancelled until then stays so. */
export function cancelMany(
  database: Pick<DatabaseCalls, 'ask'>,
  jobs: Jobs,
  { run, reason, job: id }: CheckedInputOf<'referrals.cancelMany'>,
): Promise<ManyCancelled> {
  return jobs.run(id, async (job) => {
    const all = await database.ask('worker.referralsOfRun', { run });
    let whole: Part = { cancelled: 0, kept: [] };
    const stopped = await inParts(job, all, PART, async (ids) => {
      const part = await database.ask('worker.cancelReferrals', { ids, reason });
      whole = { cancelled: whole.cancelled + part.cancelled, kept: [...whole.kept, ...part.kept] };
    });
    return { ...whole, stopped };
  });
}
