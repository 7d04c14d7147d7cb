/**
 * A time of day as people write it: `9`, `0905`, `9.05`, `09:05`. Answers `HH:MM`, empty for nothing, null when it
 * cannot be read.
 */
export function readTime(input: string): string | null {
  const text = input.trim();
  if (text === '') return '';
  const match = /^(\d{1,2})(?:[.: ]?(\d{2}))?$/.exec(text);
  if (match === null) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? '0');
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
