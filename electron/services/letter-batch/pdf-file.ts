import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

const name = (text: string) => PDFName.of(text);

/** What a page may have from the nodes above it, which are left behind. */
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'].map(name);
/** What points outside the page or acts when it is opened: its old parent, the structure of the whole, links, programs. */
const LEFT_BEHIND: ReadonlySet<PDFName> = new Set(
  ['Parent', 'StructParents', 'Annots', 'Tabs', 'AA', 'B', 'PieceInfo'].map(name),
);

/** A place on a page that leads to a named one. */
export interface PageLink {
  /** Index among the pages added with it. */
  readonly page: number;
  /** Left, bottom, right, top in points. */
  readonly rect: readonly [number, number, number, number];
  readonly to: string;
}

/** A place in the file that has a name, and stands in its outline. */
export interface Bookmark {
  /** Plain letters and figures; links lead to it. */
  readonly name: string;
  readonly title: string;
  /** Index of its page in the whole file. */
  readonly page: number;
  /** Stands below the last one of level 0 before it. */
  readonly level: 0 | 1;
}

const CATALOG = 1;
const ROOT = 2;
const INFO = 3;
const NAME_OF_APP = 'Sambung';

/**
 * Writes a PDF from pages of other ones, front to back: what was written is let go, so that a file of thousands of
 * letters takes no more memory than a part of it. Streams are copied as they are.
 */
export class PdfFile {
  readonly #write: (bytes: Uint8Array) => void;
  /** Where each object begins, by number; 0 while it is not written. */
  readonly #offsets: number[] = [0, 0, 0, 0];
  readonly #groups: { readonly node: number; readonly leaves: readonly number[] }[] = [];
  #at = 0;

  /** @param write takes the file's bytes in order; it may throw */
  constructor(write: (bytes: Uint8Array) => void) {
    this.#write = write;
    this.#put(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'));
  }

  #put(bytes: Uint8Array): void {
    this.#write(bytes);
    this.#at += bytes.length;
  }

  #reserve(): number {
    this.#offsets.push(0);
    return this.#offsets.length - 1;
  }

  #object(number: number, ...content: readonly (string | Uint8Array)[]): void {
    this.#offsets[number] = this.#at;
    const parts = [`${number} 0 obj\n`, ...content, '\nendobj\n'];
    this.#put(
      Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))),
    );
  }

  /** Appends pages of one document, with what hangs on them: each font and picture once. */
  add(pages: readonly PDFPage[], links: readonly PageLink[] = []): void {
    const node = this.#reserve();
    const numbers = new Map<PDFRef, number>();
    const waiting: { readonly number: number; readonly object: PDFObject | undefined }[] = [];
    const refer = (document: PDFPage['doc']) => (ref: PDFRef) => {
      const known = numbers.get(ref);
      if (known !== undefined) return known;
      const number = this.#reserve();
      numbers.set(ref, number);
      waiting.push({ number, object: document.context.lookup(ref) });
      return number;
    };
    const leaves = pages.map((page, index) => {
      const number = this.#reserve();
      const own = links.filter((link) => link.page === index);
      this.#object(number, pageText(page, node, refer(page.doc), own));
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
        this.#object(next.number, ...objectParts(next.object, refer(page.doc)));
      return number;
    });
    this.#object(
      node,
      `<< /Type /Pages /Parent ${ROOT} 0 R /Count ${leaves.length} /Kids [${references(leaves)}] >>`,
    );
    this.#groups.push({ node, leaves });
  }

  /** Writes the outline and the named places; the answer is what the catalogue says of them. */
  #places(bookmarks: readonly Bookmark[]): string {
    if (bookmarks.length === 0) return '';
    const leaves = this.#groups.flatMap((group) => group.leaves);
    const place = ({ page }: Bookmark) => `[${leaves[page] ?? 0} 0 R /Fit]`;
    const items: OutlineItem[] = [];
    for (const bookmark of bookmarks) {
      const item = { bookmark, number: this.#reserve(), children: [] };
      const above = bookmark.level === 1 ? items.at(-1) : undefined;
      (above?.children ?? items).push(item);
    }
    const root = this.#reserve();
    const write = (siblings: readonly OutlineItem[], parent: number): void => {
      siblings.forEach(({ bookmark, number, children }, i) => {
        const [before, after] = [siblings[i - 1], siblings[i + 1]];
        const parts = [
          `/Title ${PDFHexString.fromText(bookmark.title)} /Parent ${parent} 0 R /Dest ${place(bookmark)}`,
          ...(before ? [`/Prev ${before.number} 0 R`] : []),
          ...(after ? [`/Next ${after.number} 0 R`] : []),
          ...(children.length > 0 ? [ends(children, children.length)] : []),
        ];
        this.#object(number, `<< ${parts.join(' ')} >>`);
        write(children, number);
      });
    };
    const ends = (siblings: readonly OutlineItem[], count: number) =>
      `/First ${siblings[0]?.number ?? 0} 0 R /Last ${siblings.at(-1)?.number ?? 0} 0 R /Count ${count}`;
    this.#object(root, `<< /Type /Outlines ${ends(items, bookmarks.length)} >>`);
    write(items, root);
    const named = [...bookmarks]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((bookmark) => `(${bookmark.name}) ${place(bookmark)}`);
    const names = this.#reserve();
    this.#object(names, `<< /Names [ ${named.join(' ')} ] >>`);
    return ` /Outlines ${root} 0 R /PageMode /UseOutlines /Names << /Dests ${names} 0 R >>`;
  }

  /** Ends the file. @param title Indonesian, without personal data @param bookmarks in the order of their pages */
  close(title: string, bookmarks: readonly Bookmark[] = []): void {
    const count = this.#groups.reduce((sum, group) => sum + group.leaves.length, 0);
    this.#object(
      ROOT,
      `<< /Type /Pages /Count ${count} /Kids [${references(this.#groups.map(({ node }) => node))}] >>`,
    );
    this.#object(
      CATALOG,
      `<< /Type /Catalog /Pages ${ROOT} 0 R /Lang (id) /ViewerPreferences << /DisplayDocTitle true >>${this.#places(bookmarks)} >>`,
    );
    this.#object(
      INFO,
      `<< /Title ${PDFHexString.fromText(title)} /Creator (${NAME_OF_APP}) /Producer (${NAME_OF_APP}) >>`,
    );
    const start = this.#at;
    const rows = this.#offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    const size = this.#offsets.length;
    this.#put(
      Buffer.from(
        `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${size} /Root ${CATALOG} 0 R /Info ${INFO} 0 R >>\nstartxref\n${start}\n%%EOF\n`,
        'latin1',
      ),
    );
  }
}

const references = (numbers: readonly number[]): string => numbers.map((one) => `${one} 0 R`).join(' ');

/** The number that an item of an outline has, and those that it points to; 0 where there is none. */
interface OutlineItem {
  readonly bookmark: Bookmark;
  readonly number: number;
  readonly children: OutlineItem[];
}

/** A link that draws no frame. */
const linkText = ({ rect, to }: PageLink): string =>
  `<< /Type /Annot /Subtype /Link /Rect [${rect.join(' ')}] /Border [0 0 0] /F 4 /Dest (${to}) >>`;

type Refer = (ref: PDFRef) => number;

function text(object: PDFObject, refer: Refer): string {
  if (object instanceof PDFRef) return `${refer(object)} 0 R`;
  if (object instanceof PDFArray)
    return `[ ${object
      .asArray()
      .map((item) => text(item, refer))
      .join(' ')} ]`;
  if (object instanceof PDFDict) return dictText(object.entries(), refer);
  return object.toString();
}

function dictText(entries: readonly (readonly [PDFName, PDFObject])[], refer: Refer): string {
  return `<< ${entries.map(([key, value]) => `${key.toString()} ${text(value, refer)}`).join(' ')} >>`;
}

function objectParts(object: PDFObject | undefined, refer: Refer): readonly (string | Uint8Array)[] {
  if (object === undefined) return ['null'];
  if (!(object instanceof PDFStream)) return [text(object, refer)];
  const contents = object.getContents();
  const length = name('Length');
  const entries = object.dict.entries().filter(([key]) => key !== length);
  return [
    dictText([...entries, [length, PDFNumber.of(contents.length)]], refer),
    '\nstream\n',
    contents,
    '\nendstream',
  ];
}

function pageText(page: PDFPage, parent: number, refer: Refer, links: readonly PageLink[]): string {
  const own = page.node.entries().filter(([key]) => !LEFT_BEHIND.has(key));
  const inherited = INHERITED.flatMap((key): (readonly [PDFName, PDFObject])[] => {
    const value = page.node.has(key) ? undefined : page.node.getInheritableAttribute(key);
    return value === undefined ? [] : [[key, value]];
  });
  const annotations = links.length === 0 ? '' : `/Annots [ ${links.map(linkText).join(' ')} ] `;
  return `<< /Parent ${parent} 0 R ${annotations}${dictText([...own, ...inherited], refer).slice(2)}`;
}
