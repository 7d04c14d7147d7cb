import { describe, expect, it } from 'vitest';
import { addMonths as laterMonth, type Month } from '../../shared/calendar/month-text.ts';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { EmploymentInput } from '../../shared/domain/employment/employment.ts';
import { addPerson } from '../database/office-for-tests.ts';
import {
  eligible,
  event,
  filed,
  LAYOFF,
  paid,
  REFERRED,
  referralOffice,
  TODAY,
} from './referrals-for-tests.ts';

const scene = await referralOffice();
const { office, firm, go, get } = scene;

/** The programmes of a worker of whom all is known. */
const ALL: EmploymentInput['programmes'] = (['JKK', 'JKM', 'JHT', 'JP', 'JKN'] as const).map((programme) => ({
  programme,
  state: 'enrolled',
  since: plainDate('2021-06-01'),
  segment: '',
}));

/** A worker with a job of eleven years and two years of months, of which `paid` are paid; answers person and job. */
async function worker(
  name: string,
  {
    citizenship = 'WNI',
    programmes = ALL,
    paid: months = 24,
  }: {
    readonly citizenship?: 'WNI' | null;
    readonly programmes?: EmploymentInput['programmes'];
    readonly paid?: number;
  } = {},
) {
  const personId = await addPerson(office.database, name, {
    birthDate: plainDate('1990-05-05'),
    citizenship,
    phone: '0812',
  });
  const employment: EmploymentInput = {
    personId,
    employerId: firm,
    contract: 'PKWTT',
    startDate: plainDate('2015-01-05'),
    endDate: LAYOFF,
    position: 'Operator',
    workPlace: '',
    unionName: '',
    kpj: '12345678901',
    enrolledOn: plainDate('2021-06-01'),
    programmes: [...programmes],
    contracts: [],
    wages: [],
    evidence: [],
    note: '',
  };
  const made = await office.procedure('employments.create', { employment, asOf: TODAY });
  const employmentId = made.employment.id;
  await office.procedure('contributions.save', {
    employmentId,
    source: 'typed',
    months: Array.from({ length: 24 }, (_, index) => ({
      month: laterMonth('2024-01' as Month, index),
      state: index < months ? ('paid' as const) : ('arrears' as const),
      wage: 6_000_000,
    })),
  });
  return { personId, employmentId };
}

const start = async (personId: string, employmentId: string, layoffDate = LAYOFF, on = REFERRED) =>
  (
    await office.procedure('referrals.start', {
      from: {
        kind: 'person',
        personId,
        employerId: firm,
        employmentId,
        layoffDate,
        reason: 'efficiency-losses',
      },
      places: ['bpjs'],
      officer: 'Rina CONTOH',
      on,
    })
  ).id;

const proof = (kind: string) => event('proof-received', '2026-01-21', { proof: kind, note: '' });
const checkOf = (referral: Awaited<ReturnType<typeof get>>, code: string) =>
  referral.eligibility.answer?.checks.find((check) => check.code === code)?.outcome;

describe('The eligibility of a referral', () => {
  it('joins what stands on record with what the referral knows', async () => {
    const { personId, employmentId } = await worker('Layak CONTOH');
    const id = await start(personId, employmentId);
    const before = await get(id, plainDate('2026-02-01'));
    expect(before.eligibility.missing).toEqual([]);
    expect(checkOf(before, 'proof')).toBe('unmet');
    expect(before.eligibility.outcome).toBe('not-yet');
    await go(
      id,
      proof('acceptance'),
      proof('report-receipt'),
      event('work-wish', '2026-01-21', { willing: true }),
    );
    const after = await get(id, plainDate('2026-02-01'));
    expect(after.eligibility.outcome).toBe('eligible');
    expect(after.proofs).toMatchObject({ complete: true, missing: [] });
    expect(after.eligibility.assumed.map(({ code }) => code)).not.toContain('jkp-assumed-willing');
    expect(after.claim).toMatchObject({ state: 'open', due: '2026-07-15', daysLeft: 164 });
    expect(after.next[0]).toEqual({ code: 'make-account', due: '2026-07-15', month: null });
    const { months } = await go(id, filed('2026-01-26'), eligible('2026-02-02'));
    // Sixty per cent of the ceiling.
    expect(months.map(({ expected }) => expected)).toEqual(Array(6).fill(3_000_000));
  });

  it('heeds a worker who does not want to work, and the new job', async () => {
    const { personId, employmentId } = await worker('Enggan CONTOH');
    const id = await start(personId, employmentId);
    const unwilling = await go(id, event('work-wish', '2026-01-21', { willing: false }));
    expect(checkOf(unwilling, 'willing-to-work')).toBe('unmet');
    await go(
      id,
      event('re-employed', '2026-02-10', {
        employer: 'CV CONTOH',
        employerId: null,
        sector: '',
        position: '',
        contract: null,
        wage: null,
      }),
    );
    expect(checkOf(await get(id), 'not-reemployed')).toBe('unmet');
  });

  it('counts an earlier benefit of the same worker', async () => {
    const { personId, employmentId } = await worker('Kedua CONTOH');
    const first = await start(personId, employmentId, plainDate('2025-06-30'), plainDate('2025-07-01'));
    await go(first, filed('2025-07-03'), eligible('2025-07-08'), paid(1, '2025-07-10'));
    const second = await get(await start(personId, employmentId));
    expect(second.eligibility.facts?.previousClaims).toEqual([{ firstBenefit: '2025-07-10' }]);
    expect(checkOf(second, 'previous-claims')).toBe('unknown');
    expect(second.review.join(' ')).toContain('jarak');
  });

  it('says what nobody knows, and invents nothing', async () => {
    const referral = await get(await scene.fresh(), plainDate('2026-02-01'));
    expect(referral.eligibility.checks.map(({ code }) => code)).toContain('claim-window');
    expect(referral.eligibility).toMatchObject({ outcome: 'incomplete', answer: null });
    expect(referral.eligibility.missing.map(({ code }) => code)).toContain('jkp-missing-birth-date');
    expect(referral.months).toEqual([]);
  });
});

describe('The hand-over of a worker of whom something is not known', () => {
  it('counts the months that are paid all the same, and names what keeps the law from an answer', async () => {
    const { personId, employmentId } = await worker('Kurang CONTOH', {
      citizenship: null,
      programmes: [],
      paid: 20,
    });
    const id = await start(personId, employmentId);
    const page = await office.procedure('referrals.handOver', { id, asOf: TODAY });
    expect(page.referral.eligibility.facts).toBeNull();
    expect(page.job.paidMonths).toBe(20);
    expect(page.lacks).toEqual(expect.arrayContaining(['citizenship', 'programmes']));
    const known = await worker('Lengkap CONTOH');
    const whole = await office.procedure('referrals.handOver', {
      id: await start(known.personId, known.employmentId),
      asOf: TODAY,
    });
    expect(whole.job.paidMonths).toBe(24);
    expect(whole.lacks).not.toContain('citizenship');
    expect(whole.lacks).not.toContain('programmes');
  });

  it('says nothing of months where nobody knows of any', async () => {
    const page = await office.procedure('referrals.handOver', { id: await scene.fresh(), asOf: TODAY });
    expect(page.job.paidMonths).toBeNull();
    expect(page.lacks).toEqual(expect.arrayContaining(['citizenship', 'programmes']));
  });
});

describe('What a referral hangs on', () => {
  it('is not removed: the worker, the firm and the job stay', async () => {
    const { personId, employmentId } = await worker('Tetap CONTOH');
    await start(personId, employmentId);
    const still = { fault: { code: 'still-used' } };
    await office.procedure('contributions.save', {
      employmentId,
      source: 'typed',
      months: Array.from({ length: 24 }, (_, index) => ({
        month: laterMonth('2024-01' as Month, index),
        state: null,
        wage: null,
      })),
    });
    const { employment } = await office.procedure('employments.get', { id: employmentId, asOf: TODAY });
    await expect(
      office.procedure('employments.remove', { id: employmentId, version: employment.version }),
    ).rejects.toMatchObject({ fault: { code: 'still-used', detail: 'referrals' } });
    await expect(office.procedure('persons.remove', { id: personId, version: 1 })).rejects.toMatchObject(
      still,
    );
    await expect(office.procedure('employers.remove', { id: firm, version: 1 })).rejects.toMatchObject(still);
  });
});
