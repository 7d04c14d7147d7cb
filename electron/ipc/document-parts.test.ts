import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DocumentSubject } from '../../shared/contract/documents.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { MAX_DOCUMENT_BYTES } from '../../shared/domain/document.ts';
import { fingerprint, PART_BYTES } from '../database/document-parts.ts';
import { addPerson, oneValue, rowsOf, USER } from '../database/office-for-tests.ts';
import type { DatabaseCalls } from '../services/database-calls.ts';
import type { HeldFile } from '../services/documents/document-reader.ts';
import { pdfOf, pdfOfSize } from '../services/documents/files-for-tests.ts';
import { documentGoal } from '../services/documents/take-in-document.ts';
import { dropFile, takeInFile } from '../services/documents/take-in-file.ts';
import { Jobs } from '../services/jobs.ts';
import { documentDoor } from './documents-for-tests.ts';
import { type TestOffice, testOffice } from './office-for-tests.ts';

let office: TestOffice;
let subject: DocumentSubject;
let PDF: Buffer;
/** What is asked of the database, in order; a test may break a step. */
let asked: string[];
let before: (name: string) => void;
let progress: string[];
let jobs: Jobs;
let door: ReturnType<typeof documentDoor>;

const heavyPdf = (bytes: number) => pdfOfSize(PDF, bytes);

beforeEach(async () => {
  PDF ??= await pdfOf(['Risalah bipartit CONTOH']);
  office = await testOffice();
  subject = { kind: 'person', id: await addPerson(office.database, 'Dewi CONTOH') };
  asked = [];
  progress = [];
  before = () => undefined;
  jobs = new Jobs(({ step, done, total }) => progress.push(`${step} ${done}/${total}`));
  const ask = ((name: string, input: unknown) => {
    asked.push(name);
    before(name);
    return office.ask(name as never, input as never);
  }) as DatabaseCalls['ask'];
  door = documentDoor(office, { database: { ...office, ask } as never, jobs });
});

const count = (table: string) => oneValue(office.database, `SELECT count(*) FROM ${table}`);
const tally = () => [count('document'), count('document_file'), count('document_part')];
const faultOf = async (bytes: Uint8Array) =>
  door.faultOf('documents.add', {
    subject,
    token: await door.offer('x.pdf', bytes),
    document: null,
    job: 'x',
  });
const nobodySees = async () =>
  expect(await door.done('documents.list', { subject, removed: true })).toEqual([]);

describe('A large document', () => {
  it('goes in by short steps that say how far it is, and comes out byte for byte', async () => {
    const heavy = heavyPdf(3 * PART_BYTES + 17);
    const { id } = await door.add('Besar.pdf', heavy, subject);
    expect(asked.filter((name) => name === 'worker.addDocumentPart')).toHaveLength(4);
    expect(progress).toEqual(['read 0/null', ...[0, 1, 2, 3, 4].map((n) => `commit ${n}/4`)]);
    expect(tally()).toEqual([1, 1, 4]);
    expect((await door.view(id)).content.equals(heavy)).toBe(true);
    expect(await door.done('documents.check', { id })).toBeNull();
    // The audit tells of the document, not of its parts.
    const [, ...noted] = rowsOf(office.database, 'SELECT procedure FROM audit');
    expect(noted).toEqual([{ procedure: 'worker.keepDocument' }]);
  });

  it('gives any range of its bytes, reading the parts of that range alone', async () => {
    const heavy = heavyPdf(2 * PART_BYTES + 1000);
    const { id } = await door.add('Besar.pdf', heavy, subject);
    // The second time it is at hand.
    for (const [from, reads] of [
      [PART_BYTES - 1, 1],
      [PART_BYTES, 1],
      [2 * PART_BYTES, 1],
      [PART_BYTES + 9, 0],
    ] as const) {
      asked = [];
      const { content } = await door.view(id, `bytes=${from}-${from}`);
      expect(content).toEqual(heavy.subarray(from, from + 1));
      expect(asked.filter((name) => name === 'worker.documentPart')).toHaveLength(reads);
    }
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: heavy.length - 1 }), fc.nat({ max: 9_000 }), async (from, more) => {
        const { status, content } = await door.view(id, `bytes=${from}-${from + more}`);
        expect(status).toBe(206);
        expect(content.equals(heavy.subarray(from, from + more + 1))).toBe(true);
      }),
      { numRuns: 30 },
    );
    expect((await door.view(id, `bytes=${heavy.length}-`)).status).toBe(416);
  });

  it('of 50 MB holds nobody up for longer than a step', async () => {
    const heavy = heavyPdf(MAX_DOCUMENT_BYTES);
    const held: number[] = [];
    let last = performance.now();
    before = () => {
      held.push(performance.now() - last);
      last = performance.now();
    };
    const { id } = await door.add('Besar.pdf', heavy, subject);
    await door.done('documents.check', { id });
    // Some 20 ms on a machine that has nothing else to do; all at once it took 400.
    expect(held.toSorted((a, b) => a - b)[Math.floor(held.length * 0.95)]).toBeLessThan(250);
    expect(held.length).toBeGreaterThan(100);
  });
});

describe('The same bytes', () => {
  it('are kept once, whoever they belong to, and are looked through before they are relied on', async () => {
    const heavy = heavyPdf(PART_BYTES + 5);
    await door.add('a.pdf', heavy, subject);
    const other = { kind: 'person', id: await addPerson(office.database, 'Rudi CONTOH') } as const;
    asked = [];
    const { id } = await door.add('b.pdf', heavy, other);
    expect(tally()).toEqual([2, 1, 2]);
    expect(asked).toEqual([
      'worker.lookForDocument',
      'worker.isPartSound',
      'worker.isPartSound',
      'worker.keepDocument',
    ]);
    expect((await door.view(id)).content.equals(heavy)).toBe(true);
  });

  it('make a damaged document sound again', async () => {
    const heavy = heavyPdf(2 * PART_BYTES);
    const first = await door.add('a.pdf', heavy, subject);
    office.database.raw.exec('DROP TRIGGER document_part_stays');
    office.database.raw.exec("UPDATE document_part SET content = x'00' WHERE number = 1");
    expect((await door.faultOf('documents.check', { id: first.id })).code).toBe('document-damaged');
    const again = await door.add('a.pdf', heavy, subject);
    expect(again.id).toBe(first.id);
    expect(await door.done('documents.check', { id: first.id })).toBeNull();
    // What was damaged is not thrown away.
    expect(tally()).toEqual([1, 2, 4]);
    expect((await faultOf(heavy)).code).toBe('already-there');
  });

  it('come in where those that are kept were lost altogether', async () => {
    const sha256 = fingerprint(PDF);
    office.database.raw.exec(`INSERT INTO document_file (id, sha256, bytes, part_bytes, completed_at)
      VALUES ('hilang', '${sha256}', 0, 1048576, '2026-03-02T01:00:00.000Z')`);
    const { id } = await door.add('a.pdf', PDF, subject);
    expect((await door.view(id)).content.equals(PDF)).toBe(true);
    expect((await faultOf(PDF)).code).toBe('already-there');
  });

  it('that two windows store at once become one document', async () => {
    const heavy = heavyPdf(2 * PART_BYTES);
    const token = await door.offer('a.pdf', heavy);
    const replies = await Promise.all(
      ['satu', 'dua'].map((job) => door.say('documents.add', { subject, token, document: null, job })),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(tally()).toEqual([1, 1, 2]);
  });
});

describe('A document that is not stored to its end', () => {
  it('is nowhere when the user stops it, and can come again', async () => {
    const heavy = heavyPdf(12 * PART_BYTES);
    let parts = 0;
    before = (name) => {
      if (name === 'worker.addDocumentPart' && ++parts === 10) jobs.cancel('x');
    };
    expect((await faultOf(heavy)).code).toBe('cancelled');
    expect(tally()).toEqual([0, 0, 0]);
    await nobodySees();
    parts = 99;
    await door.add('x.pdf', heavy, subject);
    expect(tally()).toEqual([1, 1, 12]);
  });

  it('is let go by the reader when the user stops it before a slow disk gave it', async () => {
    let arrives: (held: HeldFile) => void = () => undefined;
    const reading = new Promise<HeldFile>((resolve) => {
      arrives = resolve;
    });
    const goal = documentGoal(office, subject, null);
    const work = jobs.run('x', (job) => takeInFile(office, () => reading, goal, job));
    jobs.cancel('x');
    await expect(work).rejects.toThrow('cancelled');
    const released = new Promise<string>((resolve) =>
      arrives({ release: () => resolve('released') } as HeldFile),
    );
    expect(await released).toBe('released');
    expect(tally()).toEqual([0, 0, 0]);
  });

  it('is nowhere when the app dies over it, and what is left goes at the next start', async () => {
    const heavy = heavyPdf(11 * PART_BYTES);
    let parts = 0;
    before = (name) => {
      if (name === 'worker.addDocumentPart') parts += 1;
      // From here on nothing is answered, the cleaning least of all.
      if (parts > 9) throw new Error('died');
    };
    await faultOf(heavy);
    expect(tally()).toEqual([0, 1, 9]);
    await nobodySees();
    before = () => undefined;
    const [left, ...others] = await office.ask('worker.unfinishedDocumentFiles', null);
    expect(others).toEqual([]);
    await dropFile(office, left ?? '');
    expect(tally()).toEqual([0, 0, 0]);
    expect(rowsOf(office.database, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  });

  it('cannot become a document, not even by hand', async () => {
    const fileId = await office.ask('worker.beginDocumentFile', { sha256: 'a'.repeat(64), bytes: 5 });
    const { raw } = office.database;
    expect(() => raw.exec("UPDATE document_file SET completed_at = ''")).toThrow('when all of it is there');
    const file = { name: 'x.pdf', type: 'application/pdf', sha256: 'a'.repeat(64), bytes: 5 } as const;
    const keep = office.ask('worker.keepDocument', { subject, file, newFile: null, document: null });
    await expect(keep).rejects.toMatchObject({ fault: { code: 'changed-meanwhile' } });
    expect(() =>
      raw.exec(`INSERT INTO document (id, subject_kind, subject_id, kind, title, note, name, type, bytes, sha256, at, user_id)
        VALUES ('x', 'person', '${subject.id}', '', '', '', 'x.pdf', 'application/pdf', 5, '${'a'.repeat(64)}', '', '${USER}')`),
    ).toThrow('a document comes with its file');
    await expect(office.ask('worker.documentPart', { fileId, number: 0 })).rejects.toThrow(ContractError);
  });

  it('does not go on in another database', async () => {
    const other = await testOffice('practice');
    const fileId = await office.ask('worker.beginDocumentFile', { sha256: 'a'.repeat(64), bytes: 5 });
    const part = { content: new Uint8Array(5), sha256: 'b'.repeat(64) };
    const fault = await other
      .ask('worker.addDocumentPart', { fileId, number: 0, part })
      .catch((e) => e.fault);
    expect(fault.code).toBe('not-found');
  });
});
