import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATABASE_PROBLEMS } from '../../shared/contract/app.ts';
import { ERROR_CODES } from '../../shared/contract/errors.ts';
import { DISPUTE_EVENTS, DISPUTE_KINDS } from '../../shared/domain/dispute/events.ts';
import { DISPUTE_OUTCOMES, DISPUTE_STAGES } from '../../shared/domain/dispute/fold.ts';
import { BUSINESS_SCALES } from '../../shared/domain/employer.ts';
import { EMPLOYER_FIELDS, OLD_RECEIPT_FIELDS } from '../../shared/domain/import/fields-office.ts';
import { LAYOFF_FIELDS, PERSONS_FIELDS } from '../../shared/domain/import/fields-people.ts';
import { VACANCY_FIELDS } from '../../shared/domain/import/fields-vacancies.ts';
import { IMPORT_TARGETS, ROW_VERDICTS } from '../../shared/domain/import-batch.ts';
import { LAYOFF_DOCUMENTS, LAYOFF_RESPONSES, LAYOFF_STATES } from '../../shared/domain/layoff.ts';
import { catalogue } from './index.ts';

const HERE = import.meta.dirname;
const RENDERER = path.join(HERE, '..');
const SHARED = path.join(HERE, '..', '..', 'shared');

function sourcesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
}

/** Keys that stand as plain text in a call of t, and the fixed beginnings of those put together there. */
function keysIn(source: string): { readonly whole: readonly string[]; readonly starts: readonly string[] } {
  const whole = [...source.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  const choices = [...source.matchAll(/\bt\(\s*[\w.>=! ]+\?\s*'([^']+)'\s*:\s*'([^']+)'/g)].flatMap(
    (match) => [match[1] ?? '', match[2] ?? ''],
  );
  const starts = [...source.matchAll(/\bt\(\s*`([^`$]+)\$\{/g)].map((match) => match[1] ?? '');
  return { whole: [...whole, ...choices], starts };
}

const missing = (keys: readonly string[]) => keys.filter((key) => !(key in catalogue));

describe('the text catalogue', () => {
  it('has a sentence for every key that a screen asks for', () => {
    const asked = new Set(sourcesUnder(RENDERER).flatMap((source) => keysIn(source).whole));
    expect(asked.size).toBeGreaterThan(200);
    expect(missing([...asked])).toEqual([]);
  });

  it('has sentences under every beginning that a screen completes', () => {
    const starts = new Set(sourcesUnder(RENDERER).flatMap((source) => keysIn(source).starts));
    const keys = Object.keys(catalogue);
    expect([...starts].filter((start) => !keys.some((key) => key.startsWith(start)))).toEqual([]);
  });

  it('says what happened and what to do for every fault', () => {
    expect(missing(ERROR_CODES.flatMap((code) => [`error.${code}`, `error.${code}.advice`]))).toEqual([]);
  });

  it('has a screen title for every problem of the database', () => {
    expect(missing(DATABASE_PROBLEMS.map((problem) => `problem.${problem}.title`))).toEqual([]);
  });

  it('names every state, answer, document and verdict', () => {
    const names = [
      ...LAYOFF_STATES.map((one) => `layoffs.state.${one}`),
      ...LAYOFF_RESPONSES.map((one) => `layoffs.response.${one}`),
      ...LAYOFF_DOCUMENTS.map((one) => `layoffs.document.${one}`),
      ...['recorded', 'correction-opened', 'corrected', 'withdrawn'].map((one) => `layoffs.turn.${one}`),
      ...ROW_VERDICTS.flatMap((one) => [`imports.verdict.${one}`, `imports.verdict.${one}.text`]),
      ...['issued', 'replaced', 'void'].map((one) => `letters.state.${one}`),
      ...DISPUTE_STAGES.map((one) => `disputes.stage.${one}`),
      ...DISPUTE_OUTCOMES.map((one) => `disputes.outcome.${one}`),
      ...DISPUTE_KINDS.flatMap((one) => [
        `disputes.kind.${one}`,
        `disputes.kind.${one}.text`,
        `disputes.kind.short.${one}`,
      ]),
      ...DISPUTE_EVENTS.flatMap((one) => [`disputes.event.${one}`, `disputes.do.${one}`]),
      ...BUSINESS_SCALES.map((one) => `employers.scale.${one}`),
    ];
    expect(missing(names)).toEqual([]);
  });

  it('names every list that can be imported and every field of it', () => {
    const targets = IMPORT_TARGETS.flatMap((one) => [
      `imports.${one}.title`,
      `imports.${one}.commit`,
      `imports.${one}.leave`,
      `imports.help.${one}`,
    ]);
    const fields = [
      ...LAYOFF_FIELDS,
      ...PERSONS_FIELDS,
      ...EMPLOYER_FIELDS,
      ...OLD_RECEIPT_FIELDS,
      ...VACANCY_FIELDS,
    ];
    expect(missing([...targets, ...fields.map((field) => `imports.field.${field.key}`)])).toEqual([]);
  });

  it('has a sentence for every finding that a check writes out', () => {
    const folders = ['identity', 'import'].map((folder) => path.join(SHARED, 'domain', folder));
    const sources = [...folders, path.join(SHARED, 'calendar'), path.join(SHARED, 'letters')].flatMap(
      sourcesUnder,
    );
    const codes = new Set(
      sources.flatMap((source) => [
        ...[...source.matchAll(/code: '([a-z-]+)', params/g)].map((match) => match[1] ?? ''),
        ...[...source.matchAll(/refused\(\s*'([a-z-]+)'/g)].map((match) => match[1] ?? ''),
        ...[...source.matchAll(/code: '([a-z-]+)',\s*\n\s*params/g)].map((match) => match[1] ?? ''),
      ]),
    );
    const patterned = ['kpj', 'npp', 'nib', 'npwp'].flatMap((one) => [`${one}-format`, `${one}-lost-digits`]);
    expect(codes.size).toBeGreaterThan(20);
    expect(missing([...codes, ...patterned].map((code) => `finding.${code}`))).toEqual([]);
  });

  it('holds no English button words, exclamation marks or machine words', () => {
    const bad = Object.entries(catalogue).filter(([, text]) =>
      /!|\b(OK|Submit|Cancel|Error|Invalid|null|undefined|Oops|Loading)\b/i.test(text),
    );
    expect(bad).toEqual([]);
  });
});
