import { type RefObject, useEffect, useLayoutEffect } from 'react';

const FIELDS = 'input, textarea, select, [contenteditable="true"]';
const PRIMARY = '.mantine-Button-root:not([data-variant]), .mantine-Button-root[data-variant="filled"]';
const MARK = 'data-autofocus';

/** A panel that is kept is still hidden when it is told to open; then nothing in it is visible yet. */
function canTake(inside: Element, element: HTMLElement): boolean {
  return (
    element.tabIndex >= 0 &&
    !element.matches(':disabled, [data-disabled], [type="hidden"], [aria-hidden="true"]') &&
    (inside.parentElement?.checkVisibility() === false || element.checkVisibility())
  );
}

const firstOf = (inside: Element, selector: string): HTMLElement | null =>
  [...inside.querySelectorAll<HTMLElement>(selector)].find((element) => canTake(inside, element)) ?? null;

/** The field or button where work in a dialog begins; null where there is only something to read. */
function beginning(inside: Element): HTMLElement | null {
  const field = firstOf(inside, FIELDS);
  const group = field?.closest('[role="radiogroup"]') ?? null;
  return (
    group?.querySelector<HTMLInputElement>('input:checked:not(:disabled)') ??
    field ??
    firstOf(inside, PRIMARY)
  );
}

/** Marks what the trap of the dialog gives the focus to; says whether there is something. */
function mark(inside: Element): boolean {
  if (inside.querySelector(`[${MARK}]`) !== null) return true;
  const { activeElement } = document;
  // A field with `autoFocus` has the focus already; without the mark the trap would take it away again.
  const found =
    activeElement instanceof HTMLElement && inside.contains(activeElement)
      ? activeElement
      : beginning(inside);
  found?.setAttribute(MARK, 'true');
  return found !== null;
}

/** Gives the focus to what comes later, unless somebody was quicker. Returns how to stop waiting. */
function awaitBeginning(inside: Element): () => void {
  const watch = new MutationObserver(() => {
    if (inside.contains(document.activeElement)) return stop();
    const found = inside.querySelector<HTMLElement>(`[${MARK}]`) ?? beginning(inside);
    if (found === null) return undefined;
    found.focus({ preventScroll: true });
    return stop();
  });
  const stop = () => {
    watch.disconnect();
    window.removeEventListener('keydown', stop, true);
    window.removeEventListener('pointerdown', stop, true);
  };
  watch.observe(inside, { childList: true, subtree: true });
  window.addEventListener('keydown', stop, true);
  window.addEventListener('pointerdown', stop, true);
  return stop;
}

/**
 * Where the focus goes when a dialog or panel opens: to what is marked with `data-autofocus`, else to the first field, else
 * to the filled button; also where these come a moment later. Never to the cross in the head while there is work to do.
 */
export function useFirstFocus(content: RefObject<HTMLElement | null>, opened: boolean): void {
  // Before the trap of the dialog looks for its first stop.
  useLayoutEffect(() => {
    if (opened && content.current !== null) mark(content.current);
  }, [content, opened]);
  useEffect(() => {
    const inside = content.current;
    if (!opened || inside === null || inside.querySelector(`[${MARK}]`) !== null) return undefined;
    return awaitBeginning(inside);
  }, [content, opened]);
}
