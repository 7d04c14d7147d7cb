import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { ContractError } from '../../../shared/contract/errors.ts';

/* Opens a DOCX without believing it: nothing but the text is unpacked, and what comes out is counted. */

/** Files inside; a thesis with a thousand pictures has fewer. */
const MOST_ENTRIES = 5_000;
/** Bytes that all files say they unpack to, and that the text really unpacks to. */
const MOST_DECLARED = 1024 * 1024 * 1024;
const MOST_TEXT = 40 * 1024 * 1024;

const TEXT = 'word/document.xml';
const TYPES = '[Content_Types].xml';

const refuse = (detail: string) => new ContractError('file-refused', { detail });

async function entriesOf(archive: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  let declared = 0;
  for await (const entry of archive.eachEntry()) {
    declared += entry.uncompressedSize;
    if (entries.size >= MOST_ENTRIES || declared > MOST_DECLARED) throw refuse('document-bomb');
    if (entry.isEncrypted()) throw refuse('document-locked');
    // Two parts of one name: readers disagree about which of them counts.
    if (entries.has(entry.fileName)) throw refuse('document-broken');
    entries.set(entry.fileName, entry);
  }
  return entries;
}

/** The text of an entry. The sizes that the archive declares are not believed. */
async function unpack(archive: ZipFile, entry: Entry): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  const stream = await archive.openReadStreamPromise(entry);
  for await (const piece of stream as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > MOST_TEXT) {
      stream.destroy();
      throw refuse('document-bomb');
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

/**
 * The text part of a DOCX, as the XML that Word wrote.
 * @throws ContractError file-refused with `document-not-known` (a zip of something else), `document-broken`,
 * `document-locked`, `document-macros` or `document-bomb`
 */
export async function docxText(bytes: Buffer): Promise<string> {
  try {
    const archive = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: false });
    const entries = await entriesOf(archive);
    const text = entries.get(TEXT);
    const types = entries.get(TYPES);
    if (text === undefined || types === undefined) throw refuse('document-not-known');
    const isProgram = [...entries.keys()].some((name) => /(^|\/)vbaProject\.bin$/i.test(name));
    if (isProgram || /macroEnabled/i.test(await unpack(archive, types))) throw refuse('document-macros');
    return await unpack(archive, text);
  } catch (error) {
    if (error instanceof ContractError) throw error;
    throw refuse('document-broken');
  }
}
