import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import {
  type CourseFacts,
  type CourseWorker,
  listsBehind,
  type NoticeGiven,
} from '../../shared/letters/employment-course.ts';
import { deliveriesOfSet, listsTakenIn, reportsReceived } from '../database/employment-course.ts';
import type { NoticeOnRecord } from '../database/employment-notices.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { officeDay } from './office-day.ts';

/** Whose course is told, and the notices that speak of them; a notice may stand twice. */
interface Told {
  readonly firm: string;
  readonly workers: readonly CourseWorker[];
  readonly notices: readonly NoticeOnRecord[];
}

/** What happened, for many letters at once: three statements however many are asked (see `courseOfThings`). */
export async function coursesOf(
  db: ReadableDatabase,
  asked: readonly Told[],
): Promise<readonly CourseFacts[]> {
  const everyone = asked.flatMap(({ workers }) => workers);
  const reports = await reportsReceived(db, [...new Set(everyone.flatMap(({ reportId }) => reportId ?? []))]);
  const lists = new Map<string, PlainDate>();
  for (const [id, at] of await listsTakenIn(db, listsBehind(everyone)))
    lists.set(id, await officeDay(db, new Date(at)));
  const deliveries = await deliveriesOfSet(db, [
    ...new Set(asked.flatMap(({ notices }) => notices.map(({ letterId }) => letterId))),
  ]);
  const given = ({ letterId, ...notice }: NoticeOnRecord): NoticeGiven => ({
    ...notice,
    deliveries: deliveries.get(letterId) ?? [],
  });
  return asked.map(({ firm, workers, notices }) => ({
    firm,
    workers,
    reports: kept(
      reports,
      workers.flatMap(({ reportId }) => reportId ?? []),
    ),
    lists: kept(lists, listsBehind(workers)),
    notices: [...new Map(notices.map((one) => [one.letterId, one] as const)).values()].map(given),
  }));
}

/** The entries of a map with some keys. */
function kept<Value>(all: ReadonlyMap<string, Value>, keys: readonly string[]): ReadonlyMap<string, Value> {
  const wanted = new Set(keys);
  return new Map([...all].filter(([key]) => wanted.has(key)));
}
