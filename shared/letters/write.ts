import type { BlockOf, Run } from './blocks.ts';
import type { FieldName } from './fields.ts';
import type { Condition, FieldTableColumn, TemplateBlock } from './template.ts';

/** Words to write standing texts with: `para\`Dengan hormat, ${chip('worker.name')} ...\``. */

/** A chip inside a text: a fact by its name and format (see `chips.ts`). */
export function chip(name: string, weight: 'normal' | 'bold' = 'normal'): Run {
  return { text: '', bold: weight === 'bold', chip: name };
}

export function strong(text: string): Run {
  return { text, bold: true };
}

/** The runs of a tagged text; line breaks and indents of the source are single spaces. */
export function text(parts: TemplateStringsArray, ...runs: readonly Run[]): readonly Run[] {
  return parts
    .flatMap((part, index): readonly (Run | undefined)[] => [
      { text: part.replace(/\s*\n\s*/g, ' '), bold: false },
      runs[index],
    ])
    .filter((run): run is Run => run !== undefined && (run.text !== '' || run.chip !== undefined));
}

type Extra = Omit<TemplateBlock, 'block'>;

function paragraphOf(indent: BlockOf<'paragraph'>['indent'], extra: Extra) {
  return (parts: TemplateStringsArray, ...runs: readonly Run[]): TemplateBlock => ({
    block: { kind: 'paragraph', runs: text(parts, ...runs), indent, align: 'justify' },
    ...extra,
  });
}

/** A paragraph of the body. */
export const para = paragraphOf('none', {});
/** A paragraph of the legal core. */
export const corePara = paragraphOf('none', { core: true });
/** A paragraph that stands in. */
export const inset = paragraphOf('block', {});

/** A block that stands only under a condition. */
export function when(condition: Condition, block: TemplateBlock): TemplateBlock {
  return { ...block, when: condition };
}

/** A heading inside the body: a short bold line. */
export function heading(words: string): TemplateBlock {
  return { block: { kind: 'paragraph', runs: [strong(words)], indent: 'none', align: 'left' } };
}

/** Numbered points of fixed text. */
export function points(items: readonly (readonly Run[])[], extra: Extra = {}): TemplateBlock {
  return {
    block: { kind: 'list', start: 1, items: items.map((runs) => ({ runs, items: [] })) },
    ...extra,
  };
}

/** Labels and values; a row is a label with a chip's name or with runs. */
export function pairs(
  rows: readonly (readonly [label: string, value: string | readonly Run[]])[],
  options: { readonly numbered?: boolean; readonly labelWidth?: number; readonly indent?: boolean } = {},
): TemplateBlock {
  return {
    block: {
      kind: 'key-values',
      rows: rows.map(([label, value]) => ({
        label,
        value: typeof value === 'string' ? [chip(value)] : value,
      })),
      labelWidth: options.labelWidth ?? 52,
      numbered: options.numbered ?? false,
      indent: options.indent ?? true,
    },
  };
}

/** The points of a field as a numbered list. */
export function fieldList(field: FieldName): TemplateBlock {
  return { block: { kind: 'field-list', field } };
}

/** An item of a numbered form that says one thing: `11. Kesimpulan: ...`. */
export function item(number: number, label: string) {
  return (parts: TemplateStringsArray, ...runs: readonly Run[]): TemplateBlock => {
    // One run where the words follow: neighbours of one weight are one run, as the editor gives them back.
    const [first, ...others] = text(parts, ...runs);
    const led: readonly Run[] =
      first !== undefined && first.chip === undefined && !first.bold
        ? [{ text: `${label}: ${first.text}`, bold: false }, ...others]
        : [{ text: `${label}: `, bold: false }, ...(first === undefined ? [] : [first]), ...others];
    return { block: { kind: 'list', start: number, items: [{ runs: led, items: [] }] } };
  };
}

/** An item of a numbered form with the points of a field below it. */
export function itemList(number: number, label: string, field: FieldName): TemplateBlock {
  return { block: { kind: 'field-list', field, under: { number, label } } };
}

/** The paragraphs of a field. */
export function fieldText(field: FieldName, indent: 'none' | 'block' = 'none'): TemplateBlock {
  return { block: { kind: 'field-paragraphs', field, indent } };
}

/** A table field; columns as `[name, header, width, align]`, `#` for the running number. */
export function fieldTable(
  field: FieldName,
  columns: readonly (readonly [string, string, number, FieldTableColumn['align']?])[],
  total = false,
): TemplateBlock {
  return {
    block: {
      kind: 'field-table',
      field,
      columns: columns.map(([name, header, width, align]) => ({
        name,
        header,
        width,
        align: align ?? 'left',
      })),
      total,
    },
  };
}
