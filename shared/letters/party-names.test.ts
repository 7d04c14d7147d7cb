import { describe, expect, it } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { shippedRules } from '../law/shipped-rules.ts';
import { firstBody, wholeLetter } from './assemble.ts';
import { blocksText } from './blocks-text.ts';
import { EXAMPLE_VALUES, exampleFacts } from './example-facts.ts';
import type { LetterValues } from './fields.ts';
import { arrearsNotice } from './kinds/arrears-notice.ts';
import { employmentStatement } from './kinds/employment-statement.ts';
import { inspectionRequest } from './kinds/inspection-request.ts';
import { jkpReferral } from './kinds/jkp-referral.ts';
import { recommendation } from './kinds/recommendation.ts';
import { settlementAgreement } from './kinds/settlement-agreement.ts';
import type { LetterSpec } from './letter-spec.ts';
import { seatOf, workerLine } from './party-names.ts';
import { proxyActing, proxyName } from './proxy-line.ts';
import type { LetterFacts } from './spec-facts.ts';

function said(spec: LetterSpec, values: LetterValues, changes: Partial<LetterFacts> = {}): string {
  const facts = exampleFacts(spec, shippedRules, { ...EXAMPLE_VALUES, ...values }, changes);
  return blocksText(wholeLetter(spec, facts, firstBody(spec, facts)));
}

describe('A proxy signs with the name alone', () => {
  it.each([
    ['Ahmad Contoh, S.H., surat kuasa khusus Nomor 1 tanggal 2 November 2026', 'Ahmad Contoh, S.H.'],
    ['Dewi Contoh, berdasarkan surat kuasa khusus', 'Dewi Contoh'],
    ['Dewi Contoh, Nomor 07/CBB/XI/2026', 'Dewi Contoh'],
    ['Surya Contoh, S.H., M.H.', 'Surya Contoh, S.H., M.H.'],
    ['', ''],
  ])('%s', (line, name) => {
    expect(proxyName(line)).toBe(name);
  });
});

describe('A text says on whose power a proxy acts', () => {
  it.each([
    [
      'Ahmad Contoh, S.H., surat kuasa khusus Nomor 1',
      'Ahmad Contoh, S.H., berdasarkan surat kuasa khusus Nomor 1',
    ],
    ['Dewi Contoh, berdasarkan surat kuasa khusus', 'Dewi Contoh, berdasarkan surat kuasa khusus'],
    ['Dewi Contoh, Nomor 07/CBB', 'Dewi Contoh, berdasarkan surat kuasa khusus Nomor 07/CBB'],
    ['Dewi Contoh', 'Dewi Contoh, berdasarkan surat kuasa khusus'],
  ])('%s', (line, words) => {
    expect(proxyActing(line)).toBe(words);
  });
});

describe('The salutation of a worker', () => {
  const line = (values: LetterValues) =>
    workerLine(exampleFacts(jkpReferral, shippedRules, { 'worker.name': 'Nur Contoh', ...values }));

  it('goes by the NIK where the sex is not on record', () => {
    expect(line({ 'worker.nik': '6372104101900002' })).toBe('Sdri. Nur Contoh');
    expect(line({ 'worker.nik': '6372100101850001' })).toBe('Sdr. Nur Contoh');
    expect(line({})).toBe('Sdr. Nur Contoh');
  });
});

describe('The seat of an addressee', () => {
  it.each([
    ['Pengadilan Hubungan Industrial pada Pengadilan Negeri Banjarmasin', 'Banjarmasin'],
    ['Pengadilan Hubungan Industrial pada Pengadilan Negeri Palangka Raya', 'Palangka Raya'],
    ['Kepala BPJS Ketenagakerjaan Kantor Cabang Banjarmasin', 'Banjarmasin'],
    ['Kepala BPJS Ketenagakerjaan', 'Tempat'],
    ['', 'Tempat'],
  ])('%s', (name, seat) => {
    expect(seatOf(name)).toBe(seat);
  });
});

describe('A settlement agreement', () => {
  it('has the mediator as witness where the dispute is registered, and nobody where the parties settled alone', () => {
    expect(said(settlementAgreement, {})).toMatch(/Menyaksikan\nMediator Hubungan Industrial Ahli Madya,/);
    const alone = said(settlementAgreement, { 'dispute.number': '', mediators: [] });
    expect(alone).toContain('melalui perundingan bipartit');
    expect(alone).not.toContain('Menyaksikan');
  });

  it('says who acts for a party, as the signatures do', () => {
    const text = said(settlementAgreement, { workers: [] });
    expect(text).toContain(
      'dalam hal ini diwakili oleh Ahmad Contoh, S.H., berdasarkan surat kuasa khusus Nomor 01/SK/XI/2026 tanggal 2 November 2026, selanjutnya disebut pekerja.',
    );
    expect(text).toContain(
      'untuk dan atas nama PT Contoh Batubara Banua, dalam hal ini diwakili oleh Dewi Contoh, berdasarkan surat kuasa khusus Nomor 07/CBB/XI/2026',
    );
    expect(text).not.toContain('bertindak untuk diri sendiri');
    expect(text).toContain('Kuasa Pekerja,');
    const themselves = said(settlementAgreement, { 'worker.proxy': '', 'employer.proxy': '', workers: [] });
    expect(themselves).toContain('bertindak untuk diri sendiri, selanjutnya');
    expect(themselves).not.toMatch(/kuasa/i);
  });

  it('needs no name of the court, bears its number and stands in the register under both parties', () => {
    const text = said(settlementAgreement, { 'agreement.court': '' });
    expect(text).toContain(
      'didaftarkan pada Pengadilan Hubungan Industrial pada Pengadilan Negeri di wilayah',
    );
    expect(text).toContain('Nomor: 500.15.15/045/HIJ/XI/2026');
    expect(said(settlementAgreement, {}, { number: null })).not.toContain('Nomor: ');
    expect(settlementAgreement.addressee(exampleFacts(settlementAgreement, shippedRules))).toBe(
      'PT Contoh Batubara Banua dan Rahmat Contoh',
    );
  });

  it('proposes no clause where the end of the employment is not known', () => {
    const { 'worker.endDate': _end, 'layoff.date': _date, ...unknown } = EXAMPLE_VALUES;
    const { 'agreement.points': _points, ...values } = unknown;
    expect(
      exampleFacts(settlementAgreement, shippedRules, values).values['agreement.points'],
    ).toBeUndefined();
    const known = exampleFacts(settlementAgreement, shippedRules, {
      ...values,
      'worker.endDate': '2026-10-30',
    });
    expect(known.values['agreement.points']?.[0]).toContain('30 Oktober 2026');
  });
});

describe('A recommendation', () => {
  it('letters its parts on where no witness was heard', () => {
    expect(said(recommendation, {})).toContain('D. Pertimbangan hukum');
    expect(said(recommendation, { 'statements.witness': [] })).toContain('C. Pertimbangan hukum');
  });

  it('bears the countersignature beside the first mediator, the others below', () => {
    const { signer } = exampleFacts(recommendation, shippedRules);
    const mediators = [...(EXAMPLE_VALUES.mediators ?? []), { name: 'Hendra Contoh', nip: '' }];
    const facts = exampleFacts(
      recommendation,
      shippedRules,
      { ...EXAMPLE_VALUES, mediators },
      { countersigner: signer },
    );
    const rows = recommendation.frame(facts).tail.filter(({ kind }) => kind === 'signatures');
    expect(rows.map((row) => (row.kind === 'signatures' ? row.columns.length : 0))).toEqual([2, 1]);
  });
});

describe('A statement on an employment', () => {
  it.each([
    ['dispute', 'sedang dalam penyelesaian perselisihan'],
    ['agreement', 'dengan perjanjian bersama para pihak'],
    ['ruling', 'dengan putusan Pengadilan Hubungan Industrial'],
    ['layoff', 'tidak tercatat perselisihan'],
  ])('says what the file shows: %s', (kind, words) => {
    const text = said(employmentStatement, { 'status.kind': kind });
    expect(text).toContain(words);
    expect(text).toContain('tidak menetapkan status hubungan kerja');
  });
});

describe('A referral for the job loss benefit', () => {
  const {
    'jkp.claimState': _state,
    'jkp.proofKind': _kind,
    'jkp.enclosures': _enclosures,
    'status.kind': _status,
    ...KNOWN
  } = EXAMPLE_VALUES;
  const written = (changes: LetterValues, dated = plainDate('2026-11-23')) => {
    const facts = exampleFacts(jkpReferral, shippedRules, { ...KNOWN, ...changes }, { dated });
    return blocksText(wholeLetter(jkpReferral, facts, firstBody(jkpReferral, facts)));
  };

  it('names the last day to claim, and whence it is counted', () => {
    expect(written({})).toContain(
      'paling lambat tanggal 30 April 2027, yaitu 6 (enam) bulan sejak terjadi PHK',
    );
  });

  it('counts nothing where the day was typed by hand', () => {
    const text = written({ 'jkp.claimDue': '2027-03-01' });
    expect(text).toContain('diajukan paling lambat tanggal 1 Maret 2027.');
    expect(text).not.toContain('6 (enam) bulan');
  });

  it('says plainly where the time was over before the date of the letter', () => {
    const text = written({}, plainDate('2027-05-01'));
    expect(text).toContain('telah lewat pada tanggal 30 April 2027');
    expect(text).toContain('memeriksa apakah pekerja masih berhak');
    expect(text).not.toContain('diajukan paling lambat');
    expect(written({}, plainDate('2027-04-30'))).toContain('diajukan paling lambat');
  });

  it('cites the provision of the proof that it carries and encloses it', () => {
    const basis = (text: string) =>
      /Bukti PHK sebagaimana dimaksud dalam ([^\n]*?) dan dokumen/.exec(text)?.[1];
    const { report, agreement } = exampleFacts(jkpReferral, shippedRules).law;
    expect(basis(written({ 'status.kind': 'agreement' }))).toBe(report?.short);
    expect(written({})).toContain('salinan tanda terima laporan PHK Nomor 500.15.15/012/HIJ/X/2026');
    expect(basis(written({ 'jkp.proof': 'perjanjian bersama tanggal 1 Oktober 2026' }))).toBe(
      agreement?.short,
    );
    expect(basis(written({ 'jkp.proof': '' }))).toBe(report?.short);
  });
});

describe('A notice of arrears', () => {
  const { 'contributions.case': _case, ...KNOWN } = EXAMPLE_VALUES;
  const text = (changes: LetterValues) => {
    const facts = exampleFacts(arrearsNotice, shippedRules, { ...KNOWN, ...changes });
    return blocksText(wholeLetter(arrearsNotice, facts, firstBody(arrearsNotice, facts)));
  };

  it('asks for what the finding is about and names its source', () => {
    expect(text({})).toContain('bersumber dari: salinan slip upah; keterangan pekerja.');
    expect(text({})).not.toContain('mendaftarkan pekerja');
    const unregistered = text({ 'contributions.finding': 'Pekerja belum didaftarkan pada program.' });
    expect(unregistered).toContain('membayar iurannya terhitung sejak pekerja mulai bekerja');
    expect(unregistered).not.toMatch(/melunasi|menunggak/);
  });

  it('of a worker whom the report of firms alone lacks asks to report him there; with more than that, for more', () => {
    const wlkp =
      'Menurut laporan WLKP yang telah diperiksa, pekerja tersebut belum dilaporkan sebagai pekerja perusahaan.';
    const alone = text({ 'contributions.finding': wlkp });
    expect(alone).toContain('melaporkan pekerja tersebut dalam laporan WLKP perusahaan; dan');
    expect(alone).not.toMatch(/melunasi|menunggak|membetulkan|mendaftarkan/);
    expect(alone).toContain('pelaksanaan kewajiban pelaporan ketenagakerjaan');
    expect(alone).toContain('Pemberitahuan Pelaporan Ketenagakerjaan');
    expect(alone).not.toMatch(/mengikutsertakan|Kewajiban Jaminan Sosial|kewajiban jaminan sosial/);
    const asked = exampleFacts(inspectionRequest, shippedRules, { ...KNOWN, 'contributions.finding': wlkp });
    const inspection = blocksText(wholeLetter(inspectionRequest, asked, firstBody(inspectionRequest, asked)));
    expect(inspection).toContain('kami menerima data mengenai pelaporan pekerja pada perusahaan berikut:');
    expect(inspection).not.toContain(asked.law.duty?.short ?? '');
    const wage = `${wlkp} Upah yang dilaporkan Rp3.000.000 sebulan, sedangkan upah yang dibayar Rp4.000.000 sebulan.`;
    expect(text({ 'contributions.finding': wage })).toContain('membetulkan data kepesertaan dan upah');
    const owed = `${wlkp} Iuran jaminan sosial ketenagakerjaan pekerja tersebut belum dibayar untuk 2 bulan.`;
    expect(text({ 'contributions.finding': owed })).toContain('melunasi iuran');
    expect(text({ 'contributions.finding': owed })).toContain('mengikutsertakan pekerjanya');
  });

  it('counts nobody where nobody is counted, and names no half of a contact', () => {
    expect(text({ 'contributions.affected': 0 })).not.toContain('orang');
    expect(text({ 'letter.contactName': '' })).not.toContain('menghubungi');
  });
});
