import type { BlockOf, ListItem, Run, TableColumn } from '../../../shared/letters/blocks.ts';
import { cleanText } from '../../../shared/letters/clean-text.ts';
import { MOST_LEVELS } from '../../../shared/letters/draft-doc-read.ts';
import type { BodyBlock } from '../../../shared/letters/template.ts';

/*
 * What Word, LibreOffice and pages put on the clipboard, as blocks of a letter: paragraphs, numbered lists, tables and
 * bold text. Everything else (fonts, colours, pictures, links, notes) goes; words stay.
 */

const SKIPPED = new Set([
  'STYLE',
  'SCRIPT',
  'META',
  'TITLE',
  'HEAD',
  'XML',
  'TEMPLATE',
  'IMG',
  'SVG',
  'OBJECT',
]);
const HOLDERS = new Set([
  'DIV',
  'SECTION',
  'ARTICLE',
  'MAIN',
  'HEADER',
  'FOOTER',
  'BLOCKQUOTE',
  'BODY',
  'CENTER',
]);
const PARAGRAPHS = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'PRE', 'DT', 'DD']);

const styleOf = (element: Element) => element.getAttribute('style') ?? '';
const isHidden = (element: Element) => /display\s*:\s*none|mso-hide\s*:\s*all/i.test(styleOf(element));
/** The number that Word writes before an item of a list, beside the list itself. */
const isMarker = (element: Element) => /mso-list\s*:\s*ignore/i.test(styleOf(element));

/** Whether text inside an element is bold, by its name or its style. */
function boldIn(element: Element, outside: boolean): boolean {
  const weight = /font-weight\s*:\s*([a-z]+|\d+)/i.exec(styleOf(element))?.[1]?.toLowerCase();
  if (weight !== undefined) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  return outside || ['B', 'STRONG', 'TH'].includes(element.tagName) || /^H[1-6]$/.test(element.tagName);
}

const spaced = (text: string) => cleanText(text).replace(/[\s\u00a0]+/g, ' ');

/** The words of an element in order; line breaks are line feeds. Lists and tables inside it are not its own words. */
function runsOf(node: Node, bold: boolean): readonly Run[] {
  if (node.nodeType === Node.TEXT_NODE) return [{ text: spaced(node.textContent ?? ''), bold }];
  if (!(node instanceof Element)) return [];
  if (SKIPPED.has(node.tagName.toUpperCase()) || isHidden(node) || isMarker(node)) return [];
  if (node.tagName === 'BR') return [{ text: '\n', bold }];
  if (['OL', 'UL', 'TABLE'].includes(node.tagName)) return [];
  const inner = boldIn(node, bold);
  return [...node.childNodes].flatMap((child) => runsOf(child, inner));
}

/** Runs without the white space that means nothing: at both ends, doubled, around line breaks. */
function trimmed(runs: readonly Run[]): readonly Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const last = kept.at(-1);
    const before = last?.text ?? ' ';
    const text = /[\s]$/.test(before) ? run.text.replace(/^ +/, '') : run.text;
    if (text === '') continue;
    if (last !== undefined && last.bold === run.bold)
      kept[kept.length - 1] = { ...last, text: last.text + text };
    else kept.push({ text, bold: run.bold });
  }
  while (kept.length > 0) {
    const last = kept[kept.length - 1];
    if (last === undefined) break;
    const text = last.text.trimEnd();
    kept.pop();
    if (text !== '') {
      kept.push({ ...last, text });
      break;
    }
  }
  return kept.map((run) => ({ ...run, text: run.text.replace(/ *\n */g, '\n') }));
}

interface Entry {
  readonly level: number;
  readonly runs: readonly Run[];
}

/** Items in a row with their levels, as items inside items. */
function nested(entries: readonly Entry[], level = 1): readonly ListItem[] {
  const items: ListItem[] = [];
  for (let at = 0; at < entries.length; ) {
    const entry = entries[at];
    if (entry === undefined) break;
    let end = at + 1;
    while (end < entries.length && (entries[end]?.level ?? 0) > level) end += 1;
    items.push({ runs: entry.runs, items: nested(entries.slice(at + 1, end), level + 1) });
    at = end;
  }
  return items;
}

const alignOf = (element: Element): BlockOf<'paragraph'>['align'] => {
  const named = /text-align\s*:\s*(\w+)/i.exec(styleOf(element))?.[1] ?? element.getAttribute('align') ?? '';
  return named.toLowerCase() === 'center' ? 'center' : 'justify';
};

const paragraphsOf = (element: Element, runs: readonly Run[]): readonly BodyBlock[] =>
  runs.length === 0 ? [] : [{ kind: 'paragraph', runs, indent: 'none', align: alignOf(element) }];

/** Elements that begin a line of their own inside a cell. */
const LINES = new Set([...PARAGRAPHS, ...HOLDERS, 'LI', 'OL', 'UL', 'TABLE', 'TBODY', 'THEAD', 'TFOOT']);

/** The words of a cell, each part on a line; a table inside the cell is text, a line for each of its rows. */
function cellWords(cell: Element): string {
  const lines: string[] = [];
  let loose: Run[] = [];
  const end = () => {
    lines.push(textOf(loose));
    loose = [];
  };
  const read = (holder: Element): void => {
    for (const node of holder.childNodes) {
      if (!(node instanceof Element)) loose.push(...runsOf(node, false));
      else if (SKIPPED.has(node.tagName.toUpperCase()) || isHidden(node)) continue;
      else if (node.tagName === 'TR') {
        end();
        lines.push(
          [...node.children]
            .map((one) => cellWords(one).replace(/\n/g, ' '))
            .join(' ')
            .trim(),
        );
      } else if (LINES.has(node.tagName) || holdsBlocks(node)) {
        end();
        read(node);
        end();
      } else loose.push(...runsOf(node, false));
    }
  };
  read(cell);
  end();
  return lines.filter((line) => line !== '').join('\n');
}

const textOf = (runs: readonly Run[]): string =>
  trimmed(runs)
    .map(({ text }) => text)
    .join('');

/** A table of three columns whose middle one holds colons is labels and values. */
function asPairs(rows: readonly (readonly string[])[]): BodyBlock | null {
  if (!rows.every((row) => row.length === 3 && row[1]?.trim() === ':')) return null;
  return {
    kind: 'key-values',
    rows: rows.map(([label = '', , value = '']) => ({
      label: label.replace(/\n/g, ' '),
      value: [{ text: value, bold: false }],
    })),
    labelWidth: 52,
    numbered: false,
    indent: true,
  };
}

function tableOf(table: HTMLTableElement): readonly BodyBlock[] {
  const rows = [...table.rows]
    .map((row) =>
      [...row.cells].flatMap((cell) => [
        cellWords(cell),
        ...Array.from({ length: Math.min(50, Math.max(1, cell.colSpan)) - 1 }, () => ''),
      ]),
    )
    .filter((row) => row.some((text) => text !== ''));
  const [head, ...others] = rows;
  if (head === undefined) return [];
  const pairs = asPairs(rows);
  if (pairs !== null) return [pairs];
  // One row or one column only arranges text on the page.
  if (others.length === 0 || rows.every((row) => row.length === 1))
    return rows
      .flat()
      .flatMap((text): readonly BodyBlock[] =>
        text === ''
          ? []
          : [{ kind: 'paragraph', runs: [{ text, bold: false }], indent: 'none', align: 'justify' }],
      );
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from(
    { length: width },
    (_, index): TableColumn => ({ header: head[index] ?? '', width: 30, align: 'left', nowrap: false }),
  );
  return [
    {
      kind: 'table',
      columns,
      rows: others.map((row) => columns.map((_, index) => row[index] ?? '')),
      totals: [],
      rowHeight: 'text',
      size: 'normal',
    },
  ];
}

/** Blocks in reading order, with the items of a list gathered until something else comes. */
class Reader {
  readonly blocks: BodyBlock[] = [];
  #entries: Entry[] = [];
  #start = 1;

  #endList(): void {
    if (this.#entries.length === 0) return;
    this.blocks.push({ kind: 'list', start: this.#start, items: nested(this.#entries) });
    this.#entries = [];
    this.#start = 1;
  }

  #put(blocks: readonly BodyBlock[]): void {
    if (blocks.length === 0) return;
    this.#endList();
    this.blocks.push(...blocks);
  }

  #item(level: number, runs: readonly Run[]): void {
    if (runs.length === 0) return;
    const most = (this.#entries.at(-1)?.level ?? 0) + 1;
    this.#entries.push({ level: Math.max(1, Math.min(level, most, MOST_LEVELS)), runs });
  }

  #list(list: Element, level: number): void {
    if (level === 1 && this.#entries.length === 0)
      this.#start = Math.max(1, (list as HTMLOListElement).start || 1);
    for (const child of list.children) {
      if (['OL', 'UL'].includes(child.tagName)) this.#list(child, level + 1);
      else {
        this.#item(level, trimmed(runsOf(child, false)));
        for (const inner of child.querySelectorAll(
          ':scope > ol, :scope > ul, :scope > * > ol, :scope > * > ul',
        ))
          this.#list(inner, level + 1);
      }
    }
  }

  /** Loose text between blocks is a paragraph of its own. */
  read(holder: Element): void {
    let loose: Run[] = [];
    const endLoose = () => {
      this.#put(paragraphsOf(holder, trimmed(loose)));
      loose = [];
    };
    for (const node of holder.childNodes) {
      if (!(node instanceof Element)) {
        loose.push(...runsOf(node, boldIn(holder, false)));
        continue;
      }
      const tag = node.tagName.toUpperCase();
      if (SKIPPED.has(tag) || isHidden(node)) continue;
      const isBlock =
        PARAGRAPHS.has(tag) || HOLDERS.has(tag) || ['OL', 'UL', 'TABLE'].includes(tag) || holdsBlocks(node);
      if (!isBlock) {
        loose.push(...runsOf(node, boldIn(holder, false)));
        continue;
      }
      endLoose();
      if (node instanceof HTMLTableElement) this.#put(tableOf(node));
      else if (tag === 'OL' || tag === 'UL') this.#list(node, 1);
      else if (PARAGRAPHS.has(tag) && !holdsBlocks(node)) this.#paragraph(node);
      else this.read(node);
    }
    endLoose();
    if (holder.tagName === 'BODY') this.#endList();
  }

  #paragraph(element: Element): void {
    const level = /mso-list\s*:[^;]*level(\d+)/i.exec(styleOf(element))?.[1];
    const runs = trimmed(runsOf(element, false));
    if (level !== undefined) this.#item(Number(level), runs);
    else this.#put(paragraphsOf(element, runs));
  }
}

const holdsBlocks = (element: Element) =>
  element.querySelector('p, div, table, ol, ul, h1, h2, h3, h4, h5, h6') !== null;

/** The blocks that pasted HTML holds; none where it says nothing. Nothing in it is run or loaded. */
export function blocksOfHtml(html: string): readonly BodyBlock[] {
  const reader = new Reader();
  reader.read(new DOMParser().parseFromString(html, 'text/html').body);
  return reader.blocks;
}

/** The blocks that pasted text holds: paragraphs, and a table where lines are parted by tabs, as from a spreadsheet. */
export function blocksOfText(text: string): readonly BodyBlock[] {
  const lines = cleanText(text)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '');
  if (lines.length > 1 && lines.every((line) => line.includes('\t'))) {
    const [head = [], ...rows] = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
    return [
      {
        kind: 'table',
        columns: head.map((header) => ({ header, width: 30, align: 'left', nowrap: false })),
        rows: rows.map((row) => head.map((_, index) => row[index] ?? '')),
        totals: [],
        rowHeight: 'text',
        size: 'normal',
      },
    ];
  }
  return lines.map((line) => ({
    kind: 'paragraph',
    runs: [{ text: line.trim(), bold: false }],
    indent: 'none',
    align: 'justify',
  }));
}
