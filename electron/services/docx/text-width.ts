/** Widths of Arial's signs in em, by class: near enough to tell which column needs more room. */
const CLASSES: readonly (readonly [signs: RegExp, width: number])[] = [
  [/[ilj.,:;'|!]/, 0.27],
  [/[ frt()\-/]/, 0.33],
  [/[mwMW%@]/, 0.86],
  [/[A-Z]/, 0.69],
  [/[\d$_]/, 0.56],
];

/** About how wide a text is in a font like Arial, in em of its size. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += CLASSES.find(([signs]) => signs.test(sign))?.[1] ?? 0.55;
  return width;
}

/** Bold text is wider, by this factor. */
export const BOLD = 1.07;

/** Lines as they fill up to a width. */
function fill(words: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Share of the width that is trusted: what is measured here is not quite what Word measures. */
const TRUSTED = 0.96;
const STEPS = 40;

/**
 * A heading with line feeds that make its lines about equally long, as the PDF's are; one line stays as it is.
 * @param width and em in millimetres
 */
export function balanced(text: string, width: number, em: number): string {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const room = (width * TRUSTED) / em;
  const lines = fill(words, room).length;
  if (lines < 2) return text;
  let best = fill(words, room);
  for (let step = STEPS - 1; step > 0; step -= 1) {
    const tried = fill(words, (room * step) / STEPS);
    if (tried.length > lines) break;
    best = tried;
  }
  return best.join('\n');
}
