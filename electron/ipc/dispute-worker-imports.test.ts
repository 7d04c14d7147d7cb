import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { DisputeId, ImportBatchId } from '../../shared/domain/ids.ts';
import { judgeList } from '../../shared/domain/import/judge-list.ts';
import { rowsOf as cellsOf, type ShortCell } from '../../shared/domain/import/rows-for-tests.ts';
import { DISPUTE_WORKERS } from '../../shared/domain/import/targets.ts';
import { addEmployer, addPerson, oneValue, rowsOf } from '../database/office-for-tests.ts';
import { COMMIT_STEP } from '../services/commit-rows.ts';
import type { JudgedRow } from '../services/match-rows.ts';
import { disputeInput, disputeOffice, event, TODAY } from './disputes-for-tests.ts';
import { commit, stage } from './office-for-tests.ts';
import { jobInput } from './readiness-for-tests.ts';

/* Lists of workers that are taken into a dispute, and taken back. */

let scene: Awaited<ReturnType<typeof disputeOffice>>;
let id: DisputeId;
beforeEach(async () => {
  scene = await disputeOffice();
  const first = await addPerson(scene.office.database, 'Awal CONTOH', { nik: '6371010101800001' });
  id = (
    await scene.office.procedure('disputes.register', {
      dispute: disputeInput(scene.firm, { kind: 'hak' }),
      documents: [],
      lineIds: [],
      personIds: [first],
    })
  ).id as DisputeId;
});

const MAPPING = {
  name: 0,
  nik: 1,
  birthDate: 2,
  position: 3,
  contract: 4,
  startDate: 5,
  endDate: 6,
  wage: 7,
  demand: 8,
};

/** Rows as the reader judges them, from short cells in the order of `MAPPING`. */
const judged = (rows: readonly (readonly ShortCell[])[]): readonly JudgedRow[] =>
  judgeList(cellsOf(['Nama'], ...rows), 1, MAPPING, DISPUTE_WORKERS, { today: TODAY }).rows.flatMap(
    ({ row, judgement }) =>
      judgement.kind === 'skipped'
        ? []
        : [
            {
              rowNumber: row + 1,
              kind: judgement.kind,
              cells: rows[row - 1]?.map(String) ?? [],
              record: judgement.values,
              findings: [
                ...(judgement.kind === 'refused' ? judgement.reasons : []).map((one) => ({
                  ...one,
                  severity: 'refusal' as const,
                })),
                ...judgement.warnings.map((one) => ({ ...one, severity: 'warning' as const })),
              ],
            },
          ],
  );
const stageRows = (rows: readonly (readonly ShortCell[])[]) =>
  stage(scene.office, 'dispute-workers', null, judged(rows), ['Nama', 'NIK'], id);
async function take(rows: readonly (readonly ShortCell[])[]): Promise<ImportBatchId> {
  const { id: batchId } = await stageRows(rows);
  await commit(scene.office, batchId);
  return batchId;
}
const undo = (batchId: string) => scene.office.procedure('imports.undo', { batchId });
const verdicts = async (batchId: string) =>
  (
    await scene.office.procedure('imports.rows', { batchId, verdict: null, after: null, limit: 500 })
  ).rows.map(({ verdict, findings }) =>
    [
      verdict,
      ...findings.filter(({ severity }) => severity === 'refusal').map((one) => `${one.cell} ${one.code}`),
    ].join(' '),
  );
const workers = () =>
  scene.office.procedure('disputeWorkers.list', { disputeId: id, limit: 500 }).then(({ rows }) => rows);
const named = async (name: string) => {
  const found = (await workers()).find((one) => one.name === name);
  if (found === undefined) throw new Error(`${name} is not in the case`);
  return found;
};
const persons = () => oneValue(scene.office.database, 'SELECT count(*) FROM person');
/** Everything that a list could leave behind. */
const record = () => [
  rowsOf(scene.office.database, 'SELECT * FROM dispute_worker ORDER BY dispute_id, person_id'),
  rowsOf(scene.office.database, 'SELECT * FROM person ORDER BY id'),
  rowsOf(scene.office.database, 'SELECT workers, first_worker FROM dispute ORDER BY id'),
];
const refusedBy = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof ContractError ? [error.fault.detail, error.fault.params.n] : error),
  );

const BUDI = [
  'Budi CONTOH',
  '6371011208900012',
  null,
  'Mekanik',
  'PKWTT',
  '2016-07-18',
  null,
  4_600_000,
  46_000_000,
];
const DEWI = ['Dewi CONTOH', null, '1993-11-25', 'Staf gudang', 'PKWT', '2024-01-08', null, null, null];

describe('A list of workers', () => {
  it('becomes people and workers of the case behind those who stand there, and goes again as it came', async () => {
    const before = record();
    const batch = await stageRows([BUDI, DEWI]);
    expect(batch).toMatchObject({ disputeId: id, employerId: scene.firm, counts: { new: 2, refused: 0 } });
    expect(record()).toEqual(before);
    await commit(scene.office, batch.id);
    expect((await workers()).map(({ lineNumber, name }) => [lineNumber, name])).toEqual([
      [1, 'Awal CONTOH'],
      [2, 'Budi CONTOH'],
      [3, 'Dewi CONTOH'],
    ]);
    expect(await named('Budi CONTOH')).toMatchObject({
      nik: '6371011208900012',
      position: 'Mekanik',
      contract: 'PKWTT',
      startDate: '2016-07-18',
      endDate: null,
      wage: 4_600_000,
      demand: 46_000_000,
      offer: null,
    });
    expect(await undo(batch.id)).toEqual({ removed: 2, kept: 0 });
    expect(record()).toEqual(before);
    const said = rowsOf(
      scene.office.database,
      `SELECT procedure, detail FROM audit WHERE subject_kind = 'dispute' AND subject_id = '${id}' ORDER BY rowid DESC LIMIT 1`,
    );
    expect(said).toMatchObject([{ procedure: 'imports.undo' }]);
    expect(JSON.stringify(said)).not.toContain('CONTOH');
  });

  it('refuses what cannot be read with its reason at the cell, and takes the rest', async () => {
    const batchId = await take([
      ['Angka CONTOH', 6371010405850011, '1985-05-04'],
      ['Siapa CONTOH', null, null, 'Operator', null, null, null, 4_000_000],
      ['Lahir CONTOH', null, '1990-02-30'],
      ['Terbalik CONTOH', null, '1990-02-03', '', '', '2020-01-01', '2019-01-01'],
      ['Besar CONTOH', null, '1990-02-04', '', '', null, null, null, 1_000_000_000_000],
      ['Rugi CONTOH', null, '1990-02-05', '', '', null, null, null, -5],
      ['=HYPERLINK("http://127.0.0.1:9/")', null, '1990-02-06', '<img src=x>', 'entah'],
      BUDI,
      BUDI,
    ]);
    expect(await verdicts(batchId)).toEqual([
      'refused B2 nik-lost-digits',
      'refused B3 nik-missing',
      'refused C4 date-not-real B4 nik-missing',
      'refused G5 work-end-before-start',
      'refused I6 money-too-large',
      'refused I7 money-negative',
      'new',
      'new',
      'refused B10 duplicate-in-list',
    ]);
    expect((await workers()).map(({ name }) => name)).toEqual([
      'Awal CONTOH',
      '=HYPERLINK("http://127.0.0.1:9/")',
      'Budi CONTOH',
    ]);
  });

  it('finds people by NIK, asks about those who look alike, and leaves who is in the case already', async () => {
    const { office } = scene;
    const known = await addPerson(office.database, 'Gita CONTOH', { nik: '6371015203880003' });
    const alike = await addPerson(office.database, 'Siti Aminah CONTOH', {
      birthDate: plainDate('1991-05-03'),
    });
    const before = persons();
    const batch = await stageRows([
      ['Awal CONTOH', '6371010101800001'],
      ['Gita CONTOH', '6371015203880003', null, 'Kasir'],
      ['Siti Aminah CONTOH', null, '1991-05-03', 'Penjahit'],
      ['Lain CONTOH', null, '1991-05-03'],
    ]);
    expect(await verdicts(batch.id)).toEqual(['present', 'known', 'similar', 'new']);
    await commit(office, batch.id);
    expect((await workers()).map(({ name }) => name)).toEqual(['Awal CONTOH', 'Gita CONTOH', 'Lain CONTOH']);
    await office.procedure('imports.decide', { batchId: batch.id, rows: null, decision: 'same' });
    await commit(office, batch.id);
    expect((await named('Siti Aminah CONTOH')).personId).toBe(alike);
    expect((await named('Gita CONTOH')).personId).toBe(known);
    expect(Number(persons()) - Number(before)).toBe(1);
    expect(await undo(batch.id)).toEqual({ removed: 3, kept: 0 });
    expect(persons()).toBe(before);
  });

  it('takes what the job on record says where the list is silent, and no day of another spell', async () => {
    const { office, firm } = scene;
    const job = async (name: string, nik: string, startDate: string) => {
      const personId = await addPerson(office.database, name, { nik });
      await office.procedure('employments.create', {
        asOf: TODAY,
        employment: jobInput(personId, firm, {
          startDate: plainDate(startDate),
          endDate: plainDate('2025-01-31'),
          position: 'Mekanik',
        }),
      });
    };
    await job('Fajar CONTOH', '6371010303850004', '2020-02-03');
    await job('Hadi CONTOH', '6371010303850005', '2020-02-03');
    await take([
      ['Fajar CONTOH', '6371010303850004', null, 'Kepala regu'],
      ['Hadi CONTOH', '6371010303850005', null, null, null, '2025-06-02'],
    ]);
    expect(await named('Fajar CONTOH')).toMatchObject({
      position: 'Kepala regu',
      startDate: '2020-02-03',
      endDate: '2025-01-31',
    });
    expect(await named('Hadi CONTOH')).toMatchObject({ startDate: '2025-06-02', endDate: null });
  });

  it('finds a worker who came into the case between the check and the import', async () => {
    const { office } = scene;
    const known = await addPerson(office.database, 'Gita CONTOH', { nik: '6371015203880003' });
    const batch = await stageRows([['Gita CONTOH', '6371015203880003']]);
    await office.procedure('disputeWorkers.add', { disputeId: id, personIds: [known] });
    await commit(office, batch.id);
    expect(await verdicts(batch.id)).toEqual(['present']);
    expect(await undo(batch.id)).toEqual({ removed: 0, kept: 0 });
    expect((await named('Gita CONTOH')).personId).toBe(known);
  });

  it('belongs to a case that there is, and stands among its lists alone', async () => {
    const { office } = scene;
    const other = await scene.register();
    const { id: batchId } = await stageRows([BUDI]);
    const listsOf = async (disputeId: string | null) =>
      (await office.procedure('imports.list', { reportId: null, disputeId })).map((one) => one.id);
    expect(await listsOf(id)).toEqual([batchId]);
    expect(await listsOf(other)).toEqual([]);
    expect(await listsOf(null)).toEqual([batchId]);
    const ask = (disputeId: string | null) =>
      office.ask('worker.importContext', {
        target: 'dispute-workers',
        reportId: null,
        disputeId: disputeId as DisputeId | null,
      });
    await expect(ask(null)).rejects.toMatchObject({ fault: { code: 'input-refused' } });
    await expect(ask('tidak-ada')).rejects.toMatchObject({ fault: { code: 'not-found' } });
    await expect(
      office.ask('worker.importContext', { target: 'persons', reportId: null, disputeId: id }),
    ).rejects.toMatchObject({ fault: { code: 'input-refused' } });
  });
});

describe('Taking a list of workers back', () => {
  it('leaves alone who was taken out by hand, and people whom something else uses', async () => {
    const { office } = scene;
    const batchId = await take([BUDI, DEWI]);
    const [budi, dewi] = [await named('Budi CONTOH'), await named('Dewi CONTOH')];
    await office.procedure('disputeWorkers.remove', { disputeId: id, personIds: [budi.personId] });
    const firm = await addEmployer(office.database, 'PT CONTOH Lain');
    await office.procedure('employments.create', {
      asOf: TODAY,
      employment: jobInput(dewi.personId, firm, {}),
    });
    expect(await undo(batchId)).toEqual({ removed: 1, kept: 1 });
    expect((await workers()).map(({ name }) => name)).toEqual(['Awal CONTOH']);
  });

  it('is refused once something of a worker was changed in the case, also when the rows are forgotten', async () => {
    const { office } = scene;
    const batchId = await take([BUDI, DEWI]);
    const { personId } = await named('Dewi CONTOH');
    const { position, contract, startDate, endDate, wage, demand, offer, figure, note } =
      await named('Dewi CONTOH');
    const before = { position, contract, startDate, endDate, wage, demand, offer, figure, note };
    await office.procedure('disputeWorkers.save', {
      disputeId: id,
      personId,
      before,
      worker: { ...before, offer: 1_000_000 },
    });
    const there = record();
    expect(await refusedBy(undo(batchId))).toEqual(['import-changed', 1]);
    await office.ask('worker.forgetRows', { batchId, afterRow: 0 });
    expect(await refusedBy(undo(batchId))).toEqual(['import-changed', 1]);
    expect(record()).toEqual(there);
  });

  it('still takes everybody back when the rows are forgotten', async () => {
    const before = record();
    const batchId = await take([BUDI, DEWI]);
    await scene.office.ask('worker.forgetRows', { batchId, afterRow: 0 });
    expect(await undo(batchId)).toEqual({ removed: 2, kept: 0 });
    expect(record()).toEqual(before);
  });

  it('is refused once a worker settled', async () => {
    const batchId = await take([BUDI, DEWI]);
    const { personId } = await named('Budi CONTOH');
    await scene.go(
      id,
      event('delegated', plainDate('2026-03-12'), { mediators: ['Rina CONTOH'], conflict: '' }),
      event('agreement-signed', plainDate('2026-03-20'), { place: '', lines: [personId], total: null }),
    );
    expect(await refusedBy(undo(batchId))).toEqual(['import-settled', 1]);
    expect(await workers()).toHaveLength(3);
  });

  it('is refused once a worker went on in a case of their own', async () => {
    const { office } = scene;
    const batchId = await take([BUDI, DEWI]);
    const { personId } = await named('Budi CONTOH');
    const { version } = await scene.get(id);
    await office.procedure('disputes.split', {
      id,
      version,
      personIds: [personId],
      on: TODAY,
      reason: 'Sebagian pekerja berunding sendiri',
      today: TODAY,
    });
    expect(await refusedBy(undo(batchId))).toEqual(['import-split', 1]);
  });
});

describe('Ten thousand rows', () => {
  it('come in short steps, and go in one', { timeout: 60_000 }, async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => [
      `Pekerja CONTOH ${index}`,
      `637201${String(1 + (index % 28)).padStart(2, '0')}0185${String(1 + Math.floor(index / 28)).padStart(4, '0')}`,
      null,
      'Operator',
      'PKWTT',
      '2015-01-05',
      null,
      4_000_000,
      10_000_000 + index,
    ]);
    const { id: batchId, counts } = await stageRows(rows);
    expect(counts.new).toBe(10_000);
    let most = 0;
    for (let afterRow = 0; ; ) {
      const step = await scene.office.ask('worker.commitStep', { batchId, afterRow });
      if (step === null) break;
      most = Math.max(most, step.rows);
      afterRow = step.lastRow;
    }
    expect(most).toBeLessThanOrEqual(COMMIT_STEP);
    expect((await scene.get(id)).workers).toBe(10_001);
    expect(await undo(batchId)).toEqual({ removed: 10_000, kept: 0 });
    expect((await scene.get(id)).workers).toBe(1);
  });
});

describe('Lists one after another', () => {
  it('leave who was taken out by hand and came again to the list that brought them last, or to nobody', async () => {
    const { office } = scene;
    // Checked before the second list, and taken over after it.
    const third = await stageRows([DEWI]);
    const first = await take([BUDI, DEWI]);
    const remove = async (name: string) =>
      office.procedure('disputeWorkers.remove', {
        disputeId: id,
        personIds: [(await named(name)).personId],
      });
    const { personId: dewi } = await named('Dewi CONTOH');
    await remove('Budi CONTOH');
    const second = await take([[...BUDI.slice(0, 7), 5_000_000]]);
    await remove('Dewi CONTOH');
    await office.procedure('disputeWorkers.add', { disputeId: id, personIds: [dewi] });
    expect(await undo(first)).toEqual({ removed: 0, kept: 2 });
    expect(await named('Budi CONTOH')).toMatchObject({ wage: 5_000_000 });
    expect((await named('Dewi CONTOH')).personId).toBe(dewi);
    expect(await undo(second)).toMatchObject({ removed: 1 });
    await undo(third.id);
    expect((await workers()).map(({ name }) => name)).toEqual(['Awal CONTOH', 'Dewi CONTOH']);
  });

  it('leave nothing behind once all of them are taken back, in whatever order, and nobody is taken who came again', {
    timeout: 60_000,
  }, async () => {
    const nikOf = (n: number) => `637201${n + 10}01850001`;
    const person = fc.integer({ min: 0, max: 6 });
    const list = fc.record({
      rows: fc.uniqueArray(person, { minLength: 1, maxLength: 5 }),
      /** Who is taken out by hand behind it, if there, and whether they are put back by hand. */
      out: fc.uniqueArray(fc.tuple(person, fc.boolean()), { maxLength: 3, selector: ([n]) => n }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(list, { minLength: 1, maxLength: 3 }),
        fc.infiniteStream(fc.nat()),
        async (lists, picks) => {
          const before = record();
          const taken: string[] = [];
          /** Who stands in the case, and by which list; by hand: null. */
          const by = new Map<string, string | null>();
          const expectThere = async () =>
            expect(
              (await workers()).flatMap(({ nik }) => (by.has(nik ?? '') ? [nik] : [])).toSorted(),
            ).toEqual([...by.keys()].toSorted());
          let byHand = false;
          const takeOut = async (nik: string, back: boolean) => {
            const personIds = (await workers()).flatMap((one) => (one.nik === nik ? [one.personId] : []));
            const input = { disputeId: id, personIds };
            await scene.office.procedure('disputeWorkers.remove', input);
            if (back) await scene.office.procedure('disputeWorkers.add', input);
            if (back) by.set(nik, null);
            else by.delete(nik);
            byHand = true;
          };
          for (const { rows, out } of lists) {
            // Born on days of their own, so that nobody looks like another.
            const batchId = await take(rows.map((n) => [`Pekerja CONTOH ${n}`, nikOf(n)]));
            taken.push(batchId);
            for (const n of rows) if (!by.has(nikOf(n))) by.set(nikOf(n), batchId);
            for (const [n, back] of out) if (by.has(nikOf(n))) await takeOut(nikOf(n), back);
            await expectThere();
            expect(await workers()).toHaveLength(1 + by.size);
          }
          while (taken.length > 0) {
            const [batchId = ''] = taken.splice((picks.next().value ?? 0) % taken.length, 1);
            await undo(batchId);
            for (const [nik, list] of [...by]) if (list === batchId) by.delete(nik);
            await expectThere();
            expect(await workers()).toHaveLength(1 + by.size);
          }
          for (const nik of [...by.keys()]) await takeOut(nik, false);
          // A person who came again by another list stays on record when the list that made the record goes first.
          if (!byHand) expect(record()).toEqual(before);
          expect([record()[0], record()[2]]).toEqual([before[0], before[2]]);
        },
      ),
      { numRuns: 25 },
    );
  });
});
