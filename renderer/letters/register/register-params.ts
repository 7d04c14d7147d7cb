import { getRouteApi } from '@tanstack/react-router';
import { REGISTER_STATES, type RegisterFilter } from '../../../shared/contract/letter-archive.ts';
import { LETTER_KINDS } from '../../../shared/domain/letter.ts';
import type { LetterListSearch } from '../../app/router.tsx';
import { type ListParams, listParams, sortOf } from '../../ui/table/list-params.ts';

const route = getRouteApi('/surat');
const SORTS = ['issuedAt', 'number', 'dated', 'addressee'] as const;

type Narrowing = Pick<RegisterFilter, 'book' | 'year' | 'kind' | 'state'>;

export interface RegisterParams extends Omit<ListParams, 'filter' | 'setFilter'>, Narrowing {
  readonly set: (change: Partial<Narrowing>) => void;
  /** What the contract takes, without pages. */
  readonly filter: Omit<RegisterFilter, 'after' | 'limit'>;
}

const narrowingOf = (search: LetterListSearch): Narrowing => ({
  book: search.buku ?? null,
  year: search.tahun ?? null,
  kind: LETTER_KINDS.find((kind) => kind === search.jenis) ?? null,
  state: REGISTER_STATES.find((state) => state === search.keadaan) ?? null,
});

const searchOf = ({ book, year, kind, state }: Narrowing): LetterListSearch => ({
  ...(book === null ? {} : { buku: book }),
  ...(year === null ? {} : { tahun: year }),
  ...(kind === null ? {} : { jenis: kind }),
  ...(state === null ? {} : { keadaan: state }),
});

/** Filter and order of the register as they stand in the address. One book is read by its numbers, all by what is newest. */
export function useRegisterParams(): RegisterParams {
  const change = route.useNavigate();
  const search = route.useSearch();
  const narrowing = narrowingOf(search);
  const go = (next: LetterListSearch) => void change({ search: next, replace: true });
  const params = listParams('/surat', search, (next) => go({ ...searchOf(narrowing), ...next }), {
    by: narrowing.book === null ? 'issuedAt' : 'number',
    descending: true,
  });
  const text = params.text;
  return {
    ...params,
    ...narrowing,
    set: (next) => {
      const put = { ...narrowing, ...next };
      const turned = (put.book === null) !== (narrowing.book === null);
      go({
        ...(text === '' ? {} : { cari: text }),
        // The order that was chosen stays, unless the first one changes with the book.
        ...(turned || search.urut === undefined ? {} : { urut: search.urut, turun: search.turun ?? false }),
        ...searchOf(put),
      });
    },
    clear: () => go({}),
    narrowed: text.trim() !== '' || Object.values(narrowing).some((value) => value !== null),
    filter: {
      text,
      sort: sortOf(SORTS, params.order.by),
      descending: params.order.descending,
      ...narrowing,
    },
  };
}
