import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { FoundCopy } from '../../shared/contract/app.ts';

/* What a data folder tells of the office that was in it, beside its database. */

/** Folder of the copies that the program makes. */
const COPIES = 'cadangan';
const JOURNALS = ['-wal', '-shm', '-journal'] as const;

/** Which database was open last; `hadOffice` is missing in files of before it was written down. */
const modeSchema = z.object({
  mode: z.enum(['office', 'practice']),
  hadOffice: z.boolean().optional(),
});
export type KeptMode = z.infer<typeof modeSchema>;

/** What was written down at the last start; null where nothing was, or nobody can read it. */
export function readMode(file: string): KeptMode | null {
  try {
    return modeSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Writes it down for the next start. */
export function writeMode(file: string, mode: Required<KeptMode>): void {
  try {
    writeFileSync(file, JSON.stringify(mode));
  } catch {
    // Only the next start's choice is lost.
  }
}

/** Whether an office was opened here; what was written before that was written down counts for one. */
export const hadOffice = (kept: KeptMode | null): boolean => kept?.hadOffice ?? kept?.mode === 'office';

/** A database file and what SQLite keeps beside it. */
export const partsOf = (file: string): readonly string[] => ['', ...JOURNALS].map((part) => file + part);

/** Whether a file may be a copy of a database; `sambung.db`, its journals and half copies are none. */
const mayBeCopy = (name: string, officeFile: string): boolean =>
  /\.db(\.[^.]+)?$/i.test(name) && name !== path.basename(officeFile) && !name.endsWith('.belum-selesai');

/** Databases that lie in the data folder under other names and among the copies, newest first. */
export function copiesBeside(officeFile: string): readonly FoundCopy[] {
  const folder = path.dirname(officeFile);
  return ['', COPIES]
    .flatMap((inside) => {
      try {
        return readdirSync(path.join(folder, inside)).map((name) => path.join(inside, name));
      } catch {
        return [];
      }
    })
    .filter((name) => mayBeCopy(path.basename(name), officeFile))
    .flatMap((name) => {
      const facts = statSync(path.join(folder, name), { throwIfNoEntry: false });
      return facts?.isFile() && facts.size > 0
        ? [{ name, changedAt: facts.mtime.toISOString(), bytes: facts.size }]
        : [];
    })
    .sort((a, b) => b.changedAt.localeCompare(a.changedAt) || a.name.localeCompare(b.name));
}

/** Whether an office was in a folder whose database is gone: a fresh start there without a word would hide the loss. */
export function isOfficeMissing(officeFile: string, kept: KeptMode | null): boolean {
  if (existsSync(officeFile)) return false;
  if (JOURNALS.some((part) => existsSync(officeFile + part))) return true;
  // Who began anew knows of the copies.
  if (kept?.hadOffice === false) return false;
  return hadOffice(kept) || copiesBeside(officeFile).length > 0;
}

/** Puts the journals of a database that is gone away from where a new one would read them; nothing is thrown away. */
export function setJournalsAside(officeFile: string, now: Date): void {
  const left = JOURNALS.filter((part) => existsSync(officeFile + part));
  if (left.length === 0) return;
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '-');
  const folder = path.join(path.dirname(officeFile), COPIES, `sisa-${stamp}`);
  mkdirSync(folder, { recursive: true });
  for (const part of left) renameSync(officeFile + part, path.join(folder, path.basename(officeFile) + part));
}
