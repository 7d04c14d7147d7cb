import { closeSync, openSync, writeSync } from 'node:fs';
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFString,
} from '@cantoo/pdf-lib';
import fontkit from '@pdf-lib/fontkit';
import type { SetAside } from '../../../shared/contract/case-file.ts';
import { DOCX_TYPE, type DocumentType } from '../../../shared/domain/document.ts';
import { openPdf } from '../documents/pdf-lock.ts';
import { type Bookmark, type PageLink, PdfFile } from '../letter-batch/pdf-file.ts';
import { flattenAnnotations } from './flatten-annotations.ts';
import { type Notice, noticePage } from './notice-page.ts';
import { picturePage, TooManyPixels } from './picture-page.ts';
import { writeFoot } from './running-foot.ts';

/** Bytes as a whole, or in parts that come one after the other. */
export type Bytes = Uint8Array | AsyncIterable<Uint8Array>;

/** Something that is bound in. */
export interface Bound {
  readonly type: DocumentType;
  readonly content: Bytes;
}

/** The same with all of its bytes at hand. */
interface Whole extends Bound {
  readonly content: Uint8Array;
}

/** How many pages it takes; `why` it is a notice instead. */
export interface Counted {
  readonly pages: number;
  readonly why: SetAside['why'] | null;
}

export interface BoundPart extends Bound {
  readonly counted: Counted;
  /** What stands left at the foot of its pages. */
  readonly name: string;
  /** What stands in its place where it cannot be bound in. */
  readonly notice: Notice;
}

export interface BinderOptions {
  /** Path of the file that is written; null keeps it in memory. */
  readonly file: string | null;
  /** Bytes of assets/fonts/Arimo-Running.ttf. */
  readonly font: Uint8Array;
  /** Right at the foot of each page, before its number. */
  readonly running: string;
  /** Pages of the whole. */
  readonly total: number;
}

/** Binds PDFs and pictures into one PDF, from front to back. */
export interface Binder {
  /** How many pages something takes, without binding it; its bytes may be taken away. @throws what its parts throw */
  readonly count: (bound: Bound) => Promise<Counted>;
  /** Begins the file. @throws the system's error */
  readonly open: (options: BinderOptions) => Promise<void>;
  /**
   * Binds a part behind those before it, and takes its bytes away; a part that breaks only now is replaced by as many notices as it had pages, and the
   * answer says why. @throws the system's error; what its parts throw
   */
  readonly append: (part: BoundPart) => Promise<SetAside['why'] | null>;
  /** Ends the file; its bytes where it was kept in memory. @throws the system's error */
  readonly close: (title: string, bookmarks: readonly Bookmark[]) => Promise<Uint8Array | null>;
  /** Lets everything go. */
  readonly end: () => Promise<void>;
}

/** Address that a link of a table of contents is printed with: the name of a place stands at its end. */
export const PLACE_BASE = 'https://berkas.invalid/';

const key = (text: string) => PDFName.of(text);

function linkOf(annotation: PDFDict | undefined, page: number): readonly PageLink[] {
  const address = annotation?.lookupMaybe(key('A'), PDFDict)?.lookupMaybe(key('URI'), PDFString)?.asString();
  const rect = annotation?.lookupMaybe(key('Rect'), PDFArray);
  if (address?.startsWith(PLACE_BASE) !== true || rect === undefined) return [];
  const to = address.slice(PLACE_BASE.length).replace(/[^\w-]/g, '');
  const corner = (i: number) => rect.lookup(i, PDFNumber).asNumber();
  return [{ page, rect: [corner(0), corner(1), corner(2), corner(3)], to }];
}

/** Links of printed pages that lead to a place in the file. */
function linksOf(pages: readonly PDFPage[]): readonly PageLink[] {
  return pages.flatMap((page, index) => {
    const all = page.node.Annots();
    return Array.from({ length: all?.size() ?? 0 }).flatMap((_, i) =>
      linkOf(all?.lookupMaybe(i, PDFDict), index),
    );
  });
}

async function whole({ type, content }: Bound): Promise<Whole> {
  if (content instanceof Uint8Array) return { type, content };
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return { type, content: Buffer.concat(parts) };
}

const bufferOf = ({ content }: Whole) => Buffer.from(content.buffer, content.byteOffset, content.byteLength);

/** The pages of something as a document of its own. @throws Error where it cannot be read */
async function documentOf(bound: Whole): Promise<PDFDocument> {
  if (bound.type === 'application/pdf') return openPdf(bound.content);
  if (bound.type === DOCX_TYPE) throw new Error('word');
  return picturePage(bufferOf(bound), bound.type);
}

function whyNot(error: unknown): SetAside['why'] {
  if (error instanceof TooManyPixels) return 'too-many-pixels';
  return /password|encrypt/i.test(error instanceof Error ? error.message : '') ? 'locked' : 'damaged';
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}

/** The binder as it works inside its worker, or in a test. */
export function binder(): Binder {
  let handle: number | null = null;
  let file: PdfFile | null = null;
  let options: BinderOptions | null = null;
  let kept: Uint8Array[] = [];
  let page = 0;
  const release = () => {
    if (handle !== null) closeSync(handle);
    handle = null;
    file = null;
    kept = [];
  };

  async function count(bound: Bound): Promise<Counted> {
    if (bound.type === DOCX_TYPE) return { pages: 1, why: 'word' };
    const all = await whole(bound);
    try {
      const pages = (await documentOf(all)).getPageCount();
      return pages > 0 ? { pages, why: null } : { pages: 1, why: 'damaged' };
    } catch (error) {
      return { pages: 1, why: whyNot(error) };
    }
  }

  /** A part's pages with their feet, ready to be copied. */
  async function finished(document: PDFDocument, name: string, set: BinderOptions): Promise<void> {
    document.registerFontkit(fontkit);
    const font = await document.embedFont(set.font, { subset: false });
    document.getPages().forEach((one, i) => {
      flattenAnnotations(one);
      const number = `halaman ${page + i + 1} dari ${set.total}`;
      writeFoot(one, { left: name, right: `${set.running} · ${number}` }, font);
    });
    await document.flush();
  }

  return {
    count,
    open: async (given) => {
      options = given;
      page = 0;
      if (given.file === null) file = new PdfFile((bytes) => kept.push(bytes));
      else {
        const opened = openSync(given.file, 'w');
        handle = opened;
        file = new PdfFile((bytes) => writeAll(opened, bytes));
      }
    },
    append: async (part) => {
      const set = options;
      if (set === null || file === null) throw new Error('the file was not begun');
      const { counted } = part;
      let { why } = counted;
      const bind = async (document: PDFDocument) => {
        const links = linksOf(document.getPages());
        await finished(document, part.name, set);
        return { pages: document.getPages(), links };
      };
      const bound =
        why === null
          ? await documentOf(await whole(part))
              .then(bind)
              .catch((error: unknown) => {
                why = whyNot(error);
                return null;
              })
          : null;
      if (bound !== null && bound.pages.length === counted.pages) {
        file.add(bound.pages, bound.links);
        page += counted.pages;
        return why;
      }
      why ??= 'damaged';
      for (let n = 0; n < counted.pages; n += 1) {
        const { pages } = await bind(await noticePage(part.notice, set.font));
        file.add(pages);
        page += 1;
      }
      return why;
    },
    close: async (title, bookmarks) => {
      file?.close(title, bookmarks);
      const whole = options?.file === null ? new Uint8Array(Buffer.concat(kept)) : null;
      release();
      return whole;
    },
    end: async () => release(),
  };
}
