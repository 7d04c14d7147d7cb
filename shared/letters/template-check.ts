import { blocksText, type ListItem, type Run } from './blocks.ts';
import { fieldOfChip, isKnownChip, isKnownFormat } from './chips.ts';
import { type FieldName, type FieldType, LETTER_FIELDS } from './fields.ts';
import type { LetterSpec } from './letter-spec.ts';
import { type FieldBlock, runsOf, type TemplateBlock } from './template.ts';

/**
 * A place of a standing text that cannot be filled in.
 * - `template-field-unknown`: names no fact of the dictionary, a provision that the kind does not cite, or a way of
 *   writing that the fact does not have; or a name in braces was typed as text
 * - `template-field-foreign`: names a fact that this kind of letter never asks for
 * - `template-block-refused`: a part that a field makes does not fit the field
 */
export interface TemplateFault {
  /** Index of the block. */
  readonly block: number;
  readonly code: 'template-field-unknown' | 'template-field-foreign' | 'template-block-refused';
  /** The chip or field as the text names it. */
  readonly chip: string;
}

const TEXT_TYPES: readonly FieldType[] = ['line', 'text', 'lines', 'points'];

/** Whether a field can make such a part: texts a list or paragraphs, a table field a table of its own columns. */
function fits(block: FieldBlock): boolean {
  const spec = LETTER_FIELDS[block.field];
  if (block.kind !== 'field-table') return TEXT_TYPES.some((type) => type === spec.type);
  if (spec.type !== 'rows') return false;
  const names: readonly string[] = spec.columns.map(({ name }) => name);
  return block.columns.every(({ name }) => name === '#' || names.includes(name));
}

function codeOf(spec: LetterSpec, chip: string): TemplateFault['code'] | null {
  if (!isKnownChip(chip, Object.keys(spec.law)) || !isKnownFormat(chip)) return 'template-field-unknown';
  const field = fieldOfChip(chip);
  return field !== null && spec.fields[field] === undefined ? 'template-field-foreign' : null;
}

function chipsOf({ block, when }: TemplateBlock): readonly string[] {
  const condition: readonly FieldName[] =
    when === undefined ? [] : [when.field, ...(when.and === undefined ? [] : [when.and.field])];
  if ('field' in block) return [block.field, ...condition];
  return [...runsOf(block).flatMap(({ chip }) => (chip === undefined ? [] : [chip])), ...condition];
}

/** Names in braces that were typed as text: nothing would ever fill them in. */
function typedNames({ block }: TemplateBlock): readonly string[] {
  let words = '';
  if (!('field' in block)) words = blocksText([block]);
  else if (block.kind === 'field-table') words = block.columns.map(({ header }) => header).join('\n');
  else if (block.kind === 'field-list') words = block.under?.label ?? '';
  return (words.match(/\{\{[^{}\n]*\}\}/g) ?? []).map((name) => name.slice(0, LONGEST_NAME));
}

const LONGEST_NAME = 60;

/** Fields that a part as it came names, in itself or in its condition, and that the dictionary does not know. */
export function unknownFieldsIn(part: unknown): readonly string[] {
  const fieldIn = (holder: unknown): unknown =>
    typeof holder === 'object' && holder !== null && 'field' in holder ? holder.field : undefined;
  if (typeof part !== 'object' || part === null) return [];
  return [
    'block' in part ? fieldIn(part.block) : undefined,
    'when' in part ? fieldIn(part.when) : undefined,
  ].flatMap((field) =>
    typeof field === 'string' && !Object.hasOwn(LETTER_FIELDS, field) ? [field.slice(0, LONGEST_NAME)] : [],
  );
}

/** Every place of a standing text that the kind cannot fill in, block by block. */
export function templateFaults(
  spec: LetterSpec,
  template: readonly TemplateBlock[],
): readonly TemplateFault[] {
  return template.flatMap((part, block): readonly TemplateFault[] => {
    const faults = [...new Set(chipsOf(part))].flatMap((chip): readonly TemplateFault[] => {
      const code = codeOf(spec, chip);
      return code === null ? [] : [{ block, code, chip }];
    });
    const typed = typedNames(part).map(
      (chip): TemplateFault => ({ block, code: 'template-field-unknown', chip }),
    );
    if (typed.length > 0) return [...faults, ...typed];
    const unfit = 'field' in part.block && !fits(part.block);
    return unfit && faults.length === 0
      ? [{ block, code: 'template-block-refused', chip: 'field' in part.block ? part.block.field : '' }]
      : faults;
  });
}

const bareRun = (run: Run): Run => (run.chip === undefined ? run : { ...run, text: '' });

const bareItem = (item: ListItem): ListItem => ({
  runs: item.runs.map(bareRun),
  items: item.items.map(bareItem),
});

function bareBlock(block: TemplateBlock['block']): TemplateBlock['block'] {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, runs: block.runs.map(bareRun) };
    case 'list':
      return { ...block, items: block.items.map(bareItem) };
    case 'key-values':
      return { ...block, rows: block.rows.map((row) => ({ ...row, value: row.value.map(bareRun) })) };
    default:
      return block;
  }
}

/** A standing text as it is kept: a chip has no words of its own, whatever the editor showed in its place. */
export function bareTemplate(template: readonly TemplateBlock[]): readonly TemplateBlock[] {
  return template.map((part) => ({ ...part, block: bareBlock(part.block) }));
}
