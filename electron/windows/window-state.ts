import { readFileSync, writeFileSync } from 'node:fs';
import type { BrowserWindow, Rectangle } from 'electron';
import { screen } from 'electron';
import { z } from 'zod';

const stateSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(640).max(10_000),
  height: z.number().int().min(480).max(10_000),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof stateSchema>;

const FIRST = { width: 1366, height: 768 } as const;

/** Where the window stood last, if that place is still on a screen. */
export function readWindowState(file: string): Partial<Rectangle> & { readonly maximized: boolean } {
  try {
    const state = stateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const area = screen.getDisplayMatching(state).workArea;
    const isVisible =
      state.x < area.x + area.width - 80 &&
      state.x + state.width > area.x + 80 &&
      state.y >= area.y - 20 &&
      state.y < area.y + area.height - 80;
    const { maximized, ...bounds } = state;
    return isVisible ? { ...bounds, maximized } : { width: bounds.width, height: bounds.height, maximized };
  } catch {
    // First start, or a file that somebody edited: the default place is fine.
    return { ...FIRST, maximized: false };
  }
}

/** Remembers the window's place when it closes. */
export function keepWindowState(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    try {
      writeFileSync(file, JSON.stringify({ ...window.getNormalBounds(), maximized: window.isMaximized() }));
    } catch {
      // A place that cannot be remembered must not keep the window open.
    }
  });
}
