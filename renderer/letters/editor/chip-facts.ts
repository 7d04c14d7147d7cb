import { closeHistory } from '@tiptap/pm/history';
import type { Node as DocNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { chipLabel, chipText } from '../../../shared/letters/chips.ts';
import { type EditorNode, nodeOf } from '../../../shared/letters/draft-doc.ts';
import { blockOf } from '../../../shared/letters/draft-doc-read.ts';
import { type BodyEdit, fieldEdits, gapEdits } from '../../../shared/letters/follow-facts.ts';
import type { LetterFacts } from '../../../shared/letters/spec-facts.ts';
import { isSecondStop, MISSING_TEXT, type TemplateBlock } from '../../../shared/letters/template.ts';
import styles from './Editor.module.css';

/** What a chip says now; dots where the fact is not known. */
export const chipNow = (chip: string, facts: LetterFacts): string => chipText(chip, facts) ?? MISSING_TEXT;

interface FactsState {
  readonly facts: LetterFacts | null;
  readonly marks: DecorationSet;
  /** Chips that do not say what their fact is now, in order. */
  readonly stale: readonly string[];
}
const FACTS = new PluginKey<FactsState>('chipFacts');

/** How the marks name what they say. */
export interface ChipWords {
  readonly stale: (label: string, now: string) => string;
  readonly gap: (label: string) => string;
}

function marked(doc: DocNode, facts: LetterFacts | null, words: ChipWords): FactsState {
  if (facts === null) return { facts, marks: DecorationSet.empty, stale: [] };
  const found: Decoration[] = [];
  const stale: string[] = [];
  doc.descendants((node, at, parent, index) => {
    if (node.type.name !== 'chip') return true;
    const chip = String(node.attrs.chip);
    // Printed with one stop, so it shows one.
    const after = parent?.type.name === 'paragraph' ? parent.maybeChild(index + 1) : null;
    if (isSecondStop(String(node.attrs.text), after?.text ?? ''))
      found.push(Decoration.inline(at + 1, at + 2, { class: styles.unprinted ?? '' }));
    const now = chipNow(chip, facts);
    const label = chipLabel(chip);
    if (node.attrs.text !== now) {
      stale.push(chip);
      const title = words.stale(label, now);
      found.push(Decoration.node(at, at + 1, { class: styles.stale ?? '', title, 'data-stale': '' }));
    } else if (now === MISSING_TEXT)
      found.push(Decoration.node(at, at + 1, { class: styles.gap ?? '', title: words.gap(label) }));
    return false;
  });
  return { facts, marks: DecorationSet.create(doc, found), stale };
}

function holdsChip(doc: DocNode, from: number, to: number): boolean {
  let found = false;
  // Two places before it: the stop after a fact may be followed by what is written.
  doc.nodesBetween(Math.max(0, from - 2), Math.min(doc.content.size, to + 1), (node) => {
    found ||= node.type.name === 'chip';
    return !found;
  });
  return found;
}

/** Whether a change touches a chip; typing beside them is the usual case and must stay quick in long letters. */
function touchesChip(tr: Transaction): boolean {
  return tr.steps.some((step, index) => {
    let touched = false;
    const before = tr.docs[index] ?? tr.before;
    const after = tr.docs[index + 1] ?? tr.doc;
    step.getMap().forEach((from, to, newFrom, newTo) => {
      touched ||= holdsChip(before, from, to) || holdsChip(after, newFrom, newTo);
    });
    // A step that moves nothing sets attributes or marks.
    return touched || !changesPlaces(step);
  });
}

function changesPlaces(step: Transaction['steps'][number]): boolean {
  let any = false;
  step.getMap().forEach(() => {
    any = true;
  });
  return any;
}

/** Marks chips whose fact is not what they say, those whose fact is not known, and the stop that is not printed after one. */
export function chipFactsPlugin(words: ChipWords): Plugin<FactsState> {
  return new Plugin<FactsState>({
    key: FACTS,
    state: {
      init: () => ({ facts: null, marks: DecorationSet.empty, stale: [] }),
      apply: (tr, before, _old, state) => {
        const told = tr.getMeta(FACTS) as { readonly facts: LetterFacts | null } | undefined;
        if (told !== undefined) return marked(state.doc, told.facts, words);
        if (!tr.docChanged) return before;
        return touchesChip(tr)
          ? marked(state.doc, before.facts, words)
          : { ...before, marks: before.marks.map(tr.mapping, tr.doc) };
      },
    },
    props: { decorations: (state) => FACTS.getState(state)?.marks },
  });
}

/** The facts that the chips are compared with. */
export const factsOf = (state: EditorState): LetterFacts | null => FACTS.getState(state)?.facts ?? null;
export const tellFacts = (tr: Transaction, facts: LetterFacts | null): Transaction =>
  tr.setMeta(FACTS, { facts });

/** Chips that do not say what their fact is now, in order. */
export const staleChipsOf = (state: EditorState): readonly string[] => FACTS.getState(state)?.stale ?? [];

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
