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
/** What points outside the page: its old parent, the structure of the whole document, links to other letters. */
const LEFT_BEHIND: ReadonlySet<PDFName> = new Set(['Parent', 'StructParents', 'Annots', 'Tabs'].map(name));

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
  readonly #groups: { readonly node: number; readonly pages: number }[] = [];
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
  add(pages: readonly PDFPage[]): void {
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
    const leaves = pages.map((page) => {
      const number = this.#reserve();
      this.#object(number, pageText(page, node, refer(page.doc)));
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
        this.#object(next.number, ...objectParts(next.object, refer(page.doc)));
      return `${number} 0 R`;
    });
    this.#object(
      node,
      `<< /Type /Pages /Parent ${ROOT} 0 R /Count ${leaves.length} /Kids [${leaves.join(' ')}] >>`,
    );
    this.#groups.push({ node, pages: leaves.length });
  }

  /** Ends the file. @param title Indonesian, without personal data */
  close(title: string): void {
    const count = this.#groups.reduce((sum, group) => sum + group.pages, 0);
    const kids = this.#groups.map((group) => `${group.node} 0 R`).join(' ');
    this.#object(ROOT, `<< /Type /Pages /Count ${count} /Kids [${kids}] >>`);
    this.#object(
      CATALOG,
      `<< /Type /Catalog /Pages ${ROOT} 0 R /Lang (id) /ViewerPreferences << /DisplayDocTitle true >> >>`,
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

function pageText(page: PDFPage, parent: number, refer: Refer): string {
  const own = page.node.entries().filter(([key]) => !LEFT_BEHIND.has(key));
  const inherited = INHERITED.flatMap((key): (readonly [PDFName, PDFObject])[] => {
    const value = page.node.has(key) ? undefined : page.node.getInheritableAttribute(key);
    return value === undefined ? [] : [[key, value]];
  });
  return `<< /Parent ${parent} 0 R ${dictText([...own, ...inherited], refer).slice(2)}`;
}
