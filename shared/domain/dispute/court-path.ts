import type { PlainDate } from '../../calendar/plain-date.ts';
import { type DisputeEvent, type DisputeEventKind, effective } from './events.ts';

/** Steps of a case at the court, in the order in which they come. */
export const COURT_STEPS = [
  'handed-to-court',
  'suit-filed',
  'ruling',
  'cassation-filed',
  'ruling-final',
] as const satisfies readonly DisputeEventKind[];
export type CourtStep = (typeof COURT_STEPS)[number];

/** done: it happened; next: what comes now; open: later; passed-over: the case went on without it. */
export interface CourtStanding {
  readonly step: CourtStep;
  readonly standing: 'done' | 'next' | 'open' | 'passed-over';
  readonly event: Extract<DisputeEvent, { kind: CourtStep }> | null;
  readonly on: PlainDate | null;
}

/** Steps of which a case needs none: the papers need not go over by the office, and nobody has to go to cassation. */
const FREE: ReadonlySet<CourtStep> = new Set(['handed-to-court', 'cassation-filed']);

/** The way of a case through the court as far as its events tell, with what comes next. Pure. */
export function courtPath(events: readonly DisputeEvent[]): readonly CourtStanding[] {
  const counted = effective(events);
  const happened = COURT_STEPS.map((step) => counted.findLast((event) => event.kind === step) ?? null);
  const furthest = happened.findLastIndex((event) => event !== null);
  const next = COURT_STEPS.findIndex((step, at) => at > furthest && !FREE.has(step));
  return COURT_STEPS.map((step, at): CourtStanding => {
    const event = (happened[at] ?? null) as CourtStanding['event'];
    const standing = event !== null ? 'done' : at < furthest ? 'passed-over' : at === next ? 'next' : 'open';
    return { step, standing, event, on: event?.on ?? null };
  });
}

/** Whether the case is on its way to the court or was there. Pure. */
export const wasAtCourt = (events: readonly DisputeEvent[]): boolean =>
  effective(events).some(({ kind }) => COURT_STEPS.some((step) => step === kind));
