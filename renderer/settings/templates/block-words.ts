import type { TFunction } from 'i18next';
import type { ListItem, Run } from '../../../shared/letters/blocks.ts';
import { chipLabel } from '../../../shared/letters/chips.ts';
import { LETTER_FIELDS } from '../../../shared/letters/fields.ts';
import type { Condition, TemplateBlock } from '../../../shared/letters/template.ts';
import { lockedWords } from '../../letters/editor/locked-words.ts';

/** Signs that stand around what a fact fills in. */
const chipWords = (chip: string) => `‹${chipLabel(chip)}›`;

const runsWords = (runs: readonly Run[]) =>
  runs.map(({ text, chip }) => (chip === undefined ? text : chipWords(chip))).join('');

const itemWords = ({ runs, items }: ListItem): string =>
  [runsWords(runs), ...items.map(itemWords)].filter((words) => words !== '').join('; ');

/** A part of a standing text in one line of words; facts stand in brackets by their names. */
export function blockWords(t: TFunction, block: TemplateBlock['block']): string {
  switch (block.kind) {
    case 'paragraph':
      return runsWords(block.runs);
    case 'list':
      return block.items.map((item, at) => `${block.start + at}. ${itemWords(item)}`).join(' ');
    case 'key-values':
      return block.rows.map(({ label, value }) => `${label}: ${runsWords(value)}`).join('; ');
    case 'table':
      return t('templates.block.table', { columns: block.columns.map(({ header }) => header).join(', ') });
    case 'ticks':
      return block.items.map(({ text }) => `☐ ${text}`).join(' ');
    case 'notice':
      return block.text;
    default:
      return lockedWords(t, block);
  }
}

/** When a part stands in the letter: "Hanya bila: Panggilan terdahulu terisi". */
export function conditionWords(t: TFunction, { and, ...condition }: Condition): string {
  const words = oneCondition(t, condition);
  return and === undefined ? words : `${words} · ${oneCondition(t, and)}`;
}

function oneCondition(t: TFunction, { field, is, several, not }: Condition): string {
  const spec = LETTER_FIELDS[field];
  const negated = not === true;
  if (several === true)
    return t(negated ? 'templates.when.few' : 'templates.when.several', { field: spec.label });
  if (is === undefined)
    return t(negated ? 'templates.when.empty' : 'templates.when.filled', { field: spec.label });
  const choices: Readonly<Record<string, string>> = spec.type === 'choice' ? spec.choices : {};
  return t(negated ? 'templates.when.not' : 'templates.when.is', {
    field: spec.label,
    values: is.map((value) => choices[value] ?? value).join(' / '),
  });
}
