import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { effective } from '../../shared/domain/dispute/events.ts';
import type { Letter } from '../../shared/domain/letter.ts';
import { rowsOf } from '../database/office-for-tests.ts';
import { event, TODAY } from './disputes-for-tests.ts';
import { issueRequest } from './letters-for-tests.ts';
import { HELD, ISSUED, recommendedOffice } from './recommendation-for-tests.ts';

let scene: Awaited<ReturnType<typeof recommendedOffice>>;
let id: string;
let letter: Letter;
beforeEach(async () => {
  scene = await recommendedOffice();
  id = await scene.dispute();
  letter = await scene.letter(id);
});

const THE_17TH = plainDate('2026-03-17');
const THE_18TH = plainDate('2026-03-18');
const THE_25TH = plainDate('2026-03-25');
const WORKER = { party: 'worker', receivedOn: THE_17TH } as const;

const receipts = async () =>
  effective((await scene.get(id)).events).flatMap((one) =>
    one.kind === 'recommendation-received' ? [[one.data.party, one.on, one.data.deliveryId]] : [],
  );
const answers = (asOf = TODAY) => scene.office.procedure('deliveries.answers', { id: letter.id, asOf });

/** What was refused, and where. */
async function refusal(attempt: Promise<unknown>) {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof ContractError) return error.fault.issues;
    throw error;
  }
  throw new Error('it went through');
}

describe('The receipt of a recommendation', () => {
  it('is written in the case with the delivery, and starts the days of that side', async () => {
    await scene.go(id, event('recommendation-issued', ISSUED, { number: '', letterId: letter.id }));
    expect(await answers()).toMatchObject({ disputeId: id, sides: [] });
    const { id: delivery } = await scene.deliver(letter, WORKER);
    expect(await receipts()).toEqual([['worker', '2026-03-17', delivery]]);
    expect(await answers()).toEqual({
      disputeId: id,
      registerNumber: (await scene.get(id)).registerNumber,
      sides: [
        {
          party: 'worker',
          receivedOn: '2026-03-17',
          deliveryId: delivery,
          due: '2026-04-08',
          answered: false,
        },
      ],
    });
    const { deadlines } = await scene.get(id);
    expect(deadlines.find(({ code }) => code === 'answer-worker')?.due).toBe('2026-04-08');
    await scene.deliver(letter, { party: 'employer', receivedOn: THE_18TH });
    expect((await receipts()).map(([party, on]) => [party, on])).toEqual([
      ['worker', '2026-03-17'],
      ['employer', '2026-03-18'],
    ]);
    await scene.go(id, event('answer-received', THE_18TH, { party: 'worker', answer: 'accept' }));
    expect((await answers())?.sides.map(({ party, answered }) => [party, answered])).toEqual([
      ['worker', true],
      ['employer', false],
    ]);
  });

  it('brings the recommendation itself to the case where nobody wrote it yet', async () => {
    await scene.deliver(letter, WORKER);
    const { state, events } = await scene.get(id);
    expect(state).toMatchObject({ stage: 'recommended', recommendedOn: ISSUED });
    expect(events.find(({ kind }) => kind === 'recommendation-issued')).toMatchObject({
      on: ISSUED,
      data: { number: letter.number, letterId: letter.id },
    });
  });

  it('is refused where the case cannot have a recommendation on that day, and nothing is kept', async () => {
    id = await scene.dispute(false);
    letter = await scene.letter(id);
    const { registerNumber } = await scene.get(id);
    expect(await refusal(scene.deliver(letter, WORKER))).toEqual([
      {
        path: 'delivery.receivedOn',
        message: 'delivery-recommendation-not-on-case',
        params: { date: ISSUED, number: registerNumber },
      },
    ]);
    expect(await scene.office.procedure('deliveries.list', { id: letter.id })).toEqual([]);
    expect((await scene.get(id)).events).toHaveLength(1);
  });

  it('is refused where the case has another recommendation, and goes in where a person wrote this one', async () => {
    const other = await scene.letter(id, plainDate('2026-03-17'));
    await scene.go(id, event('recommendation-issued', ISSUED, { number: '9/X', letterId: other.id }));
    expect(await refusal(scene.deliver(letter, WORKER))).toMatchObject([
      { path: 'delivery.receivedOn', message: 'delivery-other-recommendation', params: { number: '9/X' } },
    ]);
    for (const number of ['', letter.number ?? '']) {
      id = await scene.dispute();
      const own = await scene.letter(id);
      const known = number === '' ? '' : (own.number ?? '');
      await scene.go(id, event('recommendation-issued', ISSUED, { number: known, letterId: null }));
      await scene.deliver(own, WORKER);
      expect(await receipts()).toHaveLength(1);
    }
    id = await scene.dispute();
    const own = await scene.letter(id);
    await scene.go(id, event('recommendation-issued', HELD, { number: '', letterId: null }));
    expect(await refusal(scene.deliver(own, WORKER))).toMatchObject([
      { message: 'delivery-other-recommendation-day', params: { date: HELD } },
    ]);
  });

  it('says whose it is, or is refused; another letter needs no side and touches no case', async () => {
    expect(await refusal(scene.deliver(letter, { receivedOn: THE_17TH }))).toEqual([
      { path: 'delivery.party', message: 'delivery-party-missing', params: {} },
    ]);
    await scene.deliver(letter, { party: 'worker' });
    expect(await receipts()).toEqual([]);
    const request = await issueRequest(scene.office);
    await scene.deliver(request, { receivedOn: THE_17TH });
    expect(await scene.office.procedure('deliveries.answers', { id: request.id, asOf: TODAY })).toBeNull();
  });

  it('is refused before the letter, and in the future, with the sentence of the case', async () => {
    await scene.go(id, event('recommendation-issued', ISSUED, { number: '', letterId: letter.id }));
    const early = { party: 'worker', sentOn: null, receivedOn: HELD } as const;
    expect(await refusal(scene.deliver(letter, early))).toEqual([
      {
        path: 'delivery.receivedOn',
        message: 'dispute-receipt-before-recommendation',
        params: { date: HELD, issued: ISSUED },
      },
    ]);
    const later = { party: 'worker', receivedOn: plainDate('2026-09-11') } as const;
    expect(await refusal(scene.deliver(letter, later))).toMatchObject([
      { path: 'delivery.receivedOn', message: 'dispute-event-in-future' },
    ]);
  });

  it('follows the delivery: corrected three times, every wording kept, each with its reason', async () => {
    let delivery = await scene.deliver(letter, WORKER);
    for (const day of ['2026-03-18', '2026-03-25', '2026-03-26'])
      delivery = await scene.deliver(letter, { receivedOn: plainDate(day) }, delivery);
    expect(await receipts()).toEqual([['worker', '2026-03-26', delivery.id]]);
    const written = (await scene.get(id)).events.filter(({ kind }) => kind === 'recommendation-received');
    expect(written.map(({ on, reason }) => [on, reason])).toEqual([
      ['2026-03-17', ''],
      ['2026-03-18', 'Tanda terima surat diperbaiki'],
      ['2026-03-25', 'Tanda terima surat diperbaiki'],
      ['2026-03-26', 'Tanda terima surat diperbaiki'],
    ]);
    expect((await answers())?.sides[0]?.due).toBe('2026-04-10');
    const { version } = await scene.get(id);
    await scene.deliver(letter, { note: 'Dititipkan.' }, delivery);
    expect((await scene.get(id)).version).toBe(version);
  });

  it('goes when the receipt is taken back, and when the delivery is removed', async () => {
    const delivery = await scene.deliver(letter, WORKER);
    const without = await scene.deliver(letter, { receivedOn: null }, delivery);
    expect(await receipts()).toEqual([]);
    expect((await scene.get(id)).deadlines.map(({ code }) => code)).not.toContain('answer-worker');
    const again = await scene.deliver(letter, WORKER, without);
    expect(await receipts()).toHaveLength(1);
    await scene.office.procedure('deliveries.remove', { id: again.id, version: again.version });
    expect(await receipts()).toEqual([]);
    const struck = (await scene.get(id)).events.filter(({ kind }) => kind === 'struck');
    expect(struck.map(({ data }) => data)).toEqual([
      { reason: 'Tanda terima surat dihapus' },
      { reason: 'Tanda terima surat dihapus' },
    ]);
  });

  it('goes over to the other side when the delivery was another side’s', async () => {
    const delivery = await scene.deliver(letter, WORKER);
    await scene.deliver(letter, { party: 'employer' }, delivery);
    expect(await receipts()).toEqual([['employer', '2026-03-17', delivery.id]]);
  });

  it('is the earliest of two deliveries to one side, and falls to the other when that goes', async () => {
    const late = await scene.deliver(letter, { party: 'worker', receivedOn: THE_25TH });
    const early = await scene.deliver(letter, { ...WORKER, addressee: 'Kuasa CONTOH' });
    expect(await receipts()).toEqual([['worker', '2026-03-17', early.id]]);
    const same = await scene.deliver(letter, { ...WORKER, addressee: 'Serikat CONTOH' });
    expect(await receipts()).toEqual([['worker', '2026-03-17', early.id]]);
    await scene.office.procedure('deliveries.remove', { id: early.id, version: early.version });
    expect(await receipts()).toEqual([['worker', '2026-03-17', same.id]]);
    await scene.deliver(letter, { party: null, receivedOn: null }, same);
    expect(await receipts()).toEqual([['worker', '2026-03-25', late.id]]);
  });

  it('leaves alone what a person wrote in the case, and is refused where the days differ', async () => {
    await scene.go(
      id,
      event('recommendation-issued', ISSUED, { number: '', letterId: letter.id }),
      event('recommendation-received', THE_17TH, { party: 'worker' }),
    );
    const { version } = await scene.get(id);
    const delivery = await scene.deliver(letter, WORKER);
    expect(await receipts()).toEqual([['worker', '2026-03-17', null]]);
    expect((await scene.get(id)).version).toBe(version);
    expect(await refusal(scene.deliver(letter, { receivedOn: THE_18TH }, delivery))).toEqual([
      {
        path: 'delivery.receivedOn',
        message: 'delivery-receipt-on-file',
        params: { date: '2026-03-17', party: 'worker' },
      },
    ]);
    await scene.office.procedure('deliveries.remove', { id: delivery.id, version: delivery.version });
    expect(await receipts()).toEqual([['worker', '2026-03-17', null]]);
  });

  it('is written again when its delivery is saved after somebody struck it by hand', async () => {
    const delivery = await scene.deliver(letter, WORKER);
    const written = (await scene.get(id)).events.at(-1);
    await scene.go(id, event('struck', TODAY, { reason: 'Salah catat.' }, { replaces: written?.id ?? null }));
    expect(await receipts()).toEqual([]);
    const saved = await scene.deliver(letter, { note: 'Diperiksa.' }, delivery);
    expect(await receipts()).toEqual([['worker', '2026-03-17', delivery.id]]);
    // Corrected by hand it is still the delivery's.
    const again = (await scene.get(id)).events.at(-1);
    await scene.go(
      id,
      event(
        'recommendation-received',
        THE_18TH,
        { party: 'worker', deliveryId: delivery.id },
        { replaces: again?.id ?? null, reason: 'Tertukar.' },
      ),
    );
    await scene.deliver(letter, { receivedOn: THE_25TH }, saved);
    expect(await receipts()).toEqual([['worker', '2026-03-25', delivery.id]]);
  });

  it('starts nothing for a letter out of force', async () => {
    const delivery = await scene.deliver(letter, WORKER);
    await scene.office.procedure('letters.void', { id: letter.id, reason: 'Salah hitung (CONTOH).' });
    letter = await scene.office.procedure('letters.get', { id: letter.id });
    await scene.deliver(letter, { receivedOn: THE_18TH });
    await scene.deliver(letter, { party: 'employer', receivedOn: THE_18TH });
    expect(await receipts()).toEqual([]);
    await scene.office.procedure('deliveries.remove', { id: delivery.id, version: delivery.version });
    expect(await receipts()).toEqual([]);
  });

  it('says in the audit that there was one, and no names', async () => {
    await scene.deliver(letter, { ...WORKER, receivedBy: 'Satpam CONTOH' });
    const rows = rowsOf(
      scene.office.database,
      "SELECT detail FROM audit WHERE procedure = 'deliveries.save'",
    );
    expect(rows.map(({ detail }) => JSON.parse(String(detail)).received)).toEqual([true]);
    expect(JSON.stringify(rows)).not.toContain('Satpam');
  });
});

describe('Voiding a recommendation', () => {
  const voidIt = () =>
    scene.office.procedure('letters.void', { id: letter.id, reason: 'Nama pengusaha keliru' });
  const answer = (on: typeof THE_17TH) => event('answer-received', on, { party: 'worker', answer: 'reject' });

  it('takes it off the case with its receipts, and no days to answer run any more', async () => {
    await scene.deliver(letter, WORKER);
    await scene.go(id, event('recommendation-received', THE_18TH, { party: 'employer' }));
    await voidIt();
    const { state, events, deadlines } = await scene.get(id);
    expect(state).toMatchObject({ stage: 'mediating', recommendedOn: null });
    expect(state.received).toEqual({ worker: null, employer: null });
    expect(deadlines.map(({ code }) => code)).not.toContain('answer-worker');
    expect(events.filter(({ kind }) => kind === 'struck')).toHaveLength(3);
    const next = await scene.letter(id, THE_25TH);
    await scene.deliver(next, { ...WORKER, sentOn: THE_25TH, receivedOn: THE_25TH });
    expect((await scene.get(id)).state).toMatchObject({ stage: 'recommended', recommendedOn: THE_25TH });
  });

  it('is refused once a side answered it, and the letter stays in force', async () => {
    await scene.deliver(letter, WORKER);
    await scene.go(id, answer(THE_18TH));
    expect(await refusal(voidIt())).toEqual([
      {
        path: 'reason',
        message: 'letter-void-answered',
        params: { step: 'answer-received', date: THE_18TH },
      },
    ]);
    expect(await scene.office.procedure('letters.get', { id: letter.id })).toMatchObject({ state: 'issued' });
    expect((await scene.get(id)).state.stage).toBe('recommended');
  });

  it('leaves a case alone that goes by another recommendation', async () => {
    await scene.go(id, event('recommendation-issued', ISSUED, { number: '99/LAIN', letterId: null }));
    await voidIt();
    expect((await scene.get(id)).state.recommendedOn).toBe(ISSUED);
  });
});

describe('A receipt under an answer', () => {
  it('neither moves past it nor goes while it stands', async () => {
    const delivery = await scene.deliver(letter, WORKER);
    await scene.go(id, event('answer-received', THE_18TH, { party: 'worker', answer: 'reject' }));
    const resting = [
      {
        path: 'delivery.receivedOn',
        message: 'dispute-others-rest-on-it',
        params: { step: 'answer-received', date: THE_18TH },
      },
    ];
    expect(await refusal(scene.deliver(letter, { receivedOn: THE_25TH }, delivery))).toEqual(resting);
    const gone = scene.office.procedure('deliveries.remove', { id: delivery.id, version: delivery.version });
    expect(await refusal(gone)).toEqual(resting);
    expect(await receipts()).toEqual([['worker', THE_17TH, delivery.id]]);
    await scene.deliver(letter, { receivedOn: THE_18TH }, delivery);
    expect(await receipts()).toEqual([['worker', THE_18TH, delivery.id]]);
  });
});
