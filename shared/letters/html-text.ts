import type { Run } from './blocks.ts';
import { cleanText } from './clean-text.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or a quoted attribute: nothing in it can act as markup, line feeds stay. */
export function escapeHtml(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

/** Runs as escaped HTML; bold ones in `<b>`. */
export function runsHtml(runs: readonly Run[]): string {
  return runs.map((run) => (run.bold ? `<b>${escapeHtml(run.text)}</b>` : escapeHtml(run.text))).join('');
}
