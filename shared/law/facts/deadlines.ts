import type { PlainDate } from '../../calendar/plain-date.ts';
import { below, readCode, readCount, readDate, readList, readObject, refuse, shown } from './read.ts';

/** Every event that starts or meets a deadline. */
export const DEADLINE_EVENTS = [
  'bipartite-started',
  'bipartite-ended',
  'file-returned',
  'file-completed',
  'choice-offered',
  'choice-made',
  'delegated',
  'first-session',
  'recommendation-issued',
  'recommendation-received',
  'answer-received',
  'recommendation-accepted',
  'agreement-signed',
  'mediation-closed',
  'mediation-failed',
  'suit-filed',
  'layoff-notice-received',
  'refusal-received',
  'layoff',
  'bpjs-reported',
  'claim-filed',
  'claim-complete',
  'benefit-paid',
] as const;
export type DeadlineEvent = (typeof DEADLINE_EVENTS)[number];

export const PARTIES = ['worker', 'employer'] as const;
export type Party = (typeof PARTIES)[number];

/** Events of which each party has its own; without the party they say nothing. */
const NEEDS_PARTY: readonly DeadlineEvent[] = ['recommendation-received', 'answer-received'];

export interface DatedEvent {
  readonly event: DeadlineEvent;
  readonly date: PlainDate;
  readonly party: Party | null;
}

export interface DeadlinesFacts {
  readonly kind: 'deadlines';
  /** As given, in any order. */
  readonly events: readonly DatedEvent[];
  /** Working days a week. */
  readonly week: 5 | 6;
  /** Days off beside the weekend; null when the facts carry no such list. */
  readonly holidays: readonly PlainDate[] | null;
  readonly asOf: PlainDate;
  /** Years whose calendar is in force; null when the facts do not say. */
  readonly coveredYears: readonly number[] | null;
}

function readEvent(json: unknown, path: string): DatedEvent {
  const o = readObject(json, path, ['event', 'date', 'party']);
  const event = o.get('event', readCode(DEADLINE_EVENTS, 'peristiwa'));
  const date = o.get('date', readDate);
  const party = o.maybe('party', null, readCode(PARTIES, 'pihak'));
  if (party === null && NEEDS_PARTY.includes(event)) {
    refuse(below(path, 'party'), `wajib diisi untuk peristiwa ${event}: worker atau employer`);
  }
  return { event, date, party };
}

function readWeek(json: unknown, path: string): 5 | 6 {
  if (json === 5 || json === 6) return json;
  return refuse(path, `hari kerja seminggu harus 5 atau 6, bukan ${shown(json)}`);
}

/** @throws FactProblem for facts that cannot be used */
export function readDeadlinesFacts(json: unknown): DeadlinesFacts {
  const o = readObject(json, '', ['kind', 'events', 'week', 'holidays', 'asOf', 'coveredYears']);
  return {
    kind: 'deadlines',
    events: o.get('events', (x, p) => readList(x, p, readEvent)),
    week: o.maybe('week', 5 as const, readWeek),
    holidays: o.maybe('holidays', null, (x, p) => readList(x, p, readDate)),
    asOf: o.get('asOf', readDate),
    coveredYears: o.maybe('coveredYears', null, (x, p) => readList(x, p, readCount)),
  };
}
