/** A stop that belongs to the word before it: `S.H.`, `M.Si.`, `dsb.`. */
const ABBREVIATION = /(?:^|[\s(])(?:\p{L}{1,3}|[\p{L}.]*\.\p{L}{1,4})\.$/u;

const bare = (text: string): string => {
  const trimmed = text.replace(/[\s;,]+$/, '').replace(/;\s*(?:dan|atau)$/i, '');
  return ABBREVIATION.test(trimmed) ? trimmed : trimmed.replace(/[\s.;,]+$/, '');
};

/**
 * Short lines as the items of one sentence: semicolons, `dan` before the last one, a full stop. Signs that were typed at
 * the end of a line give way to those; an `atau` that was typed stays. Pure.
 */
export function withStops(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => {
    const text = bare(line);
    if (index === lines.length - 1) return text.endsWith('.') ? text : `${text}.`;
    if (index < lines.length - 2) return `${text};`;
    return `${text}; ${/;\s*atau$/i.test(line.trim()) ? 'atau' : 'dan'}`;
  });
}
