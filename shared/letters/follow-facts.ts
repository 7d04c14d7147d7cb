import type { Run } from './blocks.ts';
import { nodeOf } from './draft-doc.ts';
import { blockOf } from './draft-doc-read.ts';
import { type FieldName, isFilled } from './fields.ts';
import type { LetterFacts } from './spec-facts.ts';
import { type BodyBlock, type FieldBlock, fillBlock, fillTemplate, type TemplateBlock } from './template.ts';

/*
 * A body that was written in does not follow the standing text any more, but what the fields made in it still follows
 * the fields: a list, a table or a paragraph that stands there as it was made is made again when its field changes.
 */

/** A stretch of a body that other blocks take the place of. */
export interface BodyEdit {
  readonly at: number;
  readonly count: number;
  readonly blocks: readonly BodyBlock[];
}

/** The blocks that a field makes; dots with the field's chip where it is not known. */
export function fieldBlocks(block: FieldBlock, facts: LetterFacts): readonly BodyBlock[] {
  return fillTemplate([{ block }], facts, {});
}

const withoutField = (facts: LetterFacts, field: FieldName): LetterFacts => ({
  ...facts,
  values: { ...facts.values, [field]: undefined },
});

/** A block as text to compare it by: as the editor would give it back, whatever its chips show. */
function mark(block: BodyBlock | null): string {
  const clean = block === null ? null : blockOf(nodeOf(block));
  return JSON.stringify(clean, (_key, value: unknown) => {
    const run = value as Partial<Run> | null;
    return run !== null && typeof run === 'object' && typeof run.chip === 'string'
      ? { ...run, text: '' }
      : value;
  });
}

const fieldParts = (template: readonly TemplateBlock[]): readonly FieldBlock[] =>
  template.flatMap(({ block }) => ('field' in block ? [block] : []));

/** Where blocks stand in a row in a body; -1 where they do not. */
function placeOf(marks: readonly string[], sought: readonly string[], from = 0): number {
  for (let at = from; at + sought.length <= marks.length; at += 1)
    if (sought.every((one, index) => marks[at + index] === one)) return at;
  return -1;
}

/** Edits in order of their place, without those that touch the same blocks as an earlier one. */
function apart(edits: readonly BodyEdit[]): readonly BodyEdit[] {
  let free = 0;
  return [...edits]
    .sort((a, b) => a.at - b.at)
    .filter(({ at, count }) => {
      if (at < free) return false;
      free = at + count;
      return true;
    });
}

/**
 * What has to change in a body when the facts change from `before` to `after`: blocks that stand as a field made them.
 * Pure. A null in the body stands for a place that holds no block.
 */
export function fieldEdits(
  body: readonly (BodyBlock | null)[],
  template: readonly TemplateBlock[],
  before: LetterFacts,
  after: LetterFacts,
): readonly BodyEdit[] {
  const changed = fieldParts(template).filter(
    ({ field }) => JSON.stringify(before.values[field]) !== JSON.stringify(after.values[field]),
  );
  if (changed.length === 0) return [];
  const marks = body.map(mark);
  return apart(
    changed.flatMap((part): readonly BodyEdit[] => {
      const made = fieldBlocks(part, before);
      const at = placeOf(marks, made.map(mark));
      return at < 0 ? [] : [{ at, count: made.length, blocks: fieldBlocks(part, after) }];
    }),
  );
}

/** Places where a field left dots in a body and is known now. Pure. */
export function gapEdits(
  body: readonly (BodyBlock | null)[],
  template: readonly TemplateBlock[],
  facts: LetterFacts,
): readonly BodyEdit[] {
  const filled = fieldParts(template).filter(({ field }) => isFilled(facts.values, field));
  if (filled.length === 0) return [];
  const marks = body.map(mark);
  return apart(
    filled.flatMap((part): readonly BodyEdit[] => {
      const gap = fieldBlocks(part, withoutField(facts, part.field));
      const at = placeOf(marks, gap.map(mark));
      return at < 0 ? [] : [{ at, count: gap.length, blocks: fieldBlocks(part, facts) }];
    }),
  );
}

/** A body with edits put in. */
export function withEdits(body: readonly BodyBlock[], edits: readonly BodyEdit[]): readonly BodyBlock[] {
  return [...edits]
    .sort((a, b) => b.at - a.at)
    .reduce<readonly BodyBlock[]>(
      (all, { at, count, blocks }) => [...all.slice(0, at), ...blocks, ...all.slice(at + count)],
      body,
    );
}

/** A body that a person wrote, with every chip showing its fact of now and the dots of known fields filled. Pure. */
export function fillWritten(
  body: readonly BodyBlock[],
  template: readonly TemplateBlock[],
  facts: LetterFacts,
): readonly BodyBlock[] {
  return withEdits(body, gapEdits(body, template, facts)).map((block) => fillBlock(block, facts));
}
