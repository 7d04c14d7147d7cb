import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { newDraft, openGoldenOffice, printDraft } from '../e2e/support/golden.ts';
import { newLayoffReport, receiptOf } from '../e2e/support/golden-receipt.ts';
import { launchApp } from '../e2e/support/launch.ts';
import { SPEC_KINDS } from '../shared/domain/letter.ts';
import { layoffReceipt } from '../shared/letters/layoff-receipt.ts';
import { letterSpecs } from '../shared/letters/specs.ts';
import { buildApp } from './build.ts';
import { ROOT } from './runtime/paths.ts';
import { prepareRuntime } from './runtime/prepare.ts';
import { say } from './runtime/say.ts';
import { stopPlainly } from './runtime/stop.ts';
import { hasDisplay } from './runtime/system.ts';

/*
 * Pictures of the first page of every kind of letter for docs/letters, printed by the app itself in a practice office
 * with invented facts. `npx tsx scripts/letter-pictures.ts`; SAMBUNG_E2E_APP names another built app, as for the tests.
 */

/** Width of a picture in pixels. */
const WIDTH = 660;
/** Pictures that a reader of the manual still loads at once. */
const MOST_BYTES = 60_000;

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each pixel. */
  readonly data: Uint8ClampedArray;
}

/** What pdf.js draws on outside a browser. */
interface DrawingRoom {
  readonly create: (
    width: number,
    height: number,
  ) => { readonly canvas: HTMLCanvasElement; readonly context: CanvasRenderingContext2D };
}

/** The first page of a PDF, drawn. */
async function firstPage(pdf: Uint8Array): Promise<Picture> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const page = await document.getPage(1);
  const viewport = page.getViewport({ scale: WIDTH / page.getViewport({ scale: 1 }).width });
  const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
  const { canvas, context } = (document.canvasFactory as DrawingRoom).create(width, height);
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  const { data } = context.getImageData(0, 0, width, height);
  await task.destroy();
  return { width, height, data };
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function chunk(name: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const check = body.reduce((sum, byte) => (CRC[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8), 0xffffffff);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE((check ^ 0xffffffff) >>> 0, body.length + 4);
  return framed;
}

/** A picture as PNG in sixteen greys: letters are black on white, and so it stays small. */
function greyPng({ width, height, data }: Picture): Buffer {
  const bytesInRow = Math.ceil(width / 2);
  const rows = Buffer.alloc((bytesInRow + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      const light = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
      const place = y * (bytesInRow + 1) + 1 + (x >> 1);
      rows[place] = (rows[place] ?? 0) | (Math.round(light / 17) << (x % 2 === 0 ? 4 : 0));
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Four bits a pixel, grey, no interlace.
  head.set([4, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** The same script again under a virtual display, where there is none. */
function againWithDisplay(): never {
  const args = ['-a', '-s', '-screen 0 1920x1080x24', process.execPath, ...process.execArgv];
  const done = spawnSync('xvfb-run', [...args, ...process.argv.slice(1)], { stdio: 'inherit' });
  process.exit(done.status ?? 1);
}

const HEAD = `# Surat

Halaman pertama setiap jenis surat yang diterbitkan Sambung, dicetak oleh aplikasi sendiri pada kantor latihan dengan data rekaan
(F4, Arimo 11). \`npx tsx scripts/letter-pictures.ts\` membuat ulang folder ini. \`e2e/letters-golden.spec.ts\` menguji tata letak
semuanya, dengan data pendek dan data yang sangat panjang, pada F4 dan A4.

| jenis | nama | dipakai untuk | gambar |
|---|---|---|---|
`;

/** The table of the folder: code, Indonesian name and use of each kind, and its picture. */
function readme(): string {
  const row = (code: string, name: string, use: string) =>
    `| \`${code}\` | ${name} | ${use} | [<img src="${code}.png" width="160" alt="${name}">](${code}.png) |\n`;
  const receipt = row(
    layoffReceipt.code,
    layoffReceipt.name,
    'Membuktikan bahwa laporan PHK yang tidak ditolak pekerja telah diterima.',
  );
  const rows = SPEC_KINDS.map((code) => row(code, letterSpecs[code].name, letterSpecs[code].use));
  return `${HEAD}${receipt}${rows.join('')}`;
}

async function main(): Promise<void> {
  if (!hasDisplay()) againWithDisplay();
  await prepareRuntime();
  if (process.env.SAMBUNG_E2E_APP === undefined) await buildApp();
  const folder = path.join(ROOT, 'docs', 'letters');
  mkdirSync(folder, { recursive: true });
  const app = await launchApp();
  // The runner of these scripts marks functions with a helper of its own, which the app's page does not have.
  await app.page.evaluate('globalThis.__name = (marked) => marked');
  const keep = async (kind: string, pdf: Uint8Array) => {
    const png = greyPng(await firstPage(pdf));
    if (png.length > MOST_BYTES) throw new Error(`the picture of ${kind} has ${png.length} bytes`);
    writeFileSync(path.join(folder, `${kind}.png`), png);
    say(`${kind}: ${Math.round(png.length / 1000)} kB`);
  };
  try {
    await openGoldenOffice(app);
    const report = await newLayoffReport(app, 'short');
    const receipt = await app.door.call('letters.preview', {
      ...receiptOf(report),
      number: { kind: 'automatic' },
    });
    await keep('layoff-receipt', receipt.pdf);
    for (const kind of SPEC_KINDS)
      await keep(kind, (await printDraft(app, await newDraft(app, kind, 'short'))).pdf);
    writeFileSync(path.join(folder, 'README.md'), readme());
  } finally {
    await app.close();
  }
}

await main().catch(stopPlainly);
