import {
  type CheckedInputOf,
  type Contract,
  contract,
  type DatabaseProcedure,
  type OutputOf,
} from '../../shared/contract/contract.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { checkNip } from '../../shared/domain/identity/nip.ts';
import type {
  DisputeId,
  EmployerId,
  ImportBatchId,
  LayoffLineId,
  LayoffReportId,
  LetterId,
  OfficialId,
  PersonId,
} from '../../shared/domain/ids.ts';
import { cleaned } from '../../shared/letters/clean-text.ts';
import { checkPattern } from '../../shared/letters/number.ts';
import * as calendar from '../database/calendar.ts';
import { disputesOfEmployer } from '../database/dispute-lists.ts';
import { disputeOfBatch } from '../database/dispute-worker-imports.ts';
import * as employers from '../database/employers.ts';
import { employersLike } from '../database/employers-alike.ts';
import * as importRows from '../database/import-rows.ts';
import { keptRows } from '../database/import-rows-kept.ts';
import * as imports from '../database/imports.ts';
import * as lines from '../database/layoff-lines.ts';
import * as reportLists from '../database/layoff-report-lists.ts';
import * as reports from '../database/layoff-reports.ts';
import * as deliveries from '../database/letter-deliveries.ts';
import * as register from '../database/letter-register.ts';
import * as scans from '../database/letter-scans.ts';
import * as letterSettings from '../database/letter-settings.ts';
import { templateStandings } from '../database/letter-templates.ts';
import * as letters from '../database/letters.ts';
import { lettersOfEmployer, lettersOfPerson, lettersOfReport } from '../database/letters-of.ts';
import * as wages from '../database/minimum-wages.ts';
import * as office from '../database/office.ts';
import * as officials from '../database/officials.ts';
import { takeBackFilled } from '../database/persons-filled.ts';
import * as reference from '../database/reference.ts';
import { referralsAbout } from '../database/referrals.ts';
import * as ruleFiles from '../database/rule-files.ts';
import { homeFigures, searchEverything } from '../database/search.ts';
import * as snippets from '../database/snippets.ts';
import * as calendarChanges from '../services/change-calendar.ts';
import * as drafts from '../services/change-draft.ts';
import * as templates from '../services/change-template.ts';
import { expectUntouchedWorkers } from '../services/commit-dispute-workers.ts';
import type { ReadContext, WriteContext } from '../services/context.ts';
import { goBackFromRules } from '../services/go-back-from-rules.ts';
import * as changes from '../services/layoff-changes.ts';
import * as archive from '../services/letter-archive.ts';
import { checkBatch } from '../services/letter-batch/check-letters.ts';
import { assignNumber } from '../services/letter-number.ts';
import { signersOn } from '../services/letter-parties.ts';
import * as deadlines from '../services/open-deadlines.ts';
import { viewDraft } from '../services/prepare-draft.ts';
import { answerStanding } from '../services/recommendation-receipts.ts';
import { renewProofs } from '../services/renew-referral-proofs.ts';
import { rulesOverview } from '../services/rule-book.ts';
import { tryGoBack } from '../services/try-go-back.ts';
import { voidLetter } from '../services/void-letter.ts';
import { caseFileDataHandlers } from './case-file-handlers.ts';
import { consultationHandlers } from './consultation-handlers.ts';
import { disputeBookHandlers } from './dispute-book-handlers.ts';
import { disputeClockHandlers } from './dispute-clock-handlers.ts';
import { disputeHandlers } from './dispute-handlers.ts';
import { disputeSettlingHandlers } from './dispute-settling-handlers.ts';
import { documentHandlers } from './document-handlers.ts';
import { employmentHandlers } from './employment-handlers.ts';
import { packetDataHandlers } from './packet-handlers.ts';
import { personHandlers } from './person-handlers.ts';
import { referralHandlers } from './referral-handlers.ts';
import { vacancyHandlers } from './vacancy-handlers.ts';

type Handler<Name extends DatabaseProcedure> = (
  context: Contract[Name]['kind'] extends 'query' ? ReadContext : WriteContext,
  input: CheckedInputOf<Name>,
) => Promise<OutputOf<Name>>;

/** Refuses a NIP that cannot be one, at its field. */
function refuseBadNip(nip: string): void {
  const check = checkNip(nip);
  if (check.kind === 'refused') {
    throw new ContractError('input-refused', {
      issues: [{ path: 'nip', message: check.reason.code, params: check.reason.params }],
    });
  }
}

const handlers = {
  'reference.sectors': ({ db }) => reference.listSectors(db),

  'office.get': ({ db }) => office.getOffice(db),
  'office.save': async ({ db, now, note }, input) => {
    await office.saveOffice(db, input.office, input.version, now);
    note({ subjectKind: 'office', subjectId: '1' });
    return office.getOffice(db);
  },
  'officials.list': ({ db }) => officials.listOfficials(db),
  'officials.save': async ({ db, now, note }, input) => {
    refuseBadNip(input.nip);
    const saved = await officials.saveOfficial(db, input, now);
    note({ subjectKind: 'official', subjectId: saved.id });
    return saved;
  },
  'officials.remove': async ({ db, note }, { id }) => {
    await officials.removeOfficial(db, id as OfficialId);
    note({ subjectKind: 'official', subjectId: id });
    return null;
  },
  'letterSettings.list': ({ db }) => letterSettings.listLetterSettings(db),
  'letterSettings.save': async ({ db, note }, input) => {
    const [fault] = checkPattern(input.pattern);
    if (fault) {
      throw new ContractError('pattern-refused', {
        issues: [{ path: 'pattern', message: fault.code, params: fault.params }],
      });
    }
    const saved = await letterSettings.saveLetterSetting(db, input);
    note({ subjectKind: 'letter-setting', subjectId: input.kind });
    return saved;
  },
  'letterSettings.setOpening': async ({ db, note }, { kind, year, opening }) => {
    const setting = await letterSettings.getLetterSetting(db, kind);
    await letterSettings.setOpening(db, setting.book, year, opening);
    note({ subjectKind: 'letter-setting', subjectId: kind, detail: { year, opening } });
    return letterSettings.getLetterSetting(db, kind);
  },
  'letterSettings.signersOn': ({ db }, { date }) => signersOn(db, date),

  'employers.list': ({ db }, filter) => employers.listEmployers(db, filter),
  'employers.get': async ({ db }, { id }) => ({
    employer: await employers.getEmployer(db, id as EmployerId),
    reports: await reportLists.reportsOfEmployer(db, id as EmployerId),
  }),
  'employers.disputes': ({ db }, { id }) => disputesOfEmployer(db, id as EmployerId),
  'employers.letters': ({ db }, { id }) => lettersOfEmployer(db, id as EmployerId),
  'employers.lookAlikes': ({ db }, typed) => employersLike(db, typed),
  'employers.create': async ({ db, now, note }, input) => {
    const made = await employers.createEmployer(db, input, now);
    note({ subjectKind: 'employer', subjectId: made.id });
    return made;
  },
  'employers.save': async ({ db, now, note }, { id, version, employer }) => {
    note({ subjectKind: 'employer', subjectId: id });
    return employers.saveEmployer(db, id as EmployerId, version, employer, now);
  },
  'employers.remove': async ({ db, note }, { id, version }) => {
    await employers.removeEmployer(db, id as EmployerId, version);
    note({ subjectKind: 'employer', subjectId: id });
    return null;
  },

  ...personHandlers,
  ...packetDataHandlers,

  'layoffs.list': ({ db }, filter) => reportLists.listLayoffReports(db, filter),
  'layoffs.get': ({ db }, { id }) => reports.getLayoffReport(db, id as LayoffReportId),
  'layoffs.create': async ({ db, now, note }, input) => {
    const id = await reports.createLayoffReport(db, input, now);
    note({ subjectKind: 'layoff-report', subjectId: id });
    return reports.getLayoffReport(db, id);
  },
  'layoffs.save': (context, { id, version, report }) =>
    changes.changeReport(context, id as LayoffReportId, version, report),
  'layoffs.remove': (context, { id, version }) =>
    changes.removeReport(context, id as LayoffReportId, version),
  'layoffs.dependents': async ({ db }, { id }) => ({
    letters: await letters.lettersAbout(db, { kind: 'layoff-report', id: id as LayoffReportId }),
  }),
  'layoffs.openCorrection': (context, turn) =>
    changes.openCorrection(context, { ...turn, id: turn.id as LayoffReportId }),
  'layoffs.withdraw': (context, turn) =>
    changes.withdrawReport(context, { ...turn, id: turn.id as LayoffReportId }),

  'layoffLines.list': ({ db }, filter) => lines.listLayoffLines(db, filter),
  'layoffLines.add': (context, { reportId, line }) =>
    changes.addLine(context, reportId as LayoffReportId, line),
  'layoffLines.save': (context, { id, line, personVersion }) =>
    changes.changeLine(context, id as LayoffLineId, personVersion, line),
  'layoffLines.remove': (context, { reportId, ids }) =>
    changes.removeLines(context, reportId as LayoffReportId, ids),
  'layoffLines.setResponse': (context, input) =>
    changes.answerLines(context, { ...input, reportId: input.reportId as LayoffReportId }),

  ...disputeHandlers,
  ...employmentHandlers,
  ...disputeClockHandlers,
  ...disputeSettlingHandlers,
  ...documentHandlers,
  ...caseFileDataHandlers,
  ...disputeBookHandlers,
  ...consultationHandlers,
  ...vacancyHandlers,
  ...referralHandlers,

  'imports.get': ({ db }, { batchId }) => imports.getBatch(db, batchId as ImportBatchId),
  'imports.list': ({ db }, { reportId, disputeId, target, employerId }) =>
    imports.listBatches(db, {
      reportId: reportId as LayoffReportId | null,
      disputeId: disputeId as DisputeId | null,
      target,
      employerId: employerId as EmployerId | null,
    }),
  'imports.rows': ({ db }, filter) =>
    importRows.listRows(db, { ...filter, batchId: filter.batchId as ImportBatchId }),
  'imports.kept': ({ db }) => keptRows(db),
  'imports.decide': async ({ db, note }, { batchId, rows, decision }) => {
    const id = batchId as ImportBatchId;
    const { state } = await imports.expectBatchState(db, id, ['staged', 'committing', 'committed']);
    const decided = await importRows.decideRows(db, id, rows, decision);
    // A decision after the commit opens the batch for one more step.
    if (decided > 0 && state === 'committed') await imports.setBatchState(db, id, 'staged');
    note({ subjectKind: 'import-batch', subjectId: batchId, detail: { decision, rows: decided } });
    return imports.getBatch(db, id);
  },
  'imports.undo': async (context, { batchId }) => {
    const { db, now, userId, note } = context;
    const id = batchId as ImportBatchId;
    const batch = await imports.expectBatchState(db, id, ['staged', 'committing', 'committed']);
    if (batch.report_id) await reports.expectOpen(db, batch.report_id);
    const disputeId = disputeOfBatch(batch);
    if (disputeId !== null) await expectUntouchedWorkers(db, id, disputeId);
    const about = disputeId === null ? { batchId: batch.id } : { disputeId };
    const referrals = (await referralsAbout(db, about)).map((row) => row.id);
    await takeBackFilled(db, { now, userId, batchId: id });
    const outcome = await imports.takeBack(db, batch);
    await renewProofs(context, { ids: referrals });
    await imports.setBatchState(db, id, 'undone');
    note(
      disputeId === null
        ? { subjectKind: 'import-batch', subjectId: batchId, detail: outcome }
        : { subjectKind: 'dispute', subjectId: disputeId, detail: { batch: batchId, ...outcome } },
    );
    return outcome;
  },
  'imports.discard': async ({ db, note }, { batchId }) => {
    const id = batchId as ImportBatchId;
    const { state } = await imports.expectBatchState(db, id, ['staging', 'staged', 'committing']);
    const { committed } = await imports.getBatch(db, id);
    if (committed > 0) throw new ContractError('import-state', { params: { state } });
    await importRows.deleteRows(db, id);
    await imports.setBatchState(db, id, 'cancelled');
    note({ subjectKind: 'import-batch', subjectId: batchId });
    return null;
  },

  'letters.list': ({ db }, filter) => letters.listLetters(db, filter),
  'letters.ofPerson': ({ db }, { id }) => lettersOfPerson(db, id as PersonId),
  'letters.ofReport': ({ db }, { id }) => lettersOfReport(db, id as LayoffReportId),
  'letters.get': ({ db }, { id }) => letters.getLetter(db, id as LetterId),
  'letters.pdf': ({ db }, { id }) => letters.getLetterPdf(db, id as LetterId),
  'letters.assignNumber': (context, { id, sequence }) => assignNumber(context, id as LetterId, sequence),
  'letters.void': (context, { id, reason }) => voidLetter(context, id as LetterId, reason),
  'letters.scans': ({ db }, { id }) => scans.scansOf(db, id as LetterId),
  'deliveries.list': ({ db }, { id }) => deliveries.deliveriesOf(db, id as LetterId),
  'deliveries.save': (context, input) => archive.keepDelivery(context, input),
  'deliveries.remove': (context, { id, version }) => archive.dropDelivery(context, id, version),
  'deliveries.answers': ({ db }, { id, asOf }) => answerStanding(db, id as LetterId, asOf),
  'register.list': ({ db }, filter) => register.listRegister(db, filter),
  'register.books': ({ db }) => register.registerBooks(db),
  'register.gaps': ({ db }, input) => archive.skippedNumbers(db, input),
  'register.explainGap': (context, input) => archive.explainSkipped(context, input),

  'calendar.get': ({ db }) => calendar.getCalendar(db),
  'calendar.try': ({ db }, { change, today }) => calendarChanges.tryChange(db, change, today),
  'calendar.change': (context, { change, version, today }) =>
    calendarChanges.changeCalendar(context, change, version, today),
  'calendar.undo': (context, { id, today }) => calendarChanges.undoChange(context, id, today),
  'calendar.history': ({ db }) => calendar.listTurns(db),
  'deadlines.ofReport': ({ db }, { id, asOf }) => deadlines.deadlinesOfReport(db, id as LayoffReportId, asOf),
  'deadlines.next': ({ db }, { asOf, limit }) => deadlines.nextDeadlines(db, asOf, limit),

  'wages.list': ({ db }, { year }) => wages.listMinimumWages(db, year),
  'wages.save': async ({ db, now, note }, { id, version, wage }) => {
    const saved = await wages.saveMinimumWage(db, { id, version, wage }, now);
    note({ subjectKind: 'minimum-wage', subjectId: saved.id });
    return saved;
  },
  'wages.remove': async ({ db, note }, { id, version }) => {
    await wages.removeMinimumWage(db, id, version);
    note({ subjectKind: 'minimum-wage', subjectId: id });
    return null;
  },
  'wages.import': async ({ db, now, note }, input) => {
    const outcome = await wages.importMinimumWages(db, input.wages, now);
    note({ subjectKind: 'minimum-wage', subjectId: 'import', detail: outcome });
    return outcome;
  },
  'wages.floor': ({ db }, { regionCode, date }) => wages.wageFloor(db, regionCode, date),
  'wages.floorsOfReport': ({ db }, { reportId }) => wages.floorsOfReport(db, reportId as LayoffReportId),

  'drafts.list': (context, filter) => drafts.listDraftsNamed(context, filter),
  'drafts.get': ({ db }, { id }) => viewDraft(db, id),
  'drafts.create': (context, input) => drafts.startDraft(context, input),
  'drafts.save': (context, { id, version, change }) => drafts.keepDraft(context, id, version, change),
  'drafts.saveAsNew': (context, { id, change }) => drafts.keepAsNew(context, id, change),
  'drafts.remove': (context, { id, version }) => drafts.dropDraft(context, id, version),
  'templates.list': ({ db }) => templateStandings(db),
  'batch.check': ({ db }, batch) => checkBatch(db, batch),
  'templates.get': ({ db }, { kind }) => templates.templatesOf(db, kind),
  'templates.save': (context, input) => templates.changeTemplate(context, input),
  'snippets.list': ({ db }) => snippets.listSnippets(db),
  'snippets.save': async ({ db, now, note }, input) => {
    const saved = await snippets.saveSnippet(db, cleaned(input), now);
    note({ subjectKind: 'snippet', subjectId: saved.id });
    return saved;
  },
  'snippets.remove': async ({ db, note }, { id, version }) => {
    await snippets.removeSnippet(db, id, version);
    note({ subjectKind: 'snippet', subjectId: id });
    return null;
  },

  'rules.overview': ({ db }) => rulesOverview(db),
  'rules.loaded': ({ db }) => ruleFiles.loadedSets(db),
  'rules.tryGoBack': ({ db }, { id, today }) => tryGoBack(db, id, today),
  'rules.goBack': (context, { id }) => goBackFromRules(context, id),

  'search.everything': ({ db }, { text, limit }) => searchEverything(db, text, limit),
  'home.figures': ({ db }, { year }) => homeFigures(db, year),
} satisfies { readonly [Name in DatabaseProcedure]: Handler<Name> };

/** Procedures of the contract that the database worker answers, each with its handler. */
export const dataHandlers: { readonly [Name in DatabaseProcedure]: Handler<Name> } = handlers;

/** Whether a name of the contract is answered here. */
export const isDatabaseProcedure = (name: string): name is DatabaseProcedure =>
  Object.hasOwn(dataHandlers, name) && Object.hasOwn(contract, name);
