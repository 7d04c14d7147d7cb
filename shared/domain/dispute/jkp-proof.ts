import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Proof } from '../../law/facts/jkp.ts';
import { type DisputeEvent, type EventOf, effective } from './events.ts';

/** A paper of a dispute that proves the layoff for JKP, by the rules engine's kind of proof. */
export interface JkpProof {
  readonly kind: Extract<Proof, 'agreement' | 'agreement-deed' | 'court-ruling'>;
  /** Of the deed or the ruling; an agreement has none. */
  readonly number: string;
  readonly date: PlainDate;
}

type Agreement = EventOf<'agreement-signed'>;

/** Each agreement with the deed that was written for it: deeds go to agreements in the order of their days. */
function deedsOf(events: readonly DisputeEvent[]): ReadonlyMap<Agreement, EventOf<'agreement-registered'>> {
  const open: Agreement[] = [];
  const found = new Map<Agreement, EventOf<'agreement-registered'>>();
  for (const event of events) {
    if (event.kind === 'agreement-signed') open.push(event);
    if (event.kind !== 'agreement-registered') continue;
    const agreement = open.shift();
    if (agreement !== undefined) found.set(agreement, event);
  }
  return found;
}

/**
 * What a dispute proves of a worker's layoff: the agreement that the worker is in with its deed, and a final ruling. Without
 * a worker what it proves of all of them. What the law asks for together is the rules engine's to say. Pure.
 * @param personId null for what holds of everyone in the case
 */
export function jkpProofs(events: readonly DisputeEvent[], personId: string | null): readonly JkpProof[] {
  const counted = effective(events);
  const deeds = deedsOf(counted);
  const agreements = counted.filter((event): event is Agreement => event.kind === 'agreement-signed');
  const own =
    agreements.find(({ data }) => personId !== null && data.lines?.includes(personId)) ??
    agreements.findLast(({ data }) => data.lines === null) ??
    (personId === null && isOfAll(counted) ? agreements.at(-1) : undefined);
  const deed = own === undefined ? undefined : deeds.get(own);
  const ruling = counted.findLast((event) => event.kind === 'ruling-final');
  const given = counted.findLast((event) => event.kind === 'ruling');
  return [
    ...(own === undefined ? [] : [{ kind: 'agreement' as const, number: '', date: own.on }]),
    ...(deed === undefined
      ? []
      : [{ kind: 'agreement-deed' as const, number: deed.data.deed, date: deed.on }]),
    ...(ruling === undefined
      ? []
      : [
          {
            kind: 'court-ruling' as const,
            number: ruling.data.number || (given?.data.number ?? ''),
            date: ruling.on,
          },
        ]),
  ];
}

/** Whether a split left nobody in the case who had not settled. */
function isOfAll(counted: readonly DisputeEvent[]): boolean {
  return counted.some(
    (event) => (event.kind === 'split-from' || event.kind === 'split-off') && event.data.settled,
  );
}
