import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { Consultation } from '../../../shared/domain/consultation.ts';
import type { DisputeInput } from '../../../shared/domain/dispute/dispute.ts';
import { call } from '../../client/client.ts';
import type { Found } from '../../letters/new/RecordPicker.tsx';
import { emptyDispute } from '../register/dispute-start.ts';
import { kindOfTopic } from './consultation-form.ts';

/** A consultation that becomes a case, with the firm and the worker that it names where they are on record. */
export interface ConsultationStart {
  readonly consultation: Consultation;
  /** Empty where the firm is not on record, or several have its name. */
  readonly employerId: string;
  readonly persons: readonly Found[];
}

const plain = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** The one of some records that has just this name; null where there is none, or more than one. Pure. */
export function onlyNamed<Row extends { readonly name: string }>(
  rows: readonly Row[],
  name: string,
): Row | null {
  const same = rows.filter((row) => plain(row.name) === plain(name));
  return same.length === 1 ? (same[0] ?? null) : null;
}

async function firmNamed(company: string): Promise<string> {
  if (company.trim() === '') return '';
  const { rows } = await call('employers.list', { text: company.trim(), limit: 10 });
  return onlyNamed(rows, company)?.id ?? '';
}

async function workerOf({ personId, side, name }: Consultation): Promise<readonly Found[]> {
  if (personId !== null) {
    const { person } = await call('persons.get', { id: personId });
    return [{ id: person.id, name: person.name, detail: person.nik ?? '' }];
  }
  if (side !== 'pekerja' || name.trim().length < 3) return [];
  const { rows } = await call('persons.list', { text: name.trim(), limit: 10 });
  const found = onlyNamed(rows, name);
  return found === null ? [] : [{ id: found.id, name: found.name, detail: found.nik ?? '' }];
}

async function startOf(id: string): Promise<ConsultationStart> {
  const consultation = await call('consultations.get', { id });
  return {
    consultation,
    employerId: await firmNamed(consultation.company),
    persons: await workerOf(consultation),
  };
}

/** What a new case can take from a consultation; asked only where one is named. */
export function useConsultationStart(id: string): UseQueryResult<ConsultationStart, Error> {
  return useQuery({
    queryKey: ['consultations.get', 'start', id],
    queryFn: () => startOf(id),
    enabled: id !== '',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** A dispute with what a consultation said. Pure. */
export function disputeFrom(today: PlainDate, { consultation, employerId }: ConsultationStart): DisputeInput {
  const { side, name, topic, question } = consultation;
  return {
    ...emptyDispute(today, null),
    kind: kindOfTopic(topic) ?? 'phk',
    recordedBy: side === 'lainnya' ? 'pekerja' : side,
    unionName: side === 'serikat' ? name : '',
    employerId,
    issue: question,
  };
}
