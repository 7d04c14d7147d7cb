import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { CheckedInputOf } from '../../shared/contract/contract.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { LayoffLineId, LayoffReportId, PersonId } from '../../shared/domain/ids.ts';
import type {
  LayoffLine,
  LayoffLineInput,
  LayoffReport,
  LayoffReportInput,
} from '../../shared/domain/layoff.ts';
import { EMPTY_PERSON } from '../../shared/domain/person.ts';
import { hasDisputes } from '../database/disputes.ts';
import {
  addLayoffLines,
  getLayoffLine,
  lastLineNumber,
  removeLayoffLines,
  saveLayoffLine,
  setResponses,
} from '../database/layoff-lines.ts';
import {
  addRevision,
  expectOpen,
  expectVersion,
  getLayoffReport,
  removeLayoffReport,
  saveLayoffReport,
  setLayoffState,
} from '../database/layoff-reports.ts';
import { lettersAbout } from '../database/letters.ts';
import { createPerson, getPerson, livePerson, savePerson } from '../database/persons.ts';
import { referralsAbout } from '../database/referrals.ts';
import type { WriteContext } from './context.ts';
import { renewProofs } from './renew-referral-proofs.ts';

/** Changes the facts of a report that no receipt has closed. @throws ContractError report-closed, changed-meanwhile */
export async function changeReport(
  context: WriteContext,
  id: LayoffReportId,
  version: number,
  input: LayoffReportInput,
): Promise<LayoffReport> {
  await expectVersion(context.db, id, version);
  await expectOpen(context.db, id);
  await saveLayoffReport(context.db, id, input, context.now);
  context.note({ subjectKind: 'layoff-report', subjectId: id });
  return getLayoffReport(context.db, id);
}

/** Removes a draft without letters. @throws ContractError still-used when it was ever recorded, or a letter or a dispute names it */
export async function removeReport(
  context: WriteContext,
  id: LayoffReportId,
  version: number,
): Promise<null> {
  const state = await expectVersion(context.db, id, version);
  const letters = await lettersAbout(context.db, { kind: 'layoff-report', id });
  if (state !== 'draft' || letters.length > 0 || (await hasDisputes(context.db, id)))
    throw new ContractError('still-used');
  const referrals = (await referralsAbout(context.db, { reportId: id })).map((row) => row.id);
  await removeLayoffReport(context.db, id);
  await renewProofs(context, { ids: referrals });
  context.note({ subjectKind: 'layoff-report', subjectId: id });
  return null;
}

interface Turn {
  readonly id: LayoffReportId;
  readonly version: number;
  readonly reason: string;
  readonly onDate: PlainDate;
}

/** Opens a recorded report again. @throws ContractError report-closed when it is not recorded */
export async function openCorrection(context: WriteContext, turn: Turn): Promise<LayoffReport> {
  const state = await expectVersion(context.db, turn.id, turn.version);
  if (state !== 'recorded') throw new ContractError('report-closed');
  return takeTurn(context, turn, 'correcting', 'correction-opened');
}

/** Takes a recorded or opened report back. @throws ContractError report-closed when it is a draft or already withdrawn */
export async function withdrawReport(context: WriteContext, turn: Turn): Promise<LayoffReport> {
  const state = await expectVersion(context.db, turn.id, turn.version);
  if (state !== 'recorded' && state !== 'correcting') throw new ContractError('report-closed');
  return takeTurn(context, turn, 'withdrawn', 'withdrawn');
}

async function takeTurn(
  context: WriteContext,
  turn: Turn,
  state: 'correcting' | 'withdrawn',
  kind: 'correction-opened' | 'withdrawn',
): Promise<LayoffReport> {
  const { db, now, userId } = context;
  await setLayoffState(db, turn.id, state, now);
  await addRevision(db, turn.id, {
    kind,
    onDate: turn.onDate,
    reason: turn.reason,
    letterId: null,
    userId,
    now,
  });
  // A report that was withdrawn proves nothing any more.
  await renewProofs(context, { reportId: turn.id });
  context.note({ subjectKind: 'layoff-report', subjectId: turn.id });
  return getLayoffReport(db, turn.id);
}

/** Adds a worker by hand: a known person as on record, or a new one. @throws ContractError report-closed, nik-taken, worker-present */
export async function addLine(
  context: WriteContext,
  reportId: LayoffReportId,
  input: LayoffLineInput,
): Promise<LayoffLine> {
  const { db, now, userId } = context;
  await expectOpen(db, reportId);
  const personId = input.personId
    ? (await livePerson(db, input.personId as PersonId)).id
    : await createPerson(db, input.person, now, userId);
  const lineNumber = (await lastLineNumber(db, reportId)) + 1;
  const [id] = await addLayoffLines(
    db,
    [{ reportId, personId, lineNumber, facts: input, batchId: null }],
    now,
  );
  if (!id) throw new Error('no line was made');
  context.note({ subjectKind: 'layoff-line', subjectId: id });
  return getLayoffLine(db, id);
}

/** Changes a line and the person on it together. @throws ContractError report-closed, changed-meanwhile, nik-taken */
export async function changeLine(
  context: WriteContext,
  id: LayoffLineId,
  personVersion: number,
  input: LayoffLineInput,
): Promise<LayoffLine> {
  const { db, now, userId } = context;
  const line = await getLayoffLine(db, id);
  await expectOpen(db, line.reportId);
  const person = await getPerson(db, line.personId);
  const asShown = { ...EMPTY_PERSON, ...input.person };
  const { id: _, version: __, createdAt: ___, updatedAt: ____, ...asStored } = person;
  if (JSON.stringify(sorted(asShown)) !== JSON.stringify(sorted(asStored))) {
    await savePerson(db, line.personId, personVersion, input.person, {
      now,
      userId,
      source: 'layoff-line',
    });
  }
  await saveLayoffLine(db, id, input);
  await renewProofs(context, { lineIds: [id] });
  context.note({ subjectKind: 'layoff-line', subjectId: id });
  return getLayoffLine(db, id);
}

/** Takes workers off a report; their referrals stay, without what the report proved. @throws ContractError report-closed */
export async function removeLines(
  context: WriteContext,
  reportId: LayoffReportId,
  ids: readonly string[],
): Promise<number> {
  const { db, note } = context;
  await expectOpen(db, reportId);
  const referrals = (await referralsAbout(db, { lineIds: ids })).map(({ id }) => id);
  const removed = await removeLayoffLines(db, reportId, ids);
  await renewProofs(context, { ids: referrals });
  note({ subjectKind: 'layoff-report', subjectId: reportId, detail: { removed } });
  return removed;
}

/** Sets the answer of many workers of one report. @throws ContractError report-closed */
export async function answerLines(
  context: WriteContext,
  {
    reportId,
    ids,
    response,
    noticeReceivedOn,
  }: Omit<CheckedInputOf<'layoffLines.setResponse'>, 'reportId'> & { readonly reportId: LayoffReportId },
): Promise<number> {
  const { db, note } = context;
  await expectOpen(db, reportId);
  const changed = await setResponses(db, reportId, ids, response, noticeReceivedOn);
  await renewProofs(context, { lineIds: ids });
  note({ subjectKind: 'layoff-report', subjectId: reportId, detail: { changed, response } });
  return changed;
}

const sorted = (record: object) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
