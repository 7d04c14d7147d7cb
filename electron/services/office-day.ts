import { Temporal } from 'temporal-polyfill';
import { type PlainDate, plainDate } from '../../shared/calendar/plain-date.ts';
import { getOffice } from '../database/office.ts';
import type { ReadableDatabase } from '../database/schema.ts';

/** The day that a moment falls on where the office is. @throws ContractError not-found without an office */
export async function officeDay(db: ReadableDatabase, now: Date): Promise<PlainDate> {
  const { timeZone } = await getOffice(db);
  const instant = Temporal.Instant.fromEpochMilliseconds(now.getTime());
  return plainDate(instant.toZonedDateTimeISO(timeZone).toPlainDate().toString());
}
