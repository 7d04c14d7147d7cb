import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { LayoffReportId } from '../../shared/domain/ids.ts';
import type { DeliveryInput } from '../../shared/domain/letter-delivery.ts';
import {
  addEmployer,
  addLine,
  addPerson,
  addReport,
  emptyFolder,
  oneValue,
  rowsOf,
} from '../database/office-for-tests.ts';
import { readFileToKeep } from '../services/letter-files.ts';
import { FAKE_PDF, issueRequest } from './letters-for-tests.ts';
import { type TestOffice, testOffice } from './office-for-tests.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await testOffice();
});

/** A receipt of a report, as the app issues it. */
async function issueReceipt() {
  const report = await addReport(office.database, await addEmployer(office.database, 'PT Contoh'));
  await addLine(office.database, report, await addPerson(office.database, 'Budi Contoh'));
  const draft = {
    kind: 'layoff-receipt',
    subject: { kind: 'layoff-report', id: report as LayoffReportId },
    dated: plainDate('2026-03-10'),
    number: { kind: 'automatic' },
    includeSilent: true,
  } as const;
  const { fingerprint } = await office.ask('worker.prepareReceipt', draft);
  return office.ask('worker.issueReceipt', { draft, fingerprint, pdf: FAKE_PDF, pages: 1 });
}

const REASON = 'Salah alamat tujuan';

describe('Cancelling a letter', () => {
  it('needs a reason, leaves the number used and the frozen letter as it was', async () => {
    const letter = await issueRequest(office);
    await expect(office.procedure('letters.void', { id: letter.id, reason: '  a ' })).rejects.toThrow();
    const gone = await office.procedure('letters.void', { id: letter.id, reason: ` ${REASON} ` });
    expect(gone).toMatchObject({ state: 'void', voidReason: REASON, number: letter.number });
    expect(Buffer.from(await office.procedure('letters.pdf', { id: letter.id }))).toEqual(
      Buffer.from(FAKE_PDF),
    );
    expect(gone.sha256).toBe(letter.sha256);
    expect((await issueRequest(office)).number).toContain('/2/');
    // A number that is cancelled cannot be given by hand either.
    await expect(issueRequest(office, { number: { kind: 'manual', sequence: 1 } })).rejects.toMatchObject({
      fault: { code: 'number-taken' },
    });
  });

  it('is refused the second time, as changed meanwhile', async () => {
    const { id } = await issueRequest(office);
    await office.procedure('letters.void', { id, reason: REASON });
    await expect(office.procedure('letters.void', { id, reason: REASON })).rejects.toThrow(
      'changed-meanwhile',
    );
  });

  it('is refused for a receipt: its report is corrected or withdrawn instead', async () => {
    const receipt = await issueReceipt();
    await expect(office.procedure('letters.void', { id: receipt.id, reason: REASON })).rejects.toMatchObject({
      fault: { code: 'letter-not-voidable', detail: 'receipt' },
    });
    expect((await office.procedure('letters.get', { id: receipt.id })).state).toBe('issued');
  });

  it('ends the wait for a number', async () => {
    const { id } = await issueRequest(office, { number: { kind: 'later' } });
    await office.procedure('letters.void', { id, reason: REASON });
    await expect(office.procedure('letters.assignNumber', { id, sequence: 3 })).rejects.toThrow(
      'changed-meanwhile',
    );
    expect((await office.procedure('home.figures', { year: 2026 })).lettersWithoutNumber).toBe(0);
  });

  it('stands in the audit without the words of the reason', async () => {
    const { id } = await issueRequest(office);
    await office.procedure('letters.void', { id, reason: REASON });
    const [entry] = rowsOf(office.database, "SELECT * FROM audit WHERE procedure = 'letters.void'");
    expect(entry).toMatchObject({ subject_kind: 'letter', subject_id: id });
    expect(JSON.stringify(entry)).not.toContain(REASON);
  });
});

/** The smallest files that a check of the first and last bytes takes for what they are. */
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n', 'latin1');
function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(40);
  bytes.write('\x89PNG\r\n\x1a\n', 0, 'latin1');
  bytes.write('IHDR', 12, 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

function fileOf(name: string, bytes: Buffer): string {
  const file = path.join(emptyFolder(), name);
  writeFileSync(file, bytes);
  return file;
}

const attach = async (letterId: string, file: string) =>
  office.ask('worker.attachScan', { letterId: letterId as never, file: await readFileToKeep(file) });

describe('The signed copy', () => {
  it('comes back byte for byte, newest first, and makes the letter a signed one', async () => {
    const letter = await issueRequest(office);
    expect(letter.signed).toBe(false);
    await attach(letter.id, fileOf('pindaian.pdf', PDF));
    office.now = new Date('2026-03-11T01:00:00.000Z');
    const second = await attach(letter.id, fileOf('foto.png', png(1200, 1600)));
    const scans = await office.procedure('letters.scans', { id: letter.id });
    expect(scans.map(({ name, type }) => [name, type])).toEqual([
      ['foto.png', 'image/png'],
      ['pindaian.pdf', 'application/pdf'],
    ]);
    expect(second).toMatchObject({ bytes: 40, addedBy: 'Petugas' });
    const shown = await office.procedure('letters.scan', { id: scans[1]?.id ?? '' });
    expect(Buffer.from(shown.content)).toEqual(PDF);
    expect(await office.procedure('letters.get', { id: letter.id })).toMatchObject({
      signed: true,
      state: 'issued',
    });
  });

  it('is known by its bytes, whatever its name says', async () => {
    expect(await readFileToKeep(fileOf('surat.jpg', PDF))).toMatchObject({ type: 'application/pdf' });
    await expect(readFileToKeep(fileOf('surat.pdf', Buffer.from('MZ\x90\0 program')))).rejects.toMatchObject({
      fault: { code: 'file-refused', detail: 'not-a-scan' },
    });
    await expect(readFileToKeep(fileOf('surat.pdf', Buffer.alloc(0)))).rejects.toMatchObject({
      fault: { detail: 'file-empty' },
    });
    // Broken off while it was copied.
    await expect(readFileToKeep(fileOf('surat.pdf', PDF.subarray(0, 20)))).rejects.toMatchObject({
      fault: { detail: 'not-a-scan' },
    });
  });

  it('is refused as a picture of more pixels than a scan has, and above 50 MB', async () => {
    await expect(readFileToKeep(fileOf('besar.png', png(12_000, 12_000)))).rejects.toMatchObject({
      fault: { code: 'picture-refused', detail: 'scan-too-many-pixels' },
    });
    const heavy = Buffer.concat([PDF, Buffer.alloc(50 * 1024 * 1024)]);
    await expect(readFileToKeep(fileOf('berat.pdf', heavy))).rejects.toMatchObject({
      fault: { code: 'file-refused', detail: 'scan-too-large' },
    });
  });

  it('keeps a name that cannot mislead', async () => {
    const { name } = await readFileToKeep(fileOf(`surat\u202Efdp.${'x'.repeat(3)}.pdf`, PDF));
    expect(name).toBe('suratfdp.xxx.pdf');
  });

  it('is a folder: refused, gone: said so', async () => {
    const folder = path.join(emptyFolder(), 'isi.pdf');
    mkdirSync(folder);
    await expect(readFileToKeep(folder)).rejects.toMatchObject({ fault: { code: 'file-refused' } });
    await expect(readFileToKeep(path.join(folder, 'tidak-ada.pdf'))).rejects.toMatchObject({
      fault: { code: 'file-gone' },
    });
  });

  it('does not come to a letter that was cancelled', async () => {
    const { id } = await issueRequest(office);
    await office.procedure('letters.void', { id, reason: REASON });
    await expect(attach(id, fileOf('pindaian.pdf', PDF))).rejects.toThrow('changed-meanwhile');
    expect(oneValue(office.database, 'SELECT count(*) FROM letter_scan')).toBe(0);
  });

  it('is never altered or deleted by the database', async () => {
    const { id } = await issueRequest(office);
    await attach(id, fileOf('pindaian.pdf', PDF));
    expect(() => office.database.raw.exec('DELETE FROM letter_scan')).toThrow('never deleted');
    expect(() => office.database.raw.exec("UPDATE letter_scan SET name = 'x'")).toThrow('kept as it came');
  });
});

const delivery = (more: Partial<DeliveryInput> = {}): DeliveryInput => ({
  addressee: 'PT Contoh Karet',
  way: 'kurir',
  sentOn: plainDate('2026-03-11'),
  receivedOn: null,
  receivedBy: '',
  note: '',
  party: null,
  ...more,
});
const deliver = (letterId: string, more: Partial<DeliveryInput> = {}) =>
  office.procedure('deliveries.save', { id: null, version: null, letterId, delivery: delivery(more) });

describe('A delivery', () => {
  it('is written down per addressee, gets its receipt later, and counts in the register', async () => {
    const letter = await issueRequest(office);
    const first = await deliver(letter.id);
    office.now = new Date('2026-03-11T02:00:00.000Z');
    await deliver(letter.id, { addressee: 'Siti Contoh', way: 'langsung' });
    const received = await office.procedure('deliveries.save', {
      id: first.id,
      version: first.version,
      letterId: letter.id,
      delivery: delivery({ receivedOn: plainDate('2026-03-12'), receivedBy: 'Satpam Contoh' }),
    });
    expect(received).toMatchObject({ version: 2, receivedOn: '2026-03-12', receivedBy: 'Satpam Contoh' });
    const { rows } = await office.procedure('register.list', {});
    expect(rows[0]).toMatchObject({ deliveries: 2, received: 1 });
    expect(
      (await office.procedure('deliveries.list', { id: letter.id })).map(({ addressee }) => addressee),
    ).toEqual(['PT Contoh Karet', 'Siti Contoh']);
  });

  it('is refused when it was received before it was sent, and where another window changed it', async () => {
    const letter = await issueRequest(office);
    await expect(deliver(letter.id, { receivedOn: plainDate('2026-03-10') })).rejects.toThrow(
      'received-before-sent',
    );
    const { id, version } = await deliver(letter.id);
    const input = { id, version, letterId: letter.id, delivery: delivery({ note: 'Dititipkan.' }) };
    await office.procedure('deliveries.save', input);
    await expect(office.procedure('deliveries.save', input)).rejects.toThrow('changed-meanwhile');
    await expect(office.procedure('deliveries.remove', { id, version })).rejects.toThrow('changed-meanwhile');
    await expect(deliver('tidak-ada')).rejects.toThrow('not-found');
  });

  it('belongs to its own letter: it cannot be moved to another by its id', async () => {
    const [one, other] = [await issueRequest(office), await issueRequest(office)];
    const { id, version } = await deliver(one.id);
    await expect(
      office.procedure('deliveries.save', { id, version, letterId: other.id, delivery: delivery() }),
    ).rejects.toThrow('not-found');
  });

  it('carries a proof, takes a new one in its place, and goes together with it', async () => {
    const letter = await issueRequest(office);
    const { id } = await deliver(letter.id);
    const prove = async (name: string, bytes: Buffer) =>
      office.ask('worker.attachProof', {
        deliveryId: id,
        file: await readFileToKeep(fileOf(name, bytes)),
      });
    await prove('bukti.png', png(10, 10));
    const saved = await prove('bukti.pdf', PDF);
    expect(saved).toMatchObject({ version: 3, proof: { name: 'bukti.pdf', bytes: PDF.length } });
    const proof = await office.procedure('deliveries.proof', { id });
    expect([proof.type, Buffer.from(proof.content)]).toEqual(['application/pdf', PDF]);
    await office.procedure('deliveries.remove', { id, version: 3 });
    expect(oneValue(office.database, 'SELECT count(*) FROM letter_delivery_proof')).toBe(0);
    await expect(office.procedure('deliveries.proof', { id })).rejects.toThrow('not-found');
  });
});
