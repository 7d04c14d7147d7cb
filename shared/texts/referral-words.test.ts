import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { REFERRAL_EVENTS } from '../domain/referral/events.ts';
import { REFERRAL_STAGES } from '../domain/referral/stages.ts';
import texts from './findings.json';
import { speakParams } from './speak-params.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const read = (folder: string, named: RegExp) =>
  readdirSync(path.join(ROOT, folder))
    .filter((name) => named.test(name) && !/\.test\.ts$/.test(name))
    .map((name) => readFileSync(path.join(ROOT, folder, name), 'utf8'));

describe('The words of a referral', () => {
  it('are there for every code that stands against an event, a referral or a condition', () => {
    const sources = [...read('shared/domain/referral', /\.ts$/), ...read('electron/services', /refer/)];
    const codes = new Set(
      sources.flatMap((source) =>
        [...source.matchAll(/'(referral-[a-z-]+[a-z])'/g)].map((match) => match[1] ?? ''),
      ),
    );
    expect(codes.size).toBeGreaterThan(40);
    expect([...codes].filter((code) => !(`finding.${code}` in texts))).toEqual([]);
  });

  it('name every deed and every stage', () => {
    const names = [
      ...REFERRAL_EVENTS.map((one) => `deed.${one}`),
      ...REFERRAL_STAGES.map((one) => `phase.${one}`),
    ];
    expect(names.filter((name) => !(`finding.${name}` in texts))).toEqual([]);
  });

  it('stand in sentences in the place of their codes', () => {
    expect(speakParams({ deed: 'claim-filed', phase: 'paying' })).toEqual({
      deed: 'pengajuan klaim',
      phase: 'manfaat dibayar',
    });
  });
});
