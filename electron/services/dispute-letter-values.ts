import { formatDateLong } from '../../shared/calendar/format-date.ts';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { type WorkCalendar, workingDaysBetween } from '../../shared/calendar/working-days.ts';
import type { Representative } from '../../shared/domain/dispute/dispute.ts';
import {
  type DisputeEvent,
  type DisputeEventKind,
  type EventOf,
  effective,
  PARTIES,
} from '../../shared/domain/dispute/events.ts';
import type { DisputeState } from '../../shared/domain/dispute/fold.ts';
import { foldPayments, unpaid } from '../../shared/domain/dispute/instalments.ts';
import type { DisputeId, EmployerId, LayoffReportId, PersonId } from '../../shared/domain/ids.ts';
import type { LetterSummary, SpecKindCode } from '../../shared/domain/letter.ts';
import type { Official } from '../../shared/domain/office.ts';
import { workCalendarOf } from '../../shared/domain/working-calendar.ts';
import { onlyFilled } from '../../shared/letters/dispute-parts.ts';
import type { FieldRow, LetterValues } from '../../shared/letters/fields.ts';
import { LAYOFF_REASON_NAMES } from '../../shared/letters/layoff-reason-names.ts';
import { numberAndDate } from '../../shared/letters/letter-parts.ts';
import { midSentence } from '../../shared/letters/mid-sentence.ts';
import { disputeStageName } from '../../shared/texts/dispute-words.ts';
import { clockOf, headOf } from '../database/dispute-clocks.ts';
import { eventsOfSet } from '../database/dispute-events.ts';
import type { StoredDispute } from '../database/disputes.ts';
import {
  disputesOfSet,
  type LetterDisputeWorker,
  lettersAboutSet,
  representativesOfDisputes,
  workersOfDisputes,
} from '../database/letter-dispute-sets.ts';
import { listOfficials } from '../database/officials.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { sessionValues } from './dispute-session-values.ts';
import { Clockwork, officeGround, type RunningDeadline } from './open-deadlines.ts';

/** What a dispute says in its letters beside the particulars of its people and firm. */
export interface DisputeForLetter {
  readonly name: string;
  readonly employerId: EmployerId;
  readonly reportId: LayoffReportId | null;
  readonly firstWorker: PersonId | null;
  readonly people: readonly PersonId[];
  readonly values: LetterValues;
}

interface Read {
  readonly row: StoredDispute;
  readonly state: DisputeState;
  /** The events that count. */
  readonly events: readonly DisputeEvent[];
  readonly workers: readonly LetterDisputeWorker[];
  readonly representatives: readonly Representative[];
  readonly deadlines: readonly RunningDeadline[];
  readonly letters: readonly LetterSummary[];
  readonly officials: readonly Official[];
  /** The letter: its kind and date. */
  readonly kind: SpecKindCode;
  readonly asOf: PlainDate;
}

/** The last event of a kind that counts. */
function lastOf<Kind extends DisputeEventKind>(
  events: readonly DisputeEvent[],
  kind: Kind,
): EventOf<Kind> | undefined {
  return events.filter((event): event is EventOf<Kind> => event.kind === kind).at(-1);
}

/** The day by which the newest deadline of a code is kept. */
function dueOf(deadlines: readonly RunningDeadline[], code: string): PlainDate | undefined {
  return deadlines
    .filter(({ deadline }) => deadline.code === code)
    .map(({ due }) => due)
    .toSorted()
    .at(-1);
}

function proxyLine(representatives: readonly Representative[], side: Representative['side']): string {
  const first = representatives.find((one) => one.side === side);
  if (first === undefined) return '';
  const deed = numberAndDate(first.powerNumber, first.powerDate);
  return deed === '' ? first.name : `${first.name}, surat kuasa khusus ${deed}`;
}

function partyValues({ row, workers, representatives }: Read): LetterValues {
  const [first] = workers;
  return {
    'worker.position': first?.position,
    'worker.contract': first?.contract ?? undefined,
    'worker.startDate': first?.startDate ?? undefined,
    'worker.endDate': first?.endDate ?? undefined,
    'worker.wage': first?.wage ?? undefined,
    'worker.union': row.union_name,
    'worker.proxy': proxyLine(representatives, 'worker'),
    'employer.proxy': proxyLine(representatives, 'employer') || row.employer_proxy,
    'layoff.date': first?.endDate ?? undefined,
    'layoff.reason':
      row.layoff_reason === null ? undefined : midSentence(LAYOFF_REASON_NAMES[row.layoff_reason]),
    // One worker is named in the letter itself.
    workers:
      workers.length < 2
        ? undefined
        : workers.map((worker) => ({
            name: worker.name,
            nik: worker.nik ?? '',
            kpj: '',
            position: worker.position,
            date: worker.endDate ?? '',
            note: '',
          })),
    claims: workers.flatMap(({ name, figure }): readonly FieldRow[] =>
      figure === null
        ? []
        : [{ component: `Hak ${name}`, basis: '', calculation: '', amount: String(figure) }],
    ),
  };
}

function fileValues({ row, state, events, deadlines, officials }: Read): LetterValues {
  return {
    'dispute.number': row.register_number,
    'dispute.registeredOn': row.registered_on,
    'dispute.registeredTime': row.registered_time,
    'dispute.kind': row.kind === 'other-law' ? undefined : row.kind,
    'dispute.recordedBy': row.recorded_by,
    'dispute.request': numberAndDate(row.request_number, row.request_date),
    'dispute.issue': row.issue,
    'dispute.documents': lastOf(events, 'registered')?.data.documents,
    'dispute.missing': lastOf(events, 'file-returned')?.data.missing,
    'dispute.completionDue': dueOf(deadlines, 'file-completion'),
    'dispute.offerDue': dueOf(deadlines, 'choice-end'),
    'dispute.delegatedOn': state.delegatedOn ?? undefined,
    'dispute.stage': disputeStageName(state.stage),
    mediators: state.mediators.map((name) => {
      const official = officials.find((one) => one.name === name);
      return { name, nip: official?.nip ?? '', position: official?.positionTitle ?? '' };
    }),
  };
}

/** The recommendation, and the one side that still has to answer it. */
function recommendationValues({ state, events, deadlines, letters }: Read): LetterValues {
  const issued = lastOf(events, 'recommendation-issued');
  const letter = letters.find(({ id }) => id === issued?.data.letterId);
  const waiting = PARTIES.filter((party) => state.received[party] !== null && state.answers[party] === null);
  const dues = [...new Set(waiting.map((party) => dueOf(deadlines, `answer-${party}`)))];
  const [only] = waiting.length === 1 ? waiting : [];
  return {
    // Its number may have come after the event was written.
    'recommendation.number': issued?.data.number || (letter?.number ?? undefined),
    'recommendation.date': issued?.on,
    'recommendation.party': only,
    'recommendation.receivedOn': only === undefined ? undefined : (state.received[only] ?? undefined),
    'letter.replyDue': dues.length === 1 ? dues[0] : undefined,
  };
}

/** What is left of instalments that are due by the letter's date; where none is, of the next one. */
function unpaidRows({ events, asOf }: Read): readonly FieldRow[] {
  const open = unpaid(foldPayments(events));
  const late = open.filter(({ due }) => due <= asOf);
  return (late.length > 0 ? late : open.slice(0, 1)).map(({ due, amount, paid, place, of }) => ({
    due,
    amount: String(amount - paid),
    note: of === 1 ? '' : `Angsuran ke-${place} dari ${of}`,
  }));
}

function agreementValues(read: Read): LetterValues {
  const { state, events } = read;
  const signed = lastOf(events, 'agreement-signed');
  const registered = lastOf(events, 'agreement-registered');
  const { outcome } = state;
  return {
    'agreement.date': signed?.on,
    'agreement.place': signed?.data.place,
    'agreement.instalments': signed?.data.instalments.map(({ due, amount }, index, { length }) => ({
      due,
      amount: String(amount),
      note: length === 1 ? '' : `Tahap ke-${index + 1}`,
    })),
    'agreement.unpaid': unpaidRows(read),
    'agreement.deed':
      registered === undefined
        ? undefined
        : `${registered.data.deed} tanggal ${formatDateLong(registered.on)}`,
    'agreement.court': registered?.data.court ?? lastOf(events, 'handed-to-court')?.data.court,
    'statements.conclusion': lastOf(events, 'clarification-held')?.data.conclusion,
    'statements.outcome':
      outcome === 'bipartite' || outcome === 'agreement'
        ? outcome
        : outcome === 'recommendation-rejected'
          ? 'recommendation'
          : undefined,
  };
}

/** What many letters of one kind and date are read on. */
export interface LetterQuestion {
  readonly kind: SpecKindCode;
  /** The letters' date. */
  readonly asOf: PlainDate;
}

function forLetter(read: Read, calendar: WorkCalendar): DisputeForLetter {
  const { row, state, asOf } = read;
  const people = read.workers.map(({ personId }) => personId);
  const ended = state.closedOn ?? state.agreedOn ?? state.failedOn ?? asOf;
  return {
    name: [row.first_worker, row.employer_name].filter((name) => name !== '').join(', '),
    employerId: row.employer_id,
    reportId: row.report_id,
    firstWorker: people[0] ?? null,
    people,
    values: onlyFilled({
      ...partyValues(read),
      ...fileValues(read),
      ...sessionValues(read),
      ...recommendationValues(read),
      ...agreementValues(read),
      'dispute.workingDays':
        state.delegatedOn === null ? undefined : workingDaysBetween(state.delegatedOn, ended, calendar),
    }),
  };
}

/**
 * What stands on record about disputes for their letters; one that is gone is not among them. A handful of statements
 * however many are asked.
 */
export async function disputesForLetters(
  db: ReadableDatabase,
  ids: readonly DisputeId[],
  { kind, asOf }: LetterQuestion,
): Promise<ReadonlyMap<DisputeId, DisputeForLetter>> {
  if (ids.length === 0) return new Map();
  const rows = await disputesOfSet(db, ids);
  const events = await eventsOfSet(db, ids);
  const workers = await workersOfDisputes(db, ids);
  const representatives = await representativesOfDisputes(db, ids);
  const letters = await lettersAboutSet(db, 'dispute', ids);
  const { officials } = await listOfficials(db);
  const ground = await officeGround(db);
  const clockwork = new Clockwork(ground, asOf);
  const calendar = workCalendarOf(ground.calendar);
  const found = new Map<DisputeId, DisputeForLetter>();
  for (const [id, row] of rows) {
    const written = events.get(id) ?? [];
    const clock = clockOf(headOf(row), written);
    const read: Read = {
      row,
      state: clock.state,
      events: effective(written),
      workers: workers.get(id) ?? [],
      representatives: representatives.get(id) ?? [],
      deadlines: clockwork.of(clock),
      letters: letters.get(id) ?? [],
      officials,
      kind,
      asOf,
    };
    found.set(id, forLetter(read, calendar));
  }
  return found;
}
