import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import {
  MAX_ARCHIVE_ENTRIES,
  MAX_RATIO,
  MAX_TEXT_TABLE_BYTES,
  MAX_TREE_PART_BYTES,
  MAX_UNPACKED_BYTES,
  RATIO_COUNTS_FROM_BYTES,
} from './limits.ts';
import { SpreadsheetRefusal } from './problem.ts';

/** The unpacked parts of a workbook that a list needs, by their path inside the archive. */
export type WorkbookParts = ReadonlyMap<string, Buffer>;

const CONTENT_TYPES = '[Content_Types].xml';
const SHEET_PART = /(^|\/)worksheets\/[^/]+\.xml$/i;
const TEXT_TABLE = /(^|\/)sharedstrings\.xml$/i;
/** Pictures, charts, comments and the like are counted but not kept: fewer parsers meet a stranger's file. */
const LEFT_OUT =
  /(^|\/)(docProps|customXml|xl\/(charts?|chartsheets|comments|ctrlProps|customProperty|diagrams|drawings|embeddings|externalLinks|media|persons|pivotCache|pivotTables|printerSettings|queryTables|revisions|slicers?|slicerCaches|tables|theme|threadedComments|timelines?|timelineCaches))\/|\/comments\d*\.xml$/i;

function isKept(name: string): boolean {
  return /\.(xml|rels)$/i.test(name) && !LEFT_OUT.test(name) && !/worksheets\/_rels\//i.test(name);
}

function refuse(code: 'file-bomb' | 'file-damaged' | 'file-encrypted' | 'file-macros'): never {
  throw new SpreadsheetRefusal({ code });
}

async function listEntries(archive: ZipFile): Promise<readonly Entry[]> {
  if (archive.entryCount > MAX_ARCHIVE_ENTRIES) refuse('file-bomb');
  const entries: Entry[] = [];
  const names = new Set<string>();
  for await (const entry of archive.eachEntry()) {
    entries.push(entry);
    if (entries.length > MAX_ARCHIVE_ENTRIES) refuse('file-bomb');
    if (entry.isEncrypted()) refuse('file-encrypted');
    // Two parts of one name: readers disagree about which of them counts.
    if (names.has(entry.fileName)) refuse('file-damaged');
    names.add(entry.fileName);
  }
  return entries;
}

/** One stretch of packed bytes used by many entries is how a small file unpacks to terabytes. */
async function refuseOverlaps(archive: ZipFile, entries: readonly Entry[]): Promise<void> {
  const stretches: { readonly from: number; readonly to: number }[] = [];
  for (const entry of entries) {
    const { fileDataStart } = await archive.readLocalFileHeaderPromise(entry, { minimal: true });
    stretches.push({ from: entry.relativeOffsetOfLocalHeader, to: fileDataStart + entry.compressedSize });
  }
  stretches.sort((a, b) => a.from - b.from);
  let end = 0;
  for (const { from, to } of stretches) {
    if (from < end) refuse('file-bomb');
    end = to;
  }
}

function limitOf(name: string): number {
  if (!isKept(name) || SHEET_PART.test(name)) return MAX_UNPACKED_BYTES;
  return TEXT_TABLE.test(name) ? MAX_TEXT_TABLE_BYTES : MAX_TREE_PART_BYTES;
}

type Unpacked = { readonly bytes: number; readonly content: Buffer | null };

/** Counts what really comes out; the sizes that the archive declares are not believed. */
async function unpackEntry(archive: ZipFile, entry: Entry, already: number): Promise<Unpacked> {
  const limit = Math.min(limitOf(entry.fileName), MAX_UNPACKED_BYTES - already);
  const keep = isKept(entry.fileName);
  const pieces: Buffer[] = [];
  let bytes = 0;
  let sum = 0;
  const stream = await archive.openReadStreamPromise(entry);
  for await (const piece of stream as AsyncIterable<Buffer>) {
    bytes += piece.length;
    const isFlood = bytes > RATIO_COUNTS_FROM_BYTES && bytes > entry.compressedSize * MAX_RATIO;
    if (bytes > limit || isFlood) {
      stream.destroy();
      refuse('file-bomb');
    }
    sum = crc32(piece, sum);
    if (keep) pieces.push(piece);
  }
  if (keep && sum !== entry.crc32) refuse('file-damaged');
  return { bytes, content: keep ? Buffer.concat(pieces) : null };
}

/** Says what the archive is, by its table of contents; anything but a plain XLSX workbook is refused. */
function refuseOtherKinds(names: readonly string[], contentTypes: string | null): void {
  const lower = names.map((name) => name.toLowerCase());
  if (lower.some((name) => /(^|\/)vbaproject\.bin$/.test(name))) refuse('file-macros');
  if (contentTypes === null) throw new SpreadsheetRefusal({ code: 'file-not-a-list', looksLike: 'zip' });
  if (/macroEnabled|vnd\.ms-office\.vbaProject/i.test(contentTypes)) refuse('file-macros');
  if (lower.includes('xl/workbook.bin')) throw new SpreadsheetRefusal({ code: 'file-old-excel' });
  if (!/spreadsheetml\.(sheet|template)\.main\+xml/i.test(contentTypes)) {
    throw new SpreadsheetRefusal({ code: 'file-not-a-list', looksLike: 'zip' });
  }
}

async function unpackAll(archive: ZipFile): Promise<WorkbookParts> {
  const entries = await listEntries(archive);
  await refuseOverlaps(archive, entries);
  const parts = new Map<string, Buffer>();
  let bytes = 0;
  for (const entry of entries) {
    if (entry.fileName.endsWith('/')) continue;
    const unpacked = await unpackEntry(archive, entry, bytes);
    bytes += unpacked.bytes;
    if (unpacked.content !== null) parts.set(entry.fileName, unpacked.content);
  }
  refuseOtherKinds(
    entries.map((entry) => entry.fileName),
    parts.get(CONTENT_TYPES)?.toString('utf8') ?? null,
  );
  return parts;
}

/**
 * Unpacks an XLSX file that stands in memory, as far as a list needs it.
 * @param packed the bytes of the whole file, not more than MAX_XLSX_BYTES.
 * @returns the kept parts, every one whole and with a right checksum.
 * @throws SpreadsheetRefusal `file-bomb` (too many parts, too many bytes, parts that overlap), `file-encrypted`,
 * `file-macros`, `file-old-excel` (.xlsb), `file-not-a-list` (another kind of archive), `file-damaged`.
 */
export async function unpackWorkbook(packed: Buffer): Promise<WorkbookParts> {
  try {
    const archive = await fromBufferPromise(packed, { lazyEntries: true, validateEntrySizes: false });
    return await unpackAll(archive);
  } catch (error) {
    if (error instanceof SpreadsheetRefusal) throw error;
    throw new SpreadsheetRefusal({ code: 'file-damaged' });
  }
}
