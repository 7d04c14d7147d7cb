import type { ListSearch } from '../../app/router.tsx';
import type { Order } from './columns.ts';

export interface ListParams {
  readonly text: string;
  readonly order: Order;
  /** The further filter of the list, empty for none. */
  readonly filter: string;
  readonly setText: (text: string) => void;
  readonly setOrder: (order: Order) => void;
  readonly setFilter: (filter: string) => void;
  readonly clear: () => void;
  /** True while anything narrows the list. */
  readonly narrowed: boolean;
}

/** How each list was last filtered and ordered, while the app runs. */
const lastSearches = new Map<string, ListSearch>();

/** The address part under which a list was last seen, for coming back to it. */
export function lastSearchOf(path: string): ListSearch {
  return lastSearches.get(path) ?? {};
}

/**
 * Filter and order of the list at `path`, read from the address and written back to it.
 * `change` replaces the search part of the address; `first` is the order without any choice.
 */
export function listParams(
  path: string,
  search: ListSearch,
  change: (next: ListSearch) => void,
  first: Order,
): ListParams {
  lastSearches.set(path, search);
  const text = search.cari ?? '';
  const filter = search.saring ?? '';
  const order = { by: search.urut ?? first.by, descending: search.turun ?? first.descending };
  const put = (next: { text?: string; filter?: string; order?: Order }) => {
    const asked = { text, filter, order, ...next };
    const isFirst = asked.order.by === first.by && asked.order.descending === first.descending;
    change({
      ...(asked.text === '' ? {} : { cari: asked.text }),
      ...(asked.filter === '' ? {} : { saring: asked.filter }),
      ...(isFirst ? {} : { urut: asked.order.by, turun: asked.order.descending }),
    });
  };
  return {
    text,
    order,
    filter,
    setText: (next) => put({ text: next }),
    setOrder: (next) => put({ order: next }),
    setFilter: (next) => put({ filter: next }),
    clear: () => put({ text: '', filter: '' }),
    narrowed: text.trim() !== '' || filter !== '',
  };
}

/** The sort the contract takes, or its first where the address names another. */
export function sortOf<const Sorts extends readonly [string, ...string[]]>(
  sorts: Sorts,
  by: string,
): Sorts[number] {
  return sorts.find((sort) => sort === by) ?? sorts[0];
}
