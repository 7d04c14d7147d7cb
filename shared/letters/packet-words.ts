import {
  PACKET_LAYOUT,
  PACKET_SECTIONS,
  type PacketFieldCode,
  type PacketPaper,
  type PacketSection,
  type PacketValues,
} from '../domain/employment/packet.ts';

/* The words of the completeness packet, for the screen, the clipboard and the PDF alike. */

export const PACKET_TITLE = 'Paket kelengkapan JKP';

export const PACKET_SECTION_WORDS: Readonly<Record<PacketSection, string>> = {
  firm: 'Perusahaan',
  worker: 'Pekerja',
  contract: 'Perjanjian kerja',
  proof: 'PHK dan buktinya',
  claim: 'Untuk klaim',
};

export const PACKET_FIELD_WORDS: Readonly<Record<PacketFieldCode, string>> = {
  'firm-name': 'Nama perusahaan',
  'firm-address': 'Alamat perusahaan',
  'firm-npp': 'Nomor pendaftaran perusahaan (NPP)',
  'worker-name': 'Nama pekerja',
  'worker-address': 'Alamat pekerja',
  'worker-kpj': 'Nomor peserta BPJS Ketenagakerjaan (KPJ)',
  'worker-nik': 'NIK',
  'worker-birth-place': 'Tempat lahir',
  'worker-birth-date': 'Tanggal lahir',
  'worker-phone': 'Telepon',
  'worker-email': 'Pos-el',
  'contract-kind': 'Jenis perjanjian kerja',
  'contract-number': 'Nomor perjanjian atau surat pengangkatan',
  'contract-start': 'Tanggal mulai',
  'contract-end': 'Tanggal berakhir',
  'proof-number': 'Nomor bukti PHK',
  'proof-date': 'Tanggal bukti PHK',
  'layoff-date': 'Tanggal PHK',
  'layoff-reason': 'Alasan PHK',
  'wage-last': 'Upah terakhir sebulan (Rp)',
  'wage-reported': 'Upah yang dilaporkan ke BPJS (Rp)',
  'claim-until': 'Batas akhir pengajuan klaim',
};

export const PACKET_PAPER_WORDS: Readonly<Record<PacketPaper, string>> = {
  'identity-card': 'Kartu identitas',
  contract: 'Perjanjian kerja',
  'layoff-notice': 'Pemberitahuan PHK dan tanggapan',
  receipt: 'Tanda terima dan surat tentang PHK',
  agreement: 'Perjanjian bersama, akta, atau putusan',
  'pay-slip': 'Slip upah',
  other: 'Dokumen lain',
};

/** What the worker brings along: no record of the office holds it. */
export const PACKET_OWN = [
  'Akun SIAPkerja yang aktif',
  'Rekening bank atas nama pekerja',
  'Komitmen aktivitas pencarian kerja (KAPK)',
] as const;

/** The filled fields as lines `label: value`, section by section, for pasting into a message. Pure. */
export function packetLines(values: PacketValues): string {
  return PACKET_SECTIONS.map((section) =>
    PACKET_LAYOUT[section]
      .filter((field) => (values[field] ?? '') !== '')
      .map((field) => `${PACKET_FIELD_WORDS[field]}: ${values[field] ?? ''}`)
      .join('\n'),
  )
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Every field as a table of two columns, tabs between them, for pasting into a spreadsheet. Pure. */
export function packetTable(values: PacketValues): string {
  return PACKET_SECTIONS.flatMap((section) => PACKET_LAYOUT[section])
    .map((field) => `${PACKET_FIELD_WORDS[field]}\t${(values[field] ?? '').replace(/\s+/g, ' ')}`)
    .join('\n');
}
