import { Temporal } from 'temporal-polyfill';
import { type PlainDate, plainDate } from '../../shared/calendar/plain-date.ts';

/** The practice office's day, which is not this computer's: from 16.00 UTC on it is a day ahead. */
export const TODAY: PlainDate = plainDate(Temporal.Now.plainDateISO('Asia/Makassar').toString());
