import type { IssuedLetter } from './issue-part.ts';

/** Longest name of a file without its ending: with a long folder before it Windows still opens it. */
const LONGEST = 110;
/** Names that Windows keeps for its devices, whatever the ending. */
const DEVICES = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** A text as part of a file name that Windows, too, takes: no sign it refuses, no blank or dot at either end. */
export function safeName(text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/[\\/:*?"<>|]+/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]+/gu, '');
  const cut = [...clean].slice(0, LONGEST).join('');
  const bare = cut.replace(/^[\s.]+|[\s.]+$/g, '');
  return DEVICES.test(bare) ? `_${bare}` : bare;
}

/**
 * Names for the files of a run: `500.15.15-12-Disnaker-2026 - Siti Contoh.pdf`. Two that a file system would hold for
 * the same one are told apart by a figure; no name that stands in the folder already is given out.
 * @param there names of the files in the folder
 */
export function fileNames(there: readonly string[]): (letter: IssuedLetter) => string {
  const fold = (name: string) => name.normalize('NFC').toLowerCase();
  const taken = new Set(there.map(fold));
  return ({ number, name, addressee }) => {
    const stem = safeName(`${number ?? 'Tanpa nomor'} - ${name || addressee || 'surat'}`);
    for (let n = 1; ; n += 1) {
      const file = `${stem}${n === 1 ? '' : ` (${n})`}.pdf`;
      if (taken.has(fold(file))) continue;
      taken.add(fold(file));
      return file;
    }
  };
}
