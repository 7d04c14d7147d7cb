import { createContext, useContext, useEffect, useRef } from 'react';

/** Keys of the app, by name; the help overlay lists what is active. */
export const SHORTCUTS = {
  search: 'mod+k',
  new: 'mod+n',
  primary: 'mod+enter',
  filter: 'mod+f',
  print: 'mod+p',
  help: 'f1',
  helpAll: '?',
  down: 'j',
  up: 'k',
  open: 'enter',
  back: 'escape',
  selectAll: 'mod+a',
  previous: 'arrowleft',
  next: 'arrowright',
  today: 't',
} as const;
export type ShortcutName = keyof typeof SHORTCUTS;

interface Registration {
  readonly name: ShortcutName;
  readonly layer: number;
  readonly run: () => void;
}

const active: Registration[] = [];

/** 0 is the page; each dialog over it is one higher. Only the highest layer hears keys. */
export const ShortcutLayer = createContext(0);

const OPEN_FLOATS =
  '.mantine-Popover-dropdown, .mantine-Menu-dropdown, .mantine-Select-dropdown, .mantine-Combobox-dropdown';

function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  ) {
    return true;
  }
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}

/** Tabs, choices and grids move by the arrow keys themselves. */
function movesByArrows(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest(
      '[role="tab"], [role="radiogroup"], [role="grid"], [role="slider"], input[type="radio"]',
    ) !== null
  );
}

/** Places such as a grid of cells take letters and signs for themselves: `?` is a state there, not the help. */
const takesLetters = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('[data-own-keys]') !== null;

function comboOf(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  const mod = event.ctrlKey || event.metaKey;
  return `${mod ? 'mod+' : ''}${event.altKey ? 'alt+' : ''}${key}`;
}

function anyFloatOpen(): boolean {
  return [...document.querySelectorAll(OPEN_FLOATS)].some(isShown);
}

function dialogsOpen(): boolean {
  return [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].some(isShown);
}

function onKeyDown(event: KeyboardEvent): void {
  const combo = comboOf(event);
  const withMod = combo.startsWith('mod+') || combo === 'f1';
  if (!withMod && isTyping(event.target)) {
    // The first Esc leaves the field, the second one the page.
    if (combo === 'escape' && !anyFloatOpen() && !dialogsOpen()) (event.target as HTMLElement).blur();
    return;
  }
  if (!withMod && anyFloatOpen()) return;
  if (combo.startsWith('arrow') && movesByArrows(event.target)) return;
  if (combo.length === 1 && takesLetters(event.target)) return;
  const minLayer = dialogsOpen() ? 1 : 0;
  for (let at = active.length - 1; at >= 0; at -= 1) {
    const entry = active[at];
    if (entry === undefined || SHORTCUTS[entry.name] !== combo) continue;
    if (entry.layer < minLayer) continue;
    event.preventDefault();
    // Nobody else on the window may take the same key for what it opens.
    event.stopImmediatePropagation();
    entry.run();
    return;
  }
}

/** Starts listening for the app's keys; the answer stops it. */
export function listenForShortcuts(): () => void {
  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
}

/** Names of the shortcuts that would do something now. */
export function activeShortcuts(): ReadonlySet<ShortcutName> {
  return new Set(active.map((entry) => entry.name));
}

/** Runs `run` on a key while this component is on screen; the component mounted last wins. `null` switches it off. */
export function useShortcut(name: ShortcutName, run: (() => void) | null): void {
  const layer = useContext(ShortcutLayer);
  const latest = useRef(run);
  latest.current = run;
  const on = run !== null;
  useEffect(() => {
    if (!on) return undefined;
    const entry: Registration = { name, layer, run: () => latest.current?.() };
    active.push(entry);
    return () => {
      active.splice(active.indexOf(entry), 1);
    };
  }, [name, layer, on]);
}
