import type { Block } from './blocks.ts';
import { EOFFICE } from './frames.ts';
import { pairs, postOf, printedNip } from './letter-parts.ts';
import type { LetterFacts } from './spec-facts.ts';

const DOTS = '……………………………………';

/** The signer introduces himself; where the e-office signs, its variables do. */
export function introduction({ signer, office, eoffice }: LetterFacts): readonly Block[] {
  const [name, nip, post] = eoffice
    ? [EOFFICE.name, EOFFICE.nip, EOFFICE.post]
    : [
        signer?.name || DOTS,
        signer === null ? DOTS : printedNip(signer.nip),
        signer === null ? DOTS : postOf(signer),
      ];
  return [
    {
      kind: 'paragraph',
      runs: [{ text: 'Yang bertanda tangan di bawah ini:', bold: false }],
      indent: 'none',
      align: 'left',
    },
    {
      kind: 'key-values',
      rows: pairs([
        ['Nama', name],
        ['NIP', nip],
        ['Jabatan', post],
        ['Instansi', office.name],
      ]),
      labelWidth: 52,
      numbered: false,
      indent: true,
    },
  ];
}
