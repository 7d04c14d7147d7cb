import { describe, expect, it } from 'vitest';
import { plainDate } from '../../calendar/plain-date.ts';
import { withEvent } from './check.ts';
import { type DisputeEvent, type DisputeEventKind, newEventSchema } from './events.ts';
import { registerColumns } from './register-columns.ts';

const THERE = { worker: 'present', employer: 'present' } as const;

/** Events in the order in which they were written. */
function played(
  ...steps: readonly (readonly [
    DisputeEventKind,
    string,
    Readonly<Record<string, unknown>>?,
    (string | null)?,
  ])[]
): readonly DisputeEvent[] {
  return steps.reduce<readonly DisputeEvent[]>(
    (events, [kind, on, data = {}, replaces = null]) =>
      withEvent(
        events,
        newEventSchema.parse({ kind, on: plainDate(on), data, replaces, reason: 'Perbaikan' }),
      ),
    [],
  );
}

const columns = (
  events: readonly DisputeEvent[],
  more: Partial<Parameters<typeof registerColumns>[0]> = {},
) => registerColumns({ bipartiteProof: 'minutes', events, letters: [], ...more });
const ticked = (made: ReturnType<typeof registerColumns>) =>
  Object.entries(made.steps).flatMap(([step, is]) => (is ? [step] : []));

const START = ['registered', '2026-03-02', { documents: [] }] as const;

describe('The ticks of a line of the register', () => {
  it('show the proof of bipartite talks, and nothing else of a new case', () => {
    expect(ticked(columns(played(START)))).toEqual(['bipartite']);
    expect(ticked(columns(played(START), { bipartiteProof: 'refusal' }))).toEqual(['bipartite']);
    expect(ticked(columns(played(START), { bipartiteProof: 'none' }))).toEqual([]);
  });

  it('show each step once it happened', () => {
    const events = played(
      START,
      ['clarification-held', '2026-03-05', { ...THERE, conclusion: 'mediation', note: '' }],
      ['session-held', '2026-03-12', { ...THERE, session: 1, result: 'no-agreement', note: '' }],
      ['recommendation-issued', '2026-03-20', { number: '1', letterId: null }],
      ['agreement-signed', '2026-04-02', { place: 'Banjarbaru', lines: ['seorang'], total: null }],
    );
    expect(ticked(columns(events))).toEqual([
      'bipartite',
      'clarification',
      'mediation',
      'agreement',
      'recommendation',
    ]);
    expect(ticked(columns(events, { letters: ['session-minutes'] }))).toContain('minutes');
    expect(ticked(columns(events, { letters: ['settlement-minutes'] }))).toContain('minutes');
    expect(ticked(columns(events, { letters: ['recommendation'] }))).not.toContain('minutes');
  });

  it('count a session that a side stayed away from: mediation was tried', () => {
    const events = played(START, [
      'session-held',
      '2026-03-12',
      { worker: 'present', employer: 'absent', session: 1, result: 'absent', note: '' },
    ]);
    expect(ticked(columns(events))).toEqual(['bipartite', 'mediation']);
  });

  it('go with an event that was struck, and move with one that was corrected', () => {
    const events = played(
      START,
      ['clarification-held', '2026-03-05', { ...THERE, conclusion: 'mediation', note: '' }],
      ['handed-to-court', '2026-05-04', { court: 'PHI' }],
    );
    const [, clarification, handed] = events;
    const struck = withEvent(
      events,
      newEventSchema.parse({
        kind: 'struck',
        on: '2026-03-05',
        data: { reason: 'Salah catat' },
        replaces: clarification?.id ?? '',
        reason: '',
      }),
    );
    expect(ticked(columns(struck))).toEqual(['bipartite']);
    const corrected = withEvent(
      struck,
      newEventSchema.parse({
        kind: 'handed-to-court',
        on: '2026-05-11',
        data: { court: 'PHI' },
        replaces: handed?.id ?? '',
        reason: 'Tanggal salah',
      }),
    );
    expect(columns(corrected).court).toEqual({ on: '2026-05-11', number: '' });
  });

  it('name the first day at the court, the number of the suit, and the cassation', () => {
    const events = played(
      START,
      ['handed-to-court', '2026-05-04', { court: 'PHI' }],
      ['suit-filed', '2026-05-20', { number: '12/Pdt.Sus-PHI/2026', by: 'worker' }],
      ['cassation-filed', '2026-09-01', { by: 'employer' }],
    );
    expect(columns(events)).toMatchObject({
      court: { on: '2026-05-04', number: '12/Pdt.Sus-PHI/2026' },
      cassationOn: '2026-09-01',
    });
    expect(columns(played(START))).toMatchObject({ court: null, cassationOn: null });
  });

  it('name the side whose silence counts as a refusal, until it answered', () => {
    const silent = played(START, ['silence-noted', '2026-04-20', { party: 'worker' }]);
    expect(columns(silent).silent).toEqual([{ party: 'worker', on: '2026-04-20' }]);
    const answered = played(
      START,
      ['silence-noted', '2026-04-20', { party: 'worker' }],
      ['answer-received', '2026-04-21', { party: 'worker', answer: 'accept' }],
    );
    expect(columns(answered).silent).toEqual([]);
  });
});
