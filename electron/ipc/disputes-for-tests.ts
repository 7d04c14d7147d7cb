import { type PlainDate, plainDate } from '../../shared/calendar/plain-date.ts';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { EventOutcome } from '../../shared/contract/disputes.ts';
import type { Dispute, DisputeInput } from '../../shared/domain/dispute/dispute.ts';
import type { DisputeEventKind } from '../../shared/domain/dispute/events.ts';
import type { EmployerId } from '../../shared/domain/ids.ts';
import { addEmployer, addLine, addPerson, addReport } from '../database/office-for-tests.ts';
import { type TestOffice, testOffice } from './office-for-tests.ts';

/* Disputes of an office that is called as the main process calls it. Used by tests only. */

/** A Monday; the office's clock stands half a year later, so that a whole case lies behind it. */
export const DAY = plainDate('2026-03-02');
export const TODAY = plainDate('2026-09-10');

export const disputeInput = (employerId: string, more: Partial<DisputeInput> = {}): DisputeInput => ({
  kind: 'phk',
  registeredOn: DAY,
  registeredTime: '09:10',
  recordedBy: 'pekerja',
  requestNumber: '7/SP/III/2026',
  requestDate: plainDate('2026-02-27'),
  issue: 'Pekerja menolak PHK karena efisiensi (CONTOH).',
  bipartiteProof: 'minutes',
  bipartiteEndedOn: plainDate('2026-02-20'),
  employerId,
  employerProxy: '',
  unionName: '',
  reportId: null,
  layoffReason: null,
  note: '',
  ...more,
});

type NewEvent = InputOf<'disputes.addEvent'>['event'];

/** An event as the door takes it. */
export const event = (
  kind: DisputeEventKind,
  on: PlainDate,
  data: Readonly<Record<string, unknown>> = {},
  more: Partial<Pick<NewEvent, 'replaces' | 'reason'>> = {},
): NewEvent => ({ kind, on, data, replaces: null, reason: '', ...more });

/** A session on the agenda. */
export const session = (
  date: string,
  more: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> => ({
  session: 1,
  date,
  time: '09:30',
  room: 'Ruang Mediasi 1',
  mediator: 'Rina CONTOH',
  dayOffReason: '',
  ...more,
});

/** An office with a firm, a report of three workers of whom two refuse, and ways to go on with a dispute. */
export async function disputeOffice() {
  const office = await testOffice();
  office.now = new Date(`${TODAY}T02:00:00.000Z`);
  const firm = await addEmployer(office.database, 'PT CONTOH Karet', { scale: 'besar' });
  const report = await addReport(office.database, firm);
  const lines: string[] = [];
  for (const [name, response] of [
    ['Adi CONTOH', 'refuses'],
    ['Budi CONTOH', 'accepts'],
    ['Citra CONTOH', 'refuses'],
  ] as const)
    lines.push(await addLine(office.database, report, await addPerson(office.database, name), { response }));
  return { office, firm, report, lines, ...casesOf(office, firm) };
}

export function casesOf(office: TestOffice, firm: EmployerId) {
  const get = (id: string, asOf = TODAY): Promise<Dispute> => office.procedure('disputes.get', { id, asOf });
  const add = async (id: string, given: NewEvent, today = TODAY): Promise<EventOutcome> => {
    const { version } = await get(id);
    return office.procedure('disputes.addEvent', { id, version, event: given, today });
  };
  return {
    get,
    /** Registers a dispute of one new worker; answers its id. */
    register: async (more: Partial<DisputeInput> = {}): Promise<string> => {
      const person = await addPerson(office.database, `Pekerja CONTOH ${Math.random()}`);
      const { id } = await office.procedure('disputes.register', {
        dispute: disputeInput(firm, more),
        documents: ['Risalah perundingan bipartit'],
        lineIds: [],
        personIds: [person],
      });
      return id;
    },
    add,
    /** Writes events that nothing may stand against. */
    go: async (id: string, ...events: readonly NewEvent[]): Promise<Dispute> => {
      let last = await get(id);
      for (const one of events) {
        const outcome = await add(id, one);
        if (outcome.kind !== 'written')
          throw new Error(`${one.kind}: ${outcome.findings.map(({ code }) => code).join(', ')}`);
        last = outcome.dispute;
      }
      return last;
    },
  };
}
