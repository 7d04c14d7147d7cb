import type {
  CheckedInputOf,
  Contract,
  DatabaseProcedure,
  OutputOf,
} from '../../shared/contract/contract.ts';
import type { disputeProcedures } from '../../shared/contract/disputes.ts';
import type { DisputeId, PersonId } from '../../shared/domain/ids.ts';
import { removeRepresentative, saveRepresentative } from '../database/dispute-representatives.ts';
import { listAgenda } from '../database/dispute-sessions.ts';
import { getDisputeSetting } from '../database/dispute-settings.ts';
import { saveDisputeWorker } from '../database/dispute-workers.ts';
import { expectDisputeThere, mediatorsOnRecord } from '../database/disputes.ts';
import type { ReadContext, WriteContext } from '../services/context.ts';
import { disputeDeadlines } from '../services/dispute-deadlines.ts';
import { listWorkersWithMinimum, totalsOfDispute, workerWithMinimum } from '../services/dispute-minimum.ts';
import { listDisputesOf } from '../services/dispute-recap.ts';
import { saveRegisterSetting } from '../services/dispute-register.ts';
import { saveDispute, viewDispute } from '../services/dispute-view.ts';
import {
  addPeopleToDispute,
  registerDispute,
  removePeopleFromDispute,
} from '../services/register-dispute.ts';
import { lettersOfDispute } from '../services/split-dispute.ts';
import { tryDisputeEvent, writeDisputeEvent } from '../services/write-dispute-event.ts';

type Name = Extract<keyof typeof disputeProcedures, DatabaseProcedure>;
type Handlers = {
  readonly [One in Name]: (
    context: Contract[One]['kind'] extends 'query' ? ReadContext : WriteContext,
    input: CheckedInputOf<One>,
  ) => Promise<OutputOf<One>>;
};

/** The register of disputes, their files, workers, deadlines and sessions. */
export const disputeHandlers: Handlers = {
  'disputes.list': (context, filter) => listDisputesOf(context, filter),
  'disputes.mediators': ({ db }) => mediatorsOnRecord(db),
  'disputes.get': ({ db }, { id, asOf }) => viewDispute(db, id as DisputeId, asOf),
  'disputes.letters': ({ db }, { id }) => lettersOfDispute(db, id as DisputeId),
  'disputes.register': (context, input) => registerDispute(context, input),
  'disputes.save': (context, input) => saveDispute(context, input),
  'disputes.tryEvent': (context, input) => tryDisputeEvent(context, input),
  'disputes.addEvent': (context, input) => writeDisputeEvent(context, input),

  'disputeWorkers.list': ({ db }, filter) => listWorkersWithMinimum(db, filter),
  'disputeWorkers.totals': ({ db }, { disputeId }) => totalsOfDispute(db, disputeId as DisputeId),
  'disputeWorkers.save': async ({ db, note }, { disputeId, personId, before, worker }) => {
    await saveDisputeWorker(db, disputeId as DisputeId, personId as PersonId, before, worker);
    note({ subjectKind: 'dispute', subjectId: disputeId, detail: { person: personId } });
    return workerWithMinimum(db, disputeId as DisputeId, personId as PersonId);
  },
  'disputeWorkers.add': (context, { disputeId, personIds }) =>
    addPeopleToDispute(context, disputeId as DisputeId, personIds),
  'disputeWorkers.remove': (context, { disputeId, personIds }) =>
    removePeopleFromDispute(context, disputeId as DisputeId, personIds),
  'representatives.save': async ({ db, now, note }, { disputeId, id, representative }) => {
    await expectDisputeThere(db, disputeId as DisputeId);
    const saved = await saveRepresentative(db, disputeId as DisputeId, id, representative, now);
    note({ subjectKind: 'dispute', subjectId: disputeId, detail: { representative: saved.id } });
    return saved;
  },
  'representatives.remove': async ({ db, note }, { id }) => {
    const dispute = await removeRepresentative(db, id);
    note({ subjectKind: 'dispute', subjectId: dispute, detail: { representative: id } });
    return null;
  },

  'disputes.deadlines': ({ db }, { asOf, mediator, limit }) => disputeDeadlines(db, asOf, mediator, limit),
  'disputes.agenda': ({ db }, { from, to }) => listAgenda(db, from, to),
  'disputes.setting': ({ db }, { year }) => getDisputeSetting(db, year),
  'disputes.saveSetting': (context, input) => saveRegisterSetting(context, input),
};
