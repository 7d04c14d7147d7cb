import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { type LetterStyle, paperSize } from '../../../shared/domain/office.ts';
import type { Block } from '../../../shared/letters/blocks.ts';
import { blockHtml } from '../../../shared/letters/html-blocks.ts';
import { paperCss } from '../../../shared/letters/html-style.ts';
import styles from './Editor.module.css';

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
}: {
  readonly blocks: readonly Block[];
  readonly style: LetterStyle;
  readonly label: string;
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
    // biome-ignore lint/security/noDangerouslySetInnerHtml: every text of a block is escaped where its HTML is made
    <section className={styles.fixed} aria-label={label} dangerouslySetInnerHTML={{ __html: html }} />
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

/**
 * A letter as it will look: the office's paper with its margins, the fixed parts around what is written. It fits the
 * width that it has.
 */
export function Sheets({
  style,
  head,
  tail,
  labels,
  children,
}: {
  readonly style: LetterStyle;
  readonly head: readonly Block[];
  readonly tail: readonly Block[];
  readonly labels: { readonly desk: string; readonly head: string; readonly tail: string };
  readonly children: ReactNode;
}) {
  const desk = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
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
  };
  const [first = [], ...others] = useMemo(() => bySheet(tail), [tail]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keys
    <section ref={desk} className={styles.desk} aria-label={labels.desk} tabIndex={0}>
      <style>{css}</style>
      <div className={`${styles.sheet} ${PAPER}`} style={look}>
        <Fixed blocks={head} style={style} label={labels.head} />
        {children}
        <Fixed blocks={first} style={style} label={labels.tail} />
      </div>
      {others.map((blocks, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is known by its place
        <div key={index} className={`${styles.sheet} ${PAPER}`} style={look}>
          <Fixed blocks={blocks} style={style} label={labels.tail} />
        </div>
      ))}
    </section>
  );
}
