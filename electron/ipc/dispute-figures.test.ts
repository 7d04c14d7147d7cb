import { describe, expect, it } from 'vitest';
import { addPerson } from '../database/office-for-tests.ts';
import { disputeInput, disputeOffice } from './disputes-for-tests.ts';

const scene = await disputeOffice();
const { office } = scene;
const { id } = await office.procedure('disputes.register', {
  dispute: disputeInput(scene.firm, { layoffReason: 'efficiency-prevent-losses' }),
  documents: [],
  lineIds: scene.lines.filter((_, index) => index !== 1),
  personIds: [await addPerson(office.database, 'Tanpa data CONTOH')],
});

const rows = async () => (await office.procedure('disputeWorkers.list', { disputeId: id })).rows;
const personIds = (await rows()).map(({ personId }) => personId);
const offers = async () => (await rows()).map(({ offer }) => offer);
const minimums = (await rows()).map(({ minimum }) => minimum);
const total = (sums: readonly (number | null)[]) => sums.reduce<number>((sum, one) => sum + (one ?? 0), 0);

describe('The sums of many workers at once', () => {
  it('are shown before they are set, set by the minimum, and put back', async () => {
    expect(minimums.filter((one) => one !== null)).toHaveLength(2);
    const asked = { disputeId: id, personIds, sum: 'offer', rule: { kind: 'minimum' } } as const;
    expect(await office.procedure('disputeWorkers.tryFigures', { ...asked, personIds })).toEqual({
      changed: 2,
      same: 0,
      unknown: 1,
      before: 0,
      after: total(minimums),
    });
    expect(await offers()).toEqual([null, null, null]);
    const changed = await office.procedure('disputeWorkers.setFigures', { ...asked, personIds });
    expect(await offers()).toEqual(minimums);
    const [first] = await rows();
    if (first === undefined) throw new Error('nobody');
    const { position, contract, startDate, endDate, wage, demand, offer, figure, note } = first;
    const before = { position, contract, startDate, endDate, wage, demand, offer, figure, note };
    await office.procedure('disputeWorkers.save', {
      disputeId: id,
      personId: first.personId,
      before,
      worker: { ...before, offer: 7 },
    });
    // What was changed since stays.
    expect(
      await office.procedure('disputeWorkers.putBackFigures', {
        disputeId: id,
        sum: 'offer',
        changed: [...changed],
      }),
    ).toBe(1);
    expect(await offers()).toEqual([7, null, null]);
  });

  it('are a percentage of the minimum in whole rupiah, what is demanded, or one amount for each', async () => {
    const set = (
      rule:
        | { readonly kind: 'percent-of-minimum'; readonly percent: number }
        | { readonly kind: 'demand' }
        | { readonly kind: 'amount'; readonly amount: number },
    ) => office.procedure('disputeWorkers.setFigures', { disputeId: id, personIds, sum: 'figure', rule });
    const figures = async () => (await rows()).map(({ figure }) => figure);
    await set({ kind: 'percent-of-minimum', percent: 75 });
    expect(await figures()).toEqual(minimums.map((one) => (one === null ? null : Math.round(one * 0.75))));
    expect(await set({ kind: 'demand' })).toEqual([]);
    await set({ kind: 'amount', amount: 5_000_000 });
    expect(await figures()).toEqual([5_000_000, 5_000_000, 5_000_000]);
  });

  it('are not overwritten by a window that shows older ones', async () => {
    const [first] = await rows();
    if (first === undefined) throw new Error('nobody');
    const { position, contract, startDate, endDate, wage, demand, offer, figure, note } = first;
    const before = { position, contract, startDate, endDate, wage, demand, offer, figure, note };
    const save = (worker: typeof before) =>
      office.procedure('disputeWorkers.save', { disputeId: id, personId: first.personId, before, worker });
    await save({ ...before, demand: 90 });
    await expect(save({ ...before, note: 'Dari jendela lain' })).rejects.toMatchObject({
      fault: { code: 'changed-meanwhile' },
    });
    expect((await rows())[0]).toMatchObject({ demand: 90, note: before.note });
  });

  it('are narrowed to those who demand more than is offered', async () => {
    const found = await office.procedure('disputeWorkers.ids', { disputeId: id, aboveOffer: true });
    expect(found).toEqual([personIds[0]]);
  });
});
