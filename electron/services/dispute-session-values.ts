import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { type DisputeEvent, type EventOf, PARTIES } from '../../shared/domain/dispute/events.ts';
import type { DisputeState, SessionState } from '../../shared/domain/dispute/fold.ts';
import type { LetterSummary, SpecKindCode } from '../../shared/domain/letter.ts';
import type { FieldRow, LetterValues } from '../../shared/letters/fields.ts';
import { presenceWords } from '../../shared/texts/dispute-words.ts';

/** What the sessions of a dispute are read from for a letter. */
interface Sessions {
  readonly state: DisputeState;
  /** The events that count. */
  readonly events: readonly DisputeEvent[];
  readonly letters: readonly LetterSummary[];
  readonly kind: SpecKindCode;
  /** The letter's date. */
  readonly asOf: PlainDate;
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

/** Sessions that took place, the first one first. */
const heldOf = (state: DisputeState): readonly SessionState[] =>
  state.sessions
    .filter(({ heldOn }) => heldOn !== null)
    .toSorted((a, b) => ((a.heldOn ?? '') < (b.heldOn ?? '') ? -1 : 1));

/** Sessions on the agenda that were neither held nor cancelled, the next one first. */
function waitingOf(state: DisputeState): readonly SessionState[] {
  const keyOf = ({ set }: SessionState) => `${set?.date} ${set?.time}`;
  return state.sessions
    .filter(({ set, heldOn, cancelled, shared }) => set !== null && heldOn === null && !cancelled && !shared)
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

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

const place = ({ session, set, heldOn }: SessionState): LetterValues => ({
  'session.number': session,
  'session.date': heldOn ?? set?.date,
  'session.time': set?.time,
  'session.place': set?.room,
  'session.meet': set?.mediator,
});

/** How a session went, and the one that follows it. */
const course = (
  session: SessionState | undefined,
  following: SessionState | undefined,
  asOf: PlainDate,
): LetterValues => ({
  'session.workerPresence': session?.worker ? presenceWords(session.worker) : undefined,
  'session.employerPresence': session?.employer ? presenceWords(session.employer) : undefined,
  'session.result': session?.result ? RESULTS[session.result] : undefined,
  'session.nextDate':
    following?.set?.date !== undefined && following.set.date >= asOf ? following.set.date : undefined,
});

/** The session that a letter of a kind is about: a summons calls to the next one, minutes tell of the last one. */
function ownSession({ state, events, kind, asOf }: Sessions): LetterValues {
  const last = heldOf(state).at(-1);
  const waiting = waitingOf(state);
  switch (kind) {
    case 'mediation-summons': {
      // Nobody is called to a day that is over.
      const next = waiting.find(({ set }) => set !== null && set.date >= asOf);
      return next === undefined ? {} : place(next);
    }
    case 'session-minutes': {
      const session = last ?? waiting[0];
      if (session === undefined) return {};
      return {
        ...place(session),
        ...course(
          last,
          waiting.find((one) => one !== session),
          session.heldOn ?? asOf,
        ),
      };
    }
    case 'clarification-summons':
      // A clarification stands on no agenda.
      return {};
    case 'clarification-minutes': {
      const held = events.findLast(
        (event): event is EventOf<'clarification-held'> => event.kind === 'clarification-held',
      );
      if (held === undefined) return {};
      const { time, place: where, worker, employer } = held.data;
      return {
        'session.date': held.on,
        'session.time': time,
        'session.place': where,
        'session.workerPresence': presenceWords(worker),
        'session.employerPresence': presenceWords(employer),
      };
    }
    default:
      return last === undefined ? {} : place(last);
  }
}

/** What a letter says of the sessions of a dispute: the one that it is about, and those before. Pure. */
export function sessionValues(sessions: Sessions): LetterValues {
  const held = heldOf(sessions.state);
  return {
    ...ownSession(sessions),
    'session.earlier': earlier(held, sessions.letters),
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
