import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOCX_TYPE, MAX_DOCUMENT_BYTES } from '../../../shared/domain/document.ts';
import { emptyFolder } from '../../database/office-for-tests.ts';
import { entry } from '../spreadsheets/hostile-files.ts';
import { docxOf, jpegOf, pdfOf, pngOf, pngThatSays, wordParagraph } from './files-for-tests.ts';
import { readDocumentFile } from './read-document-file.ts';

function fileOf(name: string, bytes: Uint8Array): string {
  const file = path.join(emptyFolder(), name);
  writeFileSync(file, bytes);
  return file;
}
const read = (name: string, bytes: Uint8Array) => readDocumentFile(fileOf(name, bytes));
const refusal = async (name: string, bytes: Uint8Array) =>
  read(name, bytes).then(
    ({ type }) => `let through as ${type}`,
    (error: { fault?: { code: string; detail: string } }) => `${error.fault?.code} ${error.fault?.detail}`,
  );

const WORD = docxOf(wordParagraph('Surat kuasa'));

describe('A file that becomes a document', () => {
  it('is known by its bytes, whatever its name says, and keeps them with their fingerprint', async () => {
    const pdf = await pdfOf(['Risalah']);
    expect(await read('foto.jpg', pdf)).toMatchObject({
      type: 'application/pdf',
      sha256: createHash('sha256').update(pdf).digest('hex'),
    });
    expect((await read('x.pdf', pngOf(4, 4))).type).toBe('image/png');
    expect((await read('x.png', jpegOf(6))).type).toBe('image/jpeg');
    const word = await read('kuasa.pdf', WORD);
    expect(word.type).toBe(DOCX_TYPE);
    expect(Buffer.from(word.content)).toEqual(WORD);
  });

  it('keeps a name that cannot mislead', async () => {
    expect((await read('surat\u202Efdp.pdf', pngOf(1, 1))).name).toBe('suratfdp.pdf');
  });

  it('is refused when it is a program, text, a web page, empty or a folder', async () => {
    expect(await refusal('surat.pdf', Buffer.from('MZ\x90\0\x03\0 program'))).toBe(
      'file-refused document-not-known',
    );
    expect(await refusal('surat.docx', Buffer.from('\x7fELF'))).toBe('file-refused document-not-known');
    expect(await refusal('surat.pdf', Buffer.from('<html><script>'))).toBe('file-refused document-not-known');
    expect(await refusal('surat.pdf', Buffer.from('hanya teks'))).toBe('file-refused document-not-known');
    expect(await refusal('surat.pdf', Buffer.alloc(0))).toBe('file-refused file-empty');
    const folder = path.join(emptyFolder(), 'isi.pdf');
    mkdirSync(folder);
    await expect(readDocumentFile(folder)).rejects.toMatchObject({ fault: { code: 'file-refused' } });
    await expect(readDocumentFile(path.join(folder, 'x'))).rejects.toMatchObject({
      fault: { code: 'file-gone' },
    });
  });

  it('is refused when it broke off while it was copied, wherever it broke off', async () => {
    const whole = [await pdfOf(['Risalah']), pngOf(40, 40), jpegOf(), WORD];
    for (const bytes of whole)
      for (const share of [0.2, 0.6, 0.9]) {
        const part = bytes.subarray(0, Math.floor(bytes.length * share));
        expect(await refusal('berkas', part)).toBe('file-refused document-broken');
      }
  });

  it('is refused when it opens with a password only; a ban on changes is no lock', async () => {
    expect(await refusal('slip.pdf', await pdfOf(['Slip gaji'], 'rahasia'))).toBe(
      'file-refused document-locked',
    );
    expect(await refusal('slip.pdf', await pdfOf(['Slip gaji'], ''))).toBe('let through as application/pdf');
    const ole = (name: string) =>
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(600),
        Buffer.from(name, 'utf16le'),
        Buffer.alloc(600),
      ]);
    expect(await refusal('a.docx', ole('EncryptedPackage'))).toBe('file-refused document-locked');
    expect(await refusal('a.docx', ole('WordDocument'))).toBe('file-refused document-old-word');
    expect(await refusal('a.docx', ole('Workbook'))).toBe('file-refused document-not-known');
  });

  it('is refused as a Word file that is none, carries a program, or swells', async () => {
    const { rawZip } = await import('../spreadsheets/hostile-files.ts');
    expect(await refusal('a.docx', rawZip([entry('xl/workbook.xml', '<x/>')]))).toBe(
      'file-refused document-not-known',
    );
    expect(await refusal('a.docx', docxOf('', [entry('word/vbaProject.bin', 'program')]))).toBe(
      'file-refused document-macros',
    );
    expect(await refusal('a.docx', docxOf('A'.repeat(45 * 1024 * 1024)))).toBe('file-refused document-bomb');
    const liar = { ...entry('word/media/a.png', 'x'), declaredSize: 0xfffffff0 };
    expect(await refusal('a.docx', docxOf('', [liar]))).toBe('file-refused document-bomb');
    const twice = docxOf('', [entry('word/document.xml', '<other/>')]);
    expect(await refusal('a.docx', twice)).toBe('file-refused document-broken');
    const many = Array.from({ length: 5_001 }, (_, n) => entry(`word/media/${n}`, ''));
    expect(await refusal('a.docx', docxOf('', many))).toBe('file-refused document-bomb');
  });

  it('is refused above 50 MB to the byte, and as a picture that no screen can show', async () => {
    const pdf = await pdfOf(['Besar']);
    const exactly = (bytes: number) => Buffer.concat([Buffer.alloc(bytes - pdf.length, '%\n'), pdf]);
    const heavy = exactly(MAX_DOCUMENT_BYTES + 1);
    await expect(read('a.pdf', heavy)).rejects.toMatchObject({
      fault: { detail: 'document-too-large', params: { bytes: MAX_DOCUMENT_BYTES + 1 } },
    });
    expect(await refusal('a.png', pngThatSays(12_000, 12_000))).toBe(
      'picture-refused document-too-many-pixels',
    );
    const full = Buffer.concat([
      pdf,
      Buffer.alloc(MAX_DOCUMENT_BYTES - pdf.length - 6, 0x20),
      Buffer.from('%%EOF\n'),
    ]);
    expect((await read('a.pdf', full)).content).toHaveLength(MAX_DOCUMENT_BYTES);
  });
});
