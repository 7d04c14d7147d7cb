import { type PlainDate, yearOf } from '../../shared/calendar/plain-date.ts';
import type { CheckedInputOf, OutputOf } from '../../shared/contract/contract.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { DisputeInput } from '../../shared/domain/dispute/dispute.ts';
import type { DisputeId, EmployerId, LayoffReportId } from '../../shared/domain/ids.ts';
import { formatNumber } from '../../shared/letters/number.ts';
import { linkConsultation } from '../database/consultations.ts';
import { DISPUTE_REGISTER, isRegisterNumberUsed, registerPattern } from '../database/dispute-settings.ts';
import { forgetWritten } from '../database/dispute-worker-imports.ts';
import {
  addDisputeWorkers,
  type ContestedLine,
  lineInOpenDispute,
  linesToTakeOver,
  type NewDisputeWorker,
  peopleInDispute,
  removeDisputeWorkers,
} from '../database/dispute-workers.ts';
import { createDispute, getDisputeRow, type RegisterPlace, reportOfDispute } from '../database/disputes.ts';
import { advanceCounter, counterOf } from '../database/letter-settings.ts';
import { getOffice } from '../database/office.ts';
import { liveIdsOf } from '../database/persons-merged.ts';
import { referralsAbout } from '../database/referrals.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import type { WriteContext } from './context.ts';
import { refuse, refuseForeignReport } from './dispute-refusals.ts';
import { workersAsKnown } from './known-of-worker.ts';
import { officeDay } from './office-day.ts';
import { renewProofs } from './renew-referral-proofs.ts';
import { appendAndRebuild } from './write-dispute-event.ts';

/** The next place in the register of a day's year. @throws ContractError number-taken when the pattern writes a used number */
export async function nextPlace(db: ReadableDatabase, on: PlainDate): Promise<RegisterPlace> {
  const year = yearOf(on);
  const sequence = (await counterOf(db, DISPUTE_REGISTER, year)).last + 1;
  const { unitCode } = await getOffice(db);
  const number = formatNumber(await registerPattern(db), {
    kode: '',
    urut: sequence,
    unit: unitCode,
    seksi: '',
    dated: on,
  });
  if (await isRegisterNumberUsed(db, year, number))
    throw new ContractError('number-taken', { params: { number, next: sequence + 1 } });
  return { year, sequence, number };
}

/** Contested lines of one report, all of them still there. @throws ContractError not-found, input-refused at `lineIds` */
async function contestedLines(
  db: ReadableDatabase,
  ids: readonly string[],
  kind: DisputeInput['kind'],
): Promise<readonly ContestedLine[]> {
  if (ids.length === 0) return [];
  const lines = await linesToTakeOver(db, ids);
  if (lines.length < new Set(ids).size) throw new ContractError('not-found');
  const [first] = lines;
  if (lines.some(({ reportId }) => reportId !== first?.reportId)) refuse('lineIds', 'dispute-report-differs');
  const silent = lines.find(({ response }) => response !== 'refuses');
  if (silent !== undefined) refuse('lineIds', 'dispute-line-not-contested', { name: silent.name });
  const taken = await lineInOpenDispute(db, ids, kind);
  if (taken !== null)
    refuse('lineIds', 'dispute-worker-registered', { name: taken.name, number: taken.registerNumber });
  return lines;
}

/** People by hand who are not listed already. @throws ContractError not-found */
async function pickedPeople(
  db: ReadableDatabase,
  ids: readonly string[],
  listed: ReadonlySet<string>,
  firm: string,
): Promise<readonly NewDisputeWorker[]> {
  const known = await liveIdsOf(db, ids);
  const wanted = [...new Set(ids)];
  if (known.size < wanted.length) throw new ContractError('not-found');
  const people = new Set(wanted.flatMap((id) => known.get(id) ?? []));
  const fresh = [...people].filter((id) => !listed.has(id));
  return workersAsKnown(db, fresh, firm as EmployerId);
}

/** The dispute as its lines complete it: their report, and its reason where none was given. */
async function completed(
  db: ReadableDatabase,
  dispute: DisputeInput,
  lines: readonly ContestedLine[],
): Promise<DisputeInput> {
  const reportId = dispute.reportId ?? lines[0]?.reportId ?? null;
  if (lines[0] !== undefined && lines[0].reportId !== reportId) refuse('lineIds', 'dispute-report-differs');
  const whole = { ...dispute, reportId };
  await refuseForeignReport(db, whole);
  if (reportId === null || dispute.layoffReason !== null || dispute.kind !== 'phk') return whole;
  const report = await reportOfDispute(db, reportId as LayoffReportId);
  return { ...whole, layoffReason: report?.reason ?? null };
}

/**
 * Enters a dispute in the register: its number, its workers with all that their lines carry, its first event.
 * @throws ContractError not-found, number-taken; input-refused for a day to come, a foreign report, lines that nobody
 * contests or that an open dispute has already, and nobody on the worker's side
 */
export async function registerDispute(
  context: WriteContext,
  input: CheckedInputOf<'disputes.register'>,
): Promise<OutputOf<'disputes.register'>> {
  const { db, now, note } = context;
  const { registeredOn } = input.dispute;
  if (registeredOn > (await officeDay(db, now)))
    refuse('dispute.registeredOn', 'dispute-event-in-future', { date: registeredOn });
  const lines = await contestedLines(db, input.lineIds, input.dispute.kind);
  const dispute = await completed(db, input.dispute, lines);
  const listed = new Set(lines.map(({ personId }) => personId));
  const workers = [...lines, ...(await pickedPeople(db, input.personIds, listed, dispute.employerId))];
  if (workers.length === 0 && dispute.unionName === '') refuse('personIds', 'dispute-without-side');
  const place = await nextPlace(db, registeredOn);
  const id = await createDispute(db, dispute, place, now);
  await advanceCounter(db, DISPUTE_REGISTER, place.year, place.sequence);
  await addDisputeWorkers(db, id, workers);
  await appendAndRebuild(context, id, {
    kind: 'registered',
    on: registeredOn,
    data: { documents: input.documents },
    replaces: null,
    reason: '',
  });
  if (input.consultationId !== null) await linkConsultation(db, input.consultationId, id, now);
  note({ subjectKind: 'dispute', subjectId: id, detail: { workers: workers.length } });
  return { id, registerNumber: place.number };
}

/** Adds people on record to a dispute; answers how many were new to it. @throws ContractError not-found */
export async function addPeopleToDispute(
  { db, now, note }: Pick<WriteContext, 'db' | 'now' | 'note'>,
  id: DisputeId,
  personIds: readonly string[],
): Promise<number> {
  const { employer_id: firm } = await getDisputeRow(db, id);
  const fresh = await pickedPeople(db, personIds, await peopleInDispute(db, id), firm);
  await forgetWritten(
    db,
    id,
    fresh.map(({ personId }) => personId),
  );
  await addDisputeWorkers(db, id, fresh);
  // What the case has proves the layoff of who came to it too.
  await renewProofs({ db, now }, { disputeId: id });
  note({ subjectKind: 'dispute', subjectId: id, detail: { added: fresh.length } });
  return fresh.length;
}

/** Takes workers out of a dispute; their referrals stay, without what the case proved. Answers how many there were. */
export async function removePeopleFromDispute(
  { db, now, note }: Pick<WriteContext, 'db' | 'now' | 'note'>,
  id: DisputeId,
  personIds: readonly string[],
): Promise<number> {
  const referrals = (await referralsAbout(db, { disputeId: id })).map((row) => row.id);
  const removed = await removeDisputeWorkers(db, id, personIds);
  await renewProofs({ db, now }, { ids: referrals });
  note({ subjectKind: 'dispute', subjectId: id, detail: { removed } });
  return removed;
}
