import path from 'node:path';
import type {
  CheckedInputOf,
  Contract,
  DatabaseProcedure,
  MainProcedure,
  OutputOf,
} from '../../shared/contract/contract.ts';
import type { disputeClockProcedures } from '../../shared/contract/dispute-clock.ts';
import { mediatorLoads } from '../database/dispute-load.ts';
import { countOverdue } from '../database/dispute-next.ts';
import type { ReadContext, WriteContext } from '../services/context.ts';
import { handOver, handOverCases } from '../services/hand-over.ts';
import type { Reminders } from '../services/reminders.ts';
import type { DatabaseClient } from './database-client.ts';
import type { MainHandlers } from './door.ts';
import type { Dialogs } from './main-handlers.ts';

type Name = keyof typeof disputeClockProcedures;
type Handlers = {
  readonly [One in Extract<Name, DatabaseProcedure>]: (
    context: Contract[One]['kind'] extends 'query' ? ReadContext : WriteContext,
    input: CheckedInputOf<One>,
  ) => Promise<OutputOf<One>>;
};

/** What is due over all disputes, who has how much to do, and handing it over. */
export const disputeClockHandlers: Handlers = {
  'disputes.overdue': ({ db }, { asOf }) => countOverdue(db, asOf),
  'disputes.mediatorLoad': ({ db }, { asOf }) => mediatorLoads(db, asOf),
  'disputes.handOverCases': ({ db }, input) => handOverCases(db, input),
  'disputes.handOver': (context, order) => handOver(context, order),
};

interface Parts {
  readonly database: DatabaseClient;
  readonly dialogs: Dialogs;
  readonly reminders: Reminders;
}

interface WayOut {
  readonly fileName: (text: string) => string;
  readonly save: (target: string, bytes: Uint8Array) => Promise<void>;
  readonly left: (deed: 'agenda.saveIcs', subjectKind: 'agenda', subjectId: string) => Promise<null>;
}

/** The agenda as a calendar file, and the reminders of the desktop. */
export function disputeClockMainHandlers(
  { database, dialogs, reminders }: Parts,
  { fileName, save, left }: WayOut,
): Pick<MainHandlers, Extract<Name, MainProcedure>> {
  return {
    'agenda.saveIcs': async (wanted) => {
      const file = await database.ask('worker.agendaFile', wanted);
      const target = await dialogs.pickTarget(fileName(`${file.name}.ics`), 'ics');
      if (target === null) return null;
      await save(target, Buffer.from(file.text, 'utf8'));
      await left('agenda.saveIcs', 'agenda', 'disputeId' in wanted.of ? wanted.of.disputeId : wanted.of.from);
      return { fileName: path.basename(target), sessions: file.sessions };
    },
    'reminders.get': async () => reminders.standing(),
    'reminders.save': async ({ choice }) => reminders.save(choice),
    'reminders.try': async () => reminders.try(),
  };
}
