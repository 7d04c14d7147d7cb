import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { addLine, addPerson } from '../database/office-for-tests.ts';
import { LAYOFF, REFERRED, referralOffice, TODAY, talk } from './referrals-for-tests.ts';

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

describe('A look at a referral before it is made', () => {
  it('says how the claim stands, which papers are there and which lack, and writes nothing', async () => {
    const { office, lines } = await referralOffice();
    const from = { kind: 'line' as const, lineId: lines[0] ?? '' };
    const preview = await office.procedure('referrals.preview', { from, asOf: REFERRED });
    expect(preview).toMatchObject({
      there: null,
      person: { name: 'Adi CONTOH' },
      employer: { name: 'PT CONTOH Karet' },
      layoffDate: LAYOFF,
      claim: { state: 'open' },
      proofs: { complete: false, atHand: [{ proof: 'acceptance', source: 'record' }] },
    });
    expect(preview.eligibility.checks.map(({ code }) => code)).toContain('claim-window');
    expect((await office.procedure('referrals.list', {})).total).toBe(0);
  });

  it('stands as the referral does that is made from it', async () => {
    const { office, lines, start, get } = await referralOffice();
    const from = { kind: 'line' as const, lineId: lines[1] ?? '' };
    const preview = await office.procedure('referrals.preview', { from, asOf: REFERRED });
    const { id } = await start(lines[1] ?? '');
    const referral = await get(id, REFERRED);
    expect(preview.claim).toEqual(referral.claim);
    expect(preview.proofs).toEqual(referral.proofs);
    expect(preview.eligibility).toEqual(referral.eligibility);
    expect((await office.procedure('referrals.preview', { from, asOf: REFERRED })).there).toBe(id);
  });

  it('asks for the day of the layoff where nobody knows it', async () => {
    const { office, report } = await referralOffice();
    const worker = await addPerson(office.database, 'Cici CONTOH');
    const lineId = await addLine(office.database, report, worker, { layoffDate: null });
    expect(
      await issuesOf(
        office.procedure('referrals.preview', { from: { kind: 'line', lineId }, asOf: REFERRED }),
      ),
    ).toEqual(['from.layoffDate referral-layoff-day-missing']);
  });
});

describe('Who waits for the office', () => {
  it('counts a worker once, on whatever lists the worker stands', async () => {
    const { office, start, lines, go } = await referralOffice();
    const waiting = (asOf: string) => office.procedure('referrals.waiting', { asOf: plainDate(asOf) });
    expect(await waiting(TODAY)).toBe(0);
    const { id } = await start(lines[0] ?? '');
    const due = (await office.procedure('referrals.get', { id, asOf: REFERRED })).claim?.due ?? TODAY;
    expect(await waiting(addDays(due, -8))).toBe(0);
    expect(await waiting(addDays(due, -7))).toBe(1);
    // A talk is due on the same day: still one worker.
    await go(id, talk(REFERRED, addDays(due, -7)));
    expect(await waiting(addDays(due, -7))).toBe(1);
    expect(await waiting(addDays(due, -8))).toBe(0);
    const of = (officer: string) =>
      office.procedure('referrals.waiting', { asOf: addDays(due, -7), officer });
    expect([await of('Rina CONTOH'), await of('Sari CONTOH')]).toEqual([1, 0]);
  });
});
