import { useMemo } from 'react';
import { type PlainDate, plainDate } from '../../shared/calendar/plain-date.ts';
import type { CaseDocument } from '../../shared/domain/document.ts';
import { useProcedure } from '../client/hooks.ts';
import type { DatedDocument } from '../events/timeline.ts';

const NONE: readonly CaseDocument[] = [];

/** The day on which an instant fell where the office is. */
function dayOf(isoUtc: string, timeZone: string): PlainDate {
  return plainDate(
    new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(isoUtc)),
  );
}

/** Documents of a dispute with their days; none until they are here. */
export function useDisputeDocuments(id: string): readonly DatedDocument[] {
  const subject = { kind: 'dispute', id } as const;
  const documents = useProcedure('documents.list', { subject, removed: false }).data ?? NONE;
  const office = useProcedure('office.get', {}, { staleTime: 10 * 60_000 });
  const zone = office.data?.timeZone ?? 'Asia/Jakarta';
  return useMemo(
    () => documents.map((document) => ({ on: document.dated ?? dayOf(document.addedAt, zone), document })),
    [documents, zone],
  );
}
