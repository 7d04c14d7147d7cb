/** Makes files for the tests of this folder: real ones, and such as no honest program writes. Used by tests only. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { packStored } from './pack-stored.ts';

/** An entry of a hand-made ZIP. The overrides are written into the headers instead of the truth. */
export type RawEntry = {
  readonly name: string;
  readonly packed: Buffer;
  readonly crc: number;
  readonly declaredSize: number;
  readonly flags?: number;
  /** Points at the bytes of an earlier entry instead of bringing its own. */
  readonly sharesBytesWith?: number;
};

/** A deflated entry that tells the truth about itself. */
export function entry(name: string, content: string | Buffer): RawEntry {
  const bytes = Buffer.from(content);
  return { name, packed: deflateRawSync(bytes), crc: crc32(bytes), declaredSize: bytes.length };
}

/** Packs entries as they say, right or wrong. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const item of entries) {
    const name = Buffer.from(item.name);
    const shared = item.sharesBytesWith === undefined ? undefined : offsets[item.sharesBytesWith];
    offsets.push(shared ?? offset);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(item.flags ?? 0, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt16LE(0x21, 8);
    fields.writeUInt32LE(item.crc, 10);
    fields.writeUInt32LE(item.packed.length, 14);
    fields.writeUInt32LE(item.declaredSize, 18);
    fields.writeUInt16LE(name.length, 22);
    if (shared === undefined) {
      body.push(Buffer.from('PK\x03\x04'), fields, name, item.packed);
      offset += 4 + fields.length + name.length + item.packed.length;
    }
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offsets.at(-1) ?? 0, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), fields, tail, name);
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...body, index, end]);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The parts of a small workbook around hand-written rows; styles: 0 general, 1 date, 2 rupiah with brackets. */
export function workbookParts(sheetData: string): ReadonlyMap<string, string> {
  return new Map([
    [
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Grafik" sheetId="1" r:id="rId9"/><sheet name="Daftar" sheetId="2" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId9" Type="${OFFICE}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
    ],
    [
      'xl/styles.xml',
      `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="[$Rp-421]\\ #,##0;[Red]\\([$Rp-421]#,##0\\)"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
    ],
    [
      'xl/worksheets/sheet1.xml',
      `<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`,
    ],
  ]);
}

/** That small workbook as a file. */
export function workbookOf(sheetData: string): Buffer {
  return packStored([...workbookParts(sheetData)].map(([name, text]) => [name, Buffer.from(text)] as const));
}

/** A folder of its own for one test file. */
export function testFolder(): {
  readonly put: (name: string, bytes: Uint8Array | string) => string;
  readonly remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'sambung-sheets-'));
  return {
    put: (name, bytes) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
