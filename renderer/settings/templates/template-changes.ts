import type { TemplateBlock } from '../../../shared/letters/template.ts';
import { bareTemplate } from '../../../shared/letters/template-check.ts';
import { templateSchema } from '../../../shared/letters/template-schema.ts';

/** What became of one part of a standing text; `before` or `after` is null where it is new or gone. */
export interface TemplateChange {
  readonly before: TemplateBlock | null;
  readonly after: TemplateBlock | null;
}

/** A standing text in the one form in which two of them can be compared: keys in order, chips without words. */
export const inOneForm = (template: readonly TemplateBlock[]): readonly TemplateBlock[] =>
  templateSchema.parse(bareTemplate(template));

const marksOf = (template: readonly TemplateBlock[]): readonly string[] =>
  inOneForm(template).map((part) => JSON.stringify(part));

/** Whether two standing texts say the same. */
export const sameTemplate = (a: readonly TemplateBlock[], b: readonly TemplateBlock[]): boolean =>
  marksOf(a).join('\n') === marksOf(b).join('\n');

/** Lengths of the longest run of parts in common from each pair of places on. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = lengths[i] ?? [];
    for (let j = b.length - 1; j >= 0; j -= 1)
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  return lengths;
}

/** Parts that went and parts that came at one place, paired in order. */
function paired(gone: readonly TemplateBlock[], come: readonly TemplateBlock[]): readonly TemplateChange[] {
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => ({
    before: gone[at] ?? null,
    after: come[at] ?? null,
  }));
}

/** What changed from one standing text to another, in the order of the text. Pure. */
export function templateChanges(
  before: readonly TemplateBlock[],
  after: readonly TemplateBlock[],
): readonly TemplateChange[] {
  const [a, b] = [marksOf(before), marksOf(after)];
  const lengths = commonLengths(a, b);
  const changes: TemplateChange[] = [];
  let gone: TemplateBlock[] = [];
  let come: TemplateBlock[] = [];
  const close = () => {
    changes.push(...paired(gone, come));
    [gone, come] = [[], []];
  };
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const [old, fresh] = [before[i], after[j]];
    if (old !== undefined && fresh !== undefined && a[i] === b[j]) {
      close();
      i += 1;
      j += 1;
    } else if (fresh === undefined || (lengths[i + 1]?.[j] ?? -1) >= (lengths[i]?.[j + 1] ?? 0)) {
      if (old !== undefined) gone.push(old);
      i += 1;
    } else {
      come.push(fresh);
      j += 1;
    }
  }
  close();
  return changes;
}

/** A text that was changed: what stayed at both ends, and what went and came between. */
export interface TextChange {
  readonly start: string;
  readonly gone: string;
  readonly come: string;
  readonly end: string;
}

/** Where two texts differ, by whole words. Pure. */
export function textChange(before: string, after: string): TextChange {
  const words = (text: string): readonly string[] => text.match(/\s+|\S+/g) ?? [];
  const [a, b] = [words(before), words(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return {
    start: a.slice(0, start).join(''),
    gone: a.slice(start, a.length - end).join(''),
    come: b.slice(start, b.length - end).join(''),
    end: a.slice(a.length - end).join(''),
  };
}
