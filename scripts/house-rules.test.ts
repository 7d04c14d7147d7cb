import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './runtime/paths.ts';

/*
 * The house plan, read from the imports. Each rule lists every place that breaks it.
 */

interface SourceFile {
  /** Path from the root, with slashes. */
  readonly name: string;
  readonly text: string;
  readonly isTest: boolean;
}

function filesBelow(folder: string): readonly SourceFile[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const name = path.relative(ROOT, file).split(path.sep).join('/');
      return {
        name,
        text: readFileSync(file, 'utf8'),
        isTest: /\.test\.tsx?$|-for-tests\.ts$|hostile-files\.ts$/.test(name),
      };
    });
}

const sources = ['electron', 'renderer', 'shared'].flatMap(filesBelow);
const shipped = sources.filter((file) => !file.isTest);

/** What a file imports: relative paths from the root, packages by name. */
function importsOf(file: SourceFile): readonly string[] {
  const found = [...file.text.matchAll(/(?:from\s+|import\s*\(\s*|import\s+)'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  );
  return found.map((target) =>
    target.startsWith('.')
      ? path.posix.normalize(path.posix.join(path.posix.dirname(file.name), target))
      : target,
  );
}

/** Where a folder's files may import from, within the house. */
const MAY_IMPORT: readonly (readonly [folder: string, allowed: readonly string[]])[] = [
  ['shared/', ['shared/']],
  ['renderer/', ['renderer/', 'shared/']],
  ['electron/database/', ['electron/database/', 'shared/']],
  ['electron/services/', ['electron/services/', 'electron/database/', 'shared/', 'assets/']],
  ['electron/ipc/', ['electron/ipc/', 'electron/services/', 'electron/database/', 'shared/']],
  ['electron/windows/', ['electron/windows/', 'shared/']],
  ['electron/workers/', ['electron/ipc/', 'electron/services/', 'electron/database/', 'shared/']],
  ['electron/preload.ts', ['shared/contract/']],
];

/** Packages that only one part of the house may know. */
const ONLY_IN: readonly (readonly [name: RegExp, places: RegExp])[] = [
  [/^electron$/, /^electron\/(main\.ts|preload\.ts|windows\/|workers\/start-preflight\.ts|ipc\/door\.ts)/],
  [/^(better-sqlite3|kysely)$/, /^electron\/database\//],
  [/^hucre|^papaparse$/, /^electron\/services\/spreadsheets\//],
  [/^yauzl$/, /^electron\/services\/(spreadsheets|documents)\//],
  [/^docx(\/|$)/, /^electron\/services\/docx\//],
  [
    /^@cantoo\/pdf-lib$|^@pdf-lib/,
    /^electron\/services\/(stamp-(pages|copy)\.ts|letter-batch\/|case-file\/|documents\/pdf-lock\.ts)/,
  ],
  [/^(react|react-dom|@mantine|@tanstack|@tiptap|i18next|react-i18next)/, /^renderer\//],
  [/^node:/, /^electron\//],
];

const offences = (check: (file: SourceFile) => readonly string[]) =>
  shipped.flatMap((file) => check(file).map((what) => `${file.name}: ${what}`));

describe('The house plan', () => {
  it('has files to look at in every part of the house', () => {
    for (const [folder] of MAY_IMPORT)
      expect(sources.some((file) => file.name.startsWith(folder))).toBe(true);
  });

  it('lets imports point one way only: renderer -> shared <- electron, ipc -> services -> database', () => {
    const found = offences((file) => {
      const rule = MAY_IMPORT.find(([folder]) => file.name.startsWith(folder));
      if (!rule) return [];
      return importsOf(file).filter(
        (target) =>
          /^(electron|renderer|shared|assets|e2e|scripts)\//.test(target) &&
          !rule[1].some((allowed) => target.startsWith(allowed)),
      );
    });
    expect(found).toEqual([]);
  });

  it('keeps each package in the part of the house that it belongs to', () => {
    const found = offences((file) =>
      importsOf(file).filter((target) =>
        ONLY_IN.some(([name, places]) => name.test(target) && !places.test(file.name)),
      ),
    );
    expect(found).toEqual([]);
  });

  it('keeps all SQL under electron/database', () => {
    const found = offences((file) =>
      file.name.startsWith('electron/database/')
        ? []
        : [
            ...file.text.matchAll(
              /\bsql`|\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\b(SELECT|INSERT INTO|DELETE FROM)\b/g,
            ),
          ].map((match) => match[0]),
    );
    expect(found).toEqual([]);
  });

  it('keeps the clock out of what both sides share', () => {
    const found = offences((file) =>
      file.name.startsWith('shared/')
        ? [...file.text.matchAll(/Date\.now\(|new Date\(\)|Temporal\.Now/g)].map((match) => match[0])
        : [],
    );
    expect(found).toEqual([]);
  });

  it('keeps articles of the law in shared/law and shared/letters', () => {
    const catalogue = readdirSync(path.join(ROOT, 'renderer/i18n/id')).map((name) => ({
      name: `renderer/i18n/id/${name}`,
      text: readFileSync(path.join(ROOT, 'renderer/i18n/id', name), 'utf8'),
      isTest: false,
    }));
    const found = [...shipped, ...catalogue]
      .filter((file) => !/^shared\/(law|letters)\//.test(file.name))
      .filter((file) => /\bpasal\s+\d/i.test(file.text))
      .map((file) => file.name);
    expect(found).toEqual([]);
  });

  it('takes the day of a test on the app from the office, never from this computer', () => {
    const found = filesBelow('e2e')
      .filter(({ text }) => /new Date\(\)\.toISOString\(\)/.test(text))
      .map(({ name }) => name);
    expect(found).toEqual([]);
  });

  it('never sends to a page except through the three channels of the contract', () => {
    const found = offences((file) =>
      [...file.text.matchAll(/webContents\.send\((?!PROGRESS_CHANNEL|STATE_CHANNEL|OPEN_CHANNEL)/g)].map(
        (match) => match[0],
      ),
    );
    expect(found).toEqual([]);
  });
});
