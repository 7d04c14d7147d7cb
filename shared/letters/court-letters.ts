import type { Block } from './blocks.ts';
import type { LetterValues } from './fields.ts';
import { dateOf, numberOf, shown, slip, slipRows } from './frames.ts';
import { addressedTo } from './party-names.ts';
import type { LetterFacts } from './spec-facts.ts';

/** The registry of the Industrial Relations Court as addressee. */
export function toCourt(facts: LetterFacts): LetterValues {
  const court = shown(facts, 'agreement.court');
  return addressedTo([
    court === '' ? null : `Ketua ${court} c.q. Panitera Muda Perselisihan Hubungan Industrial`,
  ]);
}

/** Receipt of what a covering letter brings, signed by whoever takes it. */
export function deliverySlip(facts: LetterFacts): Block {
  return slip('Tanda terima naskah, dikembalikan kepada pengantar surat', [
    {
      kind: 'paragraph',
      runs: [
        {
          text: `Telah diterima naskah yang disampaikan dengan surat Nomor ${numberOf(facts)} tanggal ${dateOf(facts)}.`,
          bold: false,
        },
      ],
      indent: 'none',
      align: 'left',
    },
    slipRows([
      ['Hari, tanggal', ''],
      ['Diterima oleh', ''],
      ['Jabatan', ''],
      ['Tanda tangan', ''],
    ]),
  ]);
}
