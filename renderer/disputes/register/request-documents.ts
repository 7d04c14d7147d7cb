import type { DisputeEvent } from '../../../shared/domain/dispute/events.ts';

/** Documents that come with a request, by their key in the catalogue. */
export const REQUEST_DOCUMENTS = [
  'request',
  'minutes',
  'power',
  'identity',
  'contract',
  'notice',
  'wage',
  'demand',
] as const;

/** Of the documents by name, those that the entry in the register does not name as received. Pure. */
export function notReceived(names: readonly string[], events: readonly DisputeEvent[]): readonly string[] {
  const received = events.flatMap((event) => (event.kind === 'registered' ? event.data.documents : []));
  return names.filter((name) => !received.includes(name));
}
