import { generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../database/office-for-tests.ts';
import { readRuleFile } from './read-rule-file.ts';

const pair = () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { pem: publicKey.export({ type: 'spki', format: 'pem' }).toString(), privateKey };
};
const owner = pair();
const placeholder = readFileSync(
  path.join(import.meta.dirname, '..', '..', 'assets', 'keys', 'rule-files.pem'),
  'utf8',
);

/** A file and, where it is given, the text of its signature beside it. */
function put(content: string | Uint8Array, signature?: string | Uint8Array): string {
  const file = path.join(emptyFolder(), 'aturan.json');
  writeFileSync(file, content);
  if (signature !== undefined) writeFileSync(`${file}.sig`, signature);
  return file;
}

const TEXT = '{ "id": "contoh" }\n';
const signed = (text: string, by = owner) => sign(null, Buffer.from(text), by.privateKey).toString('base64');
const signatureOf = async (file: string, pem: string | null = owner.pem) =>
  (await readRuleFile(file, pem)).signature;

describe('The signature of a rule file', () => {
  it('is valid by the owner’s key over the exact bytes, however its base64 is broken into lines', async () => {
    const base64 = signed(TEXT);
    const broken = `${base64.slice(0, 64)}\r\n${base64.slice(64)}\n`;
    expect(await signatureOf(put(TEXT, base64))).toBe('valid');
    expect(await signatureOf(put(TEXT, broken))).toBe('valid');
  });

  it('is wrong for other bytes, another key and anything that is no signature', async () => {
    const good = signed(TEXT);
    expect(await signatureOf(put(`${TEXT} `, good))).toBe('wrong');
    expect(await signatureOf(put(`\uFEFF${TEXT}`, good))).toBe('wrong');
    expect(await signatureOf(put(TEXT, good), pair().pem)).toBe('wrong');
    for (const junk of [
      '',
      'bukan tanda tangan',
      good.slice(4),
      `${good}AAAA`,
      'A'.repeat(10_000),
      Buffer.alloc(64),
    ])
      expect(await signatureOf(put(TEXT, junk))).toBe('wrong');
  });

  it('is none where no file lies beside it, with a key or without', async () => {
    expect(await signatureOf(put(TEXT))).toBe('none');
    expect(await signatureOf(put(TEXT), null)).toBe('none');
  });

  it('cannot be judged without a public key for it: none, the placeholder that ships, another kind of key', async () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const secret = owner.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const halfKey = owner.pem.replace('MCow', 'MCox');
    for (const pem of [
      null,
      '',
      placeholder,
      halfKey,
      secret,
      rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    ])
      expect(await signatureOf(put(TEXT, signed(TEXT)), pem)).toBe('no-key');
  });
});

describe('A rule file', () => {
  it('is read with its name, its fingerprint and its text, without a byte order mark', async () => {
    expect(await readRuleFile(put(`\uFEFF${TEXT}`), null)).toMatchObject({
      fileName: 'aturan.json',
      text: TEXT,
    });
    expect((await readRuleFile(put('abc'), null)).sha256).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('that is no UTF-8 has no text', async () => {
    expect((await readRuleFile(put(Buffer.from([0x7b, 0xff, 0xfe, 0x7d])), null)).text).toBe('');
  });

  it('may have 2 MB and no more', async () => {
    expect((await readRuleFile(put(' '.repeat(2_000_000)), null)).text).toHaveLength(2_000_000);
    await expect(readRuleFile(put(' '.repeat(2_000_001)), null)).rejects.toMatchObject({
      fault: { code: 'file-refused', detail: 'rules-too-large' },
    });
  });

  it('that is gone, or is none, is refused', async () => {
    const folder = emptyFolder();
    await expect(readRuleFile(path.join(folder, 'x.json'), null)).rejects.toMatchObject({
      fault: { code: 'file-gone' },
    });
    await expect(readRuleFile(folder, null)).rejects.toMatchObject({
      fault: { code: 'file-refused', detail: 'file-unreadable' },
    });
  });
});
