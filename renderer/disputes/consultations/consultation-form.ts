import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import {
  type Consultation,
  type ConsultationInput,
  consultationInputSchema,
} from '../../../shared/domain/consultation.ts';
import { DISPUTE_KINDS } from '../../../shared/domain/dispute/events.ts';

/** A consultation as it is typed: the topic has to be chosen. */
export interface ConsultationDraft extends Omit<ConsultationInput, 'topic'> {
  readonly topic: ConsultationInput['topic'] | null;
}

/** A new one: today, a worker, answered; by the officer who wrote the last. Pure. */
export function newConsultation(today: PlainDate, officer: string): ConsultationDraft {
  return {
    on: today,
    time: '',
    side: 'pekerja',
    name: '',
    phone: '',
    company: '',
    topic: null,
    question: '',
    answer: '',
    outcome: 'answered',
    officer,
    personId: null,
    disputeId: null,
  };
}

/** The part of a consultation that a user may change. Pure. */
export function consultationInputOf(consultation: Consultation): ConsultationInput {
  return consultationInputSchema.parse(consultation);
}

/** The kind of dispute that a consultation was about; null where it was about something else. */
export const kindOfTopic = (topic: Consultation['topic']) =>
  DISPUTE_KINDS.find((kind) => kind === topic) ?? null;
