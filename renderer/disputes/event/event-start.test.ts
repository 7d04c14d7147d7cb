import { expect, test } from 'vitest';
import { plainDate } from '../../../shared/calendar/plain-date.ts';
import type { Dispute } from '../../../shared/domain/dispute/dispute.ts';
import { newEvent } from './event-start.ts';

const DAY = plainDate('2026-11-23');
const of = (events: readonly object[]) => ({ state: { sessions: [] }, events }) as unknown as Dispute;

test('a silence is begun for the side whose days are over', () => {
  const dispute = {
    state: { sessions: [], unconfirmed: [], answers: { worker: null, employer: null } },
    events: [],
    deadlines: [
      { code: 'answer-worker', state: 'open' },
      { code: 'answer-employer', state: 'overdue' },
    ],
  } as unknown as Dispute;
  expect(newEvent('silence-confirmed', dispute, DAY).data).toEqual({ party: 'employer' });
  expect(newEvent('silence-confirmed', { ...dispute, deadlines: [] }, DAY).data).toEqual({ party: 'worker' });
});

test('the court that was written once is not typed again', () => {
  const handed = { kind: 'handed-to-court', data: { court: 'PHI pada PN Banjarmasin' } };
  const unnamed = { kind: 'execution-requested', data: { court: '' } };
  expect(newEvent('execution-requested', of([handed, unnamed]), DAY).data).toEqual({
    court: 'PHI pada PN Banjarmasin',
  });
  expect(newEvent('agreement-registered', of([]), DAY).data).toEqual({ deed: '', court: '' });
});
