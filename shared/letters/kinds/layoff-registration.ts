import { WORKERS_LISTED } from '../conditions.ts';
import { isFilled, type LetterValues } from '../fields.ts';
import { annexTable, certificateFrame, listsWorkers, shown, workersDefaults } from '../frames.ts';
import { introduction } from '../introduction.ts';
import type { LetterSpec } from '../letter-spec.ts';
import { concernedWorkers, copiesTo, headOfRegionLine } from '../party-names.ts';
import { bpjsLine } from '../recipients.ts';
import type { LetterFacts } from '../spec-facts.ts';
import type { Condition } from '../template.ts';
import { chip, corePara, fieldList, pairs, para, when } from '../write.ts';

const ONE_WORKER: Condition = { ...WORKERS_LISTED, not: true, and: { field: 'worker.name' } };

const countOf = ({ values }: LetterFacts): number =>
  values.workers?.length ?? (isFilled(values, 'worker.name') ? 1 : 0);

/** A worker who alone is known as the list has him. */
function loneRow({ values }: LetterFacts): LetterValues {
  const name = values['worker.name'];
  if (name === undefined) return {};
  const row = {
    name,
    nik: values['worker.nik'] ?? '',
    kpj: values['worker.kpj'] ?? '',
    position: values['worker.position'] ?? '',
    date: values['layoff.date'] ?? '',
    note: '',
  };
  return { workers: [row] };
}

const annex = (facts: LetterFacts) =>
  annexTable(
    facts,
    'workers',
    ['DAFTAR PEKERJA', 'YANG DILAPORKAN DALAM LAPORAN PEMUTUSAN HUBUNGAN KERJA'],
    [
      ['#', 'No.', 13, 'center'],
      ['name', 'Nama', 47],
      ['nik', 'NIK', 38],
      ['kpj', 'Nomor KPJ', 30],
      ['position', 'Jabatan', 38],
      ['date', 'Tanggal PHK', 32],
    ],
  );

/**
 * Proof that a layoff report was checked and entered in the register (bukti pencatatan laporan PHK), letter a in its
 * second form. The receipt of the same day proves the report; this one says that its papers were looked through.
 */
export const layoffRegistration: LetterSpec = {
  code: 'layoff-registration',
  name: 'Bukti pencatatan laporan PHK',
  use: 'Menerangkan bahwa laporan PHK telah diperiksa kelengkapannya dan dicatat.',
  group: 'layoff',
  book: 'layoff-receipt',
  classification: '500.15.15',
  subjects: ['layoff-report', 'worker-layoff', 'none'],
  fields: {
    'letter.copies': 'optional',
    'employer.name': 'required',
    'employer.address': 'advised',
    'employer.sector': 'optional',
    'employer.npp': 'optional',
    'layoff.reportLetter': 'advised',
    'layoff.receivedOn': 'required',
    'layoff.receipt': 'advised',
    'layoff.reason': 'required',
    'layoff.documents': 'advised',
    'worker.name': 'optional',
    'worker.nik': 'optional',
    'worker.kpj': 'optional',
    'worker.position': 'optional',
    'layoff.date': 'optional',
    workers: 'advised',
  },
  law: { report: { set: 'severance', parameter: 'layoff.report-duty' } },
  defaults: (facts) => ({
    ...copiesTo([headOfRegionLine(facts), bpjsLine(facts), concernedWorkers(countOf(facts))]),
    ...workersDefaults(facts),
    ...loneRow(facts),
  }),
  frame: (facts) => {
    const { head, tail } = certificateFrame(
      facts,
      'BUKTI PENCATATAN LAPORAN PEMUTUSAN HUBUNGAN KERJA',
      listsWorkers(facts) ? annex(facts) : [],
    );
    return { head: [...head, ...introduction(facts)], tail };
  },
  body: [
    para`menerangkan bahwa laporan pemutusan hubungan kerja (PHK) sebagaimana dimaksud dalam ${chip('law.report')} dari pengusaha berikut telah diperiksa kelengkapan dokumennya dan dicatat:`,
    pairs([
      ['Nama perusahaan', 'employer.name'],
      ['Alamat', 'employer.address'],
      ['Bidang usaha', 'employer.sector'],
      ['NPP BPJS Ketenagakerjaan', 'employer.npp'],
      ['Surat laporan', 'layoff.reportLetter'],
      ['Laporan diterima', 'layoff.receivedOn:weekday'],
      ['Tanda terima', 'layoff.receipt'],
      ['Alasan PHK', 'layoff.reason'],
    ]),
    when({ field: 'layoff.documents' }, para`Dokumen yang diperiksa:`),
    when({ field: 'layoff.documents' }, fieldList('layoff.documents')),
    when(
      WORKERS_LISTED,
      para`Laporan tersebut mengenai ${chip('workers')} orang pekerja sebagaimana daftar dalam lampiran.`,
    ),
    when(ONE_WORKER, para`Laporan tersebut mengenai 1 (satu) orang pekerja, yaitu:`),
    when(
      ONE_WORKER,
      pairs([
        ['Nama', 'worker.name'],
        ['NIK', 'worker.nik'],
        ['Nomor peserta (KPJ)', 'worker.kpj'],
        ['Jabatan', 'worker.position'],
        ['Tanggal PHK', 'layoff.date'],
      ]),
    ),
    corePara`Bukti pencatatan ini menerangkan bahwa laporan telah diterima dan dicatat. Bukti pencatatan ini bukan persetujuan atas PHK, tidak menilai keabsahan PHK maupun alasannya, dan tidak menetapkan hak serta kewajiban para pihak.`,
    para`Demikian bukti pencatatan ini dibuat untuk dipergunakan sebagaimana mestinya.`,
  ],
  title: () => 'Bukti pencatatan laporan PHK',
  addressee: (facts) => shown(facts, 'employer.name') || 'Pengusaha',
};
