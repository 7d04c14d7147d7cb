import { Temporal } from 'temporal-polyfill';
import { addDays, type PlainDate } from './plain-date.ts';

/** An entry of a calendar file (RFC 5545). */
export interface CalendarEntry {
  /** The same for the same entry for good. */
  readonly uid: string;
  /** Grows with every change of the entry. */
  readonly sequence: number;
  /** Instant of its last change, ISO text in UTC. */
  readonly changedAt: string;
  readonly date: PlainDate;
  /** `09:30` by the wall clock of `timeZone`; empty for the whole day. */
  readonly time: string;
  readonly minutes: number;
  readonly cancelled: boolean;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
}

/** Octets of a line, its end not counted. */
const LINE_OCTETS = 75;
const octets = new TextEncoder();

/** Text of a property: backslash, semicolon, comma and line ends as the format writes them; other control signs go. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll('\n', '\\n')
    .replaceAll(/\p{Cc}/gu, ' ');
}

/** A content line in pieces of at most 75 octets, no character cut; each further piece begins with a blank. */
export function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let size = 0;
  for (const sign of line) {
    const more = octets.encode(sign).length;
    if (size + more > LINE_OCTETS) {
      pieces.push(piece);
      piece = ' ';
      size = 1;
    }
    piece += sign;
    size += more;
  }
  return [...pieces, piece].join('\r\n');
}

/** `20260316T013000Z` */
const stamp = (instant: Temporal.Instant) =>
  instant.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString().replaceAll(/[-:]/g, '');

const dayStamp = (date: PlainDate) => date.replaceAll('-', '');

/** Begin and end: in UTC, which every calendar reads alike; a whole day as a day. */
function spanOf({ date, time, minutes }: CalendarEntry, timeZone: string): readonly string[] {
  if (time === '')
    return [`DTSTART;VALUE=DATE:${dayStamp(date)}`, `DTEND;VALUE=DATE:${dayStamp(addDays(date, 1))}`];
  const begin = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone).toInstant();
  return [`DTSTART:${stamp(begin)}`, `DTEND:${stamp(begin.add({ minutes }))}`];
}

function eventLines(entry: CalendarEntry, timeZone: string): readonly string[] {
  const changed = stamp(Temporal.Instant.from(entry.changedAt));
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(entry.uid)}`,
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    `SEQUENCE:${entry.sequence}`,
    ...spanOf(entry, timeZone),
    `STATUS:${entry.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${entry.cancelled ? 'TRANSPARENT' : 'OPAQUE'}`,
    `SUMMARY:${escapeText(entry.summary)}`,
    ...(entry.location === '' ? [] : [`LOCATION:${escapeText(entry.location)}`]),
    ...(entry.description === '' ? [] : [`DESCRIPTION:${escapeText(entry.description)}`]),
    'END:VEVENT',
  ];
}

/**
 * A calendar file. Pure.
 * @param name of the calendar, as programs show it
 * @param timeZone IANA name of the zone whose wall clock the entries go by
 */
export function writeIcs(entries: readonly CalendarEntry[], name: string, timeZone: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sambung//Agenda sidang//ID',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    `X-WR-TIMEZONE:${timeZone}`,
    ...entries.flatMap((entry) => eventLines(entry, timeZone)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
