import { getRouteApi } from '@tanstack/react-router';
import type { DisputeListSearch } from '../../app/router.tsx';

const route = getRouteApi('/perkara');

export interface BookParams {
  readonly text: string;
  readonly year: number | null;
  readonly descending: boolean;
  readonly set: (change: {
    readonly text?: string;
    readonly year?: number | null;
    readonly descending?: boolean;
  }) => void;
}

/** Year, words and order of the register as they stand in the address; the newest year where none is named. */
export function useBookParams(newest: number | null): BookParams {
  const change = route.useNavigate();
  const search = route.useSearch();
  const year = search.semua === true ? null : (search.tahun ?? newest);
  const text = search.cari ?? '';
  const descending = search.turun === true;
  return {
    text,
    year,
    descending,
    set: (next) => {
      const asked = { text, year, descending, ...next };
      const put: DisputeListSearch = {
        tab: 'buku',
        ...(asked.text === '' ? {} : { cari: asked.text }),
        ...(asked.year === null ? { semua: true } : asked.year === newest ? {} : { tahun: asked.year }),
        ...(asked.descending ? { turun: true } : {}),
      };
      void change({ search: put, replace: true });
    },
  };
}
