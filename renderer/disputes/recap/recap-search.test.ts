import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../../../shared/calendar/plain-date.ts';
import { CONSULTATION_OUTCOMES, CONSULTATION_TOPICS } from '../../../shared/domain/consultation.ts';
import { DISPUTE_KINDS } from '../../../shared/domain/dispute/events.ts';
import { DISPUTE_OUTCOMES } from '../../../shared/domain/dispute/fold.ts';
import { RECAP_FIGURES } from '../../../shared/domain/dispute/recap.ts';
import { CONSULTATION_OUTCOME_WORDS, TOPIC_WORDS } from '../../../shared/letters/consultation-words.ts';
import { OUTCOME_WORDS } from '../../../shared/letters/dispute-words.ts';
import { catalogue } from '../../i18n/index.ts';
import { periodOfSearch, recapOfSearch, searchOfRecap } from './recap-search.ts';

const TODAY = plainDate('2026-11-23');

describe('A figure of the recap in the address', () => {
  it('comes back as it went', () => {
    const filters = fc.record({
      figure: fc.constantFrom(...RECAP_FIGURES),
      from: fc.nat({ max: 900 }).map((days) => addDays(plainDate('2024-01-01'), days)),
      length: fc.nat({ max: 400 }),
      kind: fc.constantFrom(null, ...DISPUTE_KINDS),
      outcome: fc.constantFrom(null, ...DISPUTE_OUTCOMES),
    });
    fc.assert(
      fc.property(filters, ({ length, ...rest }) => {
        const filter = { ...rest, to: addDays(rest.from, length) };
        expect(recapOfSearch(searchOfRecap(filter))).toEqual(filter);
      }),
    );
  });

  it('is none where it cannot be read', () => {
    expect(recapOfSearch({})).toBeNull();
    expect(recapOfSearch({ rekap: 'closed', dari: '2026-01-01' })).toBeNull();
    expect(recapOfSearch({ rekap: 'semua', dari: '2026-01-01', sampai: '2026-01-31' })).toBeNull();
    expect(recapOfSearch({ rekap: 'closed', dari: '2026-02-01', sampai: '2026-01-31' })).toBeNull();
  });
});

describe('The period of a recap', () => {
  it('is this month at first, and what the address says after that', () => {
    expect(periodOfSearch({}, TODAY)).toMatchObject({
      shape: 'month',
      period: { from: '2026-11-01', to: '2026-11-30' },
    });
    expect(periodOfSearch({ dari: '2026-01-01', sampai: '2026-12-31' }, TODAY).shape).toBe('year');
    expect(periodOfSearch({ dari: '2026-01-02', sampai: '2026-12-31' }, TODAY).shape).toBe('free');
  });

  it('stays one of chosen days while they are being typed', () => {
    expect(periodOfSearch({ bentuk: 'free' }, TODAY)).toEqual({
      from: null,
      to: null,
      shape: 'free',
      period: null,
    });
    expect(periodOfSearch({ dari: '3/', sampai: '2026-12-31' }, TODAY).period).toBeNull();
    expect(periodOfSearch({ dari: '2026-02-01', sampai: '2026-01-01' }, TODAY).period).toBeNull();
    expect(periodOfSearch({ dari: '2026-01-01', sampai: '2026-01-31', bentuk: 'free' }, TODAY)).toMatchObject(
      {
        shape: 'free',
        period: { from: '2026-01-01', to: '2026-01-31' },
      },
    );
  });
});

describe('What is printed', () => {
  it('says the words of the screen', () => {
    for (const one of DISPUTE_OUTCOMES) expect(OUTCOME_WORDS[one]).toBe(catalogue[`disputes.outcome.${one}`]);
    for (const one of CONSULTATION_TOPICS)
      expect(TOPIC_WORDS[one]).toBe(catalogue[`consultations.topic.${one}`]);
    for (const one of CONSULTATION_OUTCOMES)
      expect(CONSULTATION_OUTCOME_WORDS[one]).toBe(catalogue[`consultations.outcome.${one}`]);
    for (const one of RECAP_FIGURES) expect(catalogue[`recap.figure.${one}`]).toBeDefined();
  });
});
