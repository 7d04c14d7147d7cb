import { getRouteApi } from '@tanstack/react-router';
import type { LetterListSearch } from '../../app/router.tsx';
import { type ListParams, lastSearchOf, listParams } from '../../ui/table/list-params.ts';

const route = getRouteApi('/surat');
/** The drafts share their address with the register; what was last sought is kept apart. */
const PATH = '/surat#draf';

/** Words and order of the drafts as they stand in the address. */
export function useDraftParams(): ListParams {
  const change = route.useNavigate();
  const { cari, urut, turun } = route.useSearch();
  const search = {
    ...(cari === undefined ? {} : { cari }),
    ...(urut === undefined ? {} : { urut }),
    ...(turun === undefined ? {} : { turun }),
  };
  const go = (next: LetterListSearch) => void change({ search: { tab: 'draf', ...next }, replace: true });
  return listParams(PATH, search, go, { by: 'updatedAt', descending: true });
}

/** The address part under which the drafts were last seen. */
export const lastDraftSearch = (): LetterListSearch => ({ tab: 'draf', ...lastSearchOf(PATH) });
