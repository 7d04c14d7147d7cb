import { DOCX_TYPE, type DocumentInput, type DocumentKind, type DocumentType } from './document.ts';

/** Words in the name of a file, and what such a file is; the first that fits counts. */
const KINDS: readonly (readonly [RegExp, DocumentKind])[] = [
  [/surat kuasa|\bkuasa\b/, 'power-of-attorney'],
  [/risalah|bipartit/, 'bipartite-minutes'],
  [/\b(ktp|kk|paspor|sim)\b|identitas/, 'identity-card'],
  [/slip|payslip|struk gaji/, 'pay-slip'],
  [/absen|presensi|daftar hadir/, 'attendance'],
  [/\bsaksi\b/, 'witness-statement'],
  [/bpjs|jamsostek|\bjht\b|saldo/, 'bpjs-statement'],
  [/\bwlkp\b|wajib lapor/, 'wlkp'],
  [/pemberitahuan phk|surat phk|\bphk\b/, 'layoff-notice'],
  [/perjanjian bersama|\bpb\b/, 'agreement'],
  [/akta|akte/, 'deed'],
  [/putusan|penetapan/, 'ruling'],
  [/bukti (bayar|transfer|setor)|kuitansi|kwitansi|transfer/, 'payment-proof'],
  [/pkwt|pkwtt|kontrak|perjanjian kerja/, 'contract'],
  [/permohonan|pengaduan|pencatatan/, 'request'],
  [/tanggapan|jawaban|penolakan/, 'worker-answer'],
  [/foto|photo|\bimg\b|\bdsc\b|whatsapp image/, 'photo'],
];

const LONGEST_TITLE = 200;

/**
 * What can be said about a file from its name alone, for a person to mend: `Surat_kuasa-Siti.pdf` is a power of attorney
 * called "Surat kuasa Siti". Pure.
 */
export function documentFromName(name: string, type: DocumentType): DocumentInput {
  const words = name
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/[_\s]+|(?<=\D)-(?=\D)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const title = words.length < 2 ? (type === DOCX_TYPE ? 'Dokumen Word' : 'Dokumen') : words;
  const low = title.toLowerCase();
  const kind =
    KINDS.find(([pattern]) => pattern.test(low))?.[1] ?? (type.startsWith('image/') ? 'photo' : 'other');
  return { kind, title: title.slice(0, LONGEST_TITLE), dated: null, note: '' };
}
