import { describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import { EMPTY_JOB_SEEKER, type JobSeekerInput } from '../../shared/domain/job-seeker.ts';
import { EMPTY_VACANCY, type VacancyInput } from '../../shared/domain/vacancy.ts';
import { addPerson } from '../database/office-for-tests.ts';
import { type TestOffice, testOffice } from './office-for-tests.ts';

const TODAY = plainDate('2026-05-04');
const vacancy = (more: Partial<VacancyInput> = {}): VacancyInput => ({
  ...EMPTY_VACANCY,
  employerName: 'PT CONTOH Angkutan',
  title: 'Driver truk',
  ...more,
});
const add = (office: TestOffice, more: Partial<VacancyInput> = {}) =>
  office.procedure('vacancies.save', { id: null, version: null, vacancy: vacancy(more) });

async function addSeeker(office: TestOffice, name: string, more: Partial<JobSeekerInput>): Promise<string> {
  const personId = await addPerson(office.database, name);
  await office.procedure('jobSeekers.save', {
    personId,
    version: 0,
    seeker: { ...EMPTY_JOB_SEEKER, ...more },
  });
  return personId;
}

describe('Vacancies', () => {
  it('are written down, changed, refused when changed meanwhile, removed, and come back by undo', async () => {
    const office = await testOffice();
    const made = await add(office, { licences: ['SIM B1'], wageFrom: 3_500_000, wageTo: 4_000_000 });
    const { id, version, region, ...input } = made;
    expect(region).toBe('');
    const changed = await office.procedure('vacancies.save', {
      id,
      version,
      vacancy: { ...input, filled: true },
    });
    expect(changed).toMatchObject({ filled: true, version: version + 1 });
    await expect(office.procedure('vacancies.save', { id, version, vacancy: input })).rejects.toMatchObject({
      fault: { code: 'changed-meanwhile' },
    });
    await office.procedure('vacancies.remove', { id, version: changed.version });
    await expect(office.procedure('vacancies.get', { id })).rejects.toMatchObject({
      fault: { code: 'not-found' },
    });
    const back = await office.procedure('vacancies.save', { id: null, version: null, vacancy: input });
    expect(back).toMatchObject({ ...input });
  });

  it('are listed by page in either order, open ones, of a region, by words', async () => {
    const office = await testOffice();
    for (let n = 0; n < 25; n += 1)
      await add(office, {
        title: `Jabatan ${String(n).padStart(2, '0')}`,
        until: n % 3 === 0 ? null : plainDate(`2026-05-${String((n % 27) + 1).padStart(2, '0')}`),
        filled: n === 24,
        regionCode: n === 1 ? '63.72' : null,
        note: n === 2 ? '100% lapangan' : '',
      });
    for (const sort of ['title', 'until'] as const)
      for (const descending of [false, true]) {
        const seen: string[] = [];
        let after: string | null = null;
        do {
          const page: Awaited<ReturnType<typeof list>> = await list({ sort, descending, after, limit: 7 });
          expect(page.total).toBe(25);
          seen.push(...page.rows.map(({ id }) => id));
          after = page.next;
        } while (after !== null);
        expect(new Set(seen).size).toBe(25);
      }
    async function list(more: object) {
      return office.procedure('vacancies.list', more as never);
    }
    const open = await list({ standing: { state: 'open', asOf: TODAY }, limit: 100 });
    expect(open.rows.every(({ filled, until }) => !filled && (until === null || until >= TODAY))).toBe(true);
    expect(open.total).toBe(open.rows.length);
    const over = await list({ standing: { state: 'over', asOf: TODAY }, limit: 100 });
    expect(over.rows.every(({ filled, until }) => !filled && until !== null && until < TODAY)).toBe(true);
    expect(over.total).toBe(over.rows.length);
    const filled = await list({ standing: { state: 'filled', asOf: TODAY } });
    expect(filled.rows.map(({ title }) => title)).toEqual(['Jabatan 24']);
    expect(open.total + over.total + filled.total).toBe(25);
    expect((await list({ region: '63' })).total).toBe(1);
    expect((await list({ region: '63.72' })).rows[0]?.region).not.toBe('');
    expect((await list({ text: '100%' })).total).toBe(1);
  });

  it('find the best of the pool, and a worker finds the best of the vacancies', async () => {
    const office = await testOffice();
    office.now = new Date(`${TODAY}T02:00:00.000Z`);
    const driver = await addSeeker(office, 'Sopir CONTOH', {
      wanted: 'Sopir',
      licences: ['SIM B1'],
      regions: ['63.72'],
    });
    const without = await addSeeker(office, 'Tanpa SIM CONTOH', { wanted: 'Pengemudi truk' });
    await addSeeker(office, 'Kasir CONTOH', { wanted: 'Kasir' });
    await addSeeker(office, 'Bekerja CONTOH', { wanted: 'Sopir', looking: false });
    const { id } = await add(office, { licences: ['SIM B1'], regionCode: '63.72' });
    await add(office, { title: 'Kasir swalayan' });
    await add(office, { title: 'Sopir', filled: true });
    const found = await office.procedure('vacancies.candidates', { id });
    expect(found).toMatchObject({ pool: 3, fitting: 2 });
    expect(found.rows.map(({ personId }) => personId)).toEqual([driver, without]);
    expect(found.rows[1]?.match).toMatchObject({ lacks: true });
    const own = await office.procedure('vacancies.forPerson', { personId: driver, asOf: TODAY });
    expect(own.rows.map((one) => one.vacancy.id)).toEqual([id]);
    expect(own.rows[0]?.match.points).toEqual(found.rows[0]?.match.points);
    const nobody = await addPerson(office.database, 'Baru CONTOH');
    expect(await office.procedure('vacancies.forPerson', { personId: nobody, asOf: TODAY })).toEqual({
      unwritten: true,
      wageWish: null,
      referralId: null,
      open: 2,
      fitting: 0,
      rows: [],
    });
  });

  it('with 10,000 people in the pool answer within a second or two', { timeout: 60_000 }, async () => {
    const office = await testOffice();
    const { id } = await add(office, { licences: ['SIM B1'] });
    const { raw } = office.database;
    raw
      .prepare(
        `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
         INSERT INTO person (id, name, sort_key, created_at, updated_at, birth_place, address, phone, email, note)
         SELECT 'p' || i, 'CONTOH ' || i, 'contoh ' || i, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', '', '', '', '', '' FROM n`,
      )
      .run();
    raw
      .prepare(
        `INSERT INTO job_seeker (person_id, card_number, education, experience, occupation, wanted, match_key, regions,
           licences, training_wish, looking, updated_at)
         SELECT id, '', 'SMA', '', 'Operator produksi', CASE abs(random()) % 3 WHEN 0 THEN 'Sopir truk' WHEN 1 THEN 'Kasir'
           ELSE 'Juru las kapal' END, '', '["63.72"]', '["SIM A"]', '', 1, '2026-01-01T00:00:00.000Z'
         FROM person WHERE id LIKE 'p%'`,
      )
      .run();
    const begun = performance.now();
    const found = await office.procedure('vacancies.candidates', { id });
    const took = performance.now() - begun;
    console.info(`[measure] candidates of ${found.pool} people in ${Math.round(took)} ms`);
    expect(found.pool).toBe(10_000);
    expect(found.rows).toHaveLength(50);
    expect(took).toBeLessThan(3_000);
  });
});
