import { beforeEach, describe, expect, it } from 'vitest';
import { addLine, addPerson, addReport } from '../database/office-for-tests.ts';
import { DATED, letterDesk, SUMMONS_VALUES } from './letter-desk-for-tests.ts';

let desk: Awaited<ReturnType<typeof letterDesk>>;
beforeEach(async () => {
  desk = await letterDesk();
});

async function issuedAbout(line: string): Promise<string> {
  const { id } = await desk.done('drafts.create', {
    kind: 'mediation-summons',
    subject: { kind: 'worker-layoff', id: line },
    dated: DATED,
  });
  await desk.save(id, { values: SUMMONS_VALUES });
  return (await desk.issue(id)).id;
}

describe('Issued letters', () => {
  it('are listed with the worker who stands on them and with the report, newest first, no others', async () => {
    const other = await addPerson(desk.office.database, 'Budi Contoh');
    const elsewhere = await addReport(desk.office.database, desk.firm);
    const otherLine = await addLine(desk.office.database, elsewhere, other);
    const first = await issuedAbout(desk.line);
    desk.office.now = new Date(desk.office.now.getTime() + 60_000);
    const second = await issuedAbout(desk.line);
    const third = await issuedAbout(otherLine);
    const ids = async (name: 'letters.ofPerson' | 'letters.ofReport', id: string) =>
      (await desk.done(name, { id })).map((letter) => letter.id);
    expect(await ids('letters.ofPerson', desk.person)).toEqual([second, first]);
    expect(await ids('letters.ofReport', desk.report)).toEqual([second, first]);
    expect(await ids('letters.ofPerson', other)).toEqual([third]);
    expect(await ids('letters.ofReport', elsewhere)).toEqual([third]);
    expect(await ids('letters.ofPerson', 'nobody')).toEqual([]);
  });
});

describe('A number that comes after the letter', () => {
  it('is told to be written by hand, since the frozen page has none', async () => {
    const id = await desk.start();
    await desk.save(id, { values: SUMMONS_VALUES, number: { kind: 'later' } });
    const letter = await desk.issue(id);
    expect(letter.numberByHand).toBe(false);
    const numbered = await desk.done('letters.assignNumber', { id: letter.id, sequence: 7 });
    expect(numbered.numberByHand).toBe(true);
    expect(await desk.paper(letter.id)).not.toContain(numbered.number ?? '-');
    const other = await desk.start();
    await desk.save(other, { values: SUMMONS_VALUES });
    expect((await desk.issue(other)).numberByHand).toBe(false);
  });
});
