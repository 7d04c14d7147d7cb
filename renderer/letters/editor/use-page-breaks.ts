import { type RefObject, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { LetterStyle } from '../../../shared/domain/office.ts';
import type { Block } from '../../../shared/letters/blocks.ts';
import { type Pages, pagesOf, unitsOf } from './page-breaks.ts';

/** A block of a sheet and the element that shows it there. */
export interface ShownBlock {
  readonly block: Block;
  readonly element: () => Element | null;
}

/** Where a page begins on the sheet. */
export interface PageMark {
  /** 1 for the second page of the sheet. */
  readonly page: number;
  /** Share of the sheet's height above it. */
  readonly at: number;
}

/** How long after a change the pages are counted again, milliseconds. */
const PAUSE_MS = 120;
const ONE: Pages = { count: 1, breaks: [] };

/** True once the letter's type is there: before, lines are of another length. */
function useFonts(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let gone = false;
    void document.fonts.ready.then(() => {
      if (!gone) setReady(true);
    });
    return () => {
      gone = true;
    };
  }, []);
  return ready;
}

function marksOn(sheet: HTMLElement, blocks: readonly ShownBlock[], pages: Pages): readonly PageMark[] {
  const { top, height } = sheet.getBoundingClientRect();
  if (height === 0) return [];
  return pages.breaks.flatMap(({ page, block, unit, share }) => {
    const shown = blocks[block];
    const element = shown?.element() ?? null;
    if (shown === undefined || element === null) return [];
    const rect = (unitsOf(shown.block.kind, [element])[unit] ?? element).getBoundingClientRect();
    return [{ page, at: (rect.top + share * rect.height - top) / height }];
  });
}

/**
 * The pages that what stands on a sheet will fill when it is printed.
 * @param blocks null counts no pages; a new array counts them anew
 */
export function usePageBreaks(
  sheet: RefObject<HTMLElement | null>,
  ruler: RefObject<HTMLElement | null>,
  blocks: readonly ShownBlock[] | null,
  style: LetterStyle,
): { readonly count: number; readonly marks: readonly PageMark[] } {
  const [pages, setPages] = useState<Pages>(ONE);
  const [marks, setMarks] = useState<readonly PageMark[]>([]);
  const ready = useFonts();
  // A long list is laid out anew only when it says something else.
  const said = useMemo(() => JSON.stringify([blocks?.map(({ block }) => block), style]), [blocks, style]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: by what is said; lines are of another length with another type
  useEffect(() => {
    const timer = setTimeout(() => {
      const element = ruler.current;
      setPages(
        element === null || blocks === null
          ? ONE
          : pagesOf(
              element,
              blocks.map(({ block }) => block),
              style,
            ),
      );
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [ruler, said, ready]);
  useLayoutEffect(() => {
    const element = sheet.current;
    if (element === null || blocks === null) {
      setMarks([]);
      return undefined;
    }
    const place = () => setMarks(marksOn(element, blocks, pages));
    place();
    const watcher = new ResizeObserver(place);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [sheet, blocks, pages]);
  return { count: pages.count, marks };
}
