import { describe, expect, it } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { blocksSchema, blocksText } from './blocks.ts';
import { type LayoffReceiptFacts, layoffReceipt, layoffReceiptFactsSchema } from './layoff-receipt.ts';
import { EXAMPLE_RECEIPT, exampleWorker } from './receipt-example.ts';

const facts = (changes: Partial<LayoffReceiptFacts>): LayoffReceiptFacts => ({
  ...EXAMPLE_RECEIPT,
  ...changes,
});
const text = (changes: Partial<LayoffReceiptFacts> = {}) => blocksText(layoffReceipt.blocks(facts(changes)));
const missing = (changes: Partial<LayoffReceiptFacts>) =>
  layoffReceipt.missing(facts(changes)).map((gap) => `${gap.code} ${gap.where}.${gap.field}`);
const workers = (count: number) => Array.from({ length: count }, (_, i) => exampleWorker(i + 1));
const REPLACED = {
  number: '500.15.15/009/HIJ/XI/2026',
  dated: plainDate('2026-11-16'),
  reason: 'Tanggal PHK diperbaiki.',
  askedOn: plainDate('2026-11-20'),
};

describe('the facts of a receipt', () => {
  it('come back from JSON as they were frozen', () => {
    expect(layoffReceiptFactsSchema.parse(JSON.parse(JSON.stringify(EXAMPLE_RECEIPT)))).toEqual(
      EXAMPLE_RECEIPT,
    );
  });

  it('of a letter that was frozen before the basis was one of them name the basis that it printed', () => {
    const { basis, ...old } = EXAMPLE_RECEIPT;
    expect(layoffReceiptFactsSchema.parse(old).basis).toEqual(basis);
  });

  it('refuse a worker who refuses the layoff', () => {
    const refusing = { ...exampleWorker(1), response: 'refuses' };
    expect(layoffReceiptFactsSchema.safeParse({ ...EXAMPLE_RECEIPT, workers: [refusing] }).success).toBe(
      false,
    );
  });

  it('refuse a time that no clock shows', () => {
    const report = { ...EXAMPLE_RECEIPT.report, receivedTime: '24:00' };
    expect(layoffReceiptFactsSchema.safeParse({ ...EXAMPLE_RECEIPT, report }).success).toBe(false);
  });
});

describe('a receipt of a layoff report', () => {
  it('says who received what from whom, when in the zone of the office, and why', () => {
    const said = text();
    for (const words of [
      'TANDA TERIMA LAPORAN PEMUTUSAN HUBUNGAN KERJA',
      'Nomor: 500.15.15/012/HIJ/XI/2026',
      'NIP : 19700512 199503 2 001',
      'pada hari Senin, 23 November 2026 pukul 10.15 WITA telah diterima laporan',
      'Pasal 38 Peraturan Pemerintah Nomor 35 Tahun 2021',
      'Surat laporan : Nomor 045/CBB-HRD/XI/2026 tanggal 20 November 2026 hal Laporan PHK',
      'Alasan PHK : Efisiensi untuk mencegah terjadinya kerugian',
      'bukan persetujuan atas PHK',
      'tidak menetapkan hak serta kewajiban para pihak',
      'Banjarbaru, 23 November 2026',
      'a.n. KEPALA DINAS KOPERASI, USAHA MIKRO DAN TENAGA KERJA\nKEPALA BIDANG HUBUNGAN INDUSTRIAL,',
      '1. Wali Kota Banjarbaru (sebagai laporan)\n2. Kepala BPJS Ketenagakerjaan Kantor Cabang Banjarmasin\n3. Pekerja yang bersangkutan',
    ])
      expect(said).toContain(words);
  });

  it('names the provision of its date, and none where none is known', () => {
    const basis = {
      short: 'Pasal 9 Undang-Undang Contoh',
      full: 'Pasal 9 Undang-Undang Contoh tentang Contoh',
    };
    expect(text({ basis })).toContain('(PHK) sebagaimana dimaksud dalam Pasal 9 Undang-Undang Contoh dari');
    expect(text({ basis, variant: 'withdrawal', replaces: REPLACED })).toContain(
      'yang disampaikan berdasarkan Pasal 9 Undang-Undang Contoh:',
    );
    for (const variant of ['receipt', 'withdrawal'] as const) {
      const said = text({ basis: null, variant, replaces: REPLACED });
      expect(said).not.toMatch(/Pasal|sebagaimana dimaksud|berdasarkan/);
    }
  });

  it('lists the ticked documents as one sentence, others last', () => {
    const report = {
      ...EXAMPLE_RECEIPT.report,
      documents: ['other', 'worker-list', 'notice'] as const,
      otherDocuments: 'berita acara.',
    };
    expect(text({ report })).toContain(
      '1. surat pemberitahuan PHK kepada pekerja;\n2. daftar pekerja yang mengalami PHK; dan\n3. berita acara.',
    );
  });

  it('names a single worker in the body and has no annex', () => {
    const said = text();
    expect(said).toContain('Nama : Pekerja 1 (CONTOH)\nNIK : 6372100101850001');
    expect(said).toContain('Tanggal PHK : 11 Desember 2026');
    expect(said).not.toContain('Lampiran');
  });

  it('lists two or more workers in a signed annex', () => {
    const blocks = layoffReceipt.blocks(facts({ workers: workers(12) }));
    expect(blocksText(blocks)).toContain('mengenai 12 (dua belas) orang pekerja');
    expect(blocks.slice(-3).map((block) => block.kind)).toEqual(['annex-head', 'table', 'signatures']);
    const table = blocks.find((block) => block.kind === 'table');
    expect(table?.rows).toHaveLength(12);
    expect(table?.columns.map((column) => column.header)).not.toContain('Tanggapan');
    expect(blocksSchema.safeParse(blocks).success).toBe(true);
  });

  it('shows the responses where somebody stayed silent, and counts them', () => {
    const some = [
      ...workers(10),
      exampleWorker(11, { response: 'silent', nik: null }),
      exampleWorker(12, { response: 'silent' }),
    ];
    const said = text({ workers: some });
    expect(said).toContain('10 (sepuluh) orang menerima PHK dan 2 (dua) orang tidak menyampaikan tanggapan');
    expect(said).toContain('No. Nama NIK KPJ Jabatan Tanggal PHK Tanggapan');
    expect(said).toContain(
      '11 Pekerja 11 (CONTOH) - 19000000011 Operator Alat Berat 11 Des 2026 Tidak menanggapi',
    );
  });

  it('leaves dots for a number that is still to follow', () => {
    expect(text({ number: null })).toContain('Nomor: …………');
  });

  it('amended, names the receipt it replaces and what was changed', () => {
    const said = text({ variant: 'amended', replaces: REPLACED });
    expect(said).toContain('(PERUBAHAN)');
    expect(said).toContain(
      'menggantikan tanda terima laporan PHK Nomor 500.15.15/009/HIJ/XI/2026 tanggal 16 November 2026',
    );
    expect(said).toContain('Tanggal PHK diperbaiki.');
  });

  it('of a withdrawal puts the earlier receipt out of force and lists no documents', () => {
    const said = text({ variant: 'withdrawal', replaces: REPLACED });
    expect(said).toContain('TANDA TERIMA PENCABUTAN LAPORAN');
    expect(said).toContain('Jumat, 20 November 2026');
    expect(said).toContain(
      'tanda terima laporan PHK Nomor 500.15.15/009/HIJ/XI/2026 tanggal 16 November 2026 dinyatakan tidak berlaku lagi',
    );
    expect(said).toContain('Alasan pencabutan : Tanggal PHK diperbaiki.');
    expect(said).not.toContain('dilampiri');
  });

  it('signed by an acting head says Plt. and nobody else’s post', () => {
    const signer = {
      ...EXAMPLE_RECEIPT.signer,
      name: 'Contoh',
      nip: '1',
      rank: '',
      positionTitle: 'Kepala Dinas',
      standing: 'plt',
      onBehalfOf: null,
    } as const;
    expect(text({ signer })).toContain('Plt. KEPALA DINAS,\nContoh\nNIP 1');
  });

  it('has a title without names, for lists and for the metadata of its PDF', () => {
    for (const variant of ['receipt', 'amended', 'withdrawal'] as const)
      expect(layoffReceipt.title(facts({ variant }))).toMatch(/^Tanda terima [a-zPHK ()]+$/);
  });
});

describe('what a receipt lacks', () => {
  it('is nothing when all is there', () => {
    expect(missing({})).toEqual([]);
  });

  it('is required for signer, reason, documents and workers', () => {
    const report = { ...EXAMPLE_RECEIPT.report, reason: null, documents: ['other'] as const };
    expect(missing({ signer: null, report, workers: [] })).toEqual([
      'required letter.signer',
      'required report.reason',
      'required report.documents',
      'required report.workers',
    ]);
  });

  it('is only advised for what an employer may not know, by worker', () => {
    const gaps = layoffReceipt.missing(facts({ workers: [exampleWorker(1, { nik: null, kpj: '' })] }));
    expect(gaps).toEqual([
      { code: 'advised', where: 'worker', field: 'nik', workerName: 'Pekerja 1 (CONTOH)', workerIndex: 0 },
      { code: 'advised', where: 'worker', field: 'kpj', workerName: 'Pekerja 1 (CONTOH)', workerIndex: 0 },
    ]);
  });

  it('is the replaced receipt and the reason for an amendment and a withdrawal', () => {
    expect(missing({ variant: 'amended' })).toEqual(['required letter.replaces']);
    expect(missing({ variant: 'withdrawal', replaces: { ...REPLACED, number: null, reason: ' ' } })).toEqual([
      'advised letter.replaces.number',
      'required letter.replaces.reason',
    ]);
  });

  it('does not ask a withdrawal for documents or workers', () => {
    const report = { ...EXAMPLE_RECEIPT.report, documents: [] };
    expect(missing({ variant: 'withdrawal', replaces: REPLACED, report, workers: [] })).toEqual([]);
  });
});
