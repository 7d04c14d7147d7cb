import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Month } from '../../shared/calendar/month-text.ts';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { EmploymentInput } from '../../shared/domain/employment/employment.ts';
import { MONTH_STATES } from '../../shared/law/facts/jkp.ts';
import texts from '../../shared/texts/findings.json';
import {
  addEmployer,
  addLine,
  addPerson,
  addReport,
  oneValue,
  rowsOf,
} from '../database/office-for-tests.ts';
import { ALL_PROGRAMMES, AS_OF, jobInput, readinessOffice } from './readiness-for-tests.ts';

type Scene = Awaited<ReturnType<typeof readinessOffice>>;
let scene: Scene;
beforeEach(async () => {
  scene = await readinessOffice();
});

const create = (more: Partial<EmploymentInput> = {}) =>
  scene.office.procedure('employments.create', {
    employment: jobInput(scene.person, scene.firm, more),
    asOf: AS_OF,
  });
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof ContractError ? error.fault : error),
  );
const month = (text: string) => text as Month;

describe('Jobs of a person', () => {
  it('are kept with all that is said of them, and judged', async () => {
    const employment = jobInput(scene.person, scene.firm, {
      programmes: ALL_PROGRAMMES,
      contracts: [{ contract: 'PKWTT', number: '12/2015', start: plainDate('2015-01-05'), end: null }],
      wages: [{ from: month('2024-01'), basic: 4_000_000, fixedAllowances: 500_000, reported: 4_000_000 }],
      evidence: [
        {
          kind: 'bpjs-statement',
          seenOn: plainDate('2026-04-20'),
          shows: true,
          start: plainDate('2015-01-05'),
          wage: null,
          documentId: null,
          note: 'cetak SIPP',
        },
      ],
      kpj: '12345678901',
    });
    const { employment: kept, standing } = await scene.office.procedure('employments.create', {
      employment,
      asOf: AS_OF,
    });
    expect(kept).toMatchObject({
      ...employment,
      personName: 'Adi CONTOH',
      employerName: 'PT CONTOH Karet',
      version: 1,
    });
    expect(standing.points.map(({ verdict }) => verdict)).toEqual([
      'recorded',
      'recorded',
      'mismatch',
      'recorded',
    ]);
    expect(standing.verdict).toBe('mismatch');
    expect(await scene.office.procedure('employments.get', { id: kept.id, asOf: AS_OF })).toEqual({
      employment: kept,
      standing,
    });
  });

  it('stand newest first, and an overlap is named with both firms', async () => {
    const other = await addEmployer(scene.office.database, 'CV CONTOH Kayu');
    await create();
    await create({ employerId: other, startDate: plainDate('2025-06-02'), endDate: null });
    const listed = await scene.office.procedure('employments.ofPerson', {
      personId: scene.person,
      asOf: AS_OF,
    });
    expect(listed.map(({ employment }) => employment.employerName)).toEqual([
      'CV CONTOH Kayu',
      'PT CONTOH Karet',
    ]);
    for (const { standing } of listed)
      expect(standing.warnings).toMatchObject([
        { code: 'employment-overlap', params: { from: '2025-06-02' } },
      ]);
  });

  it('are changed as they were shown, and stay the person’s', async () => {
    const { employment } = await create();
    const changed = jobInput(scene.person, scene.firm, { position: 'Mandor' });
    const asked = { id: employment.id, version: 1, employment: changed, asOf: AS_OF };
    expect((await scene.office.procedure('employments.save', asked)).employment).toMatchObject({
      position: 'Mandor',
      version: 2,
    });
    expect(await faultOf(scene.office.procedure('employments.save', asked))).toMatchObject({
      code: 'changed-meanwhile',
    });
    const elsewhere = { ...changed, personId: await addPerson(scene.office.database, 'Budi CONTOH') };
    expect(
      await faultOf(
        scene.office.procedure('employments.save', { ...asked, version: 2, employment: elsewhere }),
      ),
    ).toMatchObject({ issues: [{ path: 'employment.personId', message: 'person-stays' }] });
  });

  it('go while nothing hangs on them, and come back by making them again', async () => {
    const { employment } = await create({ kpj: '12345678901' });
    await scene.office.procedure('employments.remove', { id: employment.id, version: 1 });
    expect(
      await faultOf(scene.office.procedure('employments.get', { id: employment.id, asOf: AS_OF })),
    ).toMatchObject({
      code: 'not-found',
    });
    const again = await create({ kpj: '12345678901' });
    expect(again.employment).toMatchObject({ kpj: '12345678901', startDate: employment.startDate });
    await scene.office.procedure('contributions.save', {
      employmentId: again.employment.id,
      source: 'typed',
      months: [{ month: month('2026-01'), state: 'paid', wage: null }],
    });
    expect(
      await faultOf(scene.office.procedure('employments.remove', { id: again.employment.id, version: 1 })),
    ).toMatchObject({ code: 'still-used', detail: 'months' });
  });

  it('leave a note in the audit without particulars', async () => {
    const { employment } = await create({ kpj: '12345678901' });
    const [deed] = rowsOf(
      scene.office.database,
      "SELECT * FROM audit WHERE procedure = 'employments.create'",
    );
    expect(deed).toMatchObject({ subject_kind: 'employment', subject_id: employment.id });
    expect(JSON.parse(String(deed?.detail))).toEqual({ person: scene.person });
  });
});

describe('What cannot be', () => {
  it('is refused where it stands: end before start, wage 0, a month without a number', async () => {
    await expect(
      create({ startDate: plainDate('2026-01-05'), endDate: plainDate('2026-01-04') }),
    ).rejects.toThrow('end-before-start');
    await expect(
      create({ wages: [{ from: month('2024-01'), basic: 0, fixedAllowances: 0, reported: null }] }),
    ).rejects.toThrow('wage-zero');
    await expect(
      create({ wages: [{ from: month('2024-13'), basic: 1, fixedAllowances: 0, reported: null }] }),
    ).rejects.toThrow('month-unreadable');
  });

  it('is refused where it stands: lists that contradict themselves, people and firms that are gone', async () => {
    const wage = { from: month('2024-01'), basic: 4_000_000, fixedAllowances: 0, reported: null };
    const contract = {
      contract: 'PKWT' as const,
      number: '',
      start: plainDate('2024-01-01'),
      end: plainDate('2024-12-31'),
    };
    const evidence = {
      kind: 'contract' as const,
      seenOn: null,
      shows: true,
      start: null,
      wage: null,
      note: '',
    };
    const fault = await faultOf(
      create({
        programmes: [
          ...ALL_PROGRAMMES.slice(0, 4),
          { programme: 'JKK', state: 'unknown', since: null, segment: '' },
        ],
        wages: [wage, { ...wage, basic: 5_000_000 }],
        contracts: [contract, { ...contract, start: plainDate('2024-12-31'), end: plainDate('2025-06-30') }],
        evidence: [{ ...evidence, documentId: 'tidak-ada' }],
        personId: 'tidak-ada',
        employerId: 'tidak-ada',
      }),
    );
    expect((fault as { issues: readonly { path: string }[] }).issues.map(({ path }) => path)).toEqual([
      'employment.programmes.4.programme',
      'employment.wages.1.from',
      'employment.contracts.1.start',
      'employment.personId',
      'employment.employerId',
      'employment.evidence.0.documentId',
    ]);
    expect(oneValue(scene.office.database, 'SELECT count(*) FROM employment')).toBe(0);
  });

  it('has a sentence for every refusal', () => {
    const codes = [
      'programme-twice',
      'wage-from-twice',
      'contract-chain-overlaps',
      'person-not-on-record',
      'employer-not-on-record',
      'person-stays',
      'document-not-here',
      'no-rules-on-day',
      'month-twice',
      'month-twice-differs',
      'month-after-today',
      'month-without-state',
      'month-unreadable',
      'end-before-start',
      'wage-zero',
    ];
    expect(codes.filter((code) => !(`finding.${code}` in texts))).toEqual([]);
  });

  it('is a day on which no rules of JKP are in force', async () => {
    const { employment } = await create();
    expect(
      await faultOf(
        scene.office.procedure('employments.get', { id: employment.id, asOf: plainDate('2019-01-01') }),
      ),
    ).toMatchObject({ code: 'input-refused', issues: [{ path: 'asOf', message: 'no-rules-on-day' }] });
  });
});

describe('The job of a line of a layoff report', () => {
  const fromLine = () => scene.office.procedure('employments.fromLine', { lineId: scene.line, asOf: AS_OF });

  it('is made of what the line says, and is there the second time', async () => {
    const first = await fromLine();
    expect(first).toMatchObject({
      made: true,
      employment: {
        personId: scene.person,
        employerId: scene.firm,
        contract: 'PKWTT',
        startDate: '2015-01-05',
        endDate: '2026-03-31',
        position: 'Operator',
        wages: [{ from: '2026-02', basic: 4_500_000, fixedAllowances: 0, reported: null }],
      },
    });
    const second = await fromLine();
    expect([second.made, second.employment.id]).toEqual([false, first.employment.id]);
  });

  it('is the one that ran on the day of the layoff, where there were two at the firm', async () => {
    await create({ startDate: plainDate('2010-01-04'), endDate: plainDate('2014-12-31') });
    const { employment } = await create();
    await create({ startDate: plainDate('2026-05-04'), endDate: null });
    expect((await fromLine()).employment.id).toBe(employment.id);
  });

  it('of a line without a wage or days has none', async () => {
    const person = await addPerson(scene.office.database, 'Citra CONTOH');
    const lineId = await addLine(scene.office.database, scene.report, person, {
      wage: 0,
      startDate: null,
      layoffDate: null,
      contract: null,
    });
    const { employment } = await scene.office.procedure('employments.fromLine', { lineId, asOf: AS_OF });
    expect(employment).toMatchObject({ wages: [], startDate: null, endDate: null, contract: null });
  });
});

describe('A decision on a point', () => {
  it('is kept with its reason, counts, and can be taken back', async () => {
    const { employment } = await create();
    const decide = (verdict: 'recorded' | null) =>
      scene.office.procedure('employments.overrule', {
        id: employment.id,
        point: 'relation',
        verdict,
        reason: 'Surat BPJS dilihat di loket',
        asOf: AS_OF,
      });
    expect((await decide('recorded')).standing.points[0]).toMatchObject({
      verdict: 'recorded',
      derived: 'unknown',
      overrule: { reason: 'Surat BPJS dilihat di loket' },
    });
    const back = await decide(null);
    expect(back.standing.points[0]).toMatchObject({ verdict: 'unknown', overrule: null });
    expect(back.employment.overrules).toHaveLength(2);
    expect(
      await faultOf(scene.office.procedure('employments.remove', { id: employment.id, version: 1 })),
    ).toMatchObject({ code: 'still-used', detail: 'decisions' });
  });
});

describe('Contributions', () => {
  const save = (employmentId: string, months: readonly object[], source: 'typed' | 'pasted' = 'typed') =>
    scene.office.procedure('contributions.save', { employmentId, source, months: months as never });
  const stored = (id: string) =>
    rowsOf(
      scene.office.database,
      'SELECT month, state, wage, source FROM contribution WHERE employment_id = ? ORDER BY month',
      id,
    );

  it('are written over what stood there, and saving the former ones brings all back', async () => {
    const { id } = (await create()).employment;
    await save(id, [{ month: '2026-01', state: 'paid', wage: 4_000_000 }], 'pasted');
    const before = stored(id);
    const { former } = await save(id, [
      { month: '2026-01', state: 'arrears', wage: null },
      { month: '2026-02', state: 'unknown', wage: null },
    ]);
    expect(stored(id)).toHaveLength(2);
    expect(former).toEqual([
      { month: '2026-01', state: 'paid', wage: 4_000_000, source: 'pasted', batchId: null },
      { month: '2026-02', state: null, wage: null },
    ]);
    await save(id, former);
    expect(stored(id)).toEqual(before);
  });

  it('are refused at their month: one twice, one that has not come, a wage without a state', async () => {
    const { id } = (await create()).employment;
    const fault = await faultOf(
      save(id, [
        { month: '2026-01', state: 'paid', wage: null },
        { month: '2026-01', state: 'arrears', wage: null },
        { month: '2026-06', state: 'paid', wage: null },
        { month: '2026-01', state: 'paid', wage: null },
      ]),
    );
    expect(fault).toMatchObject({
      code: 'input-refused',
      issues: [
        { path: 'months.1.month', message: 'month-twice-differs' },
        { path: 'months.2.month', message: 'month-after-today' },
        { path: 'months.3.month', message: 'month-twice' },
      ],
    });
    expect(stored(id)).toEqual([]);
    await expect(save(id, [{ month: '2026-01', state: null, wage: 1 }])).rejects.toThrow(
      'month-without-state',
    );
    await expect(save(id, [{ month: '2026-1', state: 'paid', wage: null }])).rejects.toThrow(
      'month-unreadable',
    );
  });

  it('go by the day of the office: the month that has begun there can be written', async () => {
    const { id } = (await create()).employment;
    // 1 June in Banjarmasin, still 31 May by universal time.
    scene.office.now = new Date('2026-05-31T17:00:00.000Z');
    await save(id, [{ month: '2026-06', state: 'paid', wage: null }]);
    expect(stored(id)).toHaveLength(1);
  });

  it('outside the job are kept and warned of', async () => {
    const { id } = (await create()).employment;
    const { warnings } = await save(id, [{ month: '2026-05', state: 'paid', wage: null }]);
    expect(warnings).toMatchObject([{ code: 'month-outside-job' }]);
  });

  it('of every employer stand in one grid with what the law says', async () => {
    const other = await addEmployer(scene.office.database, 'CV CONTOH Kayu');
    const { id } = (await create({ startDate: plainDate('2025-09-01') })).employment;
    const second = (
      await create({
        employerId: other,
        startDate: plainDate('2024-01-01'),
        endDate: plainDate('2025-08-31'),
      })
    ).employment.id;
    const run = (from: number, count: number, state: string) =>
      Array.from({ length: count }, (_, n) => {
        const at = from + n;
        return {
          month: `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
          state,
          wage: 4_000_000,
        };
      });
    await save(second, run(2, 18, 'paid'));
    await save(id, [...run(20, 2, 'paid'), ...run(22, 4, 'arrears')]);
    const grid = await scene.office.procedure('contributions.ofPerson', {
      personId: scene.person,
      asOf: AS_OF,
    });
    expect(grid.until).toBe('2026-03-31');
    expect(grid.employments.map(({ employerName, months }) => [employerName, months.length])).toEqual([
      ['PT CONTOH Karet', 6],
      ['CV CONTOH Kayu', 18],
    ]);
    expect(grid.merged).toHaveLength(24);
    // What the screen needs to ask the same of months that are not saved yet.
    expect([grid.ofLayoff, grid.employerState]).toEqual([id, null]);
    const { layoffs } = await scene.office.procedure('persons.get', { id: scene.person });
    expect(layoffs).toMatchObject([{ lineId: scene.line, employerId: scene.firm }]);
    expect(grid.reading).toMatchObject({
      paid: 20,
      arrears: 4,
      check: { outcome: 'met' },
      payer: { who: 'employer', arrearsMonths: 4 },
    });
  });

  it('of a person without a job, or before any layoff, are an empty window before today', async () => {
    const person = await addPerson(scene.office.database, 'Dewi CONTOH');
    const grid = await scene.office.procedure('contributions.ofPerson', { personId: person, asOf: AS_OF });
    expect(grid).toMatchObject({
      until: AS_OF,
      isLaidOff: false,
      employments: [],
      ofLayoff: null,
      employerState: null,
      reading: null,
    });
    expect(grid.window.at(-1)).toBe('2026-04');
    expect(
      await faultOf(scene.office.procedure('contributions.ofPerson', { personId: 'tidak-ada', asOf: AS_OF })),
    ).toMatchObject({ code: 'not-found' });
  });

  it('end as a book of their own says, whatever is saved and undone in whatever order', async () => {
    const { id } = (await create()).employment;
    const change = fc.record({
      month: fc.integer({ min: 1, max: 4 }).map((n) => `2026-0${n}`),
      state: fc.constantFrom(...MONTH_STATES, null),
    });
    const turn = fc.uniqueArray(change, { selector: (one) => one.month, minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 6 }), async (turns) => {
        const before = stored(id);
        const undo: (readonly object[])[] = [];
        for (const months of turns) {
          const { former } = await save(
            id,
            months.map((one) => ({ ...one, wage: null })),
          );
          undo.unshift(former);
        }
        const book = new Map(before.map((row) => [row.month, row.state] as const));
        for (const { month: at, state } of turns.flat()) {
          if (state === null) book.delete(at);
          else book.set(at, state);
        }
        expect(new Map(stored(id).map((row) => [row.month, row.state]))).toEqual(book);
        for (const former of undo) await save(id, former);
        expect(stored(id)).toEqual(before);
        // What the next round begins with.
        await save(id, [{ month: '2026-01', state: 'paid', wage: 1 }]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('Readiness of one worker', () => {
  it('finds the line of the report by itself, and follows the evidence', async () => {
    const { id } = (await create({ programmes: ALL_PROGRAMMES, endDate: null })).employment;
    const ask = (layoffLineId: string | null) =>
      scene.office.procedure('employments.readiness', { employmentId: id, layoffLineId, asOf: AS_OF });
    const ready = await ask(null);
    expect(ready).toMatchObject({
      layoffLineId: scene.line,
      reportId: scene.report,
      outcome: 'not-yet',
      missing: [],
      facts: { proof: ['acceptance'], layoff: { date: '2026-03-31', reason: 'efficiency-losses' } },
    });
    expect(ready.steps.map(({ code }) => code)).toEqual([
      'step-ask-months',
      'step-issue-receipt',
      'step-claim-until',
    ]);
    expect(await ask(scene.line)).toEqual(ready);
    const stranger = await addPerson(scene.office.database, 'Budi CONTOH');
    const line = await addLine(scene.office.database, scene.report, stranger);
    expect(await faultOf(ask(line))).toMatchObject({ code: 'not-found' });
  });

  it('takes an old receipt of the register as proof, and a report of the same person elsewhere does not count', async () => {
    const { id } = (await create({ programmes: ALL_PROGRAMMES })).employment;
    const other = await addEmployer(scene.office.database, 'CV CONTOH Kayu');
    const later = await addReport(scene.office.database, other, { receivedOn: plainDate('2026-04-20') });
    await addLine(scene.office.database, later, scene.person, { layoffDate: plainDate('2026-04-30') });
    scene.office.database.raw
      .prepare("UPDATE layoff_report SET old_receipt_number = '12/2026' WHERE id = ?")
      .run(scene.report);
    const ready = await scene.office.procedure('employments.readiness', {
      employmentId: id,
      layoffLineId: null,
      asOf: AS_OF,
    });
    expect(ready).toMatchObject({
      layoffLineId: scene.line,
      facts: { proof: ['acceptance', 'report-receipt'] },
    });
  });
});
