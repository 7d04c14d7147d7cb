import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import { packetLines, packetTable } from '../../shared/letters/packet-words.ts';
import { addLine, addPerson, emptyFolder, oneValue } from '../database/office-for-tests.ts';
import { binder } from '../services/case-file/binder.ts';
import { jpegOf, pdfOf, pngOf } from '../services/documents/files-for-tests.ts';
import { Jobs } from '../services/jobs.ts';
import { PacketDesk } from '../services/packets/packet-desk.ts';
import { documentDoor } from './documents-for-tests.ts';
import { ALL_PROGRAMMES, AS_OF, jobInput, readinessOffice } from './readiness-for-tests.ts';

let at: Awaited<ReturnType<typeof readinessOffice>>;
let door: ReturnType<typeof documentDoor>;
let target: string | null;
let folder: string | null;
let progress: string[];
const jobs = new Jobs(({ step, done, total }) => progress.push(`${step} ${done}/${total}`));

/** Prints every sheet as one page with its words. */
async function toPdf(html: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const body = html.slice(html.indexOf('<body>')).replace(/<[^>]+>/g, ' ');
  document
    .addPage([595, 842])
    .drawText(body.replace(/[^\x20-\x7e\n]/g, '').slice(0, 1_500), { x: 40, y: 780, size: 7, lineHeight: 9 });
  return document.save();
}

beforeEach(async () => {
  at = await readinessOffice();
  progress = [];
  target = path.join(emptyFolder(), 'paket.pdf');
  folder = emptyFolder();
  const packets = new PacketDesk({
    database: at.office,
    printer: { toPdf },
    jobs,
    startBinder: binder,
    fontFile: new URL('../../assets/fonts/Arimo-Running.ttf', import.meta.url).pathname,
    pickTarget: async () => target,
    pickFolder: async () => folder,
  });
  door = documentDoor(at.office, { packets });
});

const packetOf = (line: string = at.line) =>
  door.done('packets.get', { subject: { kind: 'line', id: line }, asOf: AS_OF });
const add = async (
  subject: { readonly kind: 'person' | 'employment'; readonly id: string },
  kind: string,
  name: string,
  bytes: Uint8Array,
) =>
  door.done('documents.add', {
    subject,
    token: await door.offer(name, bytes),
    document: { kind, title: name, dated: null, note: '' },
    job: `berkas-${name}`,
  });

async function outline(file: string): Promise<readonly string[]> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)) }).promise;
  const titles = (items: readonly { title: string; items: readonly unknown[] }[], depth: number): string[] =>
    items.flatMap((one) => [
      `${' '.repeat(depth)}${one.title}`,
      ...titles(one.items as readonly { title: string; items: readonly unknown[] }[], depth + 1),
    ]);
  return titles((await pdf.getOutline()) ?? [], 0);
}

describe('The completeness packet of a worker', () => {
  it('gives each fact as it is typed into a form, in order, and names what is missing', async () => {
    const before = await packetOf();
    expect(before.values).toMatchObject({
      'firm-name': 'PT CONTOH Karet',
      'worker-name': 'Adi CONTOH',
      'worker-birth-date': '17/08/1990',
      'layoff-date': '31/03/2026',
    });
    expect(before.missing).toContain('worker-nik');
    expect(before.missing).toContain('firm-npp');
    expect(before.missingPapers).toEqual(['identity-card', 'contract', 'receipt']);
    at.office.database.raw
      .prepare(
        "UPDATE person SET nik = '6372051708900001', address = 'Jl. CONTOH 1', phone = '0812' WHERE id = ?",
      )
      .run(at.person);
    at.office.database.raw
      .prepare("UPDATE employer SET npp = 'JJ000001', address = 'Banjarbaru' WHERE id = ?")
      .run(at.firm);
    await door.done('employments.create', {
      asOf: AS_OF,
      employment: jobInput(at.person, at.firm, {
        kpj: '12345678901',
        contract: 'PKWT',
        programmes: ALL_PROGRAMMES,
        contracts: [
          {
            contract: 'PKWT',
            number: '7/PKWT/2025',
            start: plainDate('2025-04-01'),
            end: plainDate('2026-03-31'),
          },
        ],
        wages: [
          { from: '2025-04' as never, basic: 4_000_000, fixedAllowances: 500_000, reported: 4_200_000 },
        ],
      }),
    });
    const { values, missing } = await packetOf();
    expect(values).toMatchObject({
      'worker-nik': '6372051708900001',
      'worker-kpj': '12345678901',
      'contract-kind': 'PKWT',
      'contract-number': '7/PKWT/2025',
      'contract-start': '01/04/2025',
      'contract-end': '31/03/2026',
      'wage-reported': '4200000',
    });
    expect(missing).not.toContain('worker-nik');
    const lines = packetLines(values).split('\n');
    expect(lines[0]).toBe('Nama perusahaan: PT CONTOH Karet');
    expect(lines).toContain('NIK: 6372051708900001');
    expect(lines.indexOf('NIK: 6372051708900001')).toBeLessThan(lines.indexOf('Tanggal lahir: 17/08/1990'));
    expect(packetTable(values).split('\n')).toContain('NIK\t6372051708900001');
  });

  it('binds the fields, the facts and the papers in their order with bookmarks', async () => {
    const person = { kind: 'person', id: at.person } as const;
    await add(person, 'pay-slip', 'Slip upah.pdf', await pdfOf(['slip']));
    await add(person, 'identity-card', 'KTP.png', pngOf(300, 200));
    await add(person, 'deed', 'Akta.jpg', jpegOf());
    await add(person, 'contract', 'Terkunci.pdf', await pdfOf(['x']));
    const packet = await packetOf();
    expect(packet.enclosures.map(({ paper }) => paper)).toEqual([
      'identity-card',
      'contract',
      'agreement',
      'pay-slip',
    ]);
    expect(packet.missingPapers).toEqual([]);
    const made = await door.done('packets.make', {
      subjects: [{ kind: 'line', id: at.line }],
      asOf: AS_OF,
      job: 'paket',
    });
    expect(made).toMatchObject({ place: 'paket.pdf', made: 1, total: 1, cancelled: false, incomplete: 1 });
    const file = String(target);
    expect((await PDFDocument.load(readFileSync(file))).getPageCount()).toBe(6);
    expect(await outline(file)).toEqual([
      'Isian SIAPkerja dan BPJS Ketenagakerjaan',
      'Status hubungan kerja dan kesiapan JKP',
      'Kartu identitas',
      ' KTP.png',
      'Perjanjian kerja',
      ' Terkunci.pdf',
      'Perjanjian bersama, akta, atau putusan',
      ' Akta.jpg',
      'Slip upah',
      ' Slip upah.pdf',
    ]);
    expect(progress.at(-1)).toMatch(/^print/);
    expect(
      oneValue(at.office.database, "SELECT count(*) FROM audit WHERE detail LIKE '%packets.make%'"),
    ).toBe(1);
  });

  it('is made for many into a folder, one file each, and what was made stays when it is stopped', async () => {
    const lines = [at.line];
    for (const name of ['Budi CONTOH', 'Budi CONTOH', 'Citra CONTOH'])
      lines.push(await addLine(at.office.database, at.report, await addPerson(at.office.database, name)));
    const order = { subjects: lines.map((id) => ({ kind: 'line', id })), asOf: AS_OF };
    expect(await door.done('packets.make', { ...order, job: 'banyak' })).toMatchObject({ made: 4, total: 4 });
    expect(readdirSync(String(folder)).sort()).toEqual([
      'Paket kelengkapan JKP Adi CONTOH.pdf',
      'Paket kelengkapan JKP Budi CONTOH (2).pdf',
      'Paket kelengkapan JKP Budi CONTOH.pdf',
      'Paket kelengkapan JKP Citra CONTOH.pdf',
    ]);
    folder = emptyFolder();
    const stopping = new Proxy(progress, {
      get: (list, key) =>
        key === 'push'
          ? (line: string) => {
              if (line === 'print 2/4') jobs.cancel('henti');
              return list.push(line);
            }
          : Reflect.get(list, key),
    });
    progress = stopping;
    const stopped = await door.done('packets.make', { ...order, job: 'henti' });
    expect(stopped).toMatchObject({ made: 2, total: 4, cancelled: true });
    expect(readdirSync(String(folder))).toHaveLength(2);
  });

  it('leaves everything as it is when the dialog was closed, and knows no worker who is gone', async () => {
    target = null;
    expect(
      await door.done('packets.make', { subjects: [{ kind: 'line', id: at.line }], asOf: AS_OF, job: 'x' }),
    ).toBeNull();
    expect(
      await door.faultOf('packets.get', { subject: { kind: 'job', id: 'tidak-ada' }, asOf: AS_OF }),
    ).toMatchObject({
      code: 'not-found',
    });
  });
});
