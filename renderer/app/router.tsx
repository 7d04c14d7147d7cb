import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { ScreenFailed, ScreenMissing } from './ScreenFailed.tsx';
import { Shell } from './Shell.tsx';

/** Filter and order of a list as they stand in the address. */
export interface ListSearch {
  readonly cari?: string;
  readonly urut?: string;
  readonly turun?: boolean;
  /** The one further filter of a list: state, answer, or "tanpa-nomor". */
  readonly saring?: string;
}

function readListSearch(raw: Record<string, unknown>): ListSearch {
  return {
    ...(typeof raw.cari === 'string' && raw.cari !== '' ? { cari: raw.cari } : {}),
    ...(typeof raw.urut === 'string' ? { urut: raw.urut } : {}),
    ...(raw.turun === true ? { turun: true } : raw.turun === false ? { turun: false } : {}),
    ...(typeof raw.saring === 'string' && raw.saring !== '' ? { saring: raw.saring } : {}),
  };
}

const root = createRootRoute({ component: Shell });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../home/HomePage.tsx'), 'HomePage'),
});

const layoffs = createRoute({
  getParentRoute: () => root,
  path: '/laporan',
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import('../layoffs/LayoffListPage.tsx'), 'LayoffListPage'),
});
const layoffNew = createRoute({
  getParentRoute: () => root,
  path: '/laporan/baru',
  validateSearch: (raw: Record<string, unknown>): { readonly perusahaan?: string } =>
    typeof raw.perusahaan === 'string' ? { perusahaan: raw.perusahaan } : {},
  component: lazyRouteComponent(() => import('../layoffs/LayoffNewPage.tsx'), 'LayoffNewPage'),
});

export interface LayoffSearch extends ListSearch {
  readonly tab?: string;
}
const layoff = createRoute({
  getParentRoute: () => root,
  path: '/laporan/$id',
  validateSearch: (raw: Record<string, unknown>): LayoffSearch => ({
    ...readListSearch(raw),
    ...(typeof raw.tab === 'string' ? { tab: raw.tab } : {}),
  }),
  component: lazyRouteComponent(() => import('../layoffs/LayoffPage.tsx'), 'LayoffPage'),
});
const layoffImport = createRoute({
  getParentRoute: () => root,
  path: '/laporan/$id/impor',
  validateSearch: readImportSearch,
  component: lazyRouteComponent(() => import('../imports/LayoffImportPage.tsx'), 'LayoffImportPage'),
});
const layoffReceipt = createRoute({
  getParentRoute: () => root,
  path: '/laporan/$id/tanda-terima',
  component: lazyRouteComponent(() => import('../letters/ReceiptPage.tsx'), 'ReceiptPage'),
});

/** The disputes: words and order as in every list, what it is narrowed to, and the week of the agenda. */
export interface DisputeListSearch extends ListSearch {
  readonly tab?: string;
  readonly tahap?: string;
  readonly jenis?: string;
  readonly tahun?: number;
  readonly terbuka?: boolean;
  /** Only cases with a deadline that is over. */
  readonly lewat?: boolean;
  readonly mediator?: string;
  readonly ruang?: string;
  /** Monday of the week, as ISO text. */
  readonly pekan?: string;
  readonly bentuk?: string;
  /** First and last day of a period, as ISO text. */
  readonly dari?: string;
  readonly sampai?: string;
  /** A figure of the recap, with the kind and the outcome that it is narrowed to. */
  readonly rekap?: string;
  readonly rekapJenis?: string;
  readonly hasil?: string;
  /** Of consultations: the topic, and `dengan` or `tanpa` for those with or without a case. */
  readonly topik?: string;
  readonly perkara?: string;
  /** All years of the register. */
  readonly semua?: boolean;
}
const DISPUTE_LIST_TEXTS = [
  'tab',
  'tahap',
  'jenis',
  'mediator',
  'ruang',
  'pekan',
  'bentuk',
  'dari',
  'sampai',
  'rekap',
  'rekapJenis',
  'hasil',
  'topik',
  'perkara',
] as const;
const disputes = createRoute({
  getParentRoute: () => root,
  path: '/perkara',
  validateSearch: (raw: Record<string, unknown>): DisputeListSearch => ({
    ...readListSearch(raw),
    ...Object.fromEntries(
      DISPUTE_LIST_TEXTS.flatMap((name) => {
        const value = raw[name];
        return typeof value === 'string' && value !== '' ? [[name, value.slice(0, 160)]] : [];
      }),
    ),
    ...(typeof raw.tahun === 'number' && raw.tahun >= 2000 && raw.tahun <= 2100 && raw.tahun % 1 === 0
      ? { tahun: raw.tahun }
      : {}),
    ...(raw.terbuka === true ? { terbuka: true } : {}),
    ...(raw.lewat === true ? { lewat: true } : {}),
    ...(raw.semua === true ? { semua: true } : {}),
  }),
  component: lazyRouteComponent(() => import('../disputes/DisputeListPage.tsx'), 'DisputeListPage'),
});
/** A new dispute about workers of a report: all who refuse, or the lines that are named. */
export interface DisputeNewSearch {
  readonly laporan?: string;
  /** Ids of lines, with commas between them. */
  readonly baris?: string;
  /** The consultation that it grows out of. */
  readonly konsultasi?: string;
}
const disputeNew = createRoute({
  getParentRoute: () => root,
  path: '/perkara/baru',
  validateSearch: (raw: Record<string, unknown>): DisputeNewSearch => ({
    ...(typeof raw.laporan === 'string' ? { laporan: raw.laporan } : {}),
    ...(typeof raw.baris === 'string' && raw.baris !== '' ? { baris: raw.baris } : {}),
    ...(typeof raw.konsultasi === 'string' && raw.konsultasi !== '' ? { konsultasi: raw.konsultasi } : {}),
  }),
  component: lazyRouteComponent(() => import('../disputes/DisputeNewPage.tsx'), 'DisputeNewPage'),
});
export interface DisputeSearch {
  readonly tab?: string;
  /** Kind of the event that is written down at once. */
  readonly catat?: string;
}
const dispute = createRoute({
  getParentRoute: () => root,
  path: '/perkara/$id',
  validateSearch: (raw: Record<string, unknown>): DisputeSearch => ({
    ...(typeof raw.tab === 'string' ? { tab: raw.tab } : {}),
    ...(typeof raw.catat === 'string' ? { catat: raw.catat } : {}),
  }),
  component: lazyRouteComponent(() => import('../disputes/DisputePage.tsx'), 'DisputePage'),
});
const disputeHandOver = createRoute({
  getParentRoute: () => root,
  path: '/perkara/serahkan',
  validateSearch: (raw: Record<string, unknown>): { readonly dari?: string } =>
    typeof raw.dari === 'string' && raw.dari !== '' ? { dari: raw.dari.slice(0, 160) } : {},
  component: lazyRouteComponent(() => import('../disputes/handover/HandOverPage.tsx'), 'HandOverPage'),
});
const disputeRegistered = createRoute({
  getParentRoute: () => root,
  path: '/perkara/$id/tercatat',
  component: lazyRouteComponent(() => import('../disputes/RegisteredPage.tsx'), 'RegisteredPage'),
});

const persons = createRoute({
  getParentRoute: () => root,
  path: '/pekerja',
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import('../persons/PersonListPage.tsx'), 'PersonListPage'),
});
const personNew = createRoute({
  getParentRoute: () => root,
  path: '/pekerja/baru',
  component: lazyRouteComponent(() => import('../persons/PersonNewPage.tsx'), 'PersonNewPage'),
});
/** A tab of a worker's page; `ubah` opens the particulars for change. */
export interface PersonSearch {
  readonly tab?: string;
  readonly ubah?: boolean;
}
const person = createRoute({
  getParentRoute: () => root,
  path: '/pekerja/$id',
  validateSearch: (raw: Record<string, unknown>): PersonSearch => ({
    ...(typeof raw.tab === 'string' ? { tab: raw.tab } : {}),
    ...(raw.ubah === true ? { ubah: true } : {}),
  }),
  component: lazyRouteComponent(() => import('../persons/PersonPage.tsx'), 'PersonPage'),
});
const employmentNew = createRoute({
  getParentRoute: () => root,
  path: '/pekerja/$id/hubungan-kerja/baru',
  component: lazyRouteComponent(() => import('../employment/EmploymentNewPage.tsx'), 'EmploymentNewPage'),
});
const employment = createRoute({
  getParentRoute: () => root,
  path: '/pekerja/$id/hubungan-kerja/$job',
  component: lazyRouteComponent(() => import('../employment/EmploymentPage.tsx'), 'EmploymentPage'),
});

const personPairs = createRoute({
  getParentRoute: () => root,
  path: '/pekerja/ganda',
  validateSearch: (raw: Record<string, unknown>): { readonly tab?: string } =>
    typeof raw.tab === 'string' ? { tab: raw.tab } : {},
  component: lazyRouteComponent(() => import('../persons/merge/DuplicatesPage.tsx'), 'DuplicatesPage'),
});
const personPair = createRoute({
  getParentRoute: () => root,
  path: '/pekerja/ganda/$satu/$dua',
  component: lazyRouteComponent(() => import('../persons/merge/ComparePage.tsx'), 'ComparePage'),
});

const employers = createRoute({
  getParentRoute: () => root,
  path: '/perusahaan',
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import('../employers/EmployerListPage.tsx'), 'EmployerListPage'),
});
const employerNew = createRoute({
  getParentRoute: () => root,
  path: '/perusahaan/baru',
  component: lazyRouteComponent(() => import('../employers/EmployerNewPage.tsx'), 'EmployerNewPage'),
});
/** A firm, and which part of it is shown. */
export interface EmployerSearch extends ListSearch {
  readonly tab?: string;
}
const employer = createRoute({
  getParentRoute: () => root,
  path: '/perusahaan/$id',
  validateSearch: (raw: Record<string, unknown>): EmployerSearch => ({
    ...readListSearch(raw),
    ...(typeof raw.tab === 'string' ? { tab: raw.tab } : {}),
  }),
  component: lazyRouteComponent(() => import('../employers/EmployerPage.tsx'), 'EmployerPage'),
});

/**
 * The referrals: words and order as in every list, what it is narrowed to, the worklist and its day, the period of the
 * figures.
 */
export interface ReferralListSearch extends ListSearch {
  readonly tab?: string;
  readonly tahap?: string;
  readonly petugas?: string;
  /** Ids of a firm and of a layoff report. */
  readonly perusahaan?: string;
  readonly laporan?: string;
  /** `tanpa` for those without a proof. */
  readonly bukti?: string;
  /** Only those on which work goes on. */
  readonly jalan?: boolean;
  /** The figure whose people are shown, with the group that it is of. */
  readonly angka?: string;
  readonly menurut?: string;
  readonly kunci?: string;
  /** First and last day of a period, as ISO text; `bentuk` where the days are of one's own choice. */
  readonly dari?: string;
  readonly sampai?: string;
  readonly bentuk?: string;
  /** Code of a worklist and the day that it is asked for. */
  readonly daftar?: string;
  readonly hari?: string;
}
const REFERRAL_LIST_TEXTS = [
  'tab',
  'tahap',
  'petugas',
  'perusahaan',
  'laporan',
  'bukti',
  'angka',
  'menurut',
  'kunci',
  'dari',
  'sampai',
  'bentuk',
  'daftar',
  'hari',
] as const;
const textsOf = (raw: Record<string, unknown>, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = raw[name];
      return typeof value === 'string' && value !== '' ? [[name, value.slice(0, 160)]] : [];
    }),
  );
const referrals = createRoute({
  getParentRoute: () => root,
  path: '/rujukan',
  validateSearch: (raw: Record<string, unknown>): ReferralListSearch => ({
    ...readListSearch(raw),
    ...textsOf(raw, REFERRAL_LIST_TEXTS),
    ...(raw.jalan === true ? { jalan: true } : {}),
  }),
  component: lazyRouteComponent(() => import('../referrals/ReferralListPage.tsx'), 'ReferralListPage'),
});
/** Whom a new referral is about: a line of a report, a worker of a case, a person, a job of that person. */
export interface ReferralNewSearch {
  readonly baris?: string;
  readonly perkara?: string;
  readonly pekerja?: string;
  readonly kerja?: string;
}
const referralNew = createRoute({
  getParentRoute: () => root,
  path: '/rujukan/baru',
  validateSearch: (raw: Record<string, unknown>): ReferralNewSearch =>
    textsOf(raw, ['baris', 'perkara', 'pekerja', 'kerja']),
  component: lazyRouteComponent(() => import('../referrals/ReferralNewPage.tsx'), 'ReferralNewPage'),
});
const referral = createRoute({
  getParentRoute: () => root,
  path: '/rujukan/$id',
  /** A tab, and the kind of the event that is written down at once. */
  validateSearch: (raw: Record<string, unknown>): { readonly tab?: string; readonly catat?: string } =>
    textsOf(raw, ['tab', 'catat']),
  component: lazyRouteComponent(() => import('../referrals/ReferralPage.tsx'), 'ReferralPage'),
});
const referralHandOver = createRoute({
  getParentRoute: () => root,
  path: '/rujukan/$id/serah-terima',
  component: lazyRouteComponent(
    () => import('../referrals/handover/ReferralHandOverPage.tsx'),
    'ReferralHandOverPage',
  ),
});

const vacancies = createRoute({
  getParentRoute: () => root,
  path: '/lowongan',
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import('../vacancies/VacancyListPage.tsx'), 'VacancyListPage'),
});
const vacancy = createRoute({
  getParentRoute: () => root,
  path: '/lowongan/$id',
  validateSearch: (raw: Record<string, unknown>): { readonly tab?: string } => textsOf(raw, ['tab']),
  component: lazyRouteComponent(() => import('../vacancies/VacancyPage.tsx'), 'VacancyPage'),
});

/** The register: words and order as in every list, and the book, year, kind and state it is narrowed to. */
export interface LetterListSearch extends ListSearch {
  readonly tab?: string;
  readonly buku?: string;
  readonly tahun?: number;
  readonly jenis?: string;
  readonly keadaan?: string;
}
const letters = createRoute({
  getParentRoute: () => root,
  path: '/surat',
  validateSearch: (raw: Record<string, unknown>): LetterListSearch => ({
    ...readListSearch(raw),
    ...(typeof raw.tab === 'string' ? { tab: raw.tab } : {}),
    ...(typeof raw.buku === 'string' && raw.buku !== '' ? { buku: raw.buku.slice(0, 60) } : {}),
    ...(typeof raw.tahun === 'number' && raw.tahun >= 2000 && raw.tahun <= 2100 && raw.tahun % 1 === 0
      ? { tahun: raw.tahun }
      : {}),
    ...(typeof raw.jenis === 'string' && raw.jenis !== '' ? { jenis: raw.jenis } : {}),
    ...(typeof raw.keadaan === 'string' && raw.keadaan !== '' ? { keadaan: raw.keadaan } : {}),
  }),
  component: lazyRouteComponent(() => import('../letters/LetterListPage.tsx'), 'LetterListPage'),
});
const letter = createRoute({
  getParentRoute: () => root,
  path: '/surat/$id',
  validateSearch: (raw: Record<string, unknown>): { readonly tab?: string } =>
    typeof raw.tab === 'string' ? { tab: raw.tab } : {},
  component: lazyRouteComponent(() => import('../letters/LetterPage.tsx'), 'LetterPage'),
});

/** What a new letter is about: a worker, a firm, a dispute, or somebody of a report; the kind where it is chosen already. */
export interface NewLetterSearch {
  readonly jenis?: string;
  readonly pekerja?: string;
  readonly perusahaan?: string;
  readonly laporan?: string;
  /** A worker's line in the report; `pekerja` names the worker. */
  readonly baris?: string;
  readonly perkara?: string;
}
const letterNew = createRoute({
  getParentRoute: () => root,
  path: '/surat/baru',
  validateSearch: (raw: Record<string, unknown>): NewLetterSearch =>
    Object.fromEntries(
      ['jenis', 'pekerja', 'perusahaan', 'laporan', 'baris', 'perkara'].flatMap((name) => {
        const value = raw[name];
        return typeof value === 'string' && value !== '' ? [[name, value]] : [];
      }),
    ),
  component: lazyRouteComponent(() => import('../letters/new/NewLetterPage.tsx'), 'NewLetterPage'),
});
const letterBatch = createRoute({
  getParentRoute: () => root,
  path: '/surat/massal',
  component: lazyRouteComponent(() => import('../letters/batch/BatchPage.tsx'), 'BatchPage'),
});
const letterDraft = createRoute({
  getParentRoute: () => root,
  path: '/surat/draf/$id',
  component: lazyRouteComponent(() => import('../letters/draft/DraftPage.tsx'), 'DraftPage'),
});

/** A batch that was left and is taken up again. */
export interface ImportSearch {
  readonly berkas?: string;
  /** The firm whose contributions are taken in. */
  readonly perusahaan?: string;
  /** The case whose workers are taken in. */
  readonly perkara?: string;
}
function readImportSearch(raw: Record<string, unknown>): ImportSearch {
  return {
    ...(typeof raw.berkas === 'string' ? { berkas: raw.berkas } : {}),
    ...(typeof raw.perusahaan === 'string' ? { perusahaan: raw.perusahaan } : {}),
    ...(typeof raw.perkara === 'string' ? { perkara: raw.perkara } : {}),
  };
}
const imports = createRoute({
  getParentRoute: () => root,
  path: '/impor/$target',
  validateSearch: readImportSearch,
  component: lazyRouteComponent(() => import('../imports/ListImportPage.tsx'), 'ListImportPage'),
});

/** A completeness packet: whose, by the line of a report or by a job. */
export interface PacketSearch {
  readonly baris?: string;
  readonly kerja?: string;
}
const packet = createRoute({
  getParentRoute: () => root,
  path: '/paket',
  validateSearch: (raw: Record<string, unknown>): PacketSearch => ({
    ...(typeof raw.baris === 'string' ? { baris: raw.baris } : {}),
    ...(typeof raw.kerja === 'string' ? { kerja: raw.kerja } : {}),
  }),
  component: lazyRouteComponent(() => import('../packets/PacketPage.tsx'), 'PacketPage'),
});

const calculators = createRoute({
  getParentRoute: () => root,
  path: '/kalkulator',
  beforeLoad: () => {
    throw redirect({ to: '/kalkulator/$jenis', params: { jenis: 'pesangon' }, replace: true });
  },
});
const calculator = createRoute({
  getParentRoute: () => root,
  path: '/kalkulator/$jenis',
  component: lazyRouteComponent(() => import('../calculators/CalculatorsPage.tsx'), 'CalculatorsPage'),
});

/**
 * A part of the settings, and a tab or a field of it; among the rules also one rule set, or a file under review by its
 * token; among the standing texts also one kind of letter.
 */
export interface SettingsSearch {
  readonly bagian?: string;
  readonly tab?: string;
  readonly aturan?: string;
  readonly berkas?: string;
  readonly naskah?: string;
  readonly isian?: string;
}
const settings = createRoute({
  getParentRoute: () => root,
  path: '/pengaturan',
  validateSearch: (raw: Record<string, unknown>): SettingsSearch => ({
    ...(typeof raw.bagian === 'string' ? { bagian: raw.bagian } : {}),
    ...(typeof raw.tab === 'string' ? { tab: raw.tab } : {}),
    ...(typeof raw.aturan === 'string' ? { aturan: raw.aturan } : {}),
    ...(typeof raw.berkas === 'string' ? { berkas: raw.berkas } : {}),
    ...(typeof raw.naskah === 'string' ? { naskah: raw.naskah } : {}),
    ...(typeof raw.isian === 'string' ? { isian: raw.isian } : {}),
  }),
  component: lazyRouteComponent(() => import('../settings/SettingsPage.tsx'), 'SettingsPage'),
});

const tree = root.addChildren([
  vacancies,
  vacancy,
  home,
  layoffs,
  layoffNew,
  layoff,
  layoffImport,
  layoffReceipt,
  disputes,
  disputeNew,
  disputeHandOver,
  dispute,
  disputeRegistered,
  persons,
  personNew,
  personPairs,
  personPair,
  person,
  employmentNew,
  employment,
  employers,
  employerNew,
  employer,
  referrals,
  referralNew,
  referral,
  referralHandOver,
  letters,
  letterNew,
  letterBatch,
  letterDraft,
  letter,
  imports,
  packet,
  calculators,
  calculator,
  settings,
]);

export const router = createRouter({
  routeTree: tree,
  history: createHashHistory(),
  defaultPreload: false,
  defaultErrorComponent: ScreenFailed,
  defaultNotFoundComponent: ScreenMissing,
});

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: typeof router;
  }
}
