import { plainDate } from '../calendar/plain-date.ts';
import type { RuleSet } from './rule-set.ts';
import { ruleSetSchema } from './rule-set-schema.ts';
import { shippedRules } from './shipped-rules.ts';

/* Rule sets that tests alter, as the JSON of a file. Used by tests only; the law in them is invented. */

export const TODAY = plainDate('2026-11-22');

export interface OpenValue {
  from: string;
  to: string | null;
  value: unknown;
  cite: { regulation: string } & Record<string, unknown>;
  mark: string;
  source: string | null;
}

export interface OpenParameter {
  id: string;
  unit: string;
  note: string;
  startsLater?: boolean;
  values: OpenValue[];
}

/** A rule-set file that may be written over, also with what a rule set would not allow. */
export interface OpenSet {
  format: number;
  id: string;
  kind: string;
  title: string;
  from: string;
  to: string | null;
  lastVerified: string;
  regulations: Record<string, unknown>;
  parameters: OpenParameter[];
}

/** A rule set that comes with the program. */
export function shippedSet(id: string): RuleSet {
  const found = shippedRules.find((set) => set.id === id);
  if (found === undefined) throw new Error(`no rule set ${id}`);
  return found;
}

/** A copy of it as a file has it. */
export const copyOf = (id: string): OpenSet => JSON.parse(JSON.stringify(shippedSet(id)));

/** A file as the engine reads it. @throws ZodError */
export const asSet = (file: OpenSet): RuleSet => ruleSetSchema.parse(file);

export function parameterOf(set: OpenSet, id: string): OpenParameter {
  const found = set.parameters.find((parameter) => parameter.id === id);
  if (found === undefined) throw new Error(`no parameter ${id}`);
  return found;
}

export function entryOf(set: OpenSet, id: string, index = 0): OpenValue {
  const found = parameterOf(set, id).values[index];
  if (found === undefined) throw new Error(`no value ${index} of ${id}`);
  return found;
}

/** An invented Labour Law, from 2027 on unless said otherwise: as the law of 2021, but a firm that loses money pays three quarters of a wage. */
export function newSeverance(from = '2027-01-01'): OpenSet {
  const set = copyOf('severance-2021');
  set.parameters = set.parameters.map((parameter) => {
    const last = parameter.values.at(-1);
    const cite = { regulation: 'UU 1/2026', article: '1', paragraph: null };
    const values = last === undefined ? [] : [{ ...last, from, to: null, cite, source: null }];
    const { startsLater: _, ...rest } = parameter;
    return { ...rest, values };
  });
  entryOf(set, 'severance.reason.efficiency-losses').value = {
    severance: 0.75,
    service: 1,
    separationPay: false,
  };
  return {
    ...set,
    id: 'severance-2027',
    title: 'Undang-Undang Ketenagakerjaan (CONTOH)',
    from,
    lastVerified: '2026-11-20',
    regulations: {
      'UU 1/2026': {
        title: 'Undang-Undang Nomor 1 Tahun 2026 tentang Ketenagakerjaan (CONTOH)',
        enacted: '2026-10-01',
        inForce: from,
        repealed: null,
        source: null,
      },
    },
  };
}

/** Ends the value that holds and lets another follow. */
export function follow(set: OpenSet, id: string, endsOn: string, from: string, value: unknown): void {
  const { values } = parameterOf(set, id);
  const last = values.at(-1);
  if (last === undefined) throw new Error(`no value of ${id}`);
  values.splice(-1, 1, { ...last, to: endsOn }, { ...last, from, value });
}
