import { createHash } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contract } from '../../shared/contract/contract.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { oneValue, rowsOf } from '../database/office-for-tests.ts';
import type { DatabaseCalls } from '../services/database-calls.ts';
import { PART_LETTERS } from '../services/letter-batch/batch-desk.ts';
import {
  batchDesk,
  bytesOf,
  lettersOf,
  officeWithWorkers,
  printLikeChromium,
  statements,
  type Workers,
} from './letter-batch-for-tests.ts';
import { issueRequest } from './letters-for-tests.ts';
import type { TestOffice } from './office-for-tests.ts';

const pagesIn = async (bytes: Uint8Array) =>
  (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount();
const checkOf = ({ output: _, skipIncomplete: __, job: ___, ...batch }: ReturnType<typeof statements>) =>
  batch;

/** Each of so many calls of a name goes through; `then` stands for what happens before the one after. */
function onceAsked(office: TestOffice, name: string, calls: number, then: () => unknown): DatabaseCalls {
  let seen = 0;
  return {
    procedure: office.procedure,
    ask: async (asked, input) => {
      if (asked === name) seen += 1;
      if (asked === name && seen > calls) await then();
      return office.ask(asked, input);
    },
  };
}

/** Every letter is whole: its own PDF with as many pages as it says, under its own hash. */
async function expectWhole({ office }: Workers) {
  for (const letter of lettersOf(office)) {
    if (letter.pdf === null) throw new Error('a letter has no file');
    expect(createHash('sha256').update(letter.pdf).digest('hex')).toBe(letter.sha256);
    expect(await pagesIn(new Uint8Array(letter.pdf))).toBe(letter.pages);
  }
}

const sequences = ({ office }: Workers) => lettersOf(office).map(({ sequence }) => sequence);
const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

describe('A check of many letters', () => {
  it('says what each letter lacks, what all lack, and the numbers of those that are complete', async () => {
    const workers = await officeWithWorkers(5);
    const { office, lines } = workers;
    office.database.raw.exec("UPDATE person SET nik = NULL WHERE name LIKE '%00002'");
    const found = await office.procedure('batch.check', checkOf(statements(workers)));
    expect(found).toMatchObject({ total: 5, complete: 4, issued: 0 });
    expect(found.rows[0]).toMatchObject({
      subjectId: lines[1],
      name: 'CONTOH Pekerja 00002',
      gaps: [{ field: 'worker.nik', need: 'required' }],
    });
    expect(found.lacking).toEqual([{ field: 'worker.nik', need: 'required', letters: 1 }]);
    expect(found.firstNumber).toContain('/1/');
    expect(found.lastNumber).toContain('/4/');
    const bare = await office.procedure('batch.check', checkOf(statements(workers, { values: {} })));
    expect(bare.complete).toBe(0);
    expect(bare.lacking.find(({ field }) => field === 'letter.purpose')?.letters).toBe(5);
  });

  it('puts what is on record before what all letters share', async () => {
    const workers = await officeWithWorkers(2);
    const { desk } = batchDesk(workers.office);
    const order = statements(workers);
    await desk.issue({
      ...order,
      values: { ...order.values, 'worker.name': 'Orang lain', 'worker.phone': '0800' },
    });
    const facts = rowsOf(workers.office.database, 'SELECT facts FROM letter').map(
      (row) => JSON.parse(String(row.facts)).values,
    );
    expect(facts.map((values) => values['worker.name']).sort()).toEqual([
      'CONTOH Pekerja 00001',
      'CONTOH Pekerja 00002',
    ]);
  });

  it('takes only those who answered so, and only those picked', async () => {
    const workers = await officeWithWorkers(6);
    workers.office.database.raw.exec("UPDATE layoff_line SET response = 'silent' WHERE line_number > 4");
    const ask = async (subjects: object) =>
      (
        await workers.office.procedure('batch.check', {
          ...checkOf(statements(workers)),
          subjects: {
            kind: 'workers-of-report',
            reportId: workers.reportId,
            ids: null,
            response: null,
            ...subjects,
          },
        })
      ).total;
    expect(await ask({ response: 'silent' })).toBe(2);
    expect(await ask({ ids: workers.lines.slice(0, 3) })).toBe(3);
    expect(await ask({ ids: workers.lines.slice(3), response: 'accepts' })).toBe(1);
  });

  it('refuses a date that no letter bears, at its field', async () => {
    const batch = { ...checkOf(statements(await officeWithWorkers(1))), dated: '1999-12-31' };
    const read = contract['batch.check'].input.safeParse(batch);
    expect(read.error?.issues).toMatchObject([{ path: ['dated'], message: 'letter-date-out-of-range' }]);
    const issue = { ...batch, dated: '2101-01-01', output: 'folder', skipIncomplete: true, job: 'x' };
    expect(contract['batch.issue'].input.safeParse(issue).success).toBe(false);
    const receipt = {
      kind: 'layoff-receipt',
      subject: { kind: 'layoff-report', id: 'x' },
      dated: '1999-12-31',
      number: { kind: 'later' },
      includeSilent: true,
    };
    expect(contract['letters.preview'].input.safeParse(receipt).success).toBe(false);
    expect(contract['letters.preview'].input.safeParse({ ...receipt, dated: '2000-01-01' }).success).toBe(
      true,
    );
  });

  it('refuses a kind that is not written about those who were picked', async () => {
    const workers = await officeWithWorkers(1);
    const batch = { ...checkOf(statements(workers)), subjects: { kind: 'employers' as const, ids: ['x'] } };
    await expect(workers.office.procedure('batch.check', batch)).rejects.toThrow('input-refused');
  });
});

describe('A run of letters', () => {
  it('issues every letter with its own PDF, one file of all in order, and a list', async () => {
    const workers = await officeWithWorkers(PART_LETTERS + 5, (i) =>
      i % 7 === 0 ? `CONTOH Panjang ${i}` : `CONTOH Pekerja ${i}`,
    );
    const { desk, target, folder, told } = batchDesk(workers.office);
    const outcome = await desk.issue(statements(workers));
    const total = PART_LETTERS + 5;
    const pages = total + Math.ceil(total / 7);
    expect(outcome).toMatchObject({ issued: total, total, pages, cancelled: false, fault: null });
    expect(sequences(workers)).toEqual(upTo(total));
    expect(lettersOf(workers.office).map(({ subject }) => subject)).toEqual(workers.lines);
    await expectWhole(workers);
    expect(await pagesIn(bytesOf(target))).toBe(pages);
    expect(readdirSync(folder).sort()).toEqual(['surat - daftar.xlsx', 'surat.pdf']);
    expect(told.at(-1)).toMatchObject({ step: 'print', done: total, total, pages });
    expect(
      rowsOf(workers.office.database, "SELECT detail FROM audit WHERE procedure = 'worker.issuePart'").map(
        (row) => JSON.parse(String(row.detail)),
      ),
    ).toEqual([
      { kind: 'employment-statement', letters: PART_LETTERS, first: 1, last: PART_LETTERS },
      { kind: 'employment-statement', letters: 5, first: PART_LETTERS + 1, last: total },
    ]);
  });

  it('writes a file for each letter, told apart where names are alike, and none over another', async () => {
    const workers = await officeWithWorkers(3, (i) => (i === 2 ? 'CON/TOH: Siti?' : 'CONTOH Siti'));
    const { desk, folder } = batchDesk(workers.office);
    writeFileSync(path.join(folder, 'Tanpa nomor - contoh siti.pdf'), 'milik orang lain');
    const outcome = await desk.issue(statements(workers, { output: 'folder', number: 'later' }));
    expect(outcome).toMatchObject({ issued: 3, firstNumber: null, place: path.basename(folder) });
    expect(readdirSync(folder).sort()).toEqual([
      'Daftar Surat keterangan status hubungan kerja 23 November 2026.xlsx',
      'Tanpa nomor - CON-TOH- Siti-.pdf',
      'Tanpa nomor - CONTOH Siti (2).pdf',
      'Tanpa nomor - CONTOH Siti (3).pdf',
      'Tanpa nomor - contoh siti.pdf',
    ]);
    expect(Buffer.from(bytesOf(path.join(folder, 'Tanpa nomor - contoh siti.pdf'))).toString()).toContain(
      'milik',
    );
  });

  it('begins nothing while a letter lacks what it must say, unless those are to be left out', async () => {
    const workers = await officeWithWorkers(4);
    workers.office.database.raw.exec("UPDATE person SET nik = NULL WHERE name LIKE '%00001'");
    const { desk } = batchDesk(workers.office);
    await expect(desk.issue(statements(workers, { skipIncomplete: false }))).rejects.toThrow(
      'letter-incomplete',
    );
    expect(lettersOf(workers.office)).toEqual([]);
    expect(await desk.issue(statements(workers))).toMatchObject({ issued: 3, incomplete: 1 });
    expect(sequences(workers)).toEqual([1, 2, 3]);
  });

  it('does nothing when the dialog is closed', async () => {
    const workers = await officeWithWorkers(1);
    const { desk } = batchDesk(workers.office, { pickTarget: async () => null });
    expect(await desk.issue(statements(workers))).toBeNull();
    expect(lettersOf(workers.office)).toEqual([]);
  });

  it('stops between two parts when it is cancelled, and is taken up again without a double', async () => {
    const workers = await officeWithWorkers(2 * PART_LETTERS + 10);
    const order = statements(workers);
    const made = batchDesk(
      onceAsked(workers.office, 'worker.issuePart', 1, () => made.jobs.cancel(order.job)),
    );
    const outcome = await made.desk.issue(order);
    expect(outcome).toMatchObject({ issued: 2 * PART_LETTERS, cancelled: true, fault: null });
    expect(sequences(workers)).toEqual(upTo(2 * PART_LETTERS));
    expect(await pagesIn(bytesOf(made.target))).toBe(2 * PART_LETTERS);
    const rest = await batchDesk(workers.office).desk.issue(statements(workers));
    expect(rest).toMatchObject({ issued: 10, total: 10 });
    expect(sequences(workers)).toEqual(upTo(2 * PART_LETTERS + 10));
    expect(new Set(lettersOf(workers.office).map(({ subject }) => subject)).size).toBe(2 * PART_LETTERS + 10);
    await expectWhole(workers);
  });

  it('keeps what was issued when the database goes between two parts, and tells what happened', async () => {
    const workers = await officeWithWorkers(PART_LETTERS + 10);
    const gone = () => {
      throw new ContractError('database-problem', { detail: 'worker-died' });
    };
    const { desk, target } = batchDesk(onceAsked(workers.office, 'worker.preparePart', 1, gone));
    const outcome = await desk.issue(statements(workers));
    expect(outcome).toMatchObject({ issued: PART_LETTERS, cancelled: false });
    expect(outcome?.fault?.code).toBe('database-problem');
    expect(sequences(workers)).toEqual(upTo(PART_LETTERS));
    expect(await pagesIn(bytesOf(target))).toBe(PART_LETTERS);
    await expectWhole(workers);
  });

  it('writes nothing of a part that fails half-way', async () => {
    const workers = await officeWithWorkers(PART_LETTERS + 10);
    const last = workers.lines.at(-1);
    workers.office.database.raw.exec(
      `CREATE TRIGGER half_way BEFORE INSERT ON letter WHEN new.subject_id = '${last}'
       BEGIN SELECT raise(ABORT, 'the disk is gone'); END`,
    );
    const { desk } = batchDesk(workers.office);
    expect((await desk.issue(statements(workers)))?.fault?.code).toBe('unexpected');
    expect(sequences(workers)).toEqual(upTo(PART_LETTERS));
    expect(oneValue(workers.office.database, 'SELECT last FROM number_counter')).toBe(PART_LETTERS);
    expect(oneValue(workers.office.database, 'SELECT count(*) FROM letter_file')).toBe(PART_LETTERS);
    await expectWhole(workers);
  });

  it('leaves no file behind when the first part cannot be printed', async () => {
    const workers = await officeWithWorkers(3);
    const printer = { toPdf: () => Promise.reject(new Error('no printer')), renew: () => {} };
    const { desk, folder } = batchDesk(workers.office, { printer });
    await expect(desk.issue(statements(workers))).rejects.toThrow('print-failed');
    expect(readdirSync(folder)).toEqual([]);
    expect(lettersOf(workers.office)).toEqual([]);
  });

  it('says that the disk refuses before any number is taken', async () => {
    const workers = await officeWithWorkers(3);
    const { desk } = batchDesk(workers.office, { pickTarget: async () => '/tidak/ada/surat.pdf' });
    await expect(desk.issue(statements(workers))).rejects.toThrow('file-refused');
    expect(lettersOf(workers.office)).toEqual([]);
  });

  it('prints a part again when a number was taken in between', async () => {
    const workers = await officeWithWorkers(5);
    let prints = 0;
    const printer = {
      renew: () => {},
      toPdf: async (html: string) => {
        prints += 1;
        // While the part is on its way to the printer, a letter of the same book is issued by hand.
        if (prints === 1) await issueRequest(workers.office, { dated: '2026-11-23' });
        return printLikeChromium(html);
      },
    };
    const { desk } = batchDesk(workers.office, { printer });
    const outcome = await desk.issue(statements(workers));
    expect(prints).toBe(2);
    expect(outcome?.firstNumber).toContain('/2/');
    expect(outcome?.lastNumber).toContain('/6/');
    expect(sequences(workers)).toEqual(upTo(6));
  });

  it('prints a part again when a fact of it changed in between', async () => {
    const workers = await officeWithWorkers(3);
    let prints = 0;
    const printer = {
      renew: () => {},
      toPdf: async (html: string) => {
        prints += 1;
        if (prints === 1)
          workers.office.database.raw.exec("UPDATE person SET name = 'CONTOH Ani' WHERE name LIKE '%00002'");
        return printLikeChromium(html);
      },
    };
    await batchDesk(workers.office, { printer }).desk.issue(statements(workers));
    expect(prints).toBe(2);
    expect(oneValue(workers.office.database, 'SELECT addressee FROM letter WHERE sequence = 2')).toBe(
      'CONTOH Ani',
    );
  });

  it('waits for the run before it, so that the numbers of each follow each other', async () => {
    const workers = await officeWithWorkers(PART_LETTERS + 20);
    const { desk } = batchDesk(workers.office);
    const half = (ids: readonly string[]) =>
      statements(workers, {
        output: 'folder',
        subjects: { kind: 'workers-of-report', reportId: workers.reportId, ids: [...ids], response: null },
      });
    const [first, second] = await Promise.all([
      desk.issue(half(workers.lines.slice(0, PART_LETTERS + 10))),
      desk.issue(half(workers.lines.slice(PART_LETTERS + 10))),
    ]);
    expect([first?.issued, second?.issued]).toEqual([PART_LETTERS + 10, 10]);
    const numbered = lettersOf(workers.office).map(({ subject }) => subject);
    const [long, short] = [workers.lines.slice(0, PART_LETTERS + 10), workers.lines.slice(PART_LETTERS + 10)];
    // Whichever came first, neither stands inside the other.
    expect([
      [...long, ...short],
      [...short, ...long],
    ]).toContainEqual(numbered);
    expect(sequences(workers)).toEqual(upTo(PART_LETTERS + 20));
  });

  it('gives nobody two letters when two runs for the same people go on at once', async () => {
    const workers = await officeWithWorkers(30);
    // Two desks know nothing of each other: only the transactions keep them apart.
    const outcomes = await Promise.allSettled([
      batchDesk(workers.office).desk.issue(statements(workers)),
      batchDesk(workers.office).desk.issue(statements(workers)),
    ]);
    const issued = outcomes.map((one) => (one.status === 'fulfilled' ? (one.value?.issued ?? 0) : 0));
    expect(issued.reduce((sum, n) => sum + n, 0)).toBe(30);
    expect(sequences(workers)).toEqual(upTo(30));
    expect(new Set(lettersOf(workers.office).map(({ subject }) => subject)).size).toBe(30);
  });

  it('can be stopped while it waits, and then takes no number', async () => {
    const workers = await officeWithWorkers(20);
    const { desk, jobs } = batchDesk(workers.office);
    const pick = (ids: readonly string[]) =>
      statements(workers, {
        output: 'folder',
        subjects: { kind: 'workers-of-report', reportId: workers.reportId, ids: [...ids], response: null },
      });
    const second = pick(workers.lines.slice(10));
    const [first, stopped] = await Promise.allSettled([
      desk.issue(pick(workers.lines.slice(0, 10))),
      desk.issue(second),
      (async () => {
        while (!jobs.cancel(second.job)) await new Promise((resolve) => setTimeout(resolve, 1));
      })(),
    ]);
    expect(first.status).toBe('fulfilled');
    expect(stopped.status === 'rejected' && String(stopped.reason)).toContain('cancelled');
    expect(sequences(workers)).toEqual(upTo(10));
  });

  it('numbers each run without a hole or a double, whatever comes in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.integer({ min: 1, max: 6 }), fc.constant('single' as const)), {
          minLength: 1,
          maxLength: 5,
        }),
        async (steps) => {
          const workers = await officeWithWorkers(30);
          let from = 0;
          let next = 1;
          for (const step of steps) {
            if (step === 'single') {
              await issueRequest(workers.office, { dated: '2026-11-23' });
              next += 1;
              continue;
            }
            const ids = workers.lines.slice(from, from + step);
            from += step;
            await batchDesk(workers.office).desk.issue(
              statements(workers, {
                output: 'folder',
                subjects: { kind: 'workers-of-report', reportId: workers.reportId, ids, response: null },
              }),
            );
            const own = lettersOf(workers.office).filter(({ subject }) => ids.includes(subject));
            expect(own.map(({ sequence }) => sequence)).toEqual(upTo(next + step - 1, next));
            next += step;
          }
          expect(new Set(sequences(workers)).size).toBe(next - 1);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('forgets nothing of the folder it wrote to', async () => {
    const workers = await officeWithWorkers(1);
    const { desk, folder } = batchDesk(workers.office);
    const order = statements(workers);
    expect(() => desk.folderOf(order.job)).toThrow('file-gone');
    await desk.issue(order);
    expect(desk.folderOf(order.job)).toBe(folder);
    expect(existsSync(folder)).toBe(true);
  });
});
