import { type CSSProperties, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { type LetterStyle, paperSize } from '../../../shared/domain/office.ts';
import type { Block } from '../../../shared/letters/blocks.ts';
import { blockHtml } from '../../../shared/letters/html-blocks.ts';
import { paperCss } from '../../../shared/letters/html-style.ts';
import styles from './Editor.module.css';
import { type ShownBlock, usePageBreaks } from './use-page-breaks.ts';

/** Class that the letter's own rules hang on. */
const PAPER = 'letter-paper';
const FONT_BASE = '/fonts';
/** CSS pixels per millimetre. */
const PX_PER_MM = 96 / 25.4;
const LEAST_ZOOM = 0.5;
const MOST_ZOOM = 1.2;
/** Room left and right of the sheet, pixels. */
const BESIDE = 48;

/** Blocks that nobody writes in: letterhead, number, addressees, signatures. */
function Fixed({
  blocks,
  style,
  label,
  at,
}: {
  readonly blocks: readonly Block[];
  readonly style: LetterStyle;
  readonly label: string;
  readonly at: 'head' | 'tail';
}) {
  const html = useMemo(
    () =>
      blocks
        .map((block) => blockHtml(block, { printLetterhead: style.printLetterhead, draft: false }))
        .join('\n'),
    [blocks, style.printLetterhead],
  );
  if (blocks.length === 0) return null;
  return (
    <section
      className={styles.fixed}
      data-fixed={at}
      aria-label={label}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: every text of a block is escaped where its HTML is made
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

/** The blocks after the body by the sheet that they begin: an annex has one of its own. */
function bySheet(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const sheets: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'page-break' || block.kind === 'annex-head') sheets.push([]);
    if (block.kind !== 'page-break') sheets.at(-1)?.push(block);
  }
  return sheets;
}

const NO_BLOCKS: readonly Block[] = [];
const NO_BODY: readonly ShownBlock[] = [];

/** One sheet, with a quiet line where each further printed page will begin. */
function Sheet({
  style,
  look,
  head = NO_BLOCKS,
  body = NO_BODY,
  tail,
  pagesBefore,
  onPages,
  labels,
  children,
}: {
  readonly style: LetterStyle;
  readonly look: CSSProperties;
  readonly head?: readonly Block[];
  readonly body?: readonly ShownBlock[] | null;
  readonly tail: readonly Block[];
  readonly pagesBefore: number;
  readonly onPages: (count: number) => void;
  readonly labels: SheetLabels;
  readonly children?: ReactNode;
}) {
  const sheet = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => {
    if (body === null) return null;
    const fixed = (at: 'head' | 'tail') => (block: Block, index: number) => ({
      block,
      element: () => sheet.current?.querySelector(`[data-fixed=${at}]`)?.children[index] ?? null,
    });
    return [...head.map(fixed('head')), ...body, ...tail.map(fixed('tail'))];
  }, [head, body, tail]);
  const { count, marks } = usePageBreaks(sheet, ruler, shown, style);
  const tell = useRef(onPages);
  tell.current = onPages;
  useEffect(() => tell.current(count), [count]);
  return (
    <>
      <div ref={sheet} className={`${styles.sheet} ${PAPER}`} style={look}>
        <Fixed blocks={head} style={style} label={labels.head} at="head" />
        {children}
        <Fixed blocks={tail} style={style} label={labels.tail} at="tail" />
        {marks.map(({ page, at }) => (
          <div
            key={page}
            className={styles.page}
            data-page={pagesBefore + page + 1}
            style={{ top: `${at * 100}%` }}
            aria-hidden
          >
            <span>{labels.page(pagesBefore + page + 1)}</span>
          </div>
        ))}
      </div>
      <div className={styles.ruled} aria-hidden inert>
        <div ref={ruler} className={`${styles.ruler} ${PAPER}`} />
      </div>
    </>
  );
}

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

/** Counts with another one at a place; those before it that are not told yet are one. */
const withAt = (counts: readonly number[], place: number, count: number): readonly number[] =>
  Array.from({ length: Math.max(counts.length, place + 1) }, (_, at) =>
    at === place ? count : (counts[at] ?? 1),
  );

/** What the sheets are called. */
export interface SheetLabels {
  readonly desk: string;
  readonly head: string;
  readonly tail: string;
  readonly page: (page: number) => string;
}

/**
 * A letter as it will look: the office's paper with its margins, the fixed parts around what is written. It fits the
 * width that it has.
 */
export function Sheets({
  style,
  head,
  tail,
  body,
  labels,
  children,
}: {
  readonly style: LetterStyle;
  readonly head: readonly Block[];
  readonly tail: readonly Block[];
  /** What is written, by which the printed pages are counted; null shows none. */
  readonly body: readonly ShownBlock[] | null;
  readonly labels: SheetLabels;
  readonly children: ReactNode;
}) {
  const desk = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  /** Printed pages of each sheet. */
  const [pages, setPages] = useState<readonly number[]>([1]);
  useEffect(() => {
    const element = desk.current;
    if (element === null) return undefined;
    const watcher = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  const paper = paperSize(style.paper);
  const { top, right, bottom, left } = style.margins;
  const fit = (width + 2 * 24 - BESIDE) / (paper.width * PX_PER_MM);
  const zoom = width === 0 ? 1 : Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, fit));
  const css = useMemo(() => paperCss(style, FONT_BASE, PAPER), [style]);
  const look = {
    width: `${paper.width}mm`,
    minHeight: `${paper.height}mm`,
    padding: `${top}mm ${right}mm ${bottom}mm ${left}mm`,
    zoom,
    '--margin': `${right}mm`,
  } as CSSProperties;
  const [first = [], ...others] = useMemo(() => bySheet(tail), [tail]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keys
    <section ref={desk} className={styles.desk} aria-label={labels.desk} tabIndex={0}>
      <style>{css}</style>
      <Sheet
        style={style}
        look={look}
        head={head}
        body={body}
        tail={first}
        pagesBefore={0}
        onPages={(count) => setPages((known) => withAt(known, 0, count))}
        labels={labels}
      >
        {children}
      </Sheet>
      {others.map((blocks, index) => (
        <Sheet
          // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is known by its place
          key={index}
          style={style}
          look={look}
          body={body === null ? null : NO_BODY}
          tail={blocks}
          pagesBefore={sumOf(pages.slice(0, index + 1))}
          onPages={(count) => setPages((known) => withAt(known, index + 1, count))}
          labels={labels}
        />
      ))}
    </section>
  );
}
