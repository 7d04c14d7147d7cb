import { fromBuffer } from 'yauzl';
import { listMarker } from '../../../shared/letters/markers.ts';

/** An element of a document's XML. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (text: string) => text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** Reads the XML that Word writes: elements, attributes, text. @throws Error where tags do not close in order */
export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (const [, close, name, inside, empty, text] of xml.matchAll(
    /<(?:\?[^>]*\?|(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?))>|([^<]+)/g,
  )) {
    const top = open.at(-1);
    if (!top) throw new Error('a tag closes that was never opened');
    if (text !== undefined) top.text += decode(text);
    else if (close === '/') {
      if (top.name !== name) throw new Error(`${name} closes ${top.name}`);
      open.pop();
    } else if (name !== undefined) {
      const attributes = Object.fromEntries(
        [...(inside ?? '').matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [
          key,
          decode(value ?? ''),
        ]),
      );
      const element: Element = { name, attributes, children: [], text: '' };
      top.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`${open.at(-1)?.name} never closes`);
  return root;
}

/** Every part of a zip as text. */
export async function unzip(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const zip = await new Promise<import('yauzl').ZipFile>((resolve, reject) =>
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, file) =>
      error ? reject(error) : resolve(file),
    ),
  );
  const parts = new Map<string, string>();
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(parts));
    zip.on('entry', (entry: import('yauzl').Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
          zip.readEntry();
        });
      });
    });
    zip.readEntry();
  });
}

/** All elements of a name, in order, at any depth. */
export function all(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

const child = (element: Element | undefined, name: string) =>
  element?.children.find((one) => one.name === name);

/** Counts the numbered paragraphs of a document as Word does. */
class Counter {
  readonly #starts: ReadonlyMap<string, number>;
  readonly #counts = new Map<string, number[]>();

  constructor(numbering: string | undefined) {
    const root = parseXml(numbering ?? '');
    this.#starts = new Map(
      all(root, 'w:num').map((one) => {
        const abstract = child(one, 'w:abstractNumId')?.attributes['w:val'];
        const definition = all(root, 'w:abstractNum').find(
          (other) => other.attributes['w:abstractNumId'] === abstract,
        );
        const start = definition && child(child(definition, 'w:lvl'), 'w:start')?.attributes['w:val'];
        return [one.attributes['w:numId'] ?? '', Number(start)];
      }),
    );
  }

  next(list: string, level: number): string {
    const counts = this.#counts.get(list) ?? [];
    const start = level === 0 ? (this.#starts.get(list) ?? Number.NaN) : 1;
    const position = counts[level] === undefined ? start : (counts[level] ?? 0) + 1;
    this.#counts.set(list, [...counts.slice(0, level), position]);
    return listMarker(level, position);
  }
}

function paragraphText(paragraph: Element, counter: Counter): string {
  const numbered = child(child(paragraph, 'w:pPr'), 'w:numPr');
  const marker =
    numbered === undefined
      ? ''
      : counter.next(
          child(numbered, 'w:numId')?.attributes['w:val'] ?? '',
          Number(child(numbered, 'w:ilvl')?.attributes['w:val']),
        );
  const runs = all(paragraph, 'w:r')
    .flatMap((run) => run.children)
    .map((part) => (part.name === 'w:t' ? part.text : /^w:(tab|br)$/.test(part.name) ? ' ' : ''));
  return `${marker} ${runs.join('')}`.trim();
}

const styleOf = (paragraph: Element | undefined) =>
  child(child(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val'] ?? '';

/** Lines of a table: row by row, but signatures one after the other. */
function tableLines(table: Element, counter: Counter): readonly string[] {
  const rows = table.children
    .filter(({ name }) => name === 'w:tr')
    .map((row) => row.children.filter(({ name }) => name === 'w:tc'));
  const cells = rows.map((row) => row.map((cell) => bodyLines(cell, counter)));
  const styles = all(table, 'w:p').map(styleOf);
  if (!styles.some((style) => style.endsWith('Signature'))) return cells.map((row) => row.flat().join(' '));
  return (cells[0] ?? []).flatMap((_, column) => cells.flatMap((row) => row[column] ?? []));
}

function bodyLines(parent: Element, counter: Counter): readonly string[] {
  return parent.children.flatMap((element) => {
    if (element.name === 'w:p') return [paragraphText(element, counter)];
    return element.name === 'w:tbl' ? tableLines(element, counter) : [];
  });
}

export interface ReadDocx {
  readonly parts: ReadonlyMap<string, string>;
  readonly body: Element;
  /** What a reader of the document reads, without page numbers and marks; blanks are single. */
  readonly text: string;
  /** Text of the headers of all pages. */
  readonly headers: string;
}

/** Opens a DOCX as a reader would. @throws Error when it is none */
export async function readDocx(bytes: Uint8Array): Promise<ReadDocx> {
  const parts = await unzip(bytes);
  const [body] = all(parseXml(parts.get('word/document.xml') ?? ''), 'w:body');
  if (!body) throw new Error('no document');
  const counter = new Counter(parts.get('word/numbering.xml'));
  const headers = [...parts]
    .filter(([name]) => /^word\/header\d+\.xml$/.test(name))
    .flatMap(([, xml]) => all(parseXml(xml), 'w:t'))
    .map(({ text }) => text);
  return {
    parts,
    body,
    text: bodyLines(body, counter).join(' ').replace(/\s+/g, ' ').trim(),
    headers: headers.join(' '),
  };
}
