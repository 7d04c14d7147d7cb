import { describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { InputOf, OutputOf } from '../../shared/contract/contract.ts';
import { EMPTY_JOB_SEEKER } from '../../shared/domain/job-seeker.ts';
import { EMPTY_VACANCY, isTakenUp, type VacancyInput } from '../../shared/domain/vacancy.ts';
import { addPerson, oneValue, rowsOf } from '../database/office-for-tests.ts';
import { Jobs } from '../services/jobs.ts';
import { offerMany } from '../services/offer-many.ts';
import { event, job, referralOffice, TODAY } from './referrals-for-tests.ts';

/** An office with a vacancy and two referred workers. */
async function offering(more: Partial<VacancyInput> = {}) {
  const whole = await referralOffice();
  const { office, lines, workers, start } = whole;
  const referrals: string[] = [];
  for (const line of lines) referrals.push((await start(line)).id);
  const vacancy = await office.procedure('vacancies.save', {
    id: null,
    version: null,
    vacancy: { ...EMPTY_VACANCY, title: 'Sopir truk', employerName: 'CV CONTOH Maju', ...more },
  });
  const offer = (
    personIds: readonly string[],
    order: Partial<InputOf<'vacancies.offerMany'>> = {},
  ): Promise<OutputOf<'vacancies.offerMany'>> =>
    offerMany(office, new Jobs(() => {}), {
      id: vacancy.id,
      personIds: [...personIds],
      on: TODAY,
      job: 'tawaran',
      ...order,
    });
  const offers = () => office.procedure('vacancies.offers', { id: vacancy.id });
  const [adi = '', budi = ''] = workers as readonly string[];
  const [ofAdi = '', ofBudi = ''] = referrals;
  return { ...whole, vacancy, offer, offers, adi, budi, ofAdi, ofBudi };
}

const answer = (vacancyId: string, result: string, on = TODAY) =>
  event('offer-answered', on, { vacancyId, title: 'Sopir truk', result, note: '' });

describe('A vacancy that is offered', () => {
  it('to many stands in the referral of each and on its own page, once while it is open', async () => {
    const { office, vacancy, offer, offers, adi, budi, ofAdi, get } = await offering();
    const stranger = await addPerson(office.database, 'Tanpa Rujukan CONTOH');
    const first = await offer([adi, stranger]);
    expect(first).toMatchObject({
      made: [{ referralId: ofAdi }],
      there: 0,
      refused: [
        { personId: stranger, name: 'Tanpa Rujukan CONTOH', finding: { code: 'offer-without-referral' } },
      ],
      stopped: false,
    });
    expect(await offer([adi, budi, adi])).toMatchObject({ made: [{}], there: 1, refused: [] });
    expect((await get(ofAdi)).state.offers).toMatchObject([
      {
        vacancyId: vacancy.id,
        title: 'Sopir truk',
        employer: 'CV CONTOH Maju',
        offeredOn: TODAY,
        result: null,
      },
    ]);
    expect(await offers()).toMatchObject([
      { name: 'Adi CONTOH', offeredOn: TODAY, result: null },
      { name: 'Budi CONTOH', offeredOn: TODAY, result: null },
    ]);
  });

  it('is taken back together; what was answered meanwhile stays', async () => {
    const { office, vacancy, offer, offers, adi, budi, ofAdi, ofBudi, go, get } = await offering();
    const { made } = await offer([adi, budi]);
    await go(ofBudi, answer(vacancy.id, 'interview'));
    const strike = () =>
      office.procedure('vacancies.strikeOffers', { id: vacancy.id, offers: [...made], reason: 'Diurungkan' });
    expect(await strike()).toEqual({ struck: 1, kept: 1 });
    expect(await offers()).toMatchObject([{ name: 'Budi CONTOH', result: 'interview' }]);
    expect((await get(ofAdi)).state.offers).toEqual([]);
    expect(await strike()).toEqual({ struck: 0, kept: 2 });
    // An event of something else is never struck by this way.
    const [start] = (await get(ofAdi)).events;
    expect(
      await office.procedure('vacancies.strikeOffers', {
        id: vacancy.id,
        offers: [{ referralId: ofAdi, eventId: start?.id ?? '' }],
        reason: 'Diurungkan',
      }),
    ).toEqual({ struck: 0, kept: 1 });
  });

  it('and taken back leaves an entry of the audit for each, about the vacancy and with the counts', async () => {
    const { office, vacancy, offer, adi, budi, ofBudi, go } = await offering();
    await offer([budi]);
    const stranger = await addPerson(office.database, 'Tanpa Rujukan CONTOH');
    const first = Number(oneValue(office.database, 'SELECT max(sequence) FROM audit'));
    const { made } = await offer([adi, budi, stranger]);
    await go(ofBudi, answer(vacancy.id, 'interview'));
    await office.procedure('vacancies.strikeOffers', {
      id: vacancy.id,
      offers: [...made],
      reason: 'Diurungkan',
    });
    expect(
      rowsOf(
        office.database,
        `SELECT procedure, subject_kind, subject_id, detail FROM audit
         WHERE sequence > ? AND procedure <> 'referrals.addEvent' ORDER BY sequence`,
        first,
      ),
    ).toEqual(
      [
        { procedure: 'worker.offerVacancy', detail: JSON.stringify({ offered: 1, there: 1, refused: 1 }) },
        { procedure: 'vacancies.strikeOffers', detail: JSON.stringify({ struck: 1 }) },
      ].map((entry) => ({ ...entry, subject_kind: 'vacancy', subject_id: vacancy.id })),
    );
  });

  it('can be offered again after a no, and to nobody whose referral is over', async () => {
    const { office, vacancy, offer, offers, adi, budi, ofAdi, ofBudi, go } = await offering();
    await offer([adi]);
    await go(ofAdi, answer(vacancy.id, 'refused-by-worker'));
    await go(ofBudi, job('2026-03-01'));
    const again = await offer([adi, budi]);
    expect(again).toMatchObject({
      made: [{ referralId: ofAdi }],
      refused: [{ personId: budi, finding: { code: 'offer-without-referral' } }],
    });
    expect(await offers()).toMatchObject([{ result: 'refused-by-worker' }, { result: null }]);
    // The answer to the first offer is none to the second: that one can be taken back.
    const struck = await office.procedure('vacancies.strikeOffers', {
      id: vacancy.id,
      offers: [...again.made],
      reason: 'Diurungkan',
    });
    expect(struck).toEqual({ struck: 1, kept: 0 });
    expect(await offers()).toMatchObject([{ result: 'refused-by-worker' }]);
  });

  it('again on a day before the answer to the first offer is refused: the answer stays with its own', async () => {
    const { vacancy, offer, offers, adi, ofAdi, go, get, against } = await offering();
    await offer([adi], { on: plainDate('2026-11-01') });
    await go(ofAdi, answer(vacancy.id, 'refused-by-worker', plainDate('2026-11-05')));
    const told = [{ offeredOn: '2026-11-01', answeredOn: '2026-11-05', result: 'refused-by-worker' }];
    expect(await offer([adi], { on: plainDate('2026-11-03') })).toMatchObject({
      made: [],
      refused: [
        { personId: adi, finding: { code: 'referral-offer-answered', params: { date: '2026-11-05' } } },
      ],
    });
    expect(await offers()).toMatchObject(told);
    // From the day of the answer on it is another offer.
    expect(await offer([adi], { on: plainDate('2026-11-05') })).toMatchObject({ made: [{}], refused: [] });
    expect(await offers()).toMatchObject([...told, { offeredOn: '2026-11-05', result: null }]);

    // Nor is an answer parted from its offer by a correction of the day, or by a strike.
    const { events } = await get(ofAdi);
    const first = events.find(({ kind }) => kind === 'vacancy-offered');
    const replaces = { replaces: first?.id ?? '', reason: 'Salah tanggal' };
    const later = event('vacancy-offered', '2026-11-06', first?.data ?? {}, replaces);
    const struck = event('struck', TODAY, { reason: 'Keliru' }, { replaces: first?.id ?? '' });
    for (const one of [later, struck])
      expect(await against(ofAdi, one)).toEqual(['refused', 'referral-offer-answered']);
    await go(ofAdi, event('vacancy-offered', '2026-11-02', first?.data ?? {}, replaces));
    expect(await offers()).toMatchObject([{ ...told[0], offeredOn: '2026-11-02' }, { result: null }]);
  });

  it('of an answer that came first is its offer once it is written down', async () => {
    const { vacancy, offer, offers, adi, ofAdi, go } = await offering();
    await go(ofAdi, {
      ...answer(vacancy.id, 'waiting', plainDate('2026-11-05')),
      reason: 'Ditawarkan lisan',
    });
    expect(await offers()).toMatchObject([{ offeredOn: null, result: 'waiting' }]);
    await go(ofAdi, answer(vacancy.id, 'refused-by-employer', plainDate('2026-11-06')));
    await offer([adi], { on: plainDate('2026-11-02') });
    expect(await offers()).toMatchObject([{ offeredOn: '2026-11-02', result: 'refused-by-employer' }]);
  });

  it('on a day to come, or for a vacancy that is gone, notes nothing', async () => {
    const { office, offer, adi } = await offering();
    await expect(offer([adi], { on: plainDate('2026-11-11') })).rejects.toMatchObject({
      fault: { code: 'input-refused', issues: [{ path: 'on' }] },
    });
    await expect(offer([adi], { id: 'tidak-ada' })).rejects.toMatchObject({ fault: { code: 'not-found' } });
    expect(rowsOf(office.database, "SELECT id FROM referral_event WHERE kind = 'vacancy-offered'")).toEqual(
      [],
    );
  });

  it('is full when the last opening is taken, and is never marked so by itself', async () => {
    const { office, vacancy, offer, offers, adi, budi, ofAdi, ofBudi, go } = await offering({ openings: 2 });
    await offer([adi, budi]);
    await go(ofAdi, answer(vacancy.id, 'hired'));
    expect(isTakenUp(vacancy, await offers())).toBe(false);
    await go(ofBudi, answer(vacancy.id, 'hired'));
    expect(isTakenUp(vacancy, await offers())).toBe(true);
    const now = await office.procedure('vacancies.get', { id: vacancy.id });
    expect(now.filled).toBe(false);
    expect(isTakenUp({ ...now, filled: true }, await offers())).toBe(false);
  });

  it('is not removed, and a list that brought it leaves it', async () => {
    const { office, vacancy, offer, adi } = await offering();
    office.database.raw
      .prepare(
        `INSERT INTO import_batch (id, target, file_name, sheet_name, header, mapping, state, user_id, created_at)
         SELECT 'b1', 'vacancies', 'a.csv', '', '[]', '{}', 'committed', id, '' FROM user_account LIMIT 1`,
      )
      .run();
    office.database.raw.prepare("UPDATE vacancy SET batch_id = 'b1'").run();
    await offer([adi]);
    await expect(
      office.procedure('vacancies.remove', { id: vacancy.id, version: vacancy.version }),
    ).rejects.toMatchObject({ fault: { code: 'still-used' } });
    expect(await office.procedure('imports.undo', { batchId: 'b1' })).toEqual({ removed: 0, kept: 1 });
  });

  it('is shown to the worker with what came of it, and says why there may be none', async () => {
    const { office, vacancy, offer, adi, ofAdi, go } = await offering();
    const ask = () => office.procedure('vacancies.forPerson', { personId: adi, asOf: TODAY });
    expect(await ask()).toMatchObject({ unwritten: true, open: 1, fitting: 0, rows: [], referralId: ofAdi });
    await office.procedure('jobSeekers.save', {
      personId: adi,
      version: 0,
      seeker: { ...EMPTY_JOB_SEEKER, wanted: 'Kasir' },
    });
    expect(await ask()).toMatchObject({ unwritten: false, open: 1, fitting: 0, rows: [] });
    await office.procedure('jobSeekers.save', {
      personId: adi,
      version: 1,
      seeker: { ...EMPTY_JOB_SEEKER, wanted: 'Pengemudi', wageWish: 3_000_000 },
    });
    expect(await ask()).toMatchObject({ fitting: 1, wageWish: 3_000_000, rows: [{ offered: null }] });
    await offer([adi]);
    expect((await ask()).rows).toMatchObject([{ offered: { on: TODAY, result: null } }]);
    await go(ofAdi, answer(vacancy.id, 'waiting'));
    expect((await ask()).rows).toMatchObject([{ offered: { on: TODAY, result: 'waiting' } }]);
    const { version, id, region: _, ...input } = vacancy;
    await office.procedure('vacancies.save', { id, version, vacancy: { ...input, filled: true } });
    expect(await ask()).toMatchObject({ open: 0, rows: [] });
  });

  it('to 200 is noted in short steps, can be stopped, and is found among 200,000 events', {
    timeout: 120_000,
  }, async () => {
    const { office, vacancy, offer, offers, fresh, adi, ofAdi } = await offering();
    for (let n = 0; n < 198; n += 1) await fresh();
    const people = (rowsOf(office.database, 'SELECT person_id FROM referral') as { person_id: string }[]).map(
      ({ person_id }) => person_id,
    );
    office.database.raw
      .prepare(
        `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)
         INSERT INTO referral_event (id, referral_id, sequence, kind, on_date, data, reason, written_at, user_id)
         SELECT 'e' || i, '${ofAdi}', 1000 + i, 'note-added', '2026-02-01',
           '{"text":"CONTOH catatan tentang pekerja yang mencari pekerjaan baru"}', '', '',
           (SELECT id FROM user_account LIMIT 1) FROM n`,
      )
      .run();
    const held = performance.now();
    const found = await offers();
    const asked = performance.now() - held;
    expect(found).toEqual([]);
    const jobs = new Jobs(({ done }) => {
      if (done >= 100) jobs.cancel('berhenti');
    });
    const others = people.filter((person) => person !== adi);
    const begun = performance.now();
    const stopped = await offerMany(office, jobs, {
      id: vacancy.id,
      personIds: others,
      on: TODAY,
      job: 'berhenti',
    });
    const took = performance.now() - begun;
    expect(stopped.stopped).toBe(true);
    expect(stopped.made.length).toBeGreaterThanOrEqual(100);
    expect(stopped.made.length).toBeLessThan(others.length);
    const rest = await offer(others);
    expect(rest.there).toBe(stopped.made.length);
    expect(rest.made.length + rest.there).toBe(others.length);
    console.info(
      `[measure] offers of a vacancy among 200,000 events in ${Math.round(asked)} ms; ${stopped.made.length} offers noted in ${Math.round(took)} ms`,
    );
    expect(asked).toBeLessThan(1_500);
  });
});
