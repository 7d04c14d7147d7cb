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
const person = createRoute({
  getParentRoute: () => root,
  path: '/pekerja/$id',
  component: lazyRouteComponent(() => import('../persons/PersonPage.tsx'), 'PersonPage'),
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
const employer = createRoute({
  getParentRoute: () => root,
  path: '/perusahaan/$id',
  component: lazyRouteComponent(() => import('../employers/EmployerPage.tsx'), 'EmployerPage'),
});

const letters = createRoute({
  getParentRoute: () => root,
  path: '/surat',
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import('../letters/LetterListPage.tsx'), 'LetterListPage'),
});
const letter = createRoute({
  getParentRoute: () => root,
  path: '/surat/$id',
  component: lazyRouteComponent(() => import('../letters/LetterPage.tsx'), 'LetterPage'),
});

/** A batch that was left and is taken up again. */
export interface ImportSearch {
  readonly berkas?: string;
}
function readImportSearch(raw: Record<string, unknown>): ImportSearch {
  return typeof raw.berkas === 'string' ? { berkas: raw.berkas } : {};
}
const imports = createRoute({
  getParentRoute: () => root,
  path: '/impor/$target',
  validateSearch: readImportSearch,
  component: lazyRouteComponent(() => import('../imports/ListImportPage.tsx'), 'ListImportPage'),
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

/** A part of the settings, and a tab of it; among the rules also one rule set, or a file under review by its token. */
export interface SettingsSearch {
  readonly bagian?: string;
  readonly tab?: string;
  readonly aturan?: string;
  readonly berkas?: string;
}
const settings = createRoute({
  getParentRoute: () => root,
  path: '/pengaturan',
  validateSearch: (raw: Record<string, unknown>): SettingsSearch => ({
    ...(typeof raw.bagian === 'string' ? { bagian: raw.bagian } : {}),
    ...(typeof raw.tab === 'string' ? { tab: raw.tab } : {}),
    ...(typeof raw.aturan === 'string' ? { aturan: raw.aturan } : {}),
    ...(typeof raw.berkas === 'string' ? { berkas: raw.berkas } : {}),
  }),
  component: lazyRouteComponent(() => import('../settings/SettingsPage.tsx'), 'SettingsPage'),
});

const tree = root.addChildren([
  home,
  layoffs,
  layoffNew,
  layoff,
  layoffImport,
  layoffReceipt,
  persons,
  personNew,
  person,
  employers,
  employerNew,
  employer,
  letters,
  letter,
  imports,
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
