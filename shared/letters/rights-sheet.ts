import { formatDateLong, formatDateWithWeekday } from '../calendar/format-date.ts';
import { daysBetween } from '../calendar/plain-date.ts';
import type { ReadinessLack } from '../domain/employment/readiness.ts';
import { formatRupiah, rupiah } from '../domain/money.ts';
import { formatNumber } from '../domain/words/format-number.ts';
import { type Block, type BlockOf, bold, paragraph, plain } from './blocks.ts';
import { letterhead, pairs } from './letter-parts.ts';
import { explainer } from './plain-words.ts';
import { branchName } from './recipients.ts';
import type { RightsSheetFacts } from './rights-sheet-facts.ts';
import type { RightsSheetPrint } from './rights-sheet-print.ts';
import { isFinal, openPoints, reasonsAgainst } from './rights-sheet-reasons.ts';

/** What the sheet is called on screens, on paper and as a file. */
export const RIGHTS_SHEET_TITLE = 'Lembar hak pekerja';

/** Millimetres for the labels, by how large the sheet is printed. */
const LABEL_WIDTHS: Readonly<Record<RightsSheetPrint, number>> = { normal: 50, large: 72 };
/** Millimetres of a letter and of the gap behind a label, in large print: short labels leave more room for what they name. */
const LARGE_LETTER = 3.5;
const LARGE_GAP = 4;

function labelWidth({ rows }: BlockOf<'key-values'>, print: RightsSheetPrint): number {
  const most = LABEL_WIDTHS[print];
  if (print === 'normal') return most;
  const longest = Math.max(...rows.map(({ label }) => label.length));
  return Math.min(most, Math.ceil(longest * LARGE_LETTER + LARGE_GAP));
}

type Say = (text: string) => string;

/** Where the worker stands, as the sheet tells it. */
type Standing = 'eligible' | 'open' | 'incomplete' | 'mendable' | 'final' | 'working' | 'granted' | 'refused';

function standingOf(facts: RightsSheetFacts): Standing {
  const { claim, readiness, reemployedOn } = facts;
  if (reemployedOn !== null) return 'working';
  if (claim?.result === 'eligible') return 'granted';
  if (claim?.result === 'refused') return 'refused';
  if (isFinal(facts)) return 'final';
  if (readiness.outcome === 'not-eligible' || readiness.outcome === 'not-yet') return 'mendable';
  if (readiness.outcome === 'needs-review') return 'open';
  return readiness.outcome === 'eligible' ? 'eligible' : 'incomplete';
}

const STANDINGS: Readonly<Record<Standing, string>> = {
  eligible: 'Menurut berkas kami, Anda memenuhi syarat JKP. BPJS yang memutuskan klaim Anda.',
  granted: 'BPJS menyatakan Anda berhak atas JKP.',
  refused: 'BPJS menolak klaim JKP Anda. Minta petugas Dinas memeriksa alasannya.',
  open: 'Hak Anda atas JKP belum pasti. Petugas masih memeriksa berkas Anda.',
  incomplete: 'Hak Anda atas JKP belum dapat dipastikan. Data Anda belum lengkap.',
  mendable: 'Syarat JKP Anda belum terpenuhi. Kekurangannya mungkin masih dapat diperbaiki.',
  final: 'Menurut berkas kami, Anda tidak memenuhi syarat JKP.',
  working: 'Anda sudah bekerja lagi. Uang tunai JKP tidak dibayarkan untuk masa bekerja.',
};

/** The claim can still be paid, or may come to be. */
const isHopeful = (standing: Standing): boolean =>
  !(['final', 'working', 'refused'] as readonly Standing[]).includes(standing);

const text = (words: string): BlockOf<'paragraph'> => ({ ...paragraph(words), align: 'left' });
const heading = (words: string): BlockOf<'paragraph'> => ({ ...paragraph(bold(words)), align: 'left' });

const section = (title: string, ...blocks: readonly (Block | null)[]): readonly Block[] => {
  const there = blocks.filter((block) => block !== null);
  return there.length === 0 ? [] : [heading(title), ...there];
};

const list = (say: Say, items: readonly string[]): BlockOf<'list'> | null =>
  items.length === 0
    ? null
    : { kind: 'list', start: 1, items: items.map((item) => ({ runs: plain(say(item)), items: [] })) };

const say1 = (say: Say, sentences: readonly string[]): BlockOf<'paragraph'> | null =>
  sentences.length === 0 ? null : text(say(sentences.join(' ')));

const money = (amount: number): string => formatRupiah(rupiah(amount));

/** Months that are paid alike, put together: `Bulan 1 sampai 6`. */
function monthRows(monthly: readonly number[]): readonly (readonly [string, string])[] {
  const runs: { from: number; to: number; amount: number }[] = [];
  monthly.forEach((amount, index) => {
    const last = runs.at(-1);
    if (last !== undefined && last.amount === amount) last.to = index + 1;
    else runs.push({ from: index + 1, to: index + 1, amount });
  });
  return runs.map(({ from, to, amount }) =>
    from === to
      ? [`Bulan ${from}`, money(amount)]
      : [`Bulan ${from} sampai ${to}`, `${money(amount)} setiap bulan`],
  );
}

const keyValues = (
  rows: readonly (readonly [string, string])[],
  look: 'plain' | 'strong' = 'plain',
): BlockOf<'key-values'> => ({
  kind: 'key-values',
  rows: pairs(rows).map((row) => ({
    ...row,
    value: row.value.map((run) => ({ ...run, bold: look === 'strong' })),
  })),
  labelWidth: LABEL_WIDTHS.normal,
  numbered: false,
  indent: false,
});

function payerWords({ readiness: { answer } }: RightsSheetFacts): readonly string[] {
  if (answer?.payer.who === 'employer')
    return [
      `Perusahaan menunggak iuran ${answer.payer.arrearsMonths} bulan. Karena itu perusahaan membayar uang ini lebih dahulu.`,
    ];
  return answer?.payer.who === 'needs-review' ? ['Siapa yang membayar masih perlu dipastikan.'] : [];
}

function cashBlocks(say: Say, facts: RightsSheetFacts, standing: Standing): readonly Block[] {
  const { readiness, terms, agreedSum } = facts;
  const cash = readiness.answer?.cash ?? null;
  const agreed =
    agreedSum === null ? [] : [`Perusahaan juga berjanji membayar ${money(agreedSum)} menurut PB.`];
  if (!isHopeful(standing)) return section('Uang lain', say1(say, agreed));
  if (cash === null)
    return section(
      'Berapa uang yang Anda terima?',
      say1(say, [
        `Uang tunai dibayar paling lama ${terms.months} bulan. Jumlahnya belum dapat dihitung.`,
        ...payerWords(facts),
        ...agreed,
      ]),
    );
  const isSure = standing === 'eligible' || standing === 'granted';
  return section(
    'Berapa uang yang Anda terima?',
    isSure ? null : say1(say, ['Ini perkiraan bila semua syarat terpenuhi.']),
    keyValues([...monthRows(cash.monthly), ['Jumlah', money(cash.total)]], 'strong'),
    say1(say, [
      'Dasarnya upah terakhir yang dilaporkan perusahaan.',
      ...(cash.ceilingApplied ? [`Upah yang dihitung paling tinggi ${money(cash.base)}.`] : []),
      ...payerWords(facts),
      ...agreed,
    ]),
  );
}

function deadlineBlocks(say: Say, facts: RightsSheetFacts, standing: Standing): readonly Block[] {
  const { claim, claimDeadline, dated, terms } = facts;
  if (standing === 'working' || standing === 'granted' || standing === 'refused') return [];
  const title = 'Sampai kapan Anda dapat mengajukan?';
  if (claim !== null)
    return section(
      title,
      say1(say, [`Klaim Anda diajukan ${formatDateLong(claim.filedOn)}. Tunggu keputusan BPJS.`]),
    );
  if (claimDeadline === null)
    return section(
      title,
      say1(say, [
        `Batasnya ${terms.claimMonths} bulan sejak kerja berakhir. Tanggal itu belum tercatat. Segera beri tahu petugas.`,
      ]),
    );
  const left = daysBetween(dated, claimDeadline);
  const day = formatDateWithWeekday(claimDeadline);
  if (left < 0) return section(title, say1(say, [`Batas waktunya ${day}. Batas itu sudah lewat.`]));
  if (standing === 'final') return [];
  const days = left === 0 ? 'Hari ini hari terakhir.' : `Sisa waktu ${formatNumber(left)} hari.`;
  return section(title, {
    ...text(''),
    runs: [
      { text: `Paling lambat ${day}. `, bold: true },
      { text: say(`${days} Ajukan klaim sebelum lewat.`), bold: false },
    ],
  });
}

function applyBlocks(say: Say, { claim }: RightsSheetFacts, standing: Standing): readonly Block[] {
  if (claim !== null || !isHopeful(standing)) return [];
  return section(
    'Cara mengajukan',
    list(say, [
      'Siapkan bukti PHK, KTP, dan rekening atas nama Anda.',
      'Buat akun SIAPkerja.',
      'Isi KAPK di sana.',
      'Ajukan klaim bulan pertama, lalu isi penilaian diri.',
    ]),
  );
}

function monthlyBlocks(say: Say, { terms }: RightsSheetFacts, standing: Standing): readonly Block[] {
  if (!isHopeful(standing)) return [];
  const { search, attendance, statusForm, months } = terms;
  return section(
    `Setiap bulan, mulai bulan kedua`,
    list(say, [
      ...(search === null
        ? ['Simpan bukti bahwa Anda mencari kerja.']
        : [
            `Lamar paling sedikit ${search.applications} pekerjaan. Atau ikuti ${search.interviews} tes atau wawancara. Simpan buktinya.`,
          ]),
      ...(attendance === null
        ? []
        : [`Bila ikut pelatihan, hadir paling sedikit ${Math.round(attendance * 100)}%.`]),
      ...(statusForm ? [`Pada bulan ${months}, isi juga formulir status kerja.`] : []),
      'Tanyakan hari pengajuan kepada BPJS.',
    ]),
  );
}

const LACKS: Readonly<Record<ReadinessLack, string>> = {
  citizenship: 'Kewarganegaraan Anda. Bawa KTP.',
  'birth-date': 'Tanggal lahir Anda. Bawa KTP.',
  scale: 'Ukuran usaha perusahaan.',
  contract: 'Jenis perjanjian kerja. Bawa perjanjiannya.',
  'start-date': 'Tanggal mulai bekerja. Bawa perjanjian kerja.',
  'layoff-date': 'Tanggal kerja berakhir. Bawa surat PHK.',
  'layoff-reason': 'Alasan kerja berakhir. Bawa surat PHK.',
  'enrolled-on': 'Tanggal pendaftaran program jaminan.',
  programmes: 'Daftar program jaminan Anda, termasuk JKN. Bawa kartunya.',
  'reported-wage': 'Upah yang dilaporkan perusahaan ke BPJS.',
  record: 'Riwayat iuran Anda. Mintalah di BPJS.',
  months: 'Beberapa bulan iuran. Mintalah riwayatnya di BPJS.',
  arrears: 'Iuran yang belum dibayar perusahaan.',
  registration: 'Pendaftaran yang belum dilakukan perusahaan.',
  mismatch: 'Data yang berbeda antara berkas dan BPJS.',
  proof: 'Bukti PHK yang lengkap.',
};

/** Lacks that another one on the list tells already. */
const COVERED: Readonly<Partial<Record<ReadinessLack, ReadinessLack>>> = {
  months: 'record',
  'reported-wage': 'record',
  'birth-date': 'citizenship',
  'layoff-reason': 'layoff-date',
  'start-date': 'contract',
  'enrolled-on': 'programmes',
  registration: 'programmes',
};
const TOGETHER: Readonly<Partial<Record<ReadinessLack, string>>> = {
  citizenship: 'Kewarganegaraan dan tanggal lahir Anda. Bawa KTP.',
  contract: 'Jenis dan awal perjanjian kerja. Bawa perjanjiannya.',
  'layoff-date': 'Tanggal dan alasan kerja berakhir. Bawa surat PHK.',
  record: 'Upah yang dilaporkan dan riwayat iuran Anda. Mintalah di BPJS.',
};

/** What is still missing for this worker, as short as it can be told. */
function lackItems({ readiness: { lacks, checks } }: RightsSheetFacts): readonly string[] {
  // Said among the reasons already.
  const isProofTold = checks.some(({ code, outcome }) => code === 'proof' && outcome === 'unmet');
  const has = (lack: ReadinessLack | undefined) => lack !== undefined && lacks.includes(lack);
  return lacks
    .filter((lack) => !has(COVERED[lack]))
    .filter((lack) => lack !== 'proof' || !isProofTold)
    .map((lack) => {
      const withOther = lacks.some((other) => COVERED[other] === lack);
      return (withOther ? TOGETHER[lack] : undefined) ?? LACKS[lack];
    });
}

function reasonBlocks(say: Say, facts: RightsSheetFacts, standing: Standing): readonly Block[] {
  const reasons = standing === 'granted' || standing === 'working' ? [] : reasonsAgainst(facts);
  return section(
    'Mengapa, dan apa yang dapat dilakukan?',
    list(say, [
      ...reasons.map(({ why, remedy }) => `${why} ${remedy}`),
      ...(standing === 'open' ? openPoints(facts) : []),
    ]),
  );
}

function missingBlocks(say: Say, facts: RightsSheetFacts, standing: Standing): readonly Block[] {
  if (!isHopeful(standing) || standing === 'granted') return [];
  return section('Yang masih kurang', list(say, lackItems(facts)));
}

function disputeBlocks(say: Say, { isDisputed }: RightsSheetFacts, standing: Standing): readonly Block[] {
  if (!isDisputed || !isHopeful(standing)) return [];
  return section(
    'Perselisihan Anda',
    say1(say, [
      'Perselisihan Anda ditangani mediator. Anjuran saja belum menjadi bukti PHK. PB dengan akta dapat menjadi bukti.',
    ]),
  );
}

function afterwards(say: Say, standing: Standing): readonly Block[] {
  return [
    ...(isHopeful(standing)
      ? section(
          'Bila Anda mendapat kerja',
          say1(say, ['Uang tunai JKP berhenti. Segera beri tahu BPJS dan Dinas.']),
        )
      : []),
    ...section(
      'Bantuan lain',
      say1(say, [
        ...(standing === 'working' ? [] : ['Dinas membantu konseling, lowongan, dan pelatihan.']),
        'Untuk rumah ada MLT Perumahan. Tanyakan syaratnya di cabang BPJS.',
      ]),
    ),
  ];
}

/** Where an office is found; `otherwise` on a line of its own where nothing of it is known. */
const reachedAt = (name: string, address: string, phone: string, otherwise: string): string => {
  const ways = [address, phone && `Telepon ${phone}`].filter((way) => way !== '');
  const told = (parts: readonly string[], between: string) =>
    parts.filter((part) => part !== '').join(between);
  return ways.length === 0 ? told([name, otherwise], '\n') : told([name, ...ways], ', ');
};

function askingBlocks({ office }: RightsSheetFacts): readonly Block[] {
  const branch = branchName(office.bpjsBranch);
  return section(
    'Bertanya ke mana?',
    keyValues([
      ['Dinas', reachedAt('', office.address, office.phone, office.name)],
      [
        'BPJS Ketenagakerjaan',
        reachedAt(
          branch || 'Cabang terdekat',
          office.bpjsAddress,
          office.bpjsPhone,
          'Tanyakan alamatnya kepada petugas Dinas.',
        ),
      ],
    ]),
  );
}

/**
 * The sheet of a worker's rights: what there is, how much, until when, what to do, whom to ask. It is no letter: it has no
 * number, nobody signs it, it is not kept. Plain: every term of the law is explained where it first stands. Pure.
 */
export function rightsSheetBlocks(
  facts: RightsSheetFacts,
  print: RightsSheetPrint = 'normal',
): readonly Block[] {
  const say = explainer();
  const standing = standingOf(facts);
  const blocks: readonly Block[] = [
    letterhead({ ...facts.office, address: '', postalCode: '', phone: '', website: '', email: '' }),
    { kind: 'title', title: RIGHTS_SHEET_TITLE.toUpperCase(), numberLine: null },
    keyValues([
      ['Nama', facts.worker],
      ['Perusahaan', facts.employer],
      ['Kerja berakhir', facts.layoffDate === null ? 'belum tercatat' : formatDateLong(facts.layoffDate)],
      ['Dicetak', formatDateLong(facts.dated)],
    ]),
    { kind: 'notice', text: say(STANDINGS[standing]) },
    ...reasonBlocks(say, facts, standing),
    ...cashBlocks(say, facts, standing),
    ...deadlineBlocks(say, facts, standing),
    ...missingBlocks(say, facts, standing),
    ...disputeBlocks(say, facts, standing),
    ...applyBlocks(say, facts, standing),
    ...monthlyBlocks(say, facts, standing),
    ...afterwards(say, standing),
    ...askingBlocks(facts),
    text(say('Bawa lembar ini saat bertanya. Lembar ini bukan keputusan.')),
  ];
  return blocks.map((block) =>
    block.kind === 'key-values' ? { ...block, labelWidth: labelWidth(block, print) } : block,
  );
}
