import { describe, expect, it } from 'vitest';
import type { SpecKindCode } from '../../shared/domain/letter.ts';
import { event, LAYOFF, referralOffice, TODAY } from './referrals-for-tests.ts';

const scene = await referralOffice();
const { office } = scene;

async function recorded(kind: SpecKindCode, id: string) {
  const { id: draft } = await office.procedure('drafts.create', {
    kind,
    subject: { kind: 'referral', id },
    dated: TODAY,
  });
  return (await office.procedure('drafts.get', { id: draft })).recorded;
}

describe('A letter about a referral', () => {
  it('k1 knows the worker, the firm, the layoff, the proof and the last day to claim', async () => {
    const { id } = await scene.start(scene.lines[0] ?? '');
    await scene.go(id, event('proof-received', '2026-01-21', { proof: 'court-ruling', note: '' }));
    expect(await recorded('jkp-referral', id)).toMatchObject({
      'worker.name': 'Adi CONTOH',
      'worker.phone': '0812-0000-0001',
      'worker.position': 'Operator',
      'employer.name': 'PT CONTOH Karet',
      'layoff.date': LAYOFF,
      'jkp.claimDue': '2026-07-15',
      'jkp.proof': 'putusan PHI yang berkekuatan hukum tetap',
      'jkp.enclosures': ['salinan putusan PHI yang berkekuatan hukum tetap', 'salinan bukti diterimanya PHK'],
    });
  });

  it('k2 and o know what the job-seeker brings along', async () => {
    const { id } = await scene.start(scene.lines[1] ?? '');
    const personId = scene.workers[1] ?? '';
    const { version, personId: _, ...seeker } = await office.procedure('jobSeekers.get', { personId });
    await office.procedure('jobSeekers.save', {
      personId,
      version,
      seeker: {
        ...seeker,
        education: 'SMK',
        experience: 'Las listrik 4 tahun\n\nOperator 6 tahun',
        wanted: 'Tukang las',
        licences: ['SIM A', 'Las 3G'],
        trainingWish: 'Las 6G',
        cardNumber: 'AK-77',
      },
    });
    const job = {
      'worker.education': 'SMK',
      'job.experience': ['Las listrik 4 tahun', 'Operator 6 tahun'],
      'job.skills': 'SIM A, Las 3G',
      'job.cardNumber': 'AK-77',
    };
    expect(await recorded('placement-referral', id)).toMatchObject({
      ...job,
      'job.wanted': 'Tukang las',
      'job.training': 'Las 6G',
      'layoff.date': LAYOFF,
    });
    expect(await recorded('jobseeker-introduction', id)).toMatchObject(job);
  });

  it('of a worker at the counter says nothing of another layoff', async () => {
    const id = await scene.fresh();
    const values = await recorded('jkp-referral', id);
    expect(values).toMatchObject({ 'employer.name': 'PT CONTOH Karet', 'layoff.date': LAYOFF });
    expect(values).not.toHaveProperty('layoff.receipt');
  });

  it('is refused for a kind that is not about referrals', async () => {
    const id = await scene.fresh();
    await expect(recorded('mediation-summons', id)).rejects.toMatchObject({
      fault: { issues: [{ path: 'subject', message: 'subject-not-for-kind' }] },
    });
    await expect(recorded('jkp-referral', 'tidak-ada')).rejects.toMatchObject({
      fault: { code: 'not-found' },
    });
  });
});
