import { describe, expect, test } from 'vitest';
import { plainDate } from '../../../shared/calendar/plain-date.ts';
import type { OfficialId, PositionId } from '../../../shared/domain/ids.ts';
import type { Official } from '../../../shared/domain/office.ts';
import { findOverlaps, openPredecessor, vacantOn, validityOn } from './validity.ts';

const HEAD = 'head' as PositionId;
const official = (name: string, from: string, to: string | null, more: Partial<Official> = {}): Official => ({
  id: name as OfficialId,
  positionId: HEAD,
  positionTitle: 'Kepala Dinas',
  name,
  nip: '',
  rank: '',
  standing: 'definitif',
  validFrom: plainDate(from),
  validTo: to === null ? null : plainDate(to),
  ...more,
});
const NURHAYATI = official('Nurhayati', '2024-01-02', '2026-03-31');
const RAHMAN = official('Rahman', '2026-04-01', null);

describe('the term of an official', () => {
  test('includes its first and its last day', () => {
    const days = ['2024-01-01', '2024-01-02', '2026-03-31', '2026-04-01'].map(plainDate);
    expect(days.map((day) => validityOn(NURHAYATI, day))).toEqual(['future', 'present', 'present', 'past']);
  });

  test('is open when no end is known', () => {
    expect(validityOn(RAHMAN, plainDate('2040-01-01'))).toBe('present');
  });
});

describe('two officials in one post', () => {
  test('who follow each other day on day do not overlap', () => {
    expect(findOverlaps([RAHMAN, NURHAYATI])).toEqual([]);
  });

  test('overlap from the later start to the earlier end', () => {
    const early = official('Sari', '2026-03-15', null);
    expect(findOverlaps([NURHAYATI, early])).toMatchObject([
      { first: { name: 'Nurhayati' }, second: { name: 'Sari' }, from: '2026-03-15', to: '2026-03-31' },
    ]);
  });

  test('a Plh. beside the definitive official is no overlap', () => {
    expect(findOverlaps([RAHMAN, official('Sari', '2026-05-01', '2026-05-09', { standing: 'plh' })])).toEqual(
      [],
    );
  });
});

test('a post is vacant between two holders and not while one is there', () => {
  const positions = [
    { id: HEAD, title: 'Kepala Dinas' },
    { id: 'other' as PositionId, title: 'Kepala Bidang' },
  ];
  const gap = [NURHAYATI, official('Rahman', '2026-05-01', null)];
  expect(vacantOn(positions, gap, plainDate('2026-04-15')).map((p) => p.title)).toEqual(['Kepala Dinas']);
  expect(vacantOn(positions, gap, plainDate('2026-05-15'))).toEqual([]);
});

describe('ending the term before', () => {
  const next = {
    id: null,
    positionTitle: ' kepala dinas',
    standing: 'definitif',
    validFrom: plainDate('2027-01-04'),
  } as const;

  test('a new definitive official finds the one whose term is still open', () => {
    expect(openPredecessor([NURHAYATI, RAHMAN], next)?.name).toBe('Rahman');
  });

  test('a Plt. ends nobody, and an official is not their own predecessor', () => {
    expect(openPredecessor([RAHMAN], { ...next, standing: 'plt' })).toBeNull();
    expect(openPredecessor([RAHMAN], { ...next, id: RAHMAN.id })).toBeNull();
  });
});
