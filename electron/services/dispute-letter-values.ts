import { formatDateLong } from '../../shared/calendar/format-date.ts';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { workingDaysBetween } from '../../shared/calendar/working-days.ts';
import type { DisputeDeadline, Representative } from '../../shared/domain/dispute/dispute.ts';
import {
  type DisputeEvent,
  type DisputeEventKind,
  type EventOf,
  effective,
  PARTIES,
} from '../../shared/domain/dispute/events.ts';
import { type DisputeState, foldDispute, type SessionState } from '../../shared/domain/dispute/fold.ts';
import type { DisputeId, EmployerId, LayoffReportId, PersonId } from '../../shared/domain/ids.ts';
import type { LetterSummary } from '../../shared/domain/letter.ts';
import type { Official } from '../../shared/domain/office.ts';
import { workCalendarOf } from '../../shared/domain/working-calendar.ts';
import { onlyFilled } from '../../shared/letters/dispute-parts.ts';
import type { FieldRow, LetterValues } from '../../shared/letters/fields.ts';
import { LAYOFF_REASON_NAMES } from '../../shared/letters/layoff-reason-names.ts';
import { numberAndDate } from '../../shared/letters/letter-parts.ts';
import { midSentence } from '../../shared/letters/mid-sentence.ts';
import { disputeStageName, presenceWords } from '../../shared/texts/dispute-words.ts';
import { eventsOf } from '../database/dispute-events.ts';
import { representativesOf } from '../database/dispute-representatives.ts';
import { type StoredDisputeWorker, workersOfDispute } from '../database/dispute-workers.ts';
import { getDisputeRow, type StoredDispute } from '../database/disputes.ts';
import { lettersAbout } from '../database/letters.ts';
import { listOfficials } from '../database/officials.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { deadlinesOfDispute } from './dispute-deadlines.ts';
import { officeGround } from './open-deadlines.ts';

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
  readonly workers: readonly StoredDisputeWorker[];
  readonly representatives: readonly Representative[];
  readonly deadlines: readonly DisputeDeadline[];
  readonly letters: readonly LetterSummary[];
  readonly officials: readonly Official[];
}

/** The last event of a kind that counts. */
function lastOf<Kind extends DisputeEventKind>(
  events: readonly DisputeEvent[],
  kind: Kind,
): EventOf<Kind> | undefined {
  return events.filter((event): event is EventOf<Kind> => event.kind === kind).at(-1);
}

/** The day by which the newest deadline of a code is kept. */
function dueOf(deadlines: readonly DisputeDeadline[], code: string): PlainDate | undefined {
  const last = deadlines.filter((one) => one.code === code).at(-1);
  return last?.override?.due ?? last?.due;
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

const RESULTS = {
  agreement: 'agreement',
  adjourned: 'next',
  'no-agreement': 'recommendation',
  absent: undefined,
} as const;

const SIDES = { worker: 'pekerja', employer: 'pengusaha' } as const;

const absentOf = (session: SessionState) =>
  PARTIES.filter((party) => session[party] === 'absent').map((party) => SIDES[party]);

/** Summonses whose session a side missed: the letter that was sent last before it. */
function earlier(held: readonly SessionState[], letters: readonly LetterSummary[]): readonly FieldRow[] {
  const summonses = letters
    .filter(({ kind, state }) => kind === 'mediation-summons' && state === 'issued')
    .toSorted((a, b) => (a.dated < b.dated ? 1 : -1));
  return held.flatMap((session): readonly FieldRow[] => {
    const absent = absentOf(session);
    const { heldOn } = session;
    if (absent.length === 0 || heldOn === null) return [];
    const summons = summonses.find(({ dated }) => dated <= heldOn);
    return [
      {
        number: summons?.number ?? '',
        date: summons?.dated ?? heldOn,
        absent: absent.join(' dan '),
      },
    ];
  });
}

/** The next session on the agenda; where none is set, the one that was held last. */
function sessionValues({ state, letters }: Read): LetterValues {
  const held = state.sessions.filter(({ heldOn }) => heldOn !== null);
  const waiting = state.sessions.filter(
    ({ set, heldOn, cancelled }) => set !== null && heldOn === null && !cancelled,
  );
  const next = waiting.toSorted((a, b) => ((a.set?.date ?? '') < (b.set?.date ?? '') ? -1 : 1))[0];
  const last = held.toSorted((a, b) => ((a.heldOn ?? '') < (b.heldOn ?? '') ? -1 : 1)).at(-1);
  const session = next ?? last;
  const done = next === undefined ? last : undefined;
  return {
    'session.number': session?.session,
    'session.date': session?.heldOn ?? session?.set?.date,
    'session.time': session?.set?.time,
    'session.place': session?.set?.room,
    'session.meet': session?.set?.mediator,
    'session.earlier': earlier(held, letters),
    'session.workerPresence': done?.worker ? presenceWords(done.worker) : undefined,
    'session.employerPresence': done?.employer ? presenceWords(done.employer) : undefined,
    'session.result': done?.result ? RESULTS[done.result] : undefined,
    'session.list': held.map((one) => ({
      number: String(one.session),
      date: one.heldOn ?? '',
      presence: PARTIES.map((party) => {
        const presence = one[party];
        return presence === null ? '' : `${SIDES[party]} ${presenceWords(presence)}`;
      })
        .filter((words) => words !== '')
        .join(', '),
    })),
  };
}

/** The recommendation, and the one side that still has to answer it. */
function recommendationValues({ state, events, deadlines }: Read): LetterValues {
  const issued = lastOf(events, 'recommendation-issued');
  const waiting = PARTIES.filter((party) => state.received[party] !== null && state.answers[party] === null);
  const dues = [...new Set(waiting.map((party) => dueOf(deadlines, `answer-${party}`)))];
  const [only] = waiting.length === 1 ? waiting : [];
  return {
    'recommendation.number': issued?.data.number,
    'recommendation.date': issued?.on,
    'recommendation.party': only,
    'recommendation.receivedOn': only === undefined ? undefined : (state.received[only] ?? undefined),
    'letter.replyDue': dues.length === 1 ? dues[0] : undefined,
  };
}

function agreementValues({ state, events }: Read): LetterValues {
  const signed = lastOf(events, 'agreement-signed');
  const registered = lastOf(events, 'agreement-registered');
  const { outcome } = state;
  return {
    'agreement.date': signed?.on,
    'agreement.place': signed?.data.place,
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

/**
 * What stands on record about a dispute for its letters.
 * @param asOf the letter's date
 * @throws ContractError not-found
 */
export async function disputeForLetter(
  db: ReadableDatabase,
  id: DisputeId,
  asOf: PlainDate,
): Promise<DisputeForLetter> {
  const row = await getDisputeRow(db, id);
  const all = await eventsOf(db, id);
  const ground = await officeGround(db);
  const state = foldDispute(all);
  const read: Read = {
    row,
    state,
    events: effective(all),
    workers: await workersOfDispute(db, id),
    representatives: await representativesOf(db, id),
    deadlines: await deadlinesOfDispute(db, id, asOf, ground),
    letters: await lettersAbout(db, { kind: 'dispute', id }),
    officials: (await listOfficials(db)).officials,
  };
  const people = read.workers.map(({ personId }) => personId as PersonId);
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
        state.delegatedOn === null
          ? undefined
          : workingDaysBetween(state.delegatedOn, ended, workCalendarOf(ground.calendar)),
    }),
  };
}
