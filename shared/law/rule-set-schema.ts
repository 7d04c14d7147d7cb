import { z } from 'zod';
import { plainDateSchema } from '../calendar/plain-date.ts';
import { MARKS, RULE_SET_KINDS, type RuleBook, type RuleSet, type RuleValue, UNITS } from './rule-set.ts';

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/);
const source = z.url().nullable();

const ruleValueSchema: z.ZodType<RuleValue> = z.lazy(() =>
  z.union([
    z.number(),
    z.string(),
    z.boolean(),
    z.null(),
    z.array(ruleValueSchema),
    z.record(z.string(), ruleValueSchema),
  ]),
);

const citationSchema = z.strictObject({
  regulation: text,
  article: text,
  paragraph: text.nullable(),
  letter: text.optional(),
  readingOf: text.optional(),
  amendedBy: text.optional(),
});

const regulationSchema = z.strictObject({
  title: text,
  enacted: plainDateSchema.nullable(),
  inForce: plainDateSchema.nullable(),
  repealed: plainDateSchema.nullable(),
  source,
});

const datedValueSchema = z.strictObject({
  from: plainDateSchema,
  to: plainDateSchema.nullable(),
  value: ruleValueSchema,
  cite: citationSchema,
  mark: z.enum(MARKS),
  source,
});

const parameterSchema = z.strictObject({
  id,
  unit: z.enum(UNITS),
  note: z.string(),
  startsLater: z.boolean().optional(),
  values: z.array(datedValueSchema).min(1),
});

/** A rule-set file as it is read from JSON. Only the shape; `checkRuleBook` finds the faults between values. */
export const ruleSetSchema: z.ZodType<RuleSet> = z.strictObject({
  format: z.literal(1),
  id,
  kind: z.enum(RULE_SET_KINDS),
  title: text,
  from: plainDateSchema,
  to: plainDateSchema.nullable(),
  lastVerified: plainDateSchema,
  regulations: z.record(z.string(), regulationSchema),
  parameters: z.array(parameterSchema).min(1),
});

/**
 * Rule sets out of parsed JSON files.
 * @throws ZodError when one has not the shape of a rule-set file
 */
export function readRuleBook(files: readonly unknown[]): RuleBook {
  return files.map((file) => ruleSetSchema.parse(file));
}
