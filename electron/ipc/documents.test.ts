import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DocumentSubject } from '../../shared/contract/documents.ts';
import { addEmployer, addPerson, emptyFolder, rowsOf } from '../database/office-for-tests.ts';
import { docxOf, jpegOf, pdfOf, pngOf, wordParagraph } from '../services/documents/files-for-tests.ts';
import { disputeOffice } from './disputes-for-tests.ts';
import { documentDoor } from './documents-for-tests.ts';

let at: Awaited<ReturnType<typeof disputeOffice>>;
let door: ReturnType<typeof documentDoor>;
let subject: DocumentSubject;
let PDF: Buffer;

beforeEach(async () => {
  at = await disputeOffice();
  door = documentDoor(at.office);
  subject = { kind: 'dispute', id: await at.register() };
  PDF = await pdfOf(['Risalah bipartit CONTOH']);
});

const add = (name: string, bytes: Uint8Array, to = subject) => door.add(name, bytes, to);
const list = (removed = false) => door.done('documents.list', { subject, removed });

describe('The documents of a case', () => {
  it('come in with kind and title read from the name, newest first, and go out byte for byte', async () => {
    const first = await add('Risalah_bipartit-Februari.pdf', PDF);
    expect(first).toMatchObject({
      kind: 'bipartite-minutes',
      title: 'Risalah bipartit Februari',
      bytes: PDF.length,
      addedBy: 'Petugas',
      version: 1,
    });
    at.office.now = new Date('2026-09-10T03:00:00.000Z');
    await add('IMG_2041.jpg', jpegOf());
    expect((await list()).map(({ kind }) => kind)).toEqual(['photo', 'bipartite-minutes']);
    const { content, type } = await door.view(first.id);
    expect([type, content]).toEqual(['application/pdf', PDF]);
    door.dialogs.target = path.join(emptyFolder(), 'keluar.pdf');
    expect(await door.done('documents.saveAs', { id: first.id })).toEqual({ fileName: 'keluar.pdf' });
    expect(readFileSync(door.dialogs.target)).toEqual(PDF);
    const deeds = rowsOf(at.office.database, "SELECT detail FROM audit WHERE procedure = 'worker.noteDeed'");
    expect(JSON.stringify(deeds)).toContain('documents.saveAs');
  });

  it('belong to a person and to a firm as well, and to nobody who is not on record', async () => {
    const person = await addPerson(at.office.database, 'Dewi CONTOH');
    const firm = await addEmployer(at.office.database, 'PT CONTOH Baru');
    await add('KTP Dewi.png', pngOf(8, 8), { kind: 'person', id: person });
    await add('Putusan pailit.pdf', PDF, { kind: 'employer', id: firm });
    const ofPerson = await door.done('documents.list', { subject: { kind: 'person', id: person } });
    expect(ofPerson.map(({ kind, title }) => [kind, title])).toEqual([['identity-card', 'KTP Dewi']]);
    expect(await list()).toEqual([]);
    for (const kind of ['dispute', 'person', 'employer', 'employment'] as const) {
      const nobody = { kind, id: 'tidak-ada' };
      const token = await door.offer('a.pdf', PDF);
      const fault = await door.faultOf('documents.add', { subject: nobody, token, document: null, job: 'a' });
      expect(fault.code).toBe('not-found');
      expect((await door.faultOf('documents.list', { subject: nobody })).code).toBe('not-found');
    }
    expect((await door.faultOf('persons.remove', { id: person, version: 1 })).code).toBe('still-used');
    expect((await door.faultOf('employers.remove', { id: firm, version: 1 })).code).toBe('still-used');
  });

  it('are not taken in twice for one case, and the one that is there is named', async () => {
    await add('Surat kuasa.pdf', PDF);
    const token = await door.offer('salinan.pdf', PDF);
    expect(await door.faultOf('documents.add', { subject, token, document: null, job: 'a' })).toMatchObject({
      code: 'already-there',
      detail: 'document',
      params: { title: 'Surat kuasa' },
    });
    const other = { kind: 'dispute', id: await at.register() } as const;
    await add('salinan.pdf', PDF, other);
  });

  it('carry what a person says of them; two windows do not overwrite each other', async () => {
    const { id } = await add('x.pdf', PDF);
    const document = { kind: 'deed', title: 'Akta 12/PB', dated: '2026-03-02', note: 'Asli di map 4' };
    const saved = await door.done('documents.save', { id, version: 1, document });
    expect(saved).toMatchObject({ ...document, version: 2 });
    expect((await door.faultOf('documents.save', { id, version: 1, document })).code).toBe(
      'changed-meanwhile',
    );
    const fault = await door.faultOf('documents.save', {
      id,
      version: 2,
      document: { ...document, title: ' ' },
    });
    expect(fault.issues.map(({ path: where, message }) => [where, message])).toEqual([
      ['document.title', 'required'],
    ]);
  });

  it('go out of the file with a reason and come back; their bytes stay all the while', async () => {
    const { id } = await add('x.pdf', PDF);
    const short = await door.faultOf('documents.remove', { id, version: 1, reason: 'a' });
    expect(short.issues[0]?.message).toBe('reason-too-short');
    const gone = await door.done('documents.remove', { id, version: 1, reason: 'Salah perkara' });
    expect(await list()).toEqual([]);
    expect(await list(true)).toMatchObject([{ id, removedReason: 'Salah perkara' }]);
    expect((await door.view(id)).content).toEqual(PDF);
    expect((await door.faultOf('documents.remove', { id, version: 1, reason: 'Sekali lagi' })).code).toBe(
      'changed-meanwhile',
    );
    const back = await door.done('documents.restore', { id, version: gone.version });
    expect(back.removedReason).toBeNull();
    expect(await list()).toHaveLength(1);
  });

  it('show the words of a DOCX, and of nothing else', async () => {
    const word = await add('Surat kuasa.docx', docxOf(wordParagraph('Kuasa khusus CONTOH')));
    const { blocks } = await door.done('documents.text', { id: word.id });
    expect(JSON.stringify(blocks)).toContain('Kuasa khusus CONTOH');
    const pdf = await add('x.pdf', PDF);
    expect((await door.faultOf('documents.text', { id: pdf.id })).code).toBe('file-refused');
  });

  it('are never altered by the database, and never shown once somebody altered them around it', async () => {
    const { id } = await add('x.pdf', PDF);
    door.dialogs.target = path.join(emptyFolder(), 'keluar.pdf');
    const { raw } = at.office.database;
    for (const change of [
      "UPDATE document_part SET content = x'00'",
      'UPDATE document_file SET bytes = 5',
      'UPDATE document_file SET completed_at = NULL',
      "INSERT INTO document_part SELECT id, 9, sha256, x'00' FROM document_file",
      "UPDATE document SET sha256 = printf('%064d', 1)",
    ])
      expect(() => raw.exec(change)).toThrow('kept as it came');
    for (const table of ['document_part', 'document_file'])
      expect(() => raw.exec(`DELETE FROM ${table}`)).toThrow('never deleted');
    raw.exec('DROP TRIGGER document_part_stays');
    raw.exec("UPDATE document_part SET content = x'255044462d'");
    for (const name of ['documents.check', 'documents.saveAs'] as const)
      expect((await door.faultOf(name, { id })).code).toBe('document-damaged');
    for (const range of [null, 'bytes=0-4']) await expect(door.view(id, range)).rejects.toThrow();
    expect(existsSync(`${door.dialogs.target}.belum-selesai`)).toBe(false);
    expect(existsSync(door.dialogs.target ?? '')).toBe(false);
  });

  it('are picked several at once, with a limit that is said', async () => {
    const folder = emptyFolder();
    door.dialogs.picked = [];
    expect(await door.done('documents.pick', {})).toEqual([]);
    const { writeFileSync } = await import('node:fs');
    door.dialogs.picked = ['a.pdf', 'b.pdf'].map((name) => {
      writeFileSync(path.join(folder, name), PDF);
      return path.join(folder, name);
    });
    expect((await door.done('documents.pick', {})).map(({ name }) => name)).toEqual(['a.pdf', 'b.pdf']);
    door.dialogs.picked = Array.from({ length: 41 }, () => path.join(folder, 'a.pdf'));
    expect(await door.faultOf('documents.pick', {})).toMatchObject({
      detail: 'document-too-many',
      params: { files: 41, most: 40 },
    });
    const fault = await door.faultOf('documents.add', {
      subject,
      token: 'dikarang',
      document: null,
      job: 'a',
    });
    expect(fault.code).toBe('file-gone');
  });

  it('leave an entry in the audit without what they say', async () => {
    await add('KTP Siti Rahasia.pdf', PDF);
    const entries = rowsOf(at.office.database, "SELECT * FROM audit WHERE procedure = 'worker.keepDocument'");
    expect(entries).toMatchObject([{ subject_kind: 'dispute', subject_id: subject.id }]);
    expect(JSON.stringify(entries)).not.toContain('Rahasia');
  });
});
