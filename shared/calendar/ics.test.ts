import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarEntry, escapeText, foldLine, writeIcs } from './ics.ts';
import { plainDate } from './plain-date.ts';

const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: '0198-sidang-1@sambung',
  sequence: 0,
  changedAt: '2026-03-01T02:03:04.567Z',
  date: plainDate('2026-03-16'),
  time: '09:30',
  minutes: 60,
  cancelled: false,
  summary: 'Sidang mediasi ke-1: 005/PHI/III/2026, PT CONTOH',
  location: 'Ruang Mediasi 1',
  description: '',
  ...more,
});

/** Reads a file as the format says, without the writer's own parts: unfolds, splits at the first colon, takes the signs back. */
function readBack(text: string) {
  const lines = text.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
  expect(lines.pop()).toBe('');
  const events: Map<string, string>[] = [];
  for (const line of lines) {
    const at = line.indexOf(':');
    const [name = '', value = ''] = [line.slice(0, at), line.slice(at + 1)];
    if (line === 'BEGIN:VEVENT') events.push(new Map());
    else
      events.at(-1)?.set(
        name,
        value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign)),
      );
  }
  return { lines, events };
}

const size = (line: string) => new TextEncoder().encode(line).length;

describe('A calendar file', () => {
  it('frames its entries as the format asks, every line ended by CR LF', () => {
    const { lines, events } = readBack(writeIcs([entry(), entry({ uid: 'b' })], 'Agenda', 'Asia/Makassar'));
    expect(lines.slice(0, 5)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Sambung//Agenda sidang//ID',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
    ]);
    expect(lines.at(-1)).toBe('END:VCALENDAR');
    expect(events).toHaveLength(2);
    expect(writeIcs([entry()], 'Agenda', 'Asia/Jakarta')).not.toMatch(/[^\r]\n|\r[^\n]/);
  });

  it.each([
    ['Asia/Jakarta', '20260316T023000Z', '20260316T033000Z'],
    ['Asia/Makassar', '20260316T013000Z', '20260316T023000Z'],
    ['Asia/Jayapura', '20260316T003000Z', '20260316T013000Z'],
  ])('says the hour of %s in UTC', (zone, begin, end) => {
    const [event] = readBack(writeIcs([entry()], 'Agenda', zone)).events;
    expect(event?.get('DTSTART')).toBe(begin);
    expect(event?.get('DTEND')).toBe(end);
  });

  it('takes the day before where the office is ahead of UTC early in the morning', () => {
    const [event] = readBack(writeIcs([entry({ time: '07:00' })], 'Agenda', 'Asia/Jayapura')).events;
    expect(event?.get('DTSTART')).toBe('20260315T220000Z');
  });

  it('has a session without an hour for its whole day', () => {
    const [event] = readBack(writeIcs([entry({ time: '' })], 'Agenda', 'Asia/Jakarta')).events;
    expect(event?.get('DTSTART;VALUE=DATE')).toBe('20260316');
    expect(event?.get('DTEND;VALUE=DATE')).toBe('20260317');
  });

  it('marks what was cancelled, and says of every change how many came before it', () => {
    const [event] = readBack(
      writeIcs([entry({ cancelled: true, sequence: 3 })], 'Agenda', 'Asia/Jakarta'),
    ).events;
    expect(event?.get('STATUS')).toBe('CANCELLED');
    expect(event?.get('SEQUENCE')).toBe('3');
    expect(event?.get('DTSTAMP')).toBe('20260301T020304Z');
  });

  it('gives back every text as it was, in lines of at most 75 octets, no character cut', () => {
    const texts = fc
      .string({ unit: 'grapheme', maxLength: 300 })
      .map((text) => text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n]/gu, ' '));
    fc.assert(
      fc.property(texts, texts, texts, (summary, location, description) => {
        const text = writeIcs([entry({ summary, location, description })], summary, 'Asia/Makassar');
        for (const line of text.split('\r\n')) expect(size(line)).toBeLessThanOrEqual(75);
        const [event] = readBack(text).events;
        expect(event?.get('SUMMARY')).toBe(summary);
        expect(event?.get('LOCATION') ?? '').toBe(location);
        expect(event?.get('DESCRIPTION') ?? '').toBe(description);
      }),
    );
  });

  it('lets no text begin a property of its own', () => {
    const hostile = 'PT CONTOH\r\nATTENDEE:mailto:x@contoh.id\nBEGIN:VALARM';
    const { lines } = readBack(writeIcs([entry({ summary: hostile })], hostile, 'Asia/Jakarta'));
    expect(lines.filter((line) => /^(ATTENDEE|BEGIN:VALARM)/.test(line))).toEqual([]);
    expect(escapeText('a;b,c\\d\ne')).toBe('a\\;b\\,c\\\\d\\ne');
  });

  it('folds a long line where 75 octets end', () => {
    const folded = foldLine(`SUMMARY:${'é'.repeat(100)}`).split('\r\n');
    expect(folded.map(size)).toEqual([74, 75, 61]);
    expect(folded.slice(1).every((line) => line.startsWith(' '))).toBe(true);
  });
});
