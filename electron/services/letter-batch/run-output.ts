import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ContractError } from '../../../shared/contract/errors.ts';
import { problemOf } from '../../database/problem.ts';
import type { IssuedLetter } from './issue-part.ts';
import { fileNames } from './letter-names.ts';
import type { PartedLetter } from './part-letters.ts';
import type { RunBench } from './run-bench.ts';

/** Where the letters of a run go. */
export interface RunOutput {
  /** The folder that is written to. */
  readonly folder: string;
  /** Name of the file or folder. */
  readonly place: string;
  /** Path of the list without its ending. */
  readonly listStem: string;
  /** Takes the letters of a part that was issued; the answer is the file of each, in order. */
  readonly add: (
    issued: readonly IssuedLetter[],
    parted: readonly PartedLetter[],
  ) => Promise<readonly string[]>;
  /** Ends the output; without a letter nothing is left of it. */
  readonly close: (title: string, letters: number) => Promise<void>;
}

/** What the disk says, as the screen hears it. @throws ContractError disk-full, file-refused */
export async function onDisk<Value>(file: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (problemOf(error) === 'disk-full') throw new ContractError('disk-full');
    throw new ContractError('file-refused', {
      detail: 'file-not-writable',
      params: { file: path.basename(file) },
    });
  }
}

/** A file that does not stand there yet: `stem.xlsx`, else `stem (2).xlsx`. */
export async function freeFile(stem: string, ending: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const file = `${stem}${n === 1 ? '' : ` (${n})`}${ending}`;
    if ((await stat(file).catch(() => null)) === null) return file;
  }
}

/** One PDF with all letters. It is written under a name of its own until it is whole. @throws ContractError disk-full, file-refused */
export async function oneFile(target: string, bench: RunBench): Promise<RunOutput> {
  const growing = `${target}.belum-selesai`;
  await onDisk(target, () => bench.open(growing));
  return {
    folder: path.dirname(target),
    place: path.basename(target),
    listStem: `${target.replace(/\.pdf$/i, '')} - daftar`,
    add: async (issued) => {
      await onDisk(target, () => bench.append());
      return issued.map(() => path.basename(target));
    },
    close: async (title, letters) => {
      await onDisk(target, async () => {
        await bench.close(title);
        if (letters === 0) await rm(growing, { force: true });
        else await rename(growing, target);
      });
    },
  };
}

/** One PDF for each letter in a folder. @throws ContractError file-refused */
export async function inFolder(folder: string, listName: string): Promise<RunOutput> {
  const nameFor = fileNames(await onDisk(folder, () => readdir(folder)));
  return {
    folder,
    place: path.basename(folder),
    listStem: path.join(folder, listName),
    add: async (issued, parted) => {
      const names = issued.map(nameFor);
      for (const [i, name] of names.entries()) {
        const pdf = parted[i]?.pdf;
        // What came to stand there meanwhile is not written over.
        if (pdf !== undefined)
          await onDisk(name, () => writeFile(path.join(folder, name), pdf, { flag: 'wx' }));
      }
      return names;
    },
    close: async () => {},
  };
}
