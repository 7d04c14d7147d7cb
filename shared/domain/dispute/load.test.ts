import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../calendar/plain-date.ts';
import { conflictsNoted, conflictsOf } from './conflicts.ts';
import { type DisputeEvent, EVENT_DATA, storedData } from './events.ts';
import { dealOut, loadsOf } from './load.ts';
import { earliestDeadline } from './next-deadline.ts';

const load = (name: string, cases: number, workers = cases, sessions = 0) => ({
  name,
  cases,
  workers,
  sessions,
});

describe('The load of mediators', () => {
  it('stands least first, with those who have nothing, whatever the case of their letters', () => {
    expect(
      loadsOf(
        ['Rina CONTOH', 'Budi CONTOH', 'Citra CONTOH'],
        [load('rina contoh', 3), load('Citra CONTOH', 1, 40)],
      ).map(({ name, cases }) => [name, cases]),
    ).toEqual([
      ['Budi CONTOH', 0],
      ['Citra CONTOH', 1],
      ['rina contoh', 3],
    ]);
  });

  it('dealt out evenly differs by one case at most among those who began alike', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ workers: fc.nat({ max: 50 }) }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 5 }),
        (cases, n) => {
          const names = Array.from({ length: n }, (_, at) => `Mediator ${at} CONTOH`);
          const dealt = dealOut(cases, names, []);
          expect(dealt).toHaveLength(cases.length);
          const counts = names.map((name) => dealt.filter((one) => one === name).length);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('is brought closer: whoever has least gets the first case', () => {
    expect(dealOut([{ workers: 1 }, { workers: 1 }], ['A', 'B'], [load('A', 5), load('B', 2)])).toEqual([
      'B',
      'B',
    ]);
  });
});

const delegated = (
  sequence: number,
  mediators: readonly string[],
  conflict: string | readonly { readonly mediator: string; readonly note: string }[],
  replaces: string | null = null,
) =>
  ({
    id: `e${sequence}`,
    sequence,
    kind: 'delegated',
    on: '2026-03-02',
    data: storedData(
      'delegated',
      typeof conflict === 'string'
        ? { mediators, conflict }
        : { mediators, conflict: '', conflicts: conflict },
    ),
    replaces,
    reason: '',
    writtenAt: '',
    by: '',
  }) as unknown as DisputeEvent;

describe('A conflict of interest', () => {
  const all = (note: string) => [{ mediator: null, note }];

  it('is what the last delegation notes, as it was corrected', () => {
    expect(conflictsNoted([delegated(1, ['A'], 'Saudara direktur')])).toEqual(all('Saudara direktur'));
    expect(conflictsNoted([delegated(1, ['A'], 'Saudara direktur'), delegated(2, ['B'], '')])).toEqual([]);
    expect(conflictsNoted([delegated(1, ['A'], 'Saudara'), delegated(2, ['A'], '', 'e1')])).toEqual([]);
    const noted = [{ mediator: 'B', note: 'Saudara direktur' }];
    expect(conflictsNoted([delegated(1, ['A', 'B'], noted)])).toEqual(noted);
  });

  it('is kept of each mediator by name; what says nothing or is of somebody else is left out', () => {
    const read = (data: object) => EVENT_DATA.delegated.parse(data);
    const mediators = ['Rina CONTOH', 'Budi CONTOH'];
    expect(
      read({
        mediators,
        conflicts: [
          { mediator: 'rina contoh', note: ' Saudara direktur ' },
          { mediator: 'Budi CONTOH', note: ' ' },
          { mediator: 'Citra CONTOH', note: 'Pernah bekerja di sana' },
        ],
      }),
    ).toEqual({
      mediators,
      conflict: '',
      conflicts: [{ mediator: 'rina contoh', note: 'Saudara direktur' }],
    });
    expect(read({ mediators, conflict: 'Lama' })).toEqual({ mediators, conflict: 'Lama', conflicts: [] });
  });

  it('that is noted of one of several says nothing of the others', () => {
    const cases = [
      { registerNumber: '1', events: [delegated(1, ['A', 'B'], [{ mediator: 'B', note: 'Saudara' }])] },
    ];
    expect(conflictsOf(['a', 'b'], cases)).toEqual([{ mediator: 'b', registerNumber: '1' }]);
  });

  it('is known of a mediator by any case that notes one, also where he has it no more', () => {
    const cases = [
      {
        registerNumber: '1',
        events: [delegated(1, ['A', 'B'], 'Pernah bekerja di sana'), delegated(2, ['C'], '')],
      },
      { registerNumber: '2', events: [delegated(1, ['C'], '')] },
    ];
    expect(conflictsOf(['b', 'C'], cases)).toEqual([{ mediator: 'b', registerNumber: '1' }]);
  });
});

describe('The next deadline', () => {
  it('is the earliest that nobody met, by the day that counts', () => {
    const running = (code: string, due: string, metOn: string | null = null) => ({
      code,
      due: plainDate(due),
      startedOn: plainDate('2026-01-01'),
      metOn: metOn === null ? null : plainDate(metOn),
    });
    expect(
      earliestDeadline([
        running('a', '2026-03-01', '2026-04-01'),
        running('b', '2026-03-09'),
        running('c', '2026-03-05'),
      ]),
    ).toEqual({ code: 'c', due: '2026-03-05' });
    expect(earliestDeadline([running('a', '2026-03-01', '2026-02-01')])).toBeNull();
  });
});
