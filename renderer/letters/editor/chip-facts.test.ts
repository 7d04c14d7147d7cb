import { getSchema } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';
import { expect, it } from 'vitest';
import { shippedRules } from '../../../shared/law/shipped-rules.ts';
import { exampleFacts } from '../../../shared/letters/example-facts.ts';
import { letterSpecs } from '../../../shared/letters/specs.ts';
import { chipFactsPlugin, tellFacts } from './chip-facts.ts';
import { letterExtensions } from './extensions.ts';

const words = { stale: () => '', gap: () => '' };
const schema = getSchema(
  letterExtensions({
    chipWords: words,
    lockedWords: () => '',
    conditionWords: () => '',
    coreWords: '',
    laws: [],
    onTooLong: () => {},
  }),
);
const facts = exampleFacts(letterSpecs['mediation-summons'], shippedRules);
const chip = (name: string, text: string) => schema.node('chip', { chip: name, text });
const PROXY = 'Ahmad Contoh, S.H.';

function opened(...content: Parameters<typeof schema.text>[0][]) {
  const nodes = content.map((one) => (one === PROXY ? chip('worker.proxy', PROXY) : schema.text(one)));
  const plugin = chipFactsPlugin(words);
  const doc = schema.node('doc', null, [schema.node('paragraph', null, nodes)]);
  const state = EditorState.create({ doc, plugins: [plugin] });
  return { plugin, state: state.apply(tellFacts(state.tr, facts)) };
}

/** What stands in the text and is not shown. */
function unshown({ plugin, state }: ReturnType<typeof opened>): readonly string[] {
  const marks = plugin.props.decorations?.call(plugin, state) as DecorationSet;
  return marks
    .find()
    .filter(({ from, to }) => state.doc.textBetween(from, to) === '.')
    .map(({ from, to }) => state.doc.textBetween(from, to));
}

it('shows one stop where a fact ends in one, as the printed letter has it', () => {
  expect(unshown(opened('Diwakili oleh ', PROXY, '. Demikian.'))).toEqual(['.']);
  expect(unshown(opened('Diwakili oleh ', PROXY, ' dan lainnya.'))).toEqual([]);
  expect(unshown(opened('Diwakili oleh ', PROXY, '...'))).toEqual([]);
});

it('follows what is typed behind the fact', () => {
  const { plugin, state } = opened('Oleh ', PROXY, '.');
  const afterFact = 'Oleh '.length + 2;
  const dots = state.apply(state.tr.insertText('..', afterFact + 1));
  expect(dots.doc.textContent).toBe('Oleh ...');
  expect(unshown({ plugin, state: dots })).toEqual([]);
  const other = state.apply(state.tr.insertText(' juga', afterFact));
  expect(unshown({ plugin, state: other })).toEqual([]);
});
