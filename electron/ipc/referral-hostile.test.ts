import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { newReferralEventSchema } from '../../shared/domain/referral/events.ts';
import { addEmployer, addLine, addPerson, addReport, write } from '../database/office-for-tests.ts';
import { renewAllReferrals } from '../services/renew-referrals.ts';
import { casesOf, event as disputeEvent } from './disputes-for-tests.ts';
import {
  eligible,
  event,
  filed,
  job,
  LAYOFF,
  paid,
  papers,
  REFERRED,
  referralOffice,
  TODAY,
  talk,
} from './referrals-for-tests.ts';

/* What a tired officer types, and what somebody sends who means no good. */

const scene = await referralOffice();
const { office, fresh, go, get, against } = scene;
const { database } = office;

/** What the door says of the fields. */
async function issuesOf(asked: Promise<unknown>): Promise<readonly string[]> {
  try {
    await asked;
    return [];
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    return error.fault.issues.map(({ path, message }) => `${path} ${message}`);
  }
}

const startAt = (personId: string, layoffDate: string, on: string = REFERRED) =>
  office.procedure('referrals.start', {
    from: {
      kind: 'person',
      personId,
      employerId: scene.firm,
      layoffDate: plainDate(layoffDate),
      reason: null,
    },
    places: ['bpjs'],
    officer: 'Rina CONTOH',
    on: plainDate(on),
  });

/** The event of a kind as it counts last. */
const lastOf = async (id: string, kind: string) =>
  (await get(id)).events.findLast((one) => one.kind === kind)?.id ?? '';

/** A correction of the first event that names another day of the layoff. */
const otherLayoff = (id: string, layoffDate: string) =>
  lastOf(id, 'referred').then((replaces) =>
    event(
      'referred',
      REFERRED,
      { places: ['bpjs'], officer: '', proofs: [], note: '', layoffDate, layoffReason: 'closure-losses' },
      { replaces, reason: 'Salah tahun' },
    ),
  );

/** Good until the second month's papers. */
async function running(): Promise<string> {
  const id = await fresh();
  await go(id, filed('2026-01-26'), eligible('2026-02-02'), paid(1, '2026-02-04'), papers(2, '2026-02-27'));
  return id;
}

describe('A year that was mistyped', () => {
  it('is said at the day of the layoff and of the referral', async () => {
    const person = await addPerson(database, 'Jauh CONTOH');
    expect(await issuesOf(startAt(person, '2062-01-15'))).toEqual(['from.layoffDate referral-layoff-far']);
    expect(await issuesOf(startAt(person, '2006-01-15'))).toEqual(['from.layoffDate referral-layoff-far']);
    expect(await issuesOf(startAt(person, '2026-03-01', '2016-03-01'))).toEqual([
      'on referral-event-long-before',
    ]);
    expect((await office.procedure('referrals.list', { personId: person })).total).toBe(0);
  });

  it('is no day that anybody looks from', async () => {
    for (const asOf of ['9999-12-31', '0000-01-01'])
      await expect(office.procedure('referrals.worklists', { asOf: plainDate(asOf) })).rejects.toThrow(
        'year-out-of-range',
      );
  });

  it('is said at an event, at the next talk and at the next call', async () => {
    const id = await fresh();
    expect(await against(id, talk('2016-02-01'))).toEqual(['refused', 'referral-event-long-before']);
    expect(await against(id, talk('9999-12-31'))).toEqual(['refused', 'referral-event-in-future']);
    expect(await against(id, talk('2026-02-01', '2026-01-31'))).toEqual(['refused', 'referral-next-before']);
    expect(await against(id, talk('2026-02-01', '2062-02-08'))).toEqual(['refused', 'referral-next-far']);
    expect(
      await issuesOf(
        office.procedure('referrals.call', {
          id,
          result: 'reached',
          nextCall: plainDate('2062-02-08'),
          today: TODAY,
        }),
      ),
    ).toEqual(['nextCall referral-next-far']);
  });

  it('in a window whose clock is ahead makes no event of a day to come', async () => {
    const id = await fresh();
    const outcome = await office.procedure('referrals.addEvent', {
      id,
      version: 1,
      event: talk('2027-01-15'),
      today: plainDate('2027-02-01'),
    });
    expect(outcome).toMatchObject({ kind: 'refused', findings: [{ code: 'referral-event-in-future' }] });
  });

  it('of the layoff is mended by a correction of the first event, and the window moves with it', async () => {
    const person = await addPerson(database, 'Salah Tahun CONTOH');
    const { id } = await startAt(person, '2025-01-15', '2026-01-20');
    expect((await get(id)).claim).toMatchObject({ due: '2025-07-15', state: 'passed' });
    await go(id, await otherLayoff(id, '2026-01-10'));
    expect(await get(id, plainDate('2026-02-01'))).toMatchObject({
      layoffDate: '2026-01-10',
      reason: 'closure-losses',
      claim: { due: '2026-07-10', state: 'open' },
    });
    const { rows } = await office.procedure('referrals.list', { personId: person });
    expect(rows[0]).toMatchObject({ layoffDate: '2026-01-10', claimDue: '2026-07-10' });
    // A layoff that was referred already, one behind what came after it, and one that is not said at all.
    const other = await startAt(person, '2026-03-01', '2026-03-02');
    expect(await against(id, await otherLayoff(id, '2026-03-01'))).toEqual([
      'refused',
      'referral-layoff-taken',
    ]);
    expect((await get(other.id)).doubts.map(({ code }) => code)).toEqual(['referral-twin']);
    await go(id, filed('2026-01-26'));
    expect(await against(id, await otherLayoff(id, '2026-02-01'))).toEqual([
      'refused',
      'referral-layoff-after-events',
    ]);
    const without = await otherLayoff(id, '2026-01-10');
    expect(await against(id, { ...without, data: { ...without.data, layoffDate: null } })).toEqual([
      'refused',
      'referral-layoff-day-missing',
    ]);
  });
});

describe('Sums, papers and papers of papers', () => {
  it('that no wage brings ask for a reason with the article', async () => {
    const id = await running();
    const outcome = await scene.add(id, paid(2, '2026-03-02', 30_000_000));
    expect(outcome).toMatchObject({
      kind: 'asks-reason',
      findings: [{ code: 'referral-amount-above', params: { amount: 30_000_000, most: 3_000_000 } }],
    });
    expect(JSON.stringify(outcome)).toContain('PP 37/2021 Pasal 21 ayat (3)');
    expect(await against(id, paid(2, '2026-03-02', 0))).toEqual(['asks-reason', 'referral-amount-none']);
    expect(await against(id, paid(2, '2026-03-02', 3_000_000))).toEqual([]);
  });

  it('of a month cannot come after its payment, written or moved', async () => {
    const id = await running();
    await go(id, paid(2, '2026-03-02'), paid(3, '2026-03-30'));
    expect(await against(id, papers(3, '2026-04-02'))).toEqual(['refused', 'referral-payment-before-papers']);
    const later = { ...papers(2, '2026-03-09'), replaces: await lastOf(id, 'month-filed'), reason: 'Salah' };
    expect(await against(id, later)).toEqual(['refused', 'referral-payment-before-papers']);
  });

  it('stand before the claim when the claim is moved behind them', async () => {
    const id = await fresh();
    await go(id, filed('2026-01-26'), { ...papers(2, '2026-02-27'), reason: 'Menunggu putusan' });
    const later = { ...filed('2026-03-01'), replaces: await lastOf(id, 'claim-filed'), reason: 'Salah' };
    expect(await against(id, later)).toEqual(['refused', 'referral-month-before-claim']);
  });

  it('that are too long, below nothing or of no month are refused at their field', () => {
    const fieldOf = (given: unknown) =>
      newReferralEventSchema.safeParse(given).error?.issues.map(({ path }) => path.join('.'));
    expect(fieldOf(event('note-added', '2026-02-01', { text: 'a'.repeat(10_000) }))).toEqual(['data.text']);
    expect(fieldOf(paid(1, '2026-02-01', -5))).toEqual(['data.amount']);
    expect(fieldOf(paid(0, '2026-02-01'))).toEqual(['data.month']);
    const silent = event('claim-decided', '2026-02-01', { result: 'refused', reason: ' ', remedy: '' });
    expect(fieldOf(silent)).toEqual(['data.reason']);
  });

  it('of nothing on record are refused', async () => {
    const id = await fresh();
    const offer = (more: object) =>
      event('vacancy-offered', '2026-02-01', {
        vacancyId: null,
        title: 'Las',
        employer: '',
        ...more,
      });
    expect(await against(id, offer({ vacancyId: 'tidak-ada' }))).toEqual([
      'refused',
      'referral-vacancy-unknown',
    ]);
    expect(await against(id, job('2026-02-01', { employerId: 'tidak-ada' }))).toEqual([
      'refused',
      'referral-employer-unknown',
    ]);
    expect(await against(id, offer({}))).toEqual([]);
  });
});

describe('What the law or the sense of it says of an order', () => {
  it('asks why a claim comes after a new job, with the article', async () => {
    const id = await fresh();
    await go(id, job('2026-02-10'));
    const outcome = await scene.add(id, filed('2026-02-20'));
    expect(outcome).toMatchObject({
      kind: 'asks-reason',
      findings: [{ code: 'referral-claim-after-job', params: { job: '2026-02-10' } }],
    });
    expect(JSON.stringify(outcome)).toContain('PP 37/2021 Pasal 40');
    expect(await against(id, filed('2026-02-05'))).toEqual([]);
  });

  it('asks why somebody who died comes to a talk or finds a job; a call to the family is none of that', async () => {
    const id = await fresh();
    await go(id, event('stopped', '2026-02-01', { reason: 'died', note: '' }));
    expect(await against(id, talk('2026-03-01'))).toEqual(['asks-reason', 'referral-after-death']);
    expect(await against(id, job('2026-03-01'))).toEqual(['asks-reason', 'referral-after-death']);
    expect(await against(id, talk('2026-01-25'))).toEqual([]);
    expect(
      await against(id, event('called', '2026-03-01', { result: 'reached', note: '', nextCall: null })),
    ).toEqual([]);
  });

  it('keeps attendance with its training', async () => {
    const id = await fresh();
    const training = (on: string, until: string | null = null) =>
      event('training-started', on, { provider: 'BLK', course: 'Las', until, days: 5, cost: 1 });
    const attended = (on: string, month: string) =>
      event('training-attended', on, { month, days: 7, held: 10 });
    expect(await against(id, training('2026-02-05', '2026-02-04'))).toEqual([
      'refused',
      'referral-training-until-before',
    ]);
    await go(id, training('2026-02-05'), attended('2026-03-01', '2026-02'));
    expect(await against(id, attended('2026-03-02', '2026-01'))).toEqual([
      'refused',
      'referral-attendance-before-training',
    ]);
    expect(await against(id, attended('2026-03-02', '2026-04'))).toEqual([
      'refused',
      'referral-attendance-ahead',
    ]);
    const replaces = await lastOf(id, 'training-started');
    const strike = event('struck', '2026-03-05', { reason: 'Salah' }, { replaces });
    expect(await against(id, strike)).toEqual(['refused', 'referral-training-left-hanging']);
    expect(await against(id, { ...training('2026-03-04'), replaces, reason: 'Salah' })).toEqual([
      'refused',
      'referral-training-left-hanging',
    ]);
    const tomorrow = event(
      'struck',
      '2026-11-11',
      { reason: 'Salah' },
      { replaces: await lastOf(id, 'training-attended') },
    );
    expect(await against(id, tomorrow)).toEqual(['refused', 'referral-event-in-future']);
  });
});

describe('A referral that was a mistake', () => {
  const period = { from: plainDate('2026-01-01'), to: TODAY };
  const figure = async () =>
    (await office.procedure('referralFigures.compute', period)).total.counts.referred;

  it('is cancelled with a reason, counts nowhere, and can be taken up again', async () => {
    const before = await figure();
    const id = await fresh();
    expect(await figure()).toBe(before + 1);
    await go(id, event('cancelled', '2026-02-01', { reason: 'Salah orang' }));
    expect((await get(id)).state).toMatchObject({ stage: 'cancelled', live: false });
    expect((await get(id)).next).toEqual([]);
    expect(await figure()).toBe(before);
    expect(await against(id, filed('2026-02-03'))).toContain('asks-reason');
    await go(id, { ...event('reopened', '2026-02-04', { reason: 'Benar orangnya' }), reason: 'Keliru' });
    expect((await get(id)).state.stage).toBe('referred');
    expect(await figure()).toBe(before + 1);
  });

  it('was none once a claim is filed without a reason, and never once something was paid', async () => {
    const id = await fresh();
    await go(id, filed('2026-01-26'));
    const cancel = event('cancelled', '2026-03-01', { reason: 'Salah orang' });
    expect(await against(id, cancel)).toEqual(['asks-reason', 'referral-step-unusual']);
    await go(id, eligible('2026-02-02'), paid(1, '2026-02-04'));
    expect(await against(id, cancel)).toEqual(['refused', 'referral-step-not-possible']);
  });
});

describe('The records beside the referral', () => {
  /** A report of one worker who says nothing yet, and the referral from it. */
  async function fromReport() {
    const firm = await addEmployer(database, 'PT CONTOH Lambat');
    const report = await addReport(database, firm);
    const worker = await addPerson(database, 'Lambat CONTOH');
    const line = await addLine(database, report, worker, { layoffDate: LAYOFF, response: 'silent' });
    const { id } = await scene.start(line);
    const listed = async () => {
      const { rows } = await office.procedure('referrals.list', { personId: worker });
      return { withoutProof: rows[0]?.withoutProof, next: rows[0]?.next?.code };
    };
    const answer = (response: 'accepts' | 'silent') =>
      office.procedure('layoffLines.setResponse', {
        reportId: report,
        ids: [line],
        response,
        noticeReceivedOn: null,
      });
    return { report, worker, line, id, listed, answer };
  }

  it('prove the layoff later, or no more: the list says what the page says', async () => {
    const { report, line, id, listed, answer } = await fromReport();
    database.raw.prepare("UPDATE layoff_report SET old_receipt_number = '12/2026' WHERE id = ?").run(report);
    expect(await listed()).toEqual({ withoutProof: true, next: 'collect-proof' });
    await answer('accepts');
    expect(await listed()).toEqual({ withoutProof: false, next: 'make-account' });
    expect((await get(id)).proofs.complete).toBe(true);
    await answer('silent');
    expect(await listed()).toEqual({ withoutProof: true, next: 'collect-proof' });
    await answer('accepts');
    await office.procedure('layoffLines.remove', { reportId: report, ids: [line] });
    expect(await listed()).toEqual({ withoutProof: true, next: 'collect-proof' });
    expect((await get(id)).proofs.complete).toBe(false);
    expect(await write(database, (db) => renewAllReferrals(db, TODAY))).toBe(0);
  });

  it('that were there when the worker was referred, and went since, prove nothing any more', async () => {
    const firm = await addEmployer(database, 'PT CONTOH Berubah');
    const report = await addReport(database, firm);
    const worker = await addPerson(database, 'Berubah CONTOH');
    const line = await addLine(database, report, worker, { layoffDate: LAYOFF, response: 'accepts' });
    database.raw.prepare("UPDATE layoff_report SET old_receipt_number = '13/2026' WHERE id = ?").run(report);
    const { id } = await scene.start(line);
    const withoutProof = async () =>
      (await office.procedure('referrals.list', { personId: worker })).rows[0]?.withoutProof;
    expect(await withoutProof()).toBe(false);
    expect((await get(id)).proofs.complete).toBe(true);
    await office.procedure('layoffLines.setResponse', {
      reportId: report,
      ids: [line],
      response: 'silent',
      noticeReceivedOn: null,
    });
    expect(await withoutProof()).toBe(true);
    expect((await get(id)).proofs.complete).toBe(false);
  });

  it('name another day of the layoff: the page says so, and the line is not referred twice', async () => {
    const { line, worker, id } = await fromReport();
    database.raw.prepare("UPDATE layoff_line SET layoff_date = '2026-02-10' WHERE id = ?").run(line);
    expect((await get(id)).doubts).toEqual([
      { code: 'referral-line-date-differs', params: { date: '2026-02-10', layoff: LAYOFF } },
    ]);
    expect(await scene.start(line)).toEqual({ id, made: false });
    const preview = await office.procedure('referrals.preview', {
      from: { kind: 'line', lineId: line },
      asOf: TODAY,
    });
    expect(preview.there).toBe(id);
    // Another way to the same worker at the counter says that there is one.
    const counter = await office.procedure('referrals.preview', {
      from: { kind: 'person', personId: worker, employerId: scene.firm, layoffDate: LAYOFF },
      asOf: TODAY,
    });
    expect(counter).toMatchObject({ there: null, others: [{ id, employerName: 'PT CONTOH Lambat' }] });
    await go(id, await otherLayoff(id, '2026-02-10'));
    expect((await get(id)).doubts).toEqual([]);
  });

  it('come out of a case: an agreement with its deed, until it is struck', async () => {
    const firm = await addEmployer(database, 'PT CONTOH Sepakat');
    const cases = casesOf(office, firm);
    const dispute = await cases.register({ layoffReason: 'efficiency-losses' });
    const { rows: parties } = await office.procedure('disputeWorkers.list', { disputeId: dispute });
    const personId = parties[0]?.personId ?? '';
    const { id } = await scene.start('', {
      from: { kind: 'dispute', disputeId: dispute, personId, layoffDate: LAYOFF },
    });
    const listed = async () =>
      (await office.procedure('referrals.list', { personId })).rows[0]?.withoutProof ?? null;
    expect(await listed()).toBe(true);
    const day = plainDate('2026-03-20');
    const reason = { reason: 'Berkas lama' };
    await cases.go(
      dispute,
      disputeEvent('choice-offered', plainDate('2026-03-02'), {}, reason),
      disputeEvent('delegated', plainDate('2026-03-12'), { mediators: ['Rina CONTOH'] }, reason),
      disputeEvent('agreement-signed', day, { place: 'Banjarbaru', lines: null, total: null }, reason),
      disputeEvent('agreement-registered', addDays(day, 5), { deed: '1/2026', court: 'PHI' }, reason),
    );
    expect(await listed()).toBe(false);
    expect((await get(id)).proofs.complete).toBe(true);
    // Who leaves the case is not proven by it any more, and is again who comes to it.
    await office.procedure('disputeWorkers.remove', { disputeId: dispute, personIds: [personId] });
    expect(await listed()).toBe(true);
    await office.procedure('disputeWorkers.add', { disputeId: dispute, personIds: [personId] });
    expect(await listed()).toBe(false);
    const { events } = await cases.get(dispute);
    const replaces = events.find(({ kind }) => kind === 'agreement-registered')?.id ?? '';
    await cases.go(
      dispute,
      disputeEvent('struck', addDays(day, 9), { reason: 'Salah perkara' }, { replaces, ...reason }),
    );
    expect(await listed()).toBe(true);
  });

  it('say that the report was withdrawn', async () => {
    const { report, id } = await fromReport();
    database.raw.prepare("UPDATE layoff_report SET state = 'withdrawn' WHERE id = ?").run(report);
    expect((await get(id)).doubts.map(({ code }) => code)).toEqual(['referral-report-taken-back']);
  });

  it('tell of a worker who does not want to work again', async () => {
    const id = await fresh();
    const { person } = await get(id);
    const {
      version,
      personId: _,
      ...fields
    } = await office.procedure('jobSeekers.get', {
      personId: person.id,
    });
    const outcome = async () =>
      (await get(id)).eligibility.checks.find(({ code }) => code === 'willing-to-work')?.outcome;
    expect(await outcome()).toBe('met');
    await office.procedure('jobSeekers.save', {
      personId: person.id,
      version,
      seeker: { ...fields, willing: false },
    });
    expect(await outcome()).toBe('unmet');
    // What is said on the way counts more.
    await go(id, event('work-wish', '2026-02-01', { willing: true }));
    expect(await outcome()).toBe('met');
  });
});

it('A month that was filed before the new job is owed all the same', async () => {
  const id = await running();
  await go(id, job('2026-03-10'));
  const { rows } = await office.procedure('referrals.worklist', { code: 'payment-late', asOf: TODAY });
  expect(rows.map((row) => row.id)).toContain(id);
  expect((await get(id)).next).toMatchObject([{ code: 'await-payment', month: 2 }]);
  await go(id, paid(2, '2026-03-12'));
  expect((await get(id)).next).toEqual([]);
});
