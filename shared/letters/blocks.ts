import { z } from 'zod';

/**
 * A letter is a list of blocks. Text is data, never HTML: every renderer escapes it. Blocks are frozen as JSON when a
 * letter is issued and read back through these schemas, so a kind may gain fields only with a default.
 */

/**
 * A stretch of text in one weight. A run with a `chip` shows a fact of the letter (see `chips.ts`): its text follows the
 * fact until the letter is issued, when the chip goes and the text stays.
 */
const runSchema = z
  .object({ text: z.string(), bold: z.boolean(), chip: z.string().max(80).optional() })
  .readonly();
export type Run = z.infer<typeof runSchema>;
const runsSchema = z.array(runSchema).readonly();

export interface ListItem {
  readonly runs: readonly Run[];
  /** Items one level below: 1. -> a. -> 1). */
  readonly items: readonly ListItem[];
}
const listItemSchema: z.ZodType<ListItem> = z
  .object({
    runs: runsSchema,
    items: z.array(z.lazy(() => listItemSchema)).readonly(),
  })
  .readonly();

const keyValueSchema = z.object({ label: z.string(), value: runsSchema }).readonly();
export type KeyValue = z.infer<typeof keyValueSchema>;

const columnSchema = z
  .object({
    header: z.string(),
    /** Share of the table's width; the shares of all columns are set in proportion. */
    width: z.number().positive(),
    align: z.enum(['left', 'center', 'right']),
    /** True keeps a cell's text on one line, whatever its share: numbers, dates, money. */
    nowrap: z.boolean(),
  })
  .readonly();
export type TableColumn = z.infer<typeof columnSchema>;

const signatureSchema = z
  .object({
    /** `Banjarbaru, 23 November 2026` above the captions, or null. */
    placeAndDate: z.string().nullable(),
    /** Lines above the signature; `prefix` (a.n., Plt., Mengetahui) hangs left of the text, or is empty. */
    captions: z.array(z.object({ prefix: z.string(), text: z.string() }).readonly()).readonly(),
    /** Frame for the duty stamp (meterai) at the place of the signature. */
    stampDuty: z.boolean(),
    /** Empty prints a dotted line to write the name on. */
    name: z.string(),
    rank: z.string(),
    /** As printed, without the word NIP; empty prints no such line. */
    nip: z.string(),
  })
  .readonly();
export type Signature = z.infer<typeof signatureSchema>;

const rowsSchema = z.array(z.array(z.string()).readonly()).readonly();

const simpleBlocks = [
  /** Printed, or left free on pre-printed paper: the letter style decides. */
  z
    .object({
      kind: z.literal('letterhead'),
      /** Data URL of an image, or null. */
      logo: z.string().nullable(),
      government: z.string(),
      name: z.string(),
      /** Address, phone and so on, a printed line each. */
      lines: z.array(z.string()).readonly(),
    })
    .readonly(),
  /** Centred title with the line of the number below it (null prints none). */
  z.object({ kind: z.literal('title'), title: z.string(), numberLine: z.string().nullable() }).readonly(),
  /** Nomor, Sifat, Lampiran, Hal; place and date stand right of the first row. */
  z
    .object({
      kind: z.literal('meta'),
      rows: z.array(keyValueSchema).readonly(),
      placeAndDate: z.string(),
    })
    .readonly(),
  /** `Yth.` and who it goes to; two or more are numbered. `place` is the line after `di`, or null. */
  z
    .object({
      kind: z.literal('addressees'),
      to: z.array(z.string()).readonly(),
      place: z.string().nullable(),
    })
    .readonly(),
  z
    .object({
      kind: z.literal('paragraph'),
      runs: runsSchema,
      /** first-line: as body text of a letter; block: the whole paragraph stands in. */
      indent: z.enum(['none', 'first-line', 'block']),
      align: z.enum(['justify', 'left', 'center']),
    })
    .readonly(),
  /** Numbered 1. / a. / 1) by depth, counting from `start`. */
  z
    .object({
      kind: z.literal('list'),
      start: z.number().int().min(1),
      items: z.array(listItemSchema).readonly(),
    })
    .readonly(),
  /** Labels, colons in one line, values; numbered ones carry 1. 2. 3. before the label. */
  z
    .object({
      kind: z.literal('key-values'),
      rows: z.array(keyValueSchema).readonly(),
      /** Millimetres, so that the colons of several blocks stand in one line. */
      labelWidth: z.number().min(10).max(110),
      numbered: z.boolean(),
      indent: z.boolean(),
    })
    .readonly(),
  /** Header repeats on every page, a row never splits. Each row has one cell per column. */
  z
    .object({
      kind: z.literal('table'),
      columns: z.array(columnSchema).min(1).readonly(),
      rows: rowsSchema,
      /** Rows in bold at the end of the table. */
      totals: rowsSchema,
      /** signing: rows high enough to sign in. */
      rowHeight: z.enum(['text', 'signing']),
      size: z.enum(['normal', 'small']),
    })
    .readonly(),
  /** Boxes, ticked or not. */
  z
    .object({
      kind: z.literal('ticks'),
      items: z.array(z.object({ text: z.string(), ticked: z.boolean() }).readonly()).readonly(),
    })
    .readonly(),
  /** One signature stands right, two to four share the width. Never alone on a page. */
  z
    .object({ kind: z.literal('signatures'), columns: z.array(signatureSchema).min(1).max(4).readonly() })
    .readonly(),
  /** Tembusan; numbered where there are two or more. */
  z
    .object({ kind: z.literal('copies'), heading: z.string(), items: z.array(z.string()).readonly() })
    .readonly(),
  /** Small framed note. */
  z.object({ kind: z.literal('notice'), text: z.string() }).readonly(),
  z.object({ kind: z.literal('page-break') }).readonly(),
  /** Begins a page of its own: `Lampiran ...`, Nomor, Tanggal; then a centred title of a line or more. */
  z
    .object({
      kind: z.literal('annex-head'),
      heading: z.string(),
      rows: z.array(keyValueSchema).readonly(),
      title: z.array(z.string()).readonly(),
    })
    .readonly(),
] as const;

const simpleBlockSchema = z.discriminatedUnion('kind', simpleBlocks);
/** Any block that may stand inside a slip. */
export type SimpleBlock = z.infer<typeof simpleBlockSchema>;

/** One block of a letter. */
export const blockSchema = z.discriminatedUnion('kind', [
  ...simpleBlocks,
  /** To cut off and return: a dashed line with its caption, then blocks that stay on one page. */
  z
    .object({
      kind: z.literal('slip'),
      caption: z.string(),
      blocks: z.array(simpleBlockSchema).readonly(),
    })
    .readonly(),
]);
export type Block = z.infer<typeof blockSchema>;
export const blocksSchema = z.array(blockSchema).readonly();

export type BlockOf<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>;

/** Text in the normal weight. */
export function plain(text: string): readonly Run[] {
  return [{ text, bold: false }];
}

/** Text in bold. */
export function bold(text: string): readonly Run[] {
  return [{ text, bold: true }];
}

/** A justified paragraph that is not indented. */
export function paragraph(runs: string | readonly Run[]): BlockOf<'paragraph'> {
  const all = typeof runs === 'string' ? plain(runs) : runs;
  return { kind: 'paragraph', runs: all, indent: 'none', align: 'justify' };
}

export { blocksText } from './blocks-text.ts';
