import { closeHistory } from '@tiptap/pm/history';
import type { Node as DocNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { chipLabel, chipText } from '../../../shared/letters/chips.ts';
import { type EditorNode, nodeOf } from '../../../shared/letters/draft-doc.ts';
import { blockOf } from '../../../shared/letters/draft-doc-read.ts';
import { type BodyEdit, fieldEdits, gapEdits } from '../../../shared/letters/follow-facts.ts';
import type { LetterFacts } from '../../../shared/letters/spec-facts.ts';
import { MISSING_TEXT, type TemplateBlock } from '../../../shared/letters/template.ts';
import styles from './Editor.module.css';

/** What a chip says now; dots where the fact is not known. */
export const chipNow = (chip: string, facts: LetterFacts): string => chipText(chip, facts) ?? MISSING_TEXT;

interface FactsState {
  readonly facts: LetterFacts | null;
  readonly marks: DecorationSet;
}
const FACTS = new PluginKey<FactsState>('chipFacts');

/** How the marks name what they say. */
export interface ChipWords {
  readonly stale: (label: string, now: string) => string;
  readonly gap: (label: string) => string;
}

function marksOf(doc: DocNode, facts: LetterFacts | null, words: ChipWords): DecorationSet {
  if (facts === null) return DecorationSet.empty;
  const found: Decoration[] = [];
  doc.descendants((node, at) => {
    if (node.type.name !== 'chip') return true;
    const chip = String(node.attrs.chip);
    const now = chipNow(chip, facts);
    const label = chipLabel(chip);
    if (node.attrs.text !== now)
      found.push(
        Decoration.node(at, at + 1, {
          class: styles.stale ?? '',
          title: words.stale(label, now),
          'data-stale': '',
        }),
      );
    else if (now === MISSING_TEXT)
      found.push(Decoration.node(at, at + 1, { class: styles.gap ?? '', title: words.gap(label) }));
    return false;
  });
  return DecorationSet.create(doc, found);
}

/** Marks chips whose fact is not what they say, and those whose fact is not known. */
export function chipFactsPlugin(words: ChipWords): Plugin<FactsState> {
  return new Plugin<FactsState>({
    key: FACTS,
    state: {
      init: () => ({ facts: null, marks: DecorationSet.empty }),
      apply: (tr, before, _old, state) => {
        const told = tr.getMeta(FACTS) as { readonly facts: LetterFacts | null } | undefined;
        if (told === undefined && !tr.docChanged) return before;
        const facts = told === undefined ? before.facts : told.facts;
        return { facts, marks: marksOf(state.doc, facts, words) };
      },
    },
    props: { decorations: (state) => FACTS.getState(state)?.marks },
  });
}

/** The facts that the chips are compared with. */
export const factsOf = (state: EditorState): LetterFacts | null => FACTS.getState(state)?.facts ?? null;
export const tellFacts = (tr: Transaction, facts: LetterFacts | null): Transaction =>
  tr.setMeta(FACTS, { facts });

/** Places of chips that do not say what their fact is now. */
export function staleAt(state: EditorState): readonly { readonly at: number; readonly chip: string }[] {
  const marks = FACTS.getState(state)?.marks.find() ?? [];
  return marks.flatMap(({ from }) => {
    const node = state.doc.nodeAt(from);
    const facts = factsOf(state);
    if (node === null || facts === null || node.attrs.text === chipNow(String(node.attrs.chip), facts))
      return [];
    return [{ at: from, chip: String(node.attrs.chip) }];
  });
}

function putEdits(tr: Transaction, edits: readonly BodyEdit[]): void {
  const starts: number[] = [];
  tr.doc.forEach((_node, at) => {
    starts.push(at);
  });
  const end = tr.doc.content.size;
  for (const { at, count, blocks } of [...edits].sort((a, b) => b.at - a.at)) {
    const from = starts[at] ?? end;
    const to = starts[at + count] ?? end;
    const nodes = blocks.map((block) => tr.doc.type.schema.nodeFromJSON(nodeOf(block)));
    tr.replaceWith(from, to, nodes);
  }
}

const topBlocks = (doc: DocNode) => (doc.toJSON() as EditorNode).content?.map(blockOf) ?? [];

function setChips(tr: Transaction, text: (chip: string, shown: string) => string): void {
  tr.doc.descendants((node, at) => {
    if (node.type.name !== 'chip') return true;
    const next = text(String(node.attrs.chip), String(node.attrs.text));
    if (next !== node.attrs.text) tr.setNodeAttribute(at, 'text', next);
    return false;
  });
}

/**
 * Facts change while the letter is open: what said the fact before says it now, and what already differed stays as it is
 * and stays marked. Not a step to undo.
 */
export function followFacts(
  state: EditorState,
  after: LetterFacts,
  template: readonly TemplateBlock[],
): Transaction {
  const before = factsOf(state);
  const tr = tellFacts(state.tr, after).setMeta('addToHistory', false);
  if (before === null) return tr;
  putEdits(tr, fieldEdits(topBlocks(tr.doc), template, before, after));
  setChips(tr, (chip, shown) => (shown === chipNow(chip, before) ? chipNow(chip, after) : shown));
  return tr;
}

/** Brings chips up to date: all of them with the dots of fields that are known now, or one. */
export function refreshChips(
  state: EditorState,
  template: readonly TemplateBlock[],
  which: string | 'all',
): Transaction | null {
  const facts = factsOf(state);
  if (facts === null) return null;
  const { tr } = state;
  if (which === 'all') putEdits(tr, gapEdits(topBlocks(tr.doc), template, facts));
  setChips(tr, (chip, shown) => (which === 'all' || which === chip ? chipNow(chip, facts) : shown));
  return closeHistory(tr);
}
