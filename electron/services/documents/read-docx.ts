import type { DocumentText, TableCell, TextBlock, TextRun } from '../../../shared/domain/document-text.ts';
import { attribute, type XmlStep, xmlSteps } from './xml-steps.ts';

/** More than anybody reads in a panel: 400,000 signs are some 150 pages. */
const MOST_SIGNS = 400_000;
const MOST_BLOCKS = 10_000;
/** Tables within tables beyond this depth are left out. */
const DEEPEST = 6;

type Style = Pick<TextRun, 'bold' | 'italic' | 'underline'>;
const PLAIN: Style = { bold: false, italic: false, underline: false };

interface OpenParagraph {
  runs: TextRun[];
  heading: number;
  list: number | null;
}
interface OpenTable {
  readonly rows: TableCell[][];
  /** Blocks of the cell that is open; null between cells. */
  cell: TextBlock[] | null;
  span: number;
}

const isOn = (attributes: string) => !/^(0|false|off|none)$/i.test(attribute(attributes, 'w:val') ?? '');

const headingOf = (style: string): number => {
  if (/^(title|judul)$/i.test(style)) return 1;
  const level = /^(?:heading|judul)\s*([1-6])$/i.exec(style)?.[1];
  return level === undefined ? 0 : Number(level);
};

/** Takes the steps of a document's XML in, and holds what was read so far. */
class Reading {
  readonly blocks: TextBlock[] = [];
  readonly #tables: OpenTable[] = [];
  #paragraph: OpenParagraph | null = null;
  #style: Style = PLAIN;
  #inRun = false;
  #inText = false;
  /** Depth inside what was struck out by tracked changes, or is the older of two wordings. */
  #skipped = 0;
  #signs = 0;
  #count = 0;
  pictures = 0;

  get full(): boolean {
    return this.#signs > MOST_SIGNS || this.#count > MOST_BLOCKS;
  }

  #put(block: TextBlock): void {
    this.#count += 1;
    const table = this.#tables.at(-1);
    if (table === undefined) this.blocks.push(block);
    else table.cell?.push(block);
  }

  #write(text: string): void {
    const runs = this.#paragraph?.runs;
    if (runs === undefined) return;
    this.#signs += text.length;
    const last = runs.at(-1);
    const style = this.#style;
    if (
      last &&
      last.bold === style.bold &&
      last.italic === style.italic &&
      last.underline === style.underline
    )
      runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ text, ...style });
  }

  step(step: XmlStep): void {
    if (step.kind === 'text') {
      if (this.#inText && this.#skipped === 0) this.#write(step.text);
    } else if (step.kind === 'close') this.#close(step.name);
    else {
      this.#open(step.name, step.attributes, step.empty);
      if (step.empty) this.#close(step.name);
    }
  }

  #open(name: string, attributes: string, empty: boolean): void {
    if (name === 'w:del' || name === 'mc:Fallback' || name === 'w:moveFrom') this.#skipped += 1;
    if (this.#skipped > 0) return;
    const paragraph = this.#paragraph;
    switch (name) {
      case 'w:p':
        this.#paragraph = { runs: [], heading: 0, list: null };
        break;
      case 'w:pStyle':
        if (paragraph) paragraph.heading = headingOf(attribute(attributes, 'w:val') ?? '');
        break;
      case 'w:ilvl':
        if (paragraph) paragraph.list = Math.min(8, Number(attribute(attributes, 'w:val')) || 0);
        break;
      case 'w:r':
        this.#inRun = true;
        this.#style = PLAIN;
        break;
      case 'w:b':
        if (this.#inRun) this.#style = { ...this.#style, bold: isOn(attributes) };
        break;
      case 'w:i':
        if (this.#inRun) this.#style = { ...this.#style, italic: isOn(attributes) };
        break;
      case 'w:u':
        if (this.#inRun) this.#style = { ...this.#style, underline: isOn(attributes) };
        break;
      case 'w:t':
        this.#inText = !empty;
        break;
      case 'w:tab':
        if (this.#inRun) this.#write('\t');
        break;
      case 'w:br':
      case 'w:cr':
        if (this.#inRun) this.#write('\n');
        break;
      case 'w:drawing':
      case 'w:pict':
        this.pictures += 1;
        break;
      case 'w:tbl':
        this.#tables.push({ rows: [], cell: null, span: 1 });
        break;
      case 'w:tr':
        this.#tables.at(-1)?.rows.push([]);
        break;
      case 'w:tc': {
        const table = this.#tables.at(-1);
        if (table) Object.assign(table, { cell: [], span: 1 });
        break;
      }
      case 'w:gridSpan': {
        const table = this.#tables.at(-1);
        if (table) table.span = Math.max(1, Math.min(60, Number(attribute(attributes, 'w:val')) || 1));
        break;
      }
    }
  }

  #close(name: string): void {
    if (name === 'w:del' || name === 'mc:Fallback' || name === 'w:moveFrom') {
      this.#skipped = Math.max(0, this.#skipped - 1);
      return;
    }
    if (this.#skipped > 0) return;
    if (name === 'w:t') this.#inText = false;
    else if (name === 'w:r') this.#inRun = false;
    else if (name === 'w:p' && this.#paragraph !== null) {
      this.#put({ kind: 'paragraph', ...this.#paragraph });
      this.#paragraph = null;
    } else if (name === 'w:tc') {
      const table = this.#tables.at(-1);
      if (table?.cell) table.rows.at(-1)?.push({ blocks: table.cell, span: table.span });
      if (table) table.cell = null;
    } else if (name === 'w:tbl') {
      const table = this.#tables.pop();
      if (table && this.#tables.length < DEEPEST)
        this.#put({ kind: 'table', rows: table.rows.filter((row) => row.length > 0) });
    }
  }
}

/** What the text part of a DOCX says, in order. Layout, pictures and what was struck out are left behind. Pure. */
export function readDocx(xml: string): DocumentText {
  const reading = new Reading();
  for (const step of xmlSteps(xml)) {
    reading.step(step);
    if (reading.full) break;
  }
  return { blocks: reading.blocks, cut: reading.full, pictures: reading.pictures };
}
