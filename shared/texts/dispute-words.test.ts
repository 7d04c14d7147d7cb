import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DISPUTE_EVENTS, PARTIES, PRESENCES } from '../domain/dispute/events.ts';
import { DISPUTE_STAGES } from '../domain/dispute/fold.ts';
import { disputeStageName } from './dispute-words.ts';
import texts from './findings.json';
import { speakParams } from './speak-params.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const read = (folder: string, named: RegExp) =>
  readdirSync(path.join(ROOT, folder))
    .filter((name) => named.test(name) && !/\.test\.ts$/.test(name))
    .map((name) => readFileSync(path.join(ROOT, folder, name), 'utf8'));

describe('The words of a dispute', () => {
  it('are there for every code that stands against an event, a registration or a worker', () => {
    const sources = [
      ...read('shared/domain/dispute', /\.ts$/),
      ...read('electron/services', /dispute|silence/),
      ...read('electron/database', /dispute/),
    ];
    const codes = new Set(
      sources.flatMap((source) =>
        [...source.matchAll(/(?:finding\(|message: |refuse\([^,]+,\s*)'(dispute-[a-z-]+)'/g)].map(
          (match) => match[1] ?? '',
        ),
      ),
    );
    expect(codes.size).toBeGreaterThan(20);
    expect([...codes].filter((code) => !(`finding.${code}` in texts))).toEqual([]);
  });

  it('name every step, stage, side and presence', () => {
    const names = [
      ...DISPUTE_EVENTS.map((one) => `step.${one}`),
      ...DISPUTE_STAGES.map((one) => `stage.${one}`),
      ...PARTIES.map((one) => `party.${one}`),
      ...PRESENCES.map((one) => `presence.${one}`),
    ];
    expect(names.filter((name) => !(`finding.${name}` in texts))).toEqual([]);
    expect(disputeStageName('mediating')).toBe('Mediasi');
  });

  it('stand in sentences in the place of their codes', () => {
    expect(speakParams({ step: 'delegated', stage: 'offered', party: 'worker' })).toEqual({
      step: 'pelimpahan kepada mediator',
      stage: 'penawaran konsiliasi atau arbitrase',
      party: 'pekerja',
    });
  });
});
