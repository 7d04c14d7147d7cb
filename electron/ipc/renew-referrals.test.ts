import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sameDayAfterMonths } from '../../shared/calendar/months.ts';
import { addDays, plainDate } from '../../shared/calendar/plain-date.ts';
import type { RuleSet } from '../../shared/law/rule-set.ts';
import { newestRuleSet } from '../../shared/law/rule-set.ts';
import { shippedRules } from '../../shared/law/shipped-rules.ts';
import { eligible, filed, paid, referralOffice, TODAY } from './referrals-for-tests.ts';

type Scene = Awaited<ReturnType<typeof referralOffice>>;

let scene: Scene;
beforeEach(async () => {
  scene = await referralOffice();
});
afterEach(() => scene.office.database.close());

/** The days that a referral is listed by, as they are stored. */
const stored = (id: string) =>
  scene.office.database.raw
    .prepare(
      'SELECT claim_due, claim_open, month_due, pay_due, next_code, next_due FROM referral WHERE id = ?',
    )
    .get(id) as Readonly<Record<string, string | null>>;

const SHIPPED = newestRuleSet(shippedRules, 'jkp');
/** A day on which a file may come: nobody can have verified it later, and it must be as new as what ships. */
const COMES = SHIPPED.lastVerified;

/** The JKP rules that ship; ten days after the file comes the papers of a month have another number of days. */
function withWindow(days: number): RuleSet {
  return {
    ...SHIPPED,
    parameters: SHIPPED.parameters.map((parameter) =>
      parameter.id === 'jkp.month-window'
        ? {
            ...parameter,
            values: parameter.values.flatMap((one) =>
              one.to === null
                ? [
                    { ...one, to: addDays(COMES, 9) },
                    { ...one, from: addDays(COMES, 10), value: days },
                  ]
                : [one],
            ),
          }
        : parameter,
    ),
  };
}

function accept(set: RuleSet) {
  const text = JSON.stringify(set);
  return scene.office.ask('worker.acceptRules', {
    fileName: 'aturan.json',
    sha256: createHash('sha256').update(text).digest('hex'),
    text,
    signature: 'none',
    today: COMES,
    unsigned: true,
  });
}

/** A benefit of which the second month is to be filed. */
async function running(): Promise<string> {
  const id = await scene.fresh(plainDate('2026-09-28'), plainDate('2026-10-01'));
  await scene.go(id, filed('2026-10-05'), eligible('2026-10-07'), paid(1, '2026-10-09'));
  return id;
}

const isStale = () => scene.office.ask('worker.staleNext', { today: TODAY });
const renew = () => scene.office.ask('worker.renewNext', { today: TODAY });

describe('The days that referrals are listed by follow the rules', () => {
  it('when a rule file is taken in that changes a window, and when it is taken back', async () => {
    scene.office.now = new Date(`${COMES}T02:00:00.000Z`);
    const id = await scene.fresh(addDays(COMES, -20), addDays(COMES, -15));
    const claimed = addDays(COMES, -5);
    for (const one of [filed(claimed), eligible(addDays(COMES, -3)), paid(1, addDays(COMES, -1))])
      expect(await scene.against(id, one, COMES)).toEqual([]);
    const before = stored(id);
    const opens = sameDayAfterMonths(claimed, 1);
    expect(before).toMatchObject({ next_code: 'file-month', month_due: addDays(opens, 5) });
    const file = await accept(withWindow(11));
    const due = addDays(opens, 11);
    expect(stored(id)).toEqual({ ...before, month_due: due, next_due: due });
    expect(await scene.office.ask('worker.staleNext', { today: COMES })).toBe(0);
    await scene.office.procedure('rules.goBack', { id: file.id });
    expect(stored(id)).toEqual(before);
    expect(await scene.office.ask('worker.staleNext', { today: COMES })).toBe(0);
  });

  it('at the start of a program that brings other rules than the one before, once', async () => {
    const id = await running();
    await renew();
    const right = stored(id);
    expect(await isStale()).toBe(0);
    // As a program of other windows left it.
    scene.office.database.raw.exec(
      "UPDATE referral SET month_due = '2026-12-24', next_due = '2026-12-24', pay_due = '2026-12-24'",
    );
    expect(await isStale()).toBe(0);
    scene.office.database.raw.exec("UPDATE database_info SET rules_digest = 'rules of last year'");
    expect(await isStale()).toBe(1);
    expect(await renew()).toBe(1);
    expect(stored(id)).toEqual(right);
    expect(await isStale()).toBe(0);
  });

  it('in a file of an older program, which noted nothing', async () => {
    await running();
    expect(await isStale()).toBe(1);
    expect(await renew()).toBe(0);
    expect(await isStale()).toBe(0);
  });

  it('without asking for anything where there is no referral', async () => {
    expect(await isStale()).toBe(0);
  });

  it('when the first day of a new law comes, which no file and no update announces', async () => {
    const id = await scene.fresh();
    await renew();
    const right = stored(id);
    scene.office.database.raw.exec("UPDATE referral SET claim_due = '2026-03-01', claim_open = '2026-03-01'");
    expect(await isStale()).toBe(1);
    await renew();
    expect(stored(id)).toEqual(right);
  });
});
