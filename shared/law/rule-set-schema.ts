import { z } from 'zod';
import { plainDateSchema } from '../calendar/plain-date.ts';
import { MARKS, RULE_SET_KINDS, type RuleBook, type RuleSet, type RuleValue, UNITS } from './rule-set.ts';

/** Longest texts, in characters: what a screen and a letter can still show. */
const MOST_ID = 100;
const MOST_TITLE = 200;
const MOST_NOTE = 400;
const MOST_REGULATION_TITLE = 500;
const MOST_CITED = 60;
const MOST_SOURCE = 500;

const text = (most: number) => z.string().trim().min(1).max(most);
const id = z
  .string()
  .max(MOST_ID)
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/);
/** Where it was read: a page of the web, never a file or anything that a program would run. */
const source = z
  .url({ protocol: /^https?$/ })
  .max(MOST_SOURCE)
  .nullable();

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
  regulation: text(MOST_CITED),
  article: text(MOST_CITED),
  paragraph: text(MOST_CITED).nullable(),
  letter: text(MOST_CITED).optional(),
  readingOf: text(MOST_CITED).optional(),
  amendedBy: text(MOST_CITED).optional(),
});

const regulationSchema = z.strictObject({
  title: text(MOST_REGULATION_TITLE),
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
  note: z.string().max(MOST_NOTE),
  startsLater: z.boolean().optional(),
  values: z.array(datedValueSchema).min(1),
});

/** A rule-set file as it is read from JSON. Only the shape; `checkRuleBook` finds the faults between values. */
export const ruleSetSchema: z.ZodType<RuleSet> = z.strictObject({
  format: z.literal(1),
  id,
  kind: z.enum(RULE_SET_KINDS),
  title: text(MOST_TITLE),
  from: plainDateSchema,
  to: plainDateSchema.nullable(),
  lastVerified: plainDateSchema,
  regulations: z.record(z.string().max(MOST_CITED), regulationSchema),
  parameters: z.array(parameterSchema).min(1),
});

/**
 * Rule sets out of parsed JSON files.
 * @throws ZodError when one has not the shape of a rule-set file
 */
export function readRuleBook(files: readonly unknown[]): RuleBook {
  return files.map((file) => ruleSetSchema.parse(file));
}
