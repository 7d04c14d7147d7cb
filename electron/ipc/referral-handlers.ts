import type {
  CheckedInputOf,
  Contract,
  DatabaseProcedure,
  OutputOf,
} from '../../shared/contract/contract.ts';
import type { referralProcedures } from '../../shared/contract/referrals.ts';
import type { LayoffReportId, PersonId, ReferralId } from '../../shared/domain/ids.ts';
import { SILENT_DAYS } from '../../shared/domain/referral/worklists.ts';
import { getJobSeeker, saveJobSeeker } from '../database/job-seekers.ts';
import { livePerson } from '../database/persons.ts';
import { listReferrals } from '../database/referral-lists.ts';
import { runsOfReport } from '../database/referral-runs.ts';
import { countWaiting, countWorklists, listWorklist } from '../database/referral-worklists.ts';
import { officersOnRecord, saveSilentDays, silentDaysOf } from '../database/referrals.ts';
import type { ReadContext, WriteContext } from '../services/context.ts';
import { previewReferral } from '../services/preview-referral.ts';
import { referralFigures } from '../services/referral-figures.ts';
import { handOver } from '../services/referral-hand-over.ts';
import { viewReferral } from '../services/referral-view.ts';
import { startReferral } from '../services/start-referral.ts';
import { tryReferralEvent, writeCall, writeReferralEvent } from '../services/write-referral-event.ts';

type Name = Extract<keyof typeof referralProcedures, DatabaseProcedure>;
type Handlers = {
  readonly [One in Name]: (
    context: Contract[One]['kind'] extends 'query' ? ReadContext : WriteContext,
    input: CheckedInputOf<One>,
  ) => Promise<OutputOf<One>>;
};

/** Referrals to JKP, their worklists and figures, and what job-seekers look for. */
export const referralHandlers: Handlers = {
  'referrals.list': async ({ db }, filter) => listReferrals(db, filter, await silentDaysOf(db, SILENT_DAYS)),
  'referrals.officers': ({ db }) => officersOnRecord(db),
  'referrals.get': (context, { id, asOf }) => viewReferral(context, id as ReferralId, asOf),
  'referrals.preview': (context, { from, asOf }) => previewReferral(context, from, asOf),
  'referrals.start': (context, input) => startReferral(context, input),
  'referrals.runs': ({ db }, { reportId }) => runsOfReport(db, reportId as LayoffReportId),
  'referrals.tryEvent': (context, input) => tryReferralEvent(context, input),
  'referrals.addEvent': (context, input) => writeReferralEvent(context, input),
  'referrals.handOver': (context, { id, asOf }) => handOver(context, id as ReferralId, asOf),
  'referrals.worklists': async ({ db }, { asOf, officer }) =>
    countWorklists(db, { asOf, officer, silentDays: await silentDaysOf(db, SILENT_DAYS) }),
  'referrals.waiting': ({ db }, { asOf, officer }) => countWaiting(db, asOf, officer),
  'referrals.worklist': async ({ db }, question) =>
    listWorklist(db, { ...question, silentDays: await silentDaysOf(db, SILENT_DAYS) }),
  'referrals.call': (context, input) => writeCall(context, input),
  'referrals.setting': async ({ db }) => ({ silentDays: await silentDaysOf(db, SILENT_DAYS) }),
  'referrals.saveSetting': async ({ db, note }, { silentDays }) => {
    await saveSilentDays(db, silentDays);
    note({ subjectKind: 'referral', subjectId: 'setting', detail: { silentDays } });
    return { silentDays };
  },
  'jobSeekers.get': async ({ db }, { personId }) =>
    getJobSeeker(db, (await livePerson(db, personId as PersonId)).id),
  'jobSeekers.save': async ({ db, now, note }, { personId, version, seeker }) => {
    const { id } = await livePerson(db, personId as PersonId);
    note({ subjectKind: 'person', subjectId: id, detail: { jobSeeker: true } });
    return saveJobSeeker(db, id, version, seeker, now);
  },
  'referralFigures.compute': (context, period) => referralFigures(context, period),
};
