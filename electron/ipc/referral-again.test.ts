import { describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { addLine, addPerson, addReport, oneValue } from '../database/office-for-tests.ts';
import { jobInput } from './readiness-for-tests.ts';
import { event, filed, LAYOFF, REFERRED, referralOffice, TODAY } from './referrals-for-tests.ts';

/* A referral that was cancelled stands in nobody's way: the layoff can be referred anew, by every way there is. */

const scene = await referralOffice();
const { office, firm, go, get, against } = scene;

const refer = (personId: string, layoffDate: string = LAYOFF) =>
  office.procedure('referrals.start', {
    from: { kind: 'person', personId, employerId: firm, layoffDate: plainDate(layoffDate), reason: null },
    places: ['bpjs'],
    officer: 'Rina CONTOH',
    on: REFERRED,
  });
const cancel = (id: string) =>
  go(id, event('cancelled', '2026-02-01', { reason: 'Salah rujuk' }, { reason: 'Salah rujuk' }));
const somebody = (name: string) => addPerson(office.database, `${name} CONTOH`);
const eventOf = async (id: string, kind: string) =>
  (await get(id)).events.findLast((one) => one.kind === kind)?.id ?? '';
const onDay = async (id: string, layoffDate: string) =>
  event(
    'referred',
    REFERRED,
    { places: ['bpjs'], officer: '', proofs: [], note: '', layoffDate, layoffReason: null },
    { replaces: await eventOf(id, 'referred'), reason: 'Salah tanggal' },
  );
const reopened = { ...event('reopened', '2026-02-04', { reason: 'Benar' }), reason: 'Keliru' };

describe('The layoff of a cancelled referral', () => {
  it('is referred anew, at the counter and from a report, and once', async () => {
    const person = await somebody('Baru');
    const first = await refer(person);
    await cancel(first.id);
    const from = {
      kind: 'person',
      personId: person,
      employerId: firm,
      layoffDate: LAYOFF,
      reason: null,
    } as const;
    expect(await office.procedure('referrals.preview', { from, asOf: TODAY })).toMatchObject({
      there: null,
      others: [],
    });
    const second = await refer(person);
    expect(second).toMatchObject({ made: true });
    expect(await refer(person)).toEqual({ id: second.id, made: false });

    const worker = await somebody('Laporan');
    const line = await addLine(office.database, await addReport(office.database, firm), worker, {
      layoffDate: LAYOFF,
    });
    const ofLine = await scene.start(line);
    await cancel(ofLine.id);
    expect(await scene.start(line)).toMatchObject({ made: true });
  });

  it('does not hide what the live one knows of the claim', async () => {
    const person = await somebody('Klaim');
    const employment = jobInput(person, firm, { endDate: LAYOFF });
    const { employment: job } = await office.procedure('employments.create', { employment, asOf: TODAY });
    const claimed = async () =>
      (
        await office.procedure('employments.readiness', {
          employmentId: job.id,
          layoffLineId: null,
          asOf: TODAY,
        })
      ).steps
        .filter(({ code }) => code === 'step-claim-filed')
        .map(({ params }) => params.on);
    const first = await refer(person);
    await go(first.id, filed('2026-01-26'));
    expect(await claimed()).toEqual(['2026-01-26']);
    await cancel(first.id);
    expect(await claimed()).toEqual([]);
    const second = await refer(person);
    expect(await claimed()).toEqual([]);
    await go(second.id, filed('2026-02-03'));
    expect(await claimed()).toEqual(['2026-02-03']);
  });

  it('can be that of another referral whose day is corrected onto it', async () => {
    const person = await somebody('Koreksi');
    const wrong = await refer(person);
    const other = await refer(person, '2026-01-10');
    expect(await against(other.id, await onDay(other.id, LAYOFF))).toEqual([
      'refused',
      'referral-layoff-taken',
    ]);
    await cancel(wrong.id);
    await go(other.id, await onDay(other.id, LAYOFF));
    expect(await get(other.id)).toMatchObject({ layoffDate: LAYOFF, doubts: [] });
  });

  it('keeps it from being taken up again, by whatever event, while another stands', async () => {
    const person = await somebody('Kembali');
    const first = await refer(person);
    await cancel(first.id);
    const second = await refer(person);
    const strike = event(
      'struck',
      '2026-02-05',
      { reason: 'Keliru' },
      {
        replaces: await eventOf(first.id, 'cancelled'),
      },
    );
    for (const one of [reopened, strike])
      expect(await against(first.id, one)).toEqual(['refused', 'referral-layoff-taken']);
    // What says nothing of the day of the layoff is written on either.
    await go(first.id, event('note-added', '2026-02-05', { text: 'Rujukan lain dibuat' }));
    await cancel(second.id);
    await go(first.id, strike);
    expect((await get(first.id)).state.stage).toBe('referred');
    expect(await against(second.id, reopened)).toEqual(['refused', 'referral-layoff-taken']);
  });

  it('does not keep two records of one person apart, nor from being parted again', async () => {
    const [kept, gone] = [await somebody('Satu'), await somebody('Dua')];
    const [cancelled, live] = [await refer(kept), await refer(gone)];
    const merge = async () =>
      office.procedure('persons.merge', {
        keptId: kept,
        keptVersion: (await office.procedure('persons.get', { id: kept })).person.version,
        goneId: gone,
        goneVersion: (await office.procedure('persons.get', { id: gone })).person.version,
        take: [],
      });
    await expect(merge()).rejects.toMatchObject({ fault: { code: 'merge-refused', detail: 'referral' } });
    await cancel(cancelled.id);
    const { mergeId } = await merge();
    const owner = (id: string) =>
      oneValue(office.database, 'SELECT person_id FROM referral WHERE id = ?', id) as PersonId;
    expect([owner(cancelled.id), owner(live.id)]).toEqual([kept, kept]);
    expect(await against(cancelled.id, reopened)).toEqual(['refused', 'referral-layoff-taken']);
    await office.procedure('persons.unmerge', { mergeId });
    expect([owner(cancelled.id), owner(live.id)]).toEqual([kept, gone]);
    await go(cancelled.id, reopened);
    expect((await get(cancelled.id)).state.stage).toBe('referred');
  });
});

describe('The reason of a layoff', () => {
  it('is changed and cleared by a correction of the first event', async () => {
    const person = await somebody('Alasan');
    const { id } = await office.procedure('referrals.start', {
      from: {
        kind: 'person',
        personId: person,
        employerId: firm,
        layoffDate: LAYOFF,
        reason: 'closure-losses',
      },
      places: ['bpjs'],
      officer: '',
      on: REFERRED,
    });
    expect((await get(id)).reason).toBe('closure-losses');
    await go(id, await onDay(id, LAYOFF));
    expect((await get(id)).reason).toBeNull();
    expect(oneValue(office.database, 'SELECT reason FROM referral WHERE id = ?', id)).toBeNull();
  });
});
