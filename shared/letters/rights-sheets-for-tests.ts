import { plainDate } from '../calendar/plain-date.ts';
import { layoffDay } from '../domain/employment/jkp-facts.ts';
import { judgeReadiness } from '../domain/employment/judge-readiness.ts';
import { AS_OF, GROUND, job, layoff, monthsOf, sources } from '../domain/employment/sources-for-tests.ts';
import type { WorkerSources } from '../domain/employment/worker-sources.ts';
import { DEFAULT_LETTER_STYLE } from '../domain/office.ts';
import { JKP_REASONS, type Proof } from '../law/facts/jkp.ts';
import { benefitTermsOn } from '../law/jkp/benefit-terms.ts';
import { shippedRules } from '../law/shipped-rules.ts';
import type { LetterOffice } from './letter-facts.ts';
import type { RightsSheetFacts } from './rights-sheet-facts.ts';

/* Sheets of all kinds of workers: every outcome, and the longest names. Used by tests only. */

export const SHEET_OFFICE: LetterOffice = {
  government: 'Pemerintah Kota Banjarbaru',
  name: 'Dinas Tenaga Kerja',
  address: 'Jalan Contoh Nomor 1, Banjarbaru',
  phone: '(0511) 000000',
  website: '',
  email: '',
  postalCode: '70711',
  city: 'Banjarbaru',
  timeZone: 'Asia/Makassar',
  headOfRegion: '',
  bpjsBranch: 'Kantor Cabang Banjarmasin',
  bpjsAddress: 'Jalan Contoh Jaminan Nomor 2, Banjarmasin',
  bpjsCity: 'Banjarmasin',
  bpjsPhone: '(0511) 000111',
  inspectorName: 'Balai Pengawasan Ketenagakerjaan Contoh Wilayah I',
  inspectorCity: 'Banjarmasin',
  inspectorAddress: 'Jalan Contoh Pengawasan Nomor 3',
  logo: null,
  style: DEFAULT_LETTER_STYLE,
};

export const LONG_OFFICE: LetterOffice = {
  ...SHEET_OFFICE,
  government: 'Pemerintah Kabupaten Penajam Paser Utara Provinsi Kalimantan Timur',
  name: 'Dinas Penanaman Modal, Pelayanan Terpadu Satu Pintu, Koperasi, Tenaga Kerja dan Transmigrasi',
  address: 'Jalan Jenderal Besar Contoh Sudirman Kilometer 34,5 Nomor 128 Kelurahan Contoh Kecamatan Contoh',
  bpjsBranch: 'Kantor Cabang Perintis Contoh Kabupaten Penajam Paser Utara',
  bpjsAddress:
    'Jalan Jenderal Contoh Ahmad Yani Kilometer 5,7 Nomor 228 Kelurahan Contoh Kecamatan Contoh, Penajam',
};

export const LONG_NAME =
  'Raden Ajeng CONTOH Nurul Hidayatullah Rahmawati Kusumaningrum Wijayakusuma Putri Sastrowardoyo';
const LONG_FIRM =
  'PT CONTOH Perkebunan Kelapa Sawit dan Industri Pengolahan Minyak Nabati Banua Sejahtera Abadi';

/** The facts of a sheet as the back end gathers them. */
export function sheetOf(
  more: Partial<WorkerSources> = {},
  facts: Partial<RightsSheetFacts> = {},
): RightsSheetFacts {
  const given = sources(more);
  const terms = benefitTermsOn(shippedRules, AS_OF);
  const layoffDate = layoffDay(given);
  return {
    office: SHEET_OFFICE,
    dated: AS_OF,
    worker: 'Adi CONTOH',
    employer: given.employer.name,
    layoffDate,
    claimDeadline: layoffDate === null ? null : terms.deadlineOf(layoffDate),
    readiness: judgeReadiness(given, GROUND, false),
    terms,
    isDisputed: given.isDisputed,
    agreedSum: null,
    claim: given.claim?.filedOn
      ? {
          filedOn: given.claim.filedOn,
          result: given.claim.declaredEligibleOn === null ? null : 'eligible',
        }
      : null,
    reemployedOn: given.wish?.reemployedOn ?? null,
    ...facts,
  };
}

const PROOFS: readonly (readonly Proof[])[] = [
  [],
  ['agreement'],
  ['agreement', 'agreement-deed'],
  ['court-ruling'],
];

const NOTHING_KNOWN: Partial<WorkerSources> = {
  person: { id: 'person', birthDate: null, citizenship: null },
  employer: { id: 'firm', name: 'PT CONTOH', scale: null, state: null },
  job: null,
  layoff: layoff({ reason: null, start: null, contract: null, response: 'silent', hasReceipt: false }),
  previousClaims: null,
};

const withMonths = (paid: number, rest: 'arrears' | 'unknown', wage: number | null = 4_000_000) => ({
  job: job({ months: [...monthsOf('2024-03', paid, 'paid', wage), ...monthsOf('2024-03', 24 - paid, rest)] }),
});

const filed = plainDate('2026-04-20');

/** By name what stands on record of some workers. */
const RECORDS: Readonly<Record<string, Partial<WorkerSources>>> = {
  eligible: {},
  'wage above the ceiling': { job: job({ months: monthsOf('2024-03', 24, 'paid', 7_500_000) }) },
  'no wage known': { job: job({ months: monthsOf('2024-03', 24, 'paid', null) }) },
  'nothing known': NOTHING_KNOWN,
  'no day of layoff': { job: job({ endDate: null }), layoff: layoff({ date: null }) },
  'no layoff on record': { layoff: null },
  'record too short': withMonths(6, 'arrears'),
  'months unknown': withMonths(6, 'unknown'),
  'employer pays': {
    job: job({
      months: [...monthsOf('2024-03', 18, 'paid'), ...monthsOf('2025-09', 6, 'arrears')],
    }),
  },
  'not enrolled': { job: job({ programmes: [] }) },
  'not enrolled at all': {
    job: job({ programmes: job().programmes.map((one) => ({ ...one, state: 'not-enrolled' as const })) }),
  },
  foreigner: { person: { id: 'person', birthDate: plainDate('1990-08-17'), citizenship: 'WNA' } },
  'too old': { person: { id: 'person', birthDate: plainDate('1955-08-17'), citizenship: 'WNI' } },
  'claimed three times': {
    previousClaims: ['2022-05-01', '2023-05-01', '2024-05-01'].map((day) => ({
      firstBenefit: plainDate(day),
    })),
  },
  'claimed before': { previousClaims: [{ firstBenefit: plainDate('2024-05-01') }] },
  'too late': {
    layoff: layoff({ date: plainDate('2025-06-30') }),
    job: job({ endDate: plainDate('2025-06-30') }),
  },
  'an old layoff': {
    layoff: layoff({ date: plainDate('2024-10-01') }),
    job: job({ endDate: plainDate('2024-10-01') }),
  },
  'not willing': { wish: { willing: false, reemployedOn: null } },
  're-employed': { wish: { willing: true, reemployedOn: plainDate('2026-04-15') } },
  'claim filed': { claim: { filedOn: filed, declaredEligibleOn: null } },
  'claim found good': { claim: { filedOn: filed, declaredEligibleOn: plainDate('2026-04-25') } },
  'everything wrong': {
    ...withMonths(3, 'arrears'),
    person: { id: 'person', birthDate: plainDate('1955-08-17'), citizenship: 'WNA' },
    layoff: layoff({ reason: 'resignation', date: plainDate('2025-06-30'), hasReceipt: false }),
    wish: { willing: false, reemployedOn: null },
  },
};

/** Every kind of sheet, by a name of its own. */
export function allSheets(): ReadonlyMap<string, RightsSheetFacts> {
  const found = new Map<string, RightsSheetFacts>();
  const add = (name: string, more: Partial<WorkerSources>, facts: Partial<RightsSheetFacts> = {}) =>
    found.set(name, sheetOf(more, facts));
  for (const [name, record] of Object.entries(RECORDS)) {
    add(name, record);
    add(`${name}, long names`, record, { office: LONG_OFFICE, worker: LONG_NAME, employer: LONG_FIRM });
    add(`${name}, in dispute`, { ...record, isDisputed: true }, { agreedSum: 45_000_000 });
    for (const proofs of PROOFS)
      add(`${name}, proofs ${proofs.join('+')}`, {
        ...record,
        layoff:
          record.layoff === null
            ? null
            : { ...(record.layoff ?? layoff()), response: 'refuses', hasReceipt: false },
        disputeProofs: proofs,
      });
  }
  for (const reason of JKP_REASONS) add(`reason ${reason}`, { layoff: layoff({ reason }) });
  add('claim refused', {}, { claim: { filedOn: filed, result: 'refused' } });
  add(
    'a disputed layoff of whom nothing is known, long names',
    { ...NOTHING_KNOWN, isDisputed: true },
    { office: LONG_OFFICE, worker: LONG_NAME, employer: LONG_FIRM, agreedSum: 45_000_000 },
  );
  add('the last day', {}, { dated: plainDate('2026-09-30') });
  return found;
}
