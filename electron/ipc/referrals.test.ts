import { describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { DisputeId } from '../../shared/domain/ids.ts';
import { addEmployer, addPerson, oneValue, write } from '../database/office-for-tests.ts';
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
  refused,
  TODAY,
  talk,
} from './referrals-for-tests.ts';

const scene = await referralOffice();
const { office, fresh, go, get, against } = scene;

describe('A referral', () => {
  it('from a line takes over what the report says, with the proofs on record', async () => {
    const { id, made } = await scene.start(scene.lines[0] ?? '');
    expect(made).toBe(true);
    const referral = await get(id);
    expect(referral).toMatchObject({
      layoffDate: LAYOFF,
      reason: 'efficiency-losses',
      reportId: scene.report,
      version: 1,
      state: {
        stage: 'referred',
        officer: 'Rina CONTOH',
        places: ['bpjs', 'placement'],
        // What the records show is not told: it goes when they show it no more.
        proofs: [],
      },
      person: { name: 'Adi CONTOH', phone: '0812-0000-0001' },
      claim: { due: '2026-07-15', state: 'passed' },
      months: [],
    });
    expect(referral.proofs).toMatchObject({
      complete: false,
      atHand: [{ proof: 'acceptance', source: 'record' }],
    });
    expect(referral.proofs.missing).toContainEqual(['report-receipt']);
    expect(referral.claim?.cite).toContain('Pasal 40');
  });

  it('of a layoff that was referred before answers the first one', async () => {
    const first = await scene.start(scene.lines[1] ?? '');
    expect(await scene.start(scene.lines[1] ?? '')).toEqual({ id: first.id, made: false });
  });

  it('is refused for a day to come, and where nobody knows the day of the layoff', async () => {
    await expect(scene.start(scene.lines[0] ?? '', { on: plainDate('2026-11-11') })).rejects.toMatchObject({
      fault: { code: 'input-refused', issues: [{ path: 'on', message: 'referral-event-in-future' }] },
    });
    const firm = await addEmployer(office.database, 'PT CONTOH Kayu');
    const person = await addPerson(office.database, 'Tanpa Tanggal CONTOH');
    const dispute = await office.procedure('disputes.register', {
      dispute: {
        kind: 'phk',
        registeredOn: REFERRED,
        registeredTime: '',
        recordedBy: 'pekerja',
        requestNumber: '',
        requestDate: null,
        issue: 'PHK ditolak (CONTOH).',
        bipartiteProof: 'minutes',
        bipartiteEndedOn: null,
        employerId: firm,
        employerProxy: '',
        unionName: '',
        reportId: null,
        layoffReason: 'efficiency-losses',
        note: '',
      },
      documents: [],
      lineIds: [],
      personIds: [person],
    });
    const from = { kind: 'dispute', disputeId: dispute.id, personId: person } as const;
    await expect(scene.start('', { from })).rejects.toMatchObject({
      fault: { issues: [{ path: 'from.layoffDate', message: 'referral-layoff-day-missing' }] },
    });
    const { id } = await scene.start('', { from: { ...from, layoffDate: LAYOFF } });
    expect(await get(id)).toMatchObject({
      dispute: { id: dispute.id, registerNumber: dispute.registerNumber },
      reason: 'efficiency-losses',
    });
    expect(dispute.id as DisputeId).toBeTruthy();
  });

  it('goes the whole way to the sixth month, and its columns say so', async () => {
    const id = await fresh();
    const way = [
      ['referred', event('proof-received', '2026-01-21', { proof: 'report-receipt', note: '' })],
      ['referred', event('proof-received', '2026-01-21', { proof: 'acceptance', note: '' })],
      ['account', event('account-made', '2026-01-22')],
      ['filed', filed('2026-01-26')],
      ['eligible', eligible('2026-02-02')],
      ['paying', paid(1, '2026-02-04')],
      ['paying', papers(2, '2026-02-27')],
      ['paying', paid(2, '2026-03-03')],
      ['paying', papers(3, '2026-03-27')],
      ['paying', paid(3, '2026-03-31')],
      ['paying', papers(4, '2026-04-27')],
      ['paying', paid(4, '2026-04-29')],
      ['paying', papers(5, '2026-05-27')],
      ['paying', paid(5, '2026-05-29')],
      ['paying', papers(6, '2026-07-22')],
      ['ended', paid(6, '2026-07-24')],
      ['re-employed', job('2026-08-03')],
      ['closed', event('closed', '2026-08-04', { reason: '' })],
    ] as const;
    for (const [stage, step] of way) expect((await go(id, step)).state.stage).toBe(stage);
    const whole = await get(id);
    expect(whole.months).toHaveLength(6);
    expect(whole.months.every(({ state, outcome }) => state === 'paid' && outcome === 'met')).toBe(true);
    expect(whole.state).toMatchObject({ monthsPaid: 6, paid: 18_000_000, live: false });
    expect(whole.next).toEqual([]);
    expect(oneValue(office.database, 'SELECT work_days FROM referral WHERE id = ?', id)).toBe(200);
  });

  it('counts the months from the day of the claim, each with its window and conditions', async () => {
    const id = await fresh();
    const { months } = await go(id, filed('2026-01-31'), eligible('2026-02-05'));
    expect(months.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2026-01-31 2026-02-27',
      '2026-02-28 2026-03-30',
      '2026-03-31 2026-04-29',
      '2026-04-30 2026-05-30',
      '2026-05-31 2026-06-29',
      '2026-06-30 2026-07-30',
    ]);
    expect(months[1]).toMatchObject({
      opens: '2026-02-28',
      closes: '2026-03-05',
      window: { mark: 'unverified' },
    });
    // 30 July 2026 is a Thursday: five working days before it is the Thursday before.
    expect(months[5]).toMatchObject({ opens: '2026-07-23', closes: '2026-07-30' });
    expect(months[1]?.conditions.map(({ code }) => code)).toEqual(['search']);
    expect(months[5]?.conditions.map(({ code }) => code)).toEqual(['search', 'status-form']);
    expect(months[1]?.review.join(' ')).toContain('BPJS Ketenagakerjaan');
    // The first month is owed since the decision: three working days from Thursday 5 February.
    expect(months[0]).toMatchObject({ state: 'filed', payDue: '2026-02-10' });
    expect((await get(id)).next[0]).toEqual({ code: 'await-payment', due: '2026-02-10', month: 1 });
  });

  it('judges the search and the training of a month, and leaves "and/or" to a person', async () => {
    const id = await fresh();
    await go(
      id,
      filed('2026-01-26'),
      eligible('2026-02-02'),
      event('training-started', '2026-02-02', {
        provider: 'BLK CONTOH',
        course: 'Las',
        until: null,
        days: 30,
        cost: 2_000_000,
      }),
      event('training-attended', '2026-02-25', { month: '2026-02', days: 7, held: 10 }),
      papers(2, '2026-02-27', { applications: 4, interviews: 1 }),
    );
    const { months, training } = await get(id);
    expect(months[1]).toMatchObject({
      outcome: 'unknown',
      conditions: [
        { code: 'search', outcome: 'met' },
        { code: 'training', outcome: 'unmet', reason: { params: { share: 70, least: 80 } } },
      ],
    });
    expect(months[1]?.review.some((sentence) => sentence.includes('dan/atau'))).toBe(true);
    expect(training).toMatchObject({ cost: 2_000_000, ceiling: 2_400_000, above: false });
    expect(
      await against(
        id,
        event('training-started', '2026-03-10', {
          provider: 'LPK CONTOH',
          course: 'Forklif',
          until: null,
          days: 5,
          cost: 500_000,
        }),
      ),
    ).toEqual(['asks-reason', 'referral-step-unusual']);
    await go(id, papers(3, '2026-03-27', { applications: 1 }));
    expect((await get(id)).months[2]).toMatchObject({
      outcome: 'unmet',
      conditions: [{ outcome: 'unmet', reason: { params: { n: 1, applications: 5 } } }, { outcome: 'unmet' }],
    });
    expect((await get(id)).review.some((sentence) => sentence.includes('gugur'))).toBe(true);
  });
});

describe('What cannot have happened is refused with its article', () => {
  it('a payment before the decision, without a claim, and after a refusal', async () => {
    const id = await fresh();
    expect(await against(id, paid(1, '2026-02-04'))).toEqual(['refused', 'referral-payment-without-claim']);
    await go(id, filed('2026-01-26'));
    expect(await against(id, paid(1, '2026-02-04'))).toEqual([
      'refused',
      'referral-payment-without-decision',
    ]);
    await go(id, eligible('2026-02-02'));
    const early = await scene.add(id, paid(1, '2026-02-01'));
    expect(early).toMatchObject({
      kind: 'refused',
      findings: [{ code: 'referral-payment-before-decision', params: { n: 1, decided: '2026-02-02' } }],
    });
    expect(JSON.stringify(early)).toContain('Permenaker 15/2021 Pasal 13 ayat (6)');
    const other = await fresh();
    await go(other, filed('2026-01-26'), refused('2026-02-02', 'Lengkapi bukti'));
    expect(await against(other, paid(1, '2026-02-04'))).toEqual([
      'refused',
      'referral-payment-after-refusal',
    ]);
  });

  it('a month twice, beyond the last, the first one by papers; out of order asks for a reason', async () => {
    const id = await fresh();
    await go(id, filed('2026-01-26'), eligible('2026-02-02'), paid(1, '2026-02-04'), papers(2, '2026-02-27'));
    expect(await against(id, paid(1, '2026-02-05'))).toEqual(['refused', 'referral-month-paid-twice']);
    expect(await against(id, papers(2, '2026-02-28'))).toEqual(['refused', 'referral-month-filed-twice']);
    expect(await against(id, papers(1, '2026-02-28'))).toEqual(['refused', 'referral-first-month-is-claim']);
    expect(await against(id, papers(7, '2026-07-22'))).toContain('referral-month-beyond-last');
    expect(await against(id, papers(4, '2026-04-27'))).toEqual([
      'asks-reason',
      'referral-month-out-of-order',
    ]);
    await go(id, { ...papers(4, '2026-04-27'), reason: 'Bulan ketiga terlewat' });
  });

  it('a new job before the layoff, a claim before it, a day to come', async () => {
    const id = await fresh();
    expect(await against(id, job('2026-01-14'))).toEqual(['refused', 'referral-job-before-layoff']);
    expect(await against(id, filed('2026-01-10'))).toEqual(['refused', 'referral-event-before-layoff']);
    expect(await against(id, talk('2026-11-11'))).toEqual(['refused', 'referral-event-in-future']);
    expect((await get(id)).version).toBe(1);
  });

  it('a claim after the window asks for a reason and is marked for a person', async () => {
    const id = await fresh();
    expect(await against(id, filed('2026-07-16'))).toEqual(['asks-reason', 'referral-claim-after-window']);
    const written = await go(id, { ...filed('2026-07-16'), reason: 'Putusan PHI baru keluar' });
    expect(written.claim).toMatchObject({ state: 'late', due: '2026-07-15' });
    expect(written.review.join(' ')).toContain('sesudah batasnya');
    const other = await fresh();
    expect(await against(other, filed('2026-07-15'))).toEqual([]);
  });

  it('a correction that leaves payments without their decision, or the referral struck', async () => {
    const id = await fresh();
    const { events } = await go(id, filed('2026-01-26'), eligible('2026-02-02'), paid(1, '2026-02-04'));
    const idOf = (kind: string) => events.find((one) => one.kind === kind)?.id ?? '';
    const struck = (kind: string) =>
      event('struck', '2026-03-01', { reason: 'Salah catat' }, { replaces: idOf(kind) });
    expect(await against(id, struck('claim-decided'))).toEqual([
      'refused',
      'referral-payments-without-decision',
    ]);
    expect(await against(id, struck('referred'))).toEqual(['refused', 'referral-start-stays']);
    const later = { ...eligible('2026-02-06'), replaces: idOf('claim-decided'), reason: 'Salah tanggal' };
    expect(await against(id, later)).toEqual(['refused', 'referral-payment-before-decision']);
    await go(id, { ...eligible('2026-02-03'), replaces: idOf('claim-decided'), reason: 'Salah tanggal' });
    expect((await get(id)).state.decidedOn).toBe('2026-02-03');
  });

  it('another window that wrote meanwhile, and writes nothing', async () => {
    const id = await fresh();
    await go(id, talk('2026-01-22'));
    await expect(
      office.procedure('referrals.addEvent', { id, version: 1, event: talk('2026-01-23'), today: TODAY }),
    ).rejects.toMatchObject({ fault: { code: 'changed-meanwhile' } });
  });
});

describe('A call', () => {
  it('is written at once and can be taken back', async () => {
    const id = await fresh();
    await go(id, talk('2026-01-22'));
    const { eventId, row } = await office.procedure('referrals.call', {
      id,
      result: 'call-back',
      note: 'Menelepon lagi besok',
      nextCall: plainDate('2026-11-11'),
      today: TODAY,
    });
    expect(row).toMatchObject({
      nextCall: '2026-11-11',
      lastCall: { on: TODAY, result: 'call-back', note: 'Menelepon lagi besok' },
    });
    await go(id, event('struck', TODAY, { reason: 'Salah orang' }, { replaces: eventId }));
    expect((await get(id)).state).toMatchObject({ calls: 0, lastCall: null, nextCall: null });
  });

  it('is refused for a next call that has passed', async () => {
    const id = await fresh();
    await expect(
      office.procedure('referrals.call', {
        id,
        result: 'no-answer',
        nextCall: plainDate('2026-11-09'),
        today: TODAY,
      }),
    ).rejects.toMatchObject({ fault: { issues: [{ path: 'nextCall', message: 'referral-day-passed' }] } });
  });
});

describe('A job-seeker', () => {
  it('is empty until somebody writes, and refuses to overwrite', async () => {
    const personId = scene.workers[0] ?? '';
    const empty = await office.procedure('jobSeekers.get', { personId });
    expect(empty).toMatchObject({ version: 0, wanted: '', willing: null });
    const { version, personId: _, ...fields } = empty;
    const saved = await office.procedure('jobSeekers.save', {
      personId,
      version,
      seeker: { ...fields, wanted: 'Tukang las', licences: ['SIM A'], wageWish: 4_000_000, willing: true },
    });
    expect(saved).toMatchObject({ version: 1, wanted: 'Tukang las', licences: ['SIM A'], willing: true });
    await expect(
      office.procedure('jobSeekers.save', { personId, version: 0, seeker: fields }),
    ).rejects.toMatchObject({ fault: { code: 'changed-meanwhile' } });
  });
});

describe('The hand-over', () => {
  it('holds what was typed so far and names what was not', async () => {
    const { id } = await scene.start(scene.lines[0] ?? '');
    const page = await office.procedure('referrals.handOver', { id, asOf: TODAY });
    expect(page).toMatchObject({
      firm: { name: 'PT CONTOH Karet', scale: 'besar' },
      job: { position: 'Operator', contract: 'PKWTT', startDate: '2015-01-05', wage: 4_500_000 },
      seeker: { wanted: 'Tukang las' },
      dispute: null,
    });
    expect(page.lacks).toEqual(expect.arrayContaining(['nik', 'sex', 'address', 'reported-wage', 'proof']));
    expect(page.lacks).not.toContain('wanted');
  });
});

describe('The setting of silence', () => {
  it('is thirty days until the office sets others', async () => {
    expect(await office.procedure('referrals.setting', {})).toEqual({ silentDays: 30 });
    await office.procedure('referrals.saveSetting', { silentDays: 45 });
    expect(await office.procedure('referrals.setting', {})).toEqual({ silentDays: 45 });
    await write(office.database, async () => undefined);
  });
});
