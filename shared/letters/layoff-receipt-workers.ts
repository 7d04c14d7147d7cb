import { formatDateLong, formatDateShort } from '../calendar/format-date.ts';
import { countInWords } from '../domain/words/terbilang.ts';
import { type Block, type BlockOf, paragraph, plain, type TableColumn } from './blocks.ts';
import type { LayoffReceiptFacts, ReceiptWorker } from './layoff-receipt-facts.ts';
import { LABEL_WIDTH, NUMBER_DOTS, pairs } from './letter-parts.ts';

const RESPONSES: Readonly<Record<ReceiptWorker['response'], string>> = {
  accepts: 'Menerima PHK',
  silent: 'Tidak menyampaikan tanggapan',
};

/** In the body: one worker with all particulars, or the number of workers on the annex, and how they responded. */
export function workersBlocks({ workers, variant }: LayoffReceiptFacts): readonly Block[] {
  const [only, ...others] = workers;
  if (only === undefined) return [];
  if (others.length === 0)
    return [
      paragraph('Laporan tersebut mengenai 1 (satu) orang pekerja, yaitu:'),
      {
        kind: 'key-values',
        rows: pairs([
          ['Nama', only.name],
          ['NIK', only.nik ?? ''],
          ['Nomor peserta (KPJ)', only.kpj],
          ['Jabatan', only.position],
          ['Tanggal PHK', only.layoffDate === null ? '' : formatDateLong(only.layoffDate)],
          ['Tanggapan pekerja', variant === 'withdrawal' ? '' : RESPONSES[only.response]],
        ]),
        labelWidth: LABEL_WIDTH,
        numbered: false,
        indent: true,
      },
    ];
  const listed = `Laporan tersebut mengenai ${countInWords(workers.length)} orang pekerja, sebagaimana daftar dalam lampiran yang merupakan bagian tidak terpisahkan dari tanda terima ini.`;
  return [paragraph(variant === 'withdrawal' ? listed : `${listed} ${responses(workers)}`)];
}

function responses(workers: readonly ReceiptWorker[]): string {
  const silent = workers.filter((worker) => worker.response === 'silent').length;
  const accepts = workers.length - silent;
  if (silent === 0) return 'Menurut laporan pengusaha, seluruh pekerja tersebut menerima PHK.';
  if (accepts === 0)
    return 'Menurut laporan pengusaha, seluruh pekerja tersebut tidak menyampaikan tanggapan atas pemberitahuan PHK.';
  return `Menurut laporan pengusaha, ${countInWords(accepts)} orang menerima PHK dan ${countInWords(silent)} orang tidak menyampaikan tanggapan atas pemberitahuan PHK.`;
}

/** The list of workers on pages of its own, signed like the letter; nothing for a single worker. */
export function annexBlocks(facts: LayoffReceiptFacts, sign: BlockOf<'signatures'>): readonly Block[] {
  const { workers, number, dated, employer, variant } = facts;
  if (workers.length < 2) return [];
  const of = variant === 'withdrawal' ? 'Tanda Terima Pencabutan Laporan PHK' : 'Tanda Terima Laporan PHK';
  return [
    {
      kind: 'annex-head',
      heading: `Lampiran ${of}`,
      rows: [
        { label: 'Nomor', value: plain(number ?? NUMBER_DOTS) },
        { label: 'Tanggal', value: plain(formatDateLong(dated)) },
      ],
      title: ['DAFTAR PEKERJA DALAM LAPORAN PEMUTUSAN HUBUNGAN KERJA', employer.name],
    },
    workersTable(workers, variant !== 'withdrawal'),
    sign,
  ];
}

const COLUMNS: readonly TableColumn[] = [
  { header: 'No.', width: 8, align: 'center', nowrap: true },
  { header: 'Nama', width: 46, align: 'left', nowrap: false },
  { header: 'NIK', width: 31, align: 'center', nowrap: true },
  { header: 'KPJ', width: 24, align: 'center', nowrap: true },
  { header: 'Jabatan', width: 38, align: 'left', nowrap: false },
  { header: 'Tanggal PHK', width: 23, align: 'center', nowrap: true },
];
const RESPONSE_COLUMN: TableColumn = { header: 'Tanggapan', width: 24, align: 'left', nowrap: false };
const SHORT_RESPONSES: Readonly<Record<ReceiptWorker['response'], string>> = {
  accepts: 'Menerima',
  silent: 'Tidak menanggapi',
};

/** The column of responses stands only where somebody stayed silent; otherwise the letter says that all accept. */
function workersTable(workers: readonly ReceiptWorker[], withResponses: boolean): BlockOf<'table'> {
  const responding = withResponses && workers.some((worker) => worker.response === 'silent');
  return {
    kind: 'table',
    columns: responding ? [...COLUMNS, RESPONSE_COLUMN] : COLUMNS,
    rows: workers.map((worker, i) => [
      String(i + 1),
      worker.name,
      worker.nik ?? '-',
      worker.kpj || '-',
      worker.position || '-',
      worker.layoffDate === null ? '-' : formatDateShort(worker.layoffDate),
      ...(responding ? [SHORT_RESPONSES[worker.response]] : []),
    ]),
    totals: [],
    rowHeight: 'text',
    size: 'small',
  };
}
