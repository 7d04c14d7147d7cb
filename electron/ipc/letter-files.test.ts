import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import { PART_BYTES } from '../database/document-parts.ts';
import { addPerson, oneValue, rowsOf } from '../database/office-for-tests.ts';
import type { DatabaseCalls } from '../services/database-calls.ts';
import {
  docxOf,
  jpegOf,
  pdfOf,
  pdfOfSize,
  pngOf,
  pngThatSays,
  wordParagraph,
} from '../services/documents/files-for-tests.ts';
import { dropFile } from '../services/documents/take-in-file.ts';
import { Jobs } from '../services/jobs.ts';
import { documentDoor } from './documents-for-tests.ts';
import { issueRequest } from './letters-for-tests.ts';
import { type TestOffice, testOffice } from './office-for-tests.ts';

let office: TestOffice;
let door: ReturnType<typeof documentDoor>;
let letterId: string;
let PDF: Buffer;
let progress: string[];
let jobs: Jobs;
/** Called before each question to the database. */
let before: (name: string) => unknown;

beforeEach(async () => {
  PDF ??= await pdfOf(['Surat bertanda tangan CONTOH']);
  office = await testOffice();
  progress = [];
  before = () => undefined;
  jobs = new Jobs(({ step, done, total }) => progress.push(`${step} ${done}/${total}`));
  const ask = (async (name: string, input: unknown) => {
    await before(name);
    return office.ask(name as never, input as never);
  }) as DatabaseCalls['ask'];
  door = documentDoor(office, { database: { ...office, ask } as never, jobs });
  letterId = (await issueRequest(office)).id;
});

const count = (table: string) => oneValue(office.database, `SELECT count(*) FROM ${table}`);
const refusal = async (name: string, bytes: Uint8Array, id = letterId) =>
  door.faultOf('letters.attachScan', { id, token: await door.offer(name, bytes), job: 'x' });
const scans = () => office.procedure('letters.scans', { id: letterId });

describe('The signed copy', () => {
  it('comes back byte for byte, newest first, and makes the letter a signed one', async () => {
    expect((await office.procedure('letters.get', { id: letterId })).signed).toBe(false);
    await door.scan(letterId, 'pindaian.pdf', PDF);
    office.now = new Date('2026-03-11T01:00:00.000Z');
    const photo = pngOf(120, 160);
    const second = await door.scan(letterId, 'foto.png', photo);
    const all = await scans();
    expect(all.map(({ name, type }) => [name, type])).toEqual([
      ['foto.png', 'image/png'],
      ['pindaian.pdf', 'application/pdf'],
    ]);
    expect(second).toMatchObject({ bytes: photo.length, addedBy: 'Petugas' });
    const { type, content } = await door.view(all[1]?.id ?? '', null, 'scan');
    expect([type, content.equals(PDF)]).toEqual(['application/pdf', true]);
    expect(await door.done('documents.check', { of: 'scan', id: second.id })).toBeNull();
    expect(await office.procedure('letters.get', { id: letterId })).toMatchObject({
      signed: true,
      state: 'issued',
    });
  });

  it('goes in by short steps that say how far it is, and stands in the audit once', async () => {
    const before = count('audit') as number;
    const { id } = await door.scan(letterId, 'besar.pdf', pdfOfSize(PDF, 3 * PART_BYTES + 9));
    expect(progress).toEqual(['read 0/null', ...[0, 1, 2, 3, 4].map((n) => `commit ${n}/4`)]);
    const noted = rowsOf(
      office.database,
      'SELECT procedure, subject_kind, subject_id FROM audit ORDER BY sequence',
    );
    expect(noted.slice(before)).toEqual([
      { procedure: 'worker.attachScan', subject_kind: 'letter', subject_id: letterId },
    ]);
    // The page asks for what it shows, not for all of it.
    const { status, content } = await door.view(id, 'bytes=0-4', 'scan');
    expect([status, content.toString('latin1')]).toEqual([206, '%PDF-']);
  });

  it('is nowhere when the user stops it, and can come again', async () => {
    const heavy = pdfOfSize(PDF, 5 * PART_BYTES);
    let parts = 0;
    before = (name) => {
      if (name === 'worker.addDocumentPart' && ++parts === 3) jobs.cancel('x');
    };
    expect((await refusal('besar.pdf', heavy)).code).toBe('cancelled');
    expect([count('letter_scan'), count('document_file'), count('document_part')]).toEqual([0, 0, 0]);
    await door.scan(letterId, 'besar.pdf', heavy);
    expect(await scans()).toHaveLength(1);
  });

  it('has bytes that a document has too: they are kept once', async () => {
    const heavy = pdfOfSize(PDF, 2 * PART_BYTES);
    await door.scan(letterId, 'a.pdf', heavy);
    const other = await issueRequest(office);
    await door.scan(other.id, 'b.pdf', heavy);
    expect([count('letter_scan'), count('document_file'), count('document_part')]).toEqual([2, 1, 2]);
  });

  it('is told to be damaged where its bytes are not those that came, and is sound again when it comes again', async () => {
    const { id } = await door.scan(letterId, 'a.pdf', PDF);
    office.database.raw.exec("DROP TRIGGER document_part_stays; UPDATE document_part SET content = x'00'");
    expect((await door.faultOf('documents.check', { of: 'scan', id })).code).toBe('document-damaged');
    await door.scan(letterId, 'a.pdf', PDF);
    expect(await door.done('documents.check', { of: 'scan', id })).toBeNull();
  });

  it('is known by its bytes, whatever its name says', async () => {
    expect(await door.scan(letterId, 'surat.jpg', PDF)).toMatchObject({ type: 'application/pdf' });
    expect(await door.scan(letterId, 'surat.pdf', jpegOf())).toMatchObject({ type: 'image/jpeg' });
    const word = docxOf(wordParagraph('Surat CONTOH'));
    const half = PDF.subarray(0, 200);
    for (const bytes of [Buffer.from('MZ\x90\0 program'), half, pngOf(9, 9).subarray(0, 50), word])
      expect(await refusal('surat.pdf', bytes)).toMatchObject({ code: 'file-refused', detail: 'not-a-scan' });
    expect(await refusal('surat.pdf', Buffer.alloc(0))).toMatchObject({ detail: 'file-empty' });
    const locked = await pdfOf(['rahasia CONTOH'], 'sandi');
    expect(await refusal('surat.pdf', locked)).toMatchObject({ detail: 'document-locked' });
  });

  it('is refused as a picture of more pixels than a scan has, and above 50 MB', async () => {
    expect(await refusal('besar.png', pngThatSays(12_000, 12_000))).toMatchObject({
      code: 'picture-refused',
      detail: 'document-too-many-pixels',
    });
    const heavy = Buffer.concat([PDF, Buffer.alloc(50 * 1024 * 1024)]);
    expect(await refusal('berat.pdf', heavy)).toMatchObject({ detail: 'document-too-large' });
  });

  it('keeps a name that cannot mislead', async () => {
    const { name } = await door.scan(letterId, `surat\u202Efdp.${'x'.repeat(3)}.pdf`, PDF);
    expect(name).toBe('suratfdp.xxx.pdf');
  });

  it('does not come to a letter that was cancelled, and nothing of it is stored', async () => {
    await office.procedure('letters.void', { id: letterId, reason: 'Salah alamat tujuan' });
    expect((await refusal('pindaian.pdf', PDF)).code).toBe('changed-meanwhile');
    expect([count('letter_scan'), count('document_file')]).toEqual([0, 0]);
  });

  it('does not come to a letter that is cancelled while it is stored', async () => {
    before = (name) => {
      if (name === 'worker.attachScan')
        office.database.raw.exec(`UPDATE letter SET state = 'void' WHERE id = '${letterId}'`);
    };
    expect((await refusal('pindaian.pdf', PDF)).code).toBe('changed-meanwhile');
    expect([count('letter_scan'), count('document_file')]).toEqual([0, 0]);
  });

  it('is never altered or deleted by the database, nor its bytes', async () => {
    await door.scan(letterId, 'pindaian.pdf', PDF);
    const { raw } = office.database;
    expect(() => raw.exec('DELETE FROM letter_scan')).toThrow('never deleted');
    expect(() => raw.exec("UPDATE letter_scan SET name = 'x'")).toThrow('kept as it came');
    expect(() => raw.exec('DELETE FROM document_file')).toThrow('never deleted');
    expect(() => raw.exec('UPDATE document_file SET completed_at = NULL')).toThrow('kept as it came');
  });
});

describe('The proof of a delivery', () => {
  const deliver = (to = letterId) =>
    office.procedure('deliveries.save', {
      id: null,
      version: null,
      letterId: to,
      delivery: {
        addressee: 'PT Contoh Karet',
        way: 'kurir',
        sentOn: plainDate('2026-03-11'),
        receivedOn: null,
        receivedBy: '',
        note: '',
        party: null,
      },
    });
  /** Files as the next start of the app finds and drops them. */
  const dropLoose = async () => {
    for (const fileId of await office.ask('worker.unfinishedDocumentFiles', null))
      await dropFile(office, fileId);
  };

  it('comes to it, gives its place to another, and goes together with it; its bytes at the next start', async () => {
    const { id } = await deliver();
    await door.prove(id, 'bukti.png', pngOf(10, 10));
    const saved = await door.prove(id, 'bukti.pdf', PDF);
    expect(saved).toMatchObject({ version: 3, proof: { name: 'bukti.pdf', bytes: PDF.length } });
    const { type, content } = await door.view(id, null, 'proof');
    expect([type, content.equals(PDF)]).toEqual(['application/pdf', true]);
    await dropLoose();
    expect([count('document_file'), count('document_part')]).toEqual([1, 1]);
    await office.procedure('deliveries.remove', { id, version: 3 });
    expect(count('letter_delivery_proof')).toBe(0);
    expect((await door.faultOf('documents.view', { of: 'proof', id })).code).toBe('not-found');
    await dropLoose();
    expect([count('document_file'), count('document_part')]).toEqual([0, 0]);
  });

  it('that something else has as well keeps its bytes', async () => {
    const [one, two] = [await deliver(), await deliver()];
    for (const { id } of [one, two]) await door.prove(id, 'bukti.pdf', PDF);
    const scan = await door.scan(letterId, 'surat.pdf', PDF);
    await office.procedure('deliveries.remove', { id: one.id, version: 2 });
    await dropLoose();
    expect((await door.view(two.id, null, 'proof')).content.equals(PDF)).toBe(true);
    await office.procedure('deliveries.remove', { id: two.id, version: 2 });
    await dropLoose();
    expect((await door.view(scan.id, null, 'scan')).content.equals(PDF)).toBe(true);
  });

  it('that was let go can come again before its bytes are gone', async () => {
    const { id } = await deliver();
    await door.prove(id, 'bukti.pdf', PDF);
    await door.prove(id, 'bukti.png', pngOf(10, 10));
    await door.prove(id, 'bukti.pdf', PDF);
    await dropLoose();
    expect((await door.view(id, null, 'proof')).content.equals(PDF)).toBe(true);
    expect(count('document_file')).toBe(1);
  });

  it.each(['worker.attachScan', 'worker.attachProof', 'worker.keepDocument'] as const)(
    'that is let go while %s relies on its bytes makes that start anew, and nothing is half there',
    async (step) => {
      const [one, two] = [await deliver(), await deliver()];
      await door.prove(one.id, 'bukti.pdf', PDF);
      const subject = { kind: 'person', id: await addPerson(office.database, 'Dewi CONTOH') } as const;
      const comes = async () => {
        const input = { token: await door.offer('surat.pdf', PDF), job: 'x' };
        if (step === 'worker.attachScan') return door.say('letters.attachScan', { id: letterId, ...input });
        if (step === 'worker.attachProof')
          return door.say('deliveries.attachProof', { id: two.id, ...input });
        return door.say('documents.add', { subject, document: null, ...input });
      };
      before = async (name) => {
        if (name === step) await office.procedure('deliveries.remove', { id: one.id, version: 2 });
      };
      expect(await comes()).toMatchObject({ ok: false, fault: { code: 'changed-meanwhile' } });
      const all = () => [count('letter_scan'), count('letter_delivery_proof'), count('document')];
      expect(all()).toEqual([0, 0, 0]);
      before = () => undefined;
      expect(await comes()).toMatchObject({ ok: true });
      expect(all().reduce((sum: number, n) => sum + Number(n), 0)).toBe(1);
    },
  );

  it('that was damaged and is let go while sound bytes come gives way to them', async () => {
    const { id } = await deliver();
    await door.prove(id, 'bukti.pdf', PDF);
    office.database.raw.exec("DROP TRIGGER document_part_stays; UPDATE document_part SET content = x'00'");
    before = async (name) => {
      if (name === 'worker.attachScan') await office.procedure('deliveries.remove', { id, version: 2 });
    };
    const scan = await door.scan(letterId, 'surat.pdf', PDF);
    before = () => undefined;
    await dropLoose();
    expect((await door.view(scan.id, null, 'scan')).content.equals(PDF)).toBe(true);
    expect(count('document_file')).toBe(1);
  });

  it('is refused where the delivery is gone, and nothing of it is stored', async () => {
    const { id } = await deliver();
    await office.procedure('deliveries.remove', { id, version: 1 });
    const input = { id, token: await door.offer('bukti.pdf', PDF), job: 'x' };
    expect((await door.faultOf('deliveries.attachProof', input)).code).toBe('not-found');
    expect(count('document_file')).toBe(0);
  });
});
