import { ContractError } from '../../shared/contract/errors.ts';
import type { Region } from '../../shared/contract/office.ts';
import type { EmployerId } from '../../shared/domain/ids.ts';
import { judgeHolidays } from '../../shared/domain/import/judge-holidays.ts';
import { getCalendar } from '../database/calendar.ts';
import { disputeOfBatch } from '../database/dispute-worker-imports.ts';
import { getDisputeRow } from '../database/disputes.ts';
import { getEmployer } from '../database/employers.ts';
import { rememberedMapping, rememberMapping } from '../database/import-mappings.ts';
import * as importRows from '../database/import-rows.ts';
import { forgetRows, forgettableBatches } from '../database/import-rows-kept.ts';
import * as imports from '../database/imports.ts';
import { getLayoffReport } from '../database/layoff-reports.ts';
import { countRegister, registerPart } from '../database/letter-register.ts';
import { floorsOfReport } from '../database/minimum-wages.ts';
import { getOffice, saveLogo } from '../database/office.ts';
import { listRegions, regencyCodes } from '../database/reference.ts';
import { lineIdsToRefer } from '../database/referral-origins.ts';
import { referralsOfRun } from '../database/referral-runs.ts';
import { linesForSheets } from '../database/rights-sheets.ts';
import { isSound } from '../database/sound.ts';
import { acceptRules, judgeRules } from '../services/accept-rules.ts';
import { agendaFile } from '../services/agenda-export.ts';
import { cancelReferrals } from '../services/cancel-referrals.ts';
import { commitStep } from '../services/commit-rows.ts';
import type { ReadContext, StepContext, WriteContext } from '../services/context.ts';
import { setUpOffice } from '../services/create-office.ts';
import { renewAllNext, staleNext } from '../services/dispute-next.ts';
import { firmChosen, firmFigures, firmPage, firmStep } from '../services/firm-workers.ts';
import { issueDraft } from '../services/issue-draft.ts';
import { issueReceipt } from '../services/issue-receipt.ts';
import { judgeWages } from '../services/judge-wages.ts';
import { planBatch } from '../services/letter-batch/check-letters.ts';
import { issuePart, preparePart } from '../services/letter-batch/issue-part.ts';
import { draftForDocx, letterForDocx } from '../services/letter-for-docx.ts';
import { matchRows } from '../services/match-rows.ts';
import { noteSilences, pendingSilences } from '../services/note-silences.ts';
import { prepareDraft } from '../services/prepare-draft.ts';
import { prepareReceipt } from '../services/prepare-receipt.ts';
import { remindable } from '../services/remindable.ts';
import { hasStaleReferrals, renewAllReferrals } from '../services/renew-referrals.ts';
import {
  readinessChosen,
  readinessFigures,
  readinessPage,
  readinessStep,
} from '../services/report-readiness.ts';
import { prepareRightsSheets } from '../services/rights-sheets.ts';
import { sampleTemplate } from '../services/sample-template.ts';
import { referLines } from '../services/start-referral.ts';
import { offerVacancy } from '../services/vacancy-offers.ts';
import type { WorkerCallName, WorkerCalls } from '../services/worker-calls.ts';
import { documentFileCalls } from './document-file-calls.ts';

export type Handler<Name extends WorkerCallName> = {
  readonly kind: WorkerCalls[Name]['kind'];
  readonly run: (
    context: {
      query: ReadContext;
      command: WriteContext;
      step: StepContext;
    }[WorkerCalls[Name]['kind']],
    input: WorkerCalls[Name]['input'],
  ) => Promise<WorkerCalls[Name]['output']>;
};

/** What main's services ask of the database worker, each with its handler. */
export const workerHandlers: { readonly [Name in WorkerCallName]: Handler<Name> } = {
  'worker.setUpOffice': {
    kind: 'command',
    run: (context, { office, head }) => setUpOffice(context, office, head),
  },
  'worker.saveLogo': {
    kind: 'command',
    run: async ({ db, now, note }, { logo }) => {
      await saveLogo(db, logo, now);
      note({ subjectKind: 'office', subjectId: '1', detail: { logo: logo !== null } });
      return null;
    },
  },
  'worker.prepareReceipt': {
    kind: 'query',
    run: async ({ db }, draft) => {
      const { facts: _, people, ...rest } = await prepareReceipt(db, draft);
      return { ...rest, workers: people.length };
    },
  },
  'worker.prepareDraft': {
    kind: 'query',
    run: async ({ db }, { id }) => {
      const { facts: _, blocks: __, people: ___, ...rest } = await prepareDraft(db, id);
      return rest;
    },
  },
  'worker.sampleTemplate': { kind: 'query', run: ({ db }, input) => sampleTemplate(db, input) },
  'worker.letterForDocx': { kind: 'query', run: ({ db }, { id }) => letterForDocx(db, id) },
  'worker.draftForDocx': { kind: 'query', run: ({ db }, { id }) => draftForDocx(db, id) },
  'worker.planBatch': { kind: 'query', run: ({ db }, batch) => planBatch(db, batch) },
  'worker.preparePart': { kind: 'query', run: ({ db }, part) => preparePart(db, part) },
  'worker.issuePart': { kind: 'command', run: (context, printed) => issuePart(context, printed) },
  'worker.issueDraft': { kind: 'command', run: (context, printed) => issueDraft(context, printed) },
  'worker.issueReceipt': { kind: 'command', run: (context, printed) => issueReceipt(context, printed) },
  ...documentFileCalls,
  'worker.readinessStep': { kind: 'query', run: ({ db }, question) => readinessStep(db, question) },
  'worker.readinessPage': { kind: 'query', run: async ({ db }, filter) => readinessPage(db, filter) },
  'worker.readinessChosen': { kind: 'query', run: async ({ db }, filter) => readinessChosen(db, filter) },
  'worker.readinessFigures': { kind: 'query', run: async ({ db }, asked) => readinessFigures(db, asked) },
  'worker.firmStep': { kind: 'query', run: ({ db }, question) => firmStep(db, question) },
  'worker.firmPage': { kind: 'query', run: async ({ db }, filter) => firmPage(db, filter) },
  'worker.firmChosen': { kind: 'query', run: async ({ db }, filter) => firmChosen(db, filter) },
  'worker.firmFigures': { kind: 'query', run: async ({ db }, asked) => firmFigures(db, asked) },
  'worker.registerPart': { kind: 'query', run: ({ db }, filter) => registerPart(db, filter) },
  'worker.countRegister': { kind: 'query', run: ({ db }, filter) => countRegister(db, filter) },
  'worker.importContext': {
    kind: 'query',
    run: async ({ db }, { target, reportId, employerId: firm = null, disputeId = null }) => {
      // Workers are laid off in a report; nothing else of a list belongs to one.
      if ((target === 'layoff-lines') !== (reportId !== null))
        throw new ContractError('input-refused', { issues: [{ path: 'reportId', message: 'required' }] });
      // Contributions are those of a firm that is chosen first.
      if ((target === 'contributions') !== (firm !== null))
        throw new ContractError('input-refused', { issues: [{ path: 'employerId', message: 'required' }] });
      // So are the workers of a dispute: those of one case.
      if ((target === 'dispute-workers') !== (disputeId !== null))
        throw new ContractError('input-refused', { issues: [{ path: 'disputeId', message: 'required' }] });
      const report = reportId ? await getLayoffReport(db, reportId) : null;
      if (report && (report.state === 'recorded' || report.state === 'withdrawn'))
        throw new ContractError('report-closed');
      const dispute = disputeId ? await getDisputeRow(db, disputeId) : null;
      const whose = report?.employerId ?? dispute?.employer_id ?? firm;
      const employerId = whose === null ? null : (await getEmployer(db, whose as EmployerId)).id;
      return {
        employerId,
        remembered: await rememberedMapping(db, target, employerId),
        regions: [...(await regencyCodes(db))],
        wageFloors: report ? await floorsOfReport(db, report.id) : [],
        regionBook: target === 'vacancies' ? await listRegions(db) : [],
      };
    },
  },
  'worker.openBatch': {
    kind: 'command',
    run: async ({ db, now, userId, note }, { fields, ...batch }) => {
      const id = await imports.createBatch(db, batch, userId, now);
      await rememberMapping(db, batch.target, batch.employerId, fields, now);
      note({ subjectKind: 'import-batch', subjectId: id });
      return id;
    },
  },
  'worker.stageRows': {
    kind: 'command',
    run: async ({ db }, { batchId, rows }) => {
      const batch = await imports.expectBatchState(db, batchId, ['staging']);
      await importRows.stageRows(
        db,
        batchId,
        await matchRows(
          db,
          batch.target,
          { reportId: batch.report_id, employerId: batch.employer_id, disputeId: disputeOfBatch(batch) },
          rows,
        ),
      );
      return null;
    },
  },
  'worker.closeStaging': {
    kind: 'command',
    run: async ({ db, note }, { batchId, complete }) => {
      await imports.expectBatchState(db, batchId, ['staging']);
      if (!complete) await importRows.deleteRows(db, batchId);
      await imports.setBatchState(db, batchId, complete ? 'staged' : 'cancelled');
      note({ subjectKind: 'import-batch', subjectId: batchId, detail: { complete } });
      return imports.getBatch(db, batchId);
    },
  },
  'worker.interruptedBatches': { kind: 'query', run: ({ db }) => imports.interruptedBatches(db) },
  'worker.isSound': { kind: 'query', run: ({ db }) => isSound(db) },
  'worker.forgettableBatches': {
    kind: 'query',
    run: ({ db }, { before }) => forgettableBatches(db, before),
  },
  'worker.forgetRows': {
    kind: 'command',
    run: async ({ db, note }, { batchId, afterRow }) => {
      await imports.expectBatchState(db, batchId, ['undone', 'committed']);
      const { rows, next } = await forgetRows(db, batchId, afterRow);
      note({ subjectKind: 'import-batch', subjectId: batchId, detail: { forgotten: rows } });
      return next;
    },
  },
  'worker.commitStep': {
    kind: 'command',
    run: async ({ db, now, userId, note }, { batchId, afterRow, outside = null }) => {
      const step = await commitStep({ db, now, userId, batchId, outside }, afterRow);
      const disputeId = disputeOfBatch(await imports.batchRow(db, batchId));
      const rows = step?.rows ?? 0;
      note(
        disputeId === null
          ? { subjectKind: 'import-batch', subjectId: batchId, detail: { rows } }
          : { subjectKind: 'dispute', subjectId: disputeId, detail: { batch: batchId, rows } },
      );
      return step;
    },
  },
  'worker.rowsToReturn': {
    kind: 'query',
    run: async ({ db }, { batchId }) => {
      const batch = await imports.batchRow(db, batchId);
      const rows = await importRows.rowsToReturn(db, batchId);
      return {
        fileName: batch.file_name,
        sheetName: batch.sheet_name,
        header: JSON.parse(batch.header) as string[],
        rows: rows.flatMap((row) => {
          const { more = [] } = (row.record === null ? {} : JSON.parse(row.record)) as {
            readonly more?: readonly (readonly string[])[];
          };
          // Rows that were joined go back one by one, as they came.
          return [JSON.parse(row.cells) as string[], ...more].map((cells) => ({
            cells,
            findings: JSON.parse(row.findings) as [],
            undecided: row.verdict === 'similar',
          }));
        }),
      };
    },
  },
  'worker.noteDeed': {
    kind: 'command',
    run: async ({ note }, { deed, subjectKind, subjectId }) => {
      note({ subjectKind, subjectId, detail: { deed } });
      return null;
    },
  },
  'worker.judgeHolidays': {
    kind: 'query',
    run: async ({ db }, { rows }) => judgeHolidays(rows, (await getCalendar(db)).holidays),
  },
  'worker.judgeWages': { kind: 'query', run: ({ db }, { rows }) => judgeWages(db, rows) },
  'worker.judgeRules': { kind: 'query', run: ({ db }, file) => judgeRules(db, file) },
  'worker.acceptRules': { kind: 'command', run: (context, file) => acceptRules(context, file) },
  'worker.pendingSilences': { kind: 'query', run: ({ db }, { today }) => pendingSilences(db, today) },
  'worker.noteSilences': {
    kind: 'command',
    run: (context, { id, today }) => noteSilences(context, id, today),
  },
  'worker.staleNext': {
    kind: 'query',
    run: async ({ db }, { today }) =>
      (await staleNext(db, today)).length + ((await hasStaleReferrals(db, today)) ? 1 : 0),
  },
  'worker.renewNext': {
    kind: 'command',
    run: async ({ db, note }, { today }) => {
      const renewed = (await renewAllNext(db, today)) + (await renewAllReferrals(db, today));
      note({ subjectKind: 'dispute', subjectId: 'next-deadlines', detail: { renewed } });
      return renewed;
    },
  },
  'worker.remindable': { kind: 'query', run: ({ db }, { today }) => remindable(db, today) },
  'worker.agendaFile': { kind: 'query', run: ({ db }, wanted) => agendaFile(db, wanted) },
  'worker.linesToRefer': {
    kind: 'query',
    run: ({ db }, { reportId, lineIds }) => lineIdsToRefer(db, reportId, lineIds),
  },
  'worker.offerVacancy': { kind: 'command', run: (context, input) => offerVacancy(context, input) },
  'worker.referLines': { kind: 'command', run: (context, part) => referLines(context, part) },
  'worker.referralsOfRun': { kind: 'query', run: ({ db }, { run }) => referralsOfRun(db, run) },
  'worker.cancelReferrals': { kind: 'command', run: (context, part) => cancelReferrals(context, part) },
  'worker.linesForSheets': {
    kind: 'query',
    run: ({ db }, { reportId, lineIds }) => linesForSheets(db, reportId, lineIds),
  },
  'worker.rightsSheets': { kind: 'query', run: ({ db }, order) => prepareRightsSheets(db, order) },
  'worker.timeZone': { kind: 'query', run: async ({ db }) => (await getOffice(db)).timeZone },
  'worker.regions': { kind: 'query', run: ({ db }): Promise<readonly Region[]> => listRegions(db) },
};
