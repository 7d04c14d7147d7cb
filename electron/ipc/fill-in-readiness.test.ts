import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import { PROGRAMMES } from '../../shared/law/facts/jkp.ts';
import { addLine, addPerson, addReport } from '../database/office-for-tests.ts';
import { AS_OF, ask, jobInput, readinessOffice } from './readiness-for-tests.ts';

type Scene = Awaited<ReturnType<typeof readinessOffice>>;
let scene: Scene;
let lines: string[];
let added: string;
beforeEach(async () => {
  scene = await readinessOffice();
  const { database } = scene.office;
  lines = [scene.line];
  for (const name of ['Budi CONTOH', 'Citra CONTOH']) {
    added = await addPerson(database, name, { birthDate: plainDate('1990-08-17') });
    lines.push(await addLine(database, scene.report, added as never));
  }
});

const fillIn = (more: object) =>
  scene.office.procedure('readiness.fillIn', { lineIds: lines, citizenship: null, programmes: [], ...more });
const figures = () => ask(scene.office, 'readiness.figures', { reportId: scene.report, asOf: AS_OF });
const jobsOf = async (personId: string) =>
  (await scene.office.procedure('employments.ofPerson', { personId, asOf: AS_OF })).map(
    ({ employment }) => employment,
  );

describe('What the lists of a layoff do not say', () => {
  it('is written down of all the chosen at once, and readiness asks for it no more', async () => {
    expect((await figures()).lacks).toMatchObject({ citizenship: 2, programmes: 3 });
    expect(await fillIn({ citizenship: 'WNI', programmes: PROGRAMMES })).toEqual({ persons: 2, jobs: 3 });
    expect((await figures()).lacks).toMatchObject({ citizenship: 0, programmes: 0 });
    // The job is that of the line.
    expect(await jobsOf(scene.person)).toMatchObject([{ employerId: scene.firm, endDate: '2026-03-31' }]);
    // Once more changes nothing.
    expect(await fillIn({ citizenship: 'WNA', programmes: PROGRAMMES })).toEqual({ persons: 0, jobs: 0 });
  });

  it('leaves what is on record as it is', async () => {
    await scene.office.procedure('employments.create', {
      employment: jobInput(scene.person, scene.firm, {
        programmes: [
          { programme: 'JP', state: 'not-enrolled', since: null, segment: '' },
          { programme: 'JKN', state: 'unknown', since: null, segment: 'PBI' },
        ],
      }),
      asOf: AS_OF,
    });
    await fillIn({ lineIds: [scene.line], citizenship: 'WNA', programmes: ['JHT', 'JP', 'JKN'] });
    expect((await scene.office.procedure('persons.get', { id: scene.person })).person.citizenship).toBe(
      'WNI',
    );
    const [job, ...others] = await jobsOf(scene.person);
    expect(others).toEqual([]);
    expect(job?.programmes).toEqual([
      { programme: 'JHT', state: 'enrolled', since: null, segment: '' },
      { programme: 'JP', state: 'not-enrolled', since: null, segment: '' },
      { programme: 'JKN', state: 'enrolled', since: null, segment: 'PBI' },
    ]);
  });

  it('makes one job of two lines that are about the same one', async () => {
    const again = await addReport(scene.office.database, scene.firm);
    lines.push(await addLine(scene.office.database, again, scene.person as never));
    expect(await fillIn({ lineIds: [lines[0], lines.at(-1)], programmes: PROGRAMMES })).toMatchObject({
      jobs: 1,
    });
    expect(await jobsOf(scene.person)).toHaveLength(1);
  });

  it('stands in the history of each person', async () => {
    await fillIn({ citizenship: 'WNI' });
    const { changes } = await scene.office.procedure('persons.history', { id: added });
    expect(changes).toMatchObject([{ field: 'citizenship', to: 'WNI', source: 'typed' }]);
  });

  it('is refused where nothing is to be written', async () => {
    await expect(fillIn({})).rejects.toThrow('required');
  });
});
