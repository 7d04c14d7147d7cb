import { workingDaysBetween } from '../../shared/calendar/working-days.ts';
import type { CheckedInputOf } from '../../shared/contract/contract.ts';
import type { Page } from '../../shared/contract/procedure.ts';
import { deadlineEvents } from '../../shared/domain/dispute/clock.ts';
import type { DisputeSummary } from '../../shared/domain/dispute/dispute.ts';
import {
  type EndedMediation,
  liesIn,
  longestOf,
  median,
  RECAP_LINES,
  type Recap,
  type RecapGroup,
  type RecapPeriod,
  recapLine,
} from '../../shared/domain/dispute/recap.ts';
import { daysOffOf } from '../../shared/domain/working-calendar.ts';
import { countConsultations } from '../database/consultations.ts';
import { eventsOfSet } from '../database/dispute-events.ts';
import { listDisputes } from '../database/dispute-lists.ts';
import { countRecap, type MediationIds, maybeMediated, registerNumberOf } from '../database/dispute-recap.ts';
import type { ReadContext } from './context.ts';
import { officeDay } from './office-day.ts';
import { Clockwork, type Ground, officeGround } from './open-deadlines.ts';

/** The limit of a mediation as the rules have it; null where they do not count working days. */
const limitOf = (deadline: object): number | null =>
  'workingDays' in deadline && typeof deadline.workingDays === 'number' ? deadline.workingDays : null;

/**
 * The mediations that ended in a period: from the delegation to what closed them, in working days of the office. The end
 * and the limit are those of the deadline `mediation-end`; a due day that a person set does not change the limit.
 */
async function mediationsEnded(
  { db, now }: Pick<ReadContext, 'db' | 'now'>,
  period: RecapPeriod,
  ground: Ground,
): Promise<readonly EndedMediation[]> {
  const clockwork = new Clockwork(ground, await officeDay(db, now));
  const daysOff = new Set<string>(daysOffOf(ground.calendar));
  const calendar = { week: ground.calendar.week, isDayOff: (day: string) => daysOff.has(day) };
  const ids = await maybeMediated(db, period);
  const events = await eventsOfSet(db, ids);
  return ids.flatMap((id): readonly EndedMediation[] => {
    const running = clockwork
      .of({
        subject: { kind: 'dispute', id, title: '' },
        events: deadlineEvents(events.get(id) ?? []),
        workers: 0,
      })
      .find(({ deadline }) => deadline.code === 'mediation-end');
    if (running === undefined || running.metOn === null || !liesIn(running.metOn, period)) return [];
    const { deadline, startedOn, metOn } = running;
    return [
      {
        id,
        used: workingDaysBetween(startedOn, metOn, calendar),
        limit: limitOf(deadline),
        above: metOn > deadline.due,
      },
    ];
  });
}

const idsOf = (ended: readonly EndedMediation[]): MediationIds => ({
  mediated: ended.map(({ id }) => id),
  above: ended.filter(({ above }) => above).map(({ id }) => id),
});

/** The recap of a period. */
export async function recapOf(
  context: Pick<ReadContext, 'db' | 'now'>,
  { from, to }: RecapPeriod,
): Promise<Recap> {
  const { db } = context;
  const ended = await mediationsEnded(context, { from, to }, await officeGround(db));
  const ids = idsOf(ended);
  const groups = new Map<string, readonly RecapGroup[]>();
  for (const { figure } of RECAP_LINES)
    if (!groups.has(figure)) groups.set(figure, await countRecap(db, { from, to, figure }, ids));
  const longest = longestOf(ended);
  return {
    from,
    to,
    lines: RECAP_LINES.map((line) => recapLine(line, groups.get(line.figure) ?? [])),
    mediation: {
      limits: [...new Set(ended.flatMap(({ limit }) => (limit === null ? [] : [limit])))].toSorted(
        (a, b) => a - b,
      ),
      median: median(ended.map(({ used }) => used)),
      longest:
        longest === null
          ? null
          : {
              days: longest.used,
              id: longest.id,
              registerNumber: await registerNumberOf(db, longest.id),
            },
    },
    consultations: await countConsultations(db, { from, to }),
  };
}

/** Disputes by page; those behind a figure of a recap are the ones that the recap counts. */
export async function listDisputesOf(
  context: Pick<ReadContext, 'db' | 'now'>,
  { recap, ...filter }: CheckedInputOf<'disputes.list'>,
): Promise<Page<DisputeSummary>> {
  const { db } = context;
  if (recap === null) return listDisputes(db, filter);
  const needed = recap.figure === 'mediated' || recap.figure === 'above';
  const ended = needed ? await mediationsEnded(context, recap, await officeGround(db)) : [];
  return listDisputes(db, { ...filter, recap: { filter: recap, ids: idsOf(ended) } });
}
