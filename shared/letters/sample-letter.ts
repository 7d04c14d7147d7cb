import type { OfficeInput } from '../domain/office.ts';
import { type Block, paragraph } from './blocks.ts';
import { letterhead } from './letter-parts.ts';

/** A page that shows how the office's letters look, for the settings: letterhead, title, two paragraphs. */
export function sampleLetter(office: OfficeInput, logo: string | null): readonly Block[] {
  return [
    letterhead({ ...office, logo }),
    { kind: 'title', title: 'CONTOH TAMPILAN SURAT', numberLine: 'Nomor: …………………' },
    paragraph(
      'Halaman ini menunjukkan kop, huruf, ukuran kertas, dan batas tepi yang dipakai setiap surat. Kertas dan tepi yang tampak di sini sama dengan yang keluar dari pencetak.',
    ),
    paragraph(
      'Ubah pengaturan di sebelah kiri sampai kop pas dengan kertas kantor. Surat yang sudah terbit tidak ikut berubah.',
    ),
  ];
}
