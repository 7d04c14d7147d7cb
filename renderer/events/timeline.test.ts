import { describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { DisputeEvent } from '../../shared/domain/dispute/events.ts';
import type { CaseDocument } from '../../shared/domain/document.ts';
import type { LetterSummary } from '../../shared/domain/letter.ts';
import { type DatedDocument, timelineOf } from './timeline.ts';

const common = { reason: '', writtenAt: '2026-03-02T00:00:00Z', by: 'Petugas' } as const;
const offered = (id: string, sequence: number, on: string, replaces: string | null = null): DisputeEvent => ({
  ...common,
  id,
  sequence,
  kind: 'choice-offered',
  on: plainDate(on),
  data: {},
  replaces,
});
const struck = (id: string, sequence: number, on: string, replaces: string): DisputeEvent => ({
  ...common,
  id,
  sequence,
  kind: 'struck',
  on: plainDate(on),
  data: { reason: 'Tidak pernah terjadi' },
  replaces,
});
const letter = (dated: string) => ({ id: 'surat', dated: plainDate(dated) }) as LetterSummary;
const document = (on: string): DatedDocument => ({
  on: plainDate(on),
  document: { id: 'dokumen' } as CaseDocument,
});
const shape = (
  events: readonly DisputeEvent[],
  letters: readonly LetterSummary[] = [],
  documents: readonly DatedDocument[] = [],
) =>
  timelineOf(events, letters, documents).map((entry) =>
    entry.kind !== 'event'
      ? entry.kind === 'letter'
        ? entry.letter.id
        : entry.document.id
      : [entry.event.id, entry.before.map(({ id }) => id), entry.struck?.id ?? null],
  );

describe('The timeline of a dispute', () => {
  it('puts what happened last first, and what was written last before it within a day', () => {
    const events = [
      offered('a', 1, '2026-03-05'),
      offered('b', 2, '2026-03-02'),
      offered('c', 3, '2026-03-05'),
    ];
    expect(shape(events)).toEqual([
      ['c', [], null],
      ['a', [], null],
      ['b', [], null],
    ]);
  });

  it('folds a chain of corrections under the wording that stands, at the day that stands', () => {
    const events = [
      offered('a', 1, '2026-03-05'),
      offered('b', 2, '2026-03-06'),
      offered('c', 3, '2026-03-04', 'a'),
      offered('d', 4, '2026-03-07', 'c'),
    ];
    expect(shape(events)).toEqual([
      ['d', ['c', 'a'], null],
      ['b', [], null],
    ]);
  });

  it('keeps a struck event in its place with the reason', () => {
    const events = [
      offered('a', 1, '2026-03-05'),
      offered('b', 2, '2026-03-06'),
      struck('c', 3, '2026-03-09', 'a'),
    ];
    expect(shape(events)).toEqual([
      ['b', [], null],
      ['a', [], 'c'],
    ]);
  });

  it('puts a letter above the events of its day', () => {
    const events = [offered('a', 1, '2026-03-05'), offered('b', 2, '2026-03-06')];
    expect(shape(events, [letter('2026-03-05')])).toEqual([['b', [], null], 'surat', ['a', [], null]]);
  });

  it('puts a document at its day, with the letters above the events', () => {
    const events = [offered('a', 1, '2026-03-05'), offered('b', 2, '2026-03-07')];
    expect(shape(events, [letter('2026-03-05')], [document('2026-03-06')])).toEqual([
      ['b', [], null],
      'dokumen',
      'surat',
      ['a', [], null],
    ]);
  });
});
