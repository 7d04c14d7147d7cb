import { z } from 'zod';
import { blockSchema } from './blocks.ts';
import { FIELD_NAMES, type FieldName } from './fields.ts';
import { BODY_KINDS, type BodyBlock, type FieldBlock, type TemplateBlock } from './template.ts';

const fieldSchema = z.enum(FIELD_NAMES as [FieldName, ...FieldName[]]);

const fieldBlockSchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('field-list'),
      field: fieldSchema,
      under: z
        .object({ number: z.number().int().min(1).max(99), label: z.string().max(200) })
        .readonly()
        .optional(),
    })
    .readonly(),
  z
    .object({ kind: z.literal('field-paragraphs'), field: fieldSchema, indent: z.enum(['none', 'block']) })
    .readonly(),
  z
    .object({
      kind: z.literal('field-table'),
      field: fieldSchema,
      columns: z
        .array(
          z
            .object({
              name: z.string().max(40),
              header: z.string().max(80),
              width: z.number().positive().max(400),
              align: z.enum(['left', 'center', 'right']),
            })
            .readonly(),
        )
        .min(1)
        .max(12)
        .readonly(),
      total: z.boolean(),
    })
    .readonly(),
]) as unknown as z.ZodType<FieldBlock>;

const bodyBlockSchema = blockSchema.refine((block) => BODY_KINDS.some((kind) => kind === block.kind), {
  message: 'block-not-of-a-body',
}) as unknown as z.ZodType<BodyBlock>;

const fieldCondition = z.object({
  field: fieldSchema,
  is: z.array(z.string().max(40)).max(20).readonly().optional(),
  several: z.literal(true).optional(),
  not: z.literal(true).optional(),
});
const conditionSchema = fieldCondition.extend({ and: fieldCondition.readonly().optional() }).readonly();

/** A standing text as the office keeps it. Text is data: nothing in it is ever run. */
export const templateSchema = z
  .array(
    z
      .object({
        block: z.union([fieldBlockSchema, bodyBlockSchema]),
        when: conditionSchema.optional(),
        core: z.literal(true).optional(),
      })
      .readonly(),
  )
  .max(500)
  .readonly() as unknown as z.ZodType<readonly TemplateBlock[]>;

/** Whether a text changes or leaves out the legal core of another one. */
export function changesCore(shipped: readonly TemplateBlock[], changed: readonly TemplateBlock[]): boolean {
  const cores = (template: readonly TemplateBlock[]) =>
    template
      .filter(({ core }) => core === true)
      .map(({ block, when }) => JSON.stringify([block, when ?? null]));
  const kept = cores(changed);
  return cores(shipped).some((core) => !kept.includes(core));
}
