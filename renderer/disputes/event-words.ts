import type { TFunction } from 'i18next';
import { formatDateLong, formatDateWithWeekday } from '../../shared/calendar/format-date.ts';
import { conflictsIn, type NotedConflict } from '../../shared/domain/dispute/conflicts.ts';
import type { DisputeEvent, DisputeParty, Presence } from '../../shared/domain/dispute/events.ts';
import { formatRupiah, rupiah } from '../../shared/domain/money.ts';

const given = (...lines: readonly string[]) => lines.filter((line) => line !== '');

/** Conflicts of interest that are noted, a line each. Pure. */
export const conflictLines = (t: TFunction, conflicts: readonly NotedConflict[]): readonly string[] =>
  conflicts.map(({ mediator, note }) =>
    mediator === null
      ? t('disputes.says.conflict', { value: note })
      : t('disputes.says.conflict-of', { name: mediator, value: note }),
  );

/** What an event says beside its day, a line each. Pure. */
export function eventLines(t: TFunction, event: DisputeEvent): readonly string[] {
  const party = (one: DisputeParty) => t(`disputes.party.${one}`);
  const presence = (data: { readonly worker: Presence; readonly employer: Presence }) =>
    t('disputes.says.presence', {
      worker: t(`disputes.presence.${data.worker}`),
      employer: t(`disputes.presence.${data.employer}`),
    });
  const labelled = (key: string, value: string) => (value === '' ? '' : t(key, { value }));
  switch (event.kind) {
    case 'registered':
      return event.data.documents.length === 0
        ? []
        : [t('disputes.says.documents', { value: event.data.documents.join(', ') })];
    case 'file-returned':
      return [t('disputes.says.missing', { value: event.data.missing.join(', ') })];
    case 'choice-made':
      return [t(`disputes.choice.${event.data.choice}`)];
    case 'delegated':
      return given(event.data.mediators.join(', '), ...conflictLines(t, conflictsIn(event.data)));
    case 'clarification-held':
      return given(
        labelled('disputes.says.hour', event.data.time.replace(':', '.')),
        labelled('disputes.says.held-at', event.data.place),
        presence(event.data),
        t(`disputes.conclusion.${event.data.conclusion}`),
        event.data.note,
      );
    case 'session-set':
      return given(
        t('disputes.says.session', {
          n: event.data.session,
          date: formatDateWithWeekday(event.data.date),
          time: event.data.time.replace(':', '.'),
          room: event.data.room,
        }),
        event.data.mediator,
        labelled('disputes.says.day-off', event.data.dayOffReason),
      );
    case 'session-cancelled':
      return [
        t('disputes.session.nth', { n: event.data.session }),
        t('disputes.reason-is', { reason: event.data.reason }),
      ];
    case 'session-held':
      return given(
        t('disputes.says.held', {
          n: event.data.session,
          result: t(`disputes.result.${event.data.result}`),
        }),
        presence(event.data),
        event.data.note,
      );
    case 'recommendation-issued':
      return given(labelled('disputes.says.number', event.data.number));
    case 'recommendation-received':
      return given(
        party(event.data.party),
        event.data.deliveryId === null ? '' : t('disputes.says.from-delivery'),
      );
    case 'silence-noted':
    case 'silence-confirmed':
      return [party(event.data.party)];
    case 'answer-received':
      return [
        t('disputes.says.answer', {
          party: party(event.data.party),
          answer: t(`disputes.answer.${event.data.answer}`),
        }),
      ];
    default:
      return endLines(t, event, party, labelled);
  }
}

/** The same for what comes after the recommendation: agreement, court, closing. */
function endLines(
  t: TFunction,
  event: DisputeEvent,
  party: (one: DisputeParty) => string,
  labelled: (key: string, value: string) => string,
): readonly string[] {
  switch (event.kind) {
    case 'agreement-signed': {
      const { lines, total, place, instalments } = event.data;
      const dues = instalments.map(({ due }) => due).toSorted();
      const [first, last] = [dues[0], dues.at(-1)];
      return given(
        lines === null ? t('disputes.says.all-settle') : t('disputes.says.some-settle', { n: lines.length }),
        total === null ? '' : t('disputes.says.total', { value: formatRupiah(rupiah(total)) }),
        first === undefined || last === undefined
          ? ''
          : t('disputes.says.instalments', {
              n: dues.length,
              first: formatDateLong(first),
              last: formatDateLong(last),
            }),
        labelled('disputes.says.place', place),
      );
    }
    case 'agreement-registered':
      return given(labelled('disputes.says.deed', event.data.deed), event.data.court);
    case 'withdrawn':
      return given(t(`disputes.by.${event.data.by}`), labelled('disputes.says.reason', event.data.reason));
    case 'mediation-failed':
    case 'returned-to-bipartite':
    case 'closed':
    case 'reopened':
    case 'struck':
      return given(labelled('disputes.says.reason', event.data.reason));
    case 'handed-to-court':
    case 'execution-requested':
      return given(event.data.court);
    case 'suit-filed':
      return given(party(event.data.by), labelled('disputes.says.number', event.data.number));
    case 'cassation-filed':
      return [party(event.data.by)];
    case 'ruling':
      return given(labelled('disputes.says.number', event.data.number), event.data.outcome);
    case 'ruling-final':
      return given(labelled('disputes.says.number', event.data.number));
    case 'instalment-paid':
      return given(formatRupiah(rupiah(event.data.amount)), event.data.note);
    case 'note-added':
      return [event.data.text];
    case 'split-off':
    case 'split-from':
      return [
        t(`disputes.says.${event.kind}`, { number: event.data.registerNumber, n: event.data.persons.length }),
      ];
    case 'due-overridden':
      return [
        t('disputes.says.override', { date: formatDateLong(event.data.due) }),
        t('disputes.reason-is', { reason: event.data.reason }),
      ];
    default:
      return [];
  }
}
