import { formatDateWithWeekday } from '../calendar/format-date.ts';
import type { LayoffDocument } from '../domain/layoff.ts';
import { TIME_ZONES } from '../domain/office.ts';
import { type Block, type BlockOf, paragraph, plain } from './blocks.ts';
import type { LetterKind } from './kind.ts';
import { LAYOFF_REASON_NAMES } from './layoff-reason-names.ts';
import { type LayoffReceiptFacts, layoffReceiptFactsSchema } from './layoff-receipt-facts.ts';
import { missingOnReceipt } from './layoff-receipt-missing.ts';
import { annexBlocks, workersBlocks } from './layoff-receipt-workers.ts';
import {
  LABEL_WIDTH,
  letterhead,
  numberAndDate,
  numberLine,
  pairs,
  postOf,
  printedNip,
  signature,
} from './letter-parts.ts';
import { withStops } from './list-stops.ts';
import { concernedWorkers } from './party-names.ts';
import { branchHead } from './recipients.ts';

export { type LayoffReceiptFacts, layoffReceiptFactsSchema } from './layoff-receipt-facts.ts';

const TITLES: Readonly<Record<LayoffReceiptFacts['variant'], string>> = {
  receipt: 'Tanda terima laporan PHK',
  amended: 'Tanda terima laporan PHK (perubahan)',
  withdrawal: 'Tanda terima pencabutan laporan PHK',
};

const PRINTED_TITLES: Readonly<Record<LayoffReceiptFacts['variant'], string>> = {
  receipt: 'TANDA TERIMA LAPORAN PEMUTUSAN HUBUNGAN KERJA',
  amended: 'TANDA TERIMA LAPORAN PEMUTUSAN HUBUNGAN KERJA (PERUBAHAN)',
  withdrawal: 'TANDA TERIMA PENCABUTAN LAPORAN PEMUTUSAN HUBUNGAN KERJA',
};

const DOCUMENT_NAMES: Readonly<Record<Exclude<LayoffDocument, 'other'>, string>> = {
  notice: 'surat pemberitahuan PHK kepada pekerja',
  'worker-response': 'surat tanggapan pekerja atas pemberitahuan PHK',
  agreement: 'perjanjian bersama antara pengusaha dan pekerja',
  'worker-list': 'daftar pekerja yang mengalami PHK',
  contract: 'perjanjian kerja',
};

/**
 * Receipt of a layoff report (tanda terima laporan PHK), letter a: proof that an employer reported a layoff nobody
 * refuses (parameter `layoff.report-duty`). It is no approval of the layoff and decides no rights.
 */
export const layoffReceipt: LetterKind<LayoffReceiptFacts> = {
  code: 'layoff-receipt',
  name: TITLES.receipt,
  classification: '500.15.15',
  book: 'layoff-receipt',
  factsSchema: layoffReceiptFactsSchema,
  missing: missingOnReceipt,
  blocks: receiptBlocks,
  title: (facts) => TITLES[facts.variant],
};

function receiptBlocks(facts: LayoffReceiptFacts): readonly Block[] {
  const sign: BlockOf<'signatures'> = {
    kind: 'signatures',
    columns: [signature(facts.office, facts.signer, facts.dated)],
  };
  return [
    letterhead(facts.office),
    { kind: 'title', title: PRINTED_TITLES[facts.variant], numberLine: numberLine(facts.number) },
    ...introduction(facts),
    ...(facts.variant === 'withdrawal' ? withdrawnReport(facts) : receivedReport(facts)),
    sign,
    ...copies(facts),
    ...annexBlocks(facts, sign),
  ];
}

function introduction({ office, signer }: LayoffReceiptFacts): readonly Block[] {
  if (signer === null) return [paragraph(`${office.name} menerangkan sebagai berikut.`)];
  return [
    paragraph('Yang bertanda tangan di bawah ini:'),
    keyValues([
      ['Nama', signer.name],
      ['NIP', printedNip(signer.nip)],
      ['Jabatan', postOf(signer)],
      ['Instansi', office.name],
    ]),
  ];
}

function receivedReport(facts: LayoffReceiptFacts): readonly Block[] {
  const { signer, report } = facts;
  const opening = signer === null ? 'Pada' : 'menerangkan bahwa pada';
  return [
    paragraph(
      `${opening} hari ${receivedAt(facts)} telah diterima laporan pemutusan hubungan kerja (PHK)${on(facts, 'sebagaimana dimaksud dalam')} dari pengusaha berikut:`,
    ),
    keyValues([
      ...employerRows(facts),
      ['Surat laporan', employerLetter(facts)],
      ['Alasan PHK', reasonName(facts)],
    ]),
    ...amendment(facts),
    ...documents(report),
    ...workersBlocks(facts),
    paragraph(
      'Tanda terima ini membuktikan bahwa laporan tersebut telah diterima. Tanda terima ini bukan persetujuan atas PHK, tidak menilai keabsahan PHK maupun alasannya, dan tidak menetapkan hak serta kewajiban para pihak yang timbul karena PHK.',
    ),
    paragraph('Demikian tanda terima ini dibuat untuk dipergunakan sebagaimana mestinya.'),
  ];
}

/** ` sebagaimana dimaksud dalam Pasal ...`; nothing where no rule of the letter's date is known. */
function on({ basis }: LayoffReceiptFacts, words: string): string {
  return basis === null ? '' : ` ${words} ${basis.short}`;
}

function withdrawnReport(facts: LayoffReceiptFacts): readonly Block[] {
  const { replaces, signer } = facts;
  const opening = signer === null ? 'Pengusaha' : 'menerangkan bahwa pengusaha';
  const earlier = earlierReceipt(facts);
  return [
    paragraph(
      `${opening} berikut telah mencabut laporan pemutusan hubungan kerja (PHK)${on(facts, 'yang disampaikan berdasarkan')}:`,
    ),
    keyValues([
      ...employerRows(facts),
      ['Surat laporan', employerLetter(facts)],
      ['Laporan diterima', receivedAt(facts)],
      ['Alasan PHK', reasonName(facts)],
      ['Pencabutan diterima', replaces?.askedOn ? formatDateWithWeekday(replaces.askedOn) : ''],
      ['Alasan pencabutan', replaces?.reason ?? ''],
    ]),
    ...workersBlocks(facts),
    paragraph(
      `Dengan diterimanya pencabutan ini, ${earlier} dinyatakan tidak berlaku lagi dan tidak dapat dipergunakan sebagai bukti pelaporan PHK.`,
    ),
    paragraph(
      'Tanda terima ini membuktikan bahwa pencabutan laporan telah diterima. Tanda terima ini tidak menetapkan hak serta kewajiban para pihak. Apabila PHK tetap dilakukan, pengusaha menyampaikan laporan yang baru.',
    ),
    paragraph('Demikian tanda terima ini dibuat untuk dipergunakan sebagaimana mestinya.'),
  ];
}

function amendment(facts: LayoffReceiptFacts): readonly Block[] {
  if (facts.variant !== 'amended') return [];
  return [
    paragraph(
      `Tanda terima ini menggantikan ${earlierReceipt(facts)}, yang sejak tanda terima ini diterbitkan tidak berlaku lagi. Perubahan yang dilakukan:`,
    ),
    {
      kind: 'paragraph',
      runs: plain(facts.replaces?.reason.trim() || '…………'),
      indent: 'block',
      align: 'justify',
    },
  ];
}

/** `tanda terima laporan PHK Nomor 12/... tanggal 3 Maret 2026`. */
function earlierReceipt({ replaces }: LayoffReceiptFacts): string {
  if (replaces === null) return 'tanda terima laporan PHK yang terdahulu';
  return `tanda terima laporan PHK ${numberAndDate(replaces.number, replaces.dated)}`;
}

function documents(report: LayoffReceiptFacts['report']): readonly Block[] {
  const named = Object.entries(DOCUMENT_NAMES)
    .filter(([code]) => report.documents.some((ticked) => ticked === code))
    .map(([, name]) => name);
  const all = [...named, ...(report.otherDocuments.trim() === '' ? [] : [report.otherDocuments.trim()])];
  if (all.length === 0) return [];
  return [
    paragraph('Laporan tersebut dilampiri dokumen sebagai berikut:'),
    {
      kind: 'list',
      start: 1,
      items: withStops(all).map((name) => ({ runs: plain(name), items: [] })),
    },
  ];
}

function copies({ office, workers }: LayoffReceiptFacts): readonly Block[] {
  const items = [
    office.headOfRegion.trim() === '' ? '' : `${office.headOfRegion} (sebagai laporan)`,
    branchHead(office.bpjsBranch) ?? '',
    concernedWorkers(workers.length) ?? '',
  ].filter((item) => item !== '');
  return items.length === 0 ? [] : [{ kind: 'copies', heading: 'Tembusan Yth.:', items }];
}

function employerRows({ employer }: LayoffReceiptFacts): readonly (readonly [string, string])[] {
  return [
    ['Nama perusahaan', employer.name],
    ['Alamat', employer.address],
    ['Bidang usaha', employer.sectorName],
    ['Pimpinan', employer.leaderName],
    ['NIB', employer.nib],
    ['NPP BPJS Ketenagakerjaan', employer.npp],
  ];
}

function employerLetter({ report }: LayoffReceiptFacts): string {
  const reference = numberAndDate(report.employerLetterNumber.trim(), report.employerLetterDate);
  const subject = report.employerLetterSubject.trim();
  return subject === '' ? reference : `${reference} hal ${subject}`.trim();
}

/** `Senin, 23 November 2026 pukul 10.15 WITA`. */
function receivedAt({ report, office }: LayoffReceiptFacts): string {
  const day = formatDateWithWeekday(report.receivedOn);
  if (report.receivedTime === null) return day;
  return `${day} pukul ${report.receivedTime.replace(':', '.')} ${TIME_ZONES[office.timeZone]}`;
}

function reasonName({ report }: LayoffReceiptFacts): string {
  return report.reason === null ? '…………' : LAYOFF_REASON_NAMES[report.reason];
}

function keyValues(rows: readonly (readonly [string, string])[]): BlockOf<'key-values'> {
  return { kind: 'key-values', rows: pairs(rows), labelWidth: LABEL_WIDTH, numbered: false, indent: true };
}
