import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LETTER_KINDS } from '../shared/domain/letter.ts';
import { letterKindInfo } from '../shared/letters/kind-info.ts';
import { ROOT } from './runtime/paths.ts';

const FOLDER = path.join(ROOT, 'docs', 'letters');

describe('docs/letters', () => {
  it('has one small picture of every kind of letter and no other', () => {
    const pictures = readdirSync(FOLDER).filter((name) => name.endsWith('.png'));
    expect(pictures.sort()).toEqual(LETTER_KINDS.map((code) => `${code}.png`).sort());
    for (const name of pictures) expect(statSync(path.join(FOLDER, name)).size, name).toBeLessThan(60_000);
  });

  it('names every kind as the app does', () => {
    const readme = readFileSync(path.join(FOLDER, 'README.md'), 'utf8');
    for (const code of LETTER_KINDS)
      expect(readme).toContain(`| \`${code}\` | ${letterKindInfo(code).name} |`);
  });
});
