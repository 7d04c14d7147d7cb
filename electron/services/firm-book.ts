import { firmKey } from '../../shared/domain/name-key.ts';
import { type FoldedName, foldedSimilarity, foldKey } from '../../shared/domain/name-similarity.ts';
import { FIRM_LIKENESS_LIMIT, type FirmTrace, firmDetail } from '../database/employers-alike.ts';
import type { StagedRow } from '../database/import-rows.ts';

/** What a list says of a firm. */
interface NamedFirm {
  readonly name: string;
  readonly npp: string;
  readonly nib: string;
}

type Entry = FirmTrace & { readonly folded: FoldedName };

/** Letters of a word under which firms are kept together; two words alike begin alike. */
const START = 3;

/** Words that stand in more names than this tell nothing; a name of nothing else is compared all the same. */
const COMMON = 200;

function keep<Key>(book: Map<Key, Entry[]>, key: Key, entry: Entry): void {
  const already = book.get(key);
  if (already) already.push(entry);
  else book.set(key, [entry]);
}

/** The firms on record, read once and then compared with every row of a list. */
export class FirmBook {
  readonly #byNpp = new Map<string, Entry[]>();
  readonly #byNib = new Map<string, Entry[]>();
  readonly #byName = new Map<string, Entry[]>();
  readonly #byStart = new Map<string, Entry[]>();

  constructor(firms: readonly FirmTrace[]) {
    for (const firm of firms) {
      const entry = { ...firm, folded: foldKey(firm.sortKey) };
      if (firm.npp !== '') keep(this.#byNpp, firm.npp, entry);
      if (firm.nib !== '') keep(this.#byNib, firm.nib, entry);
      keep(this.#byName, firm.sortKey, entry);
      for (const start of startsOf(entry.folded)) keep(this.#byStart, start, entry);
    }
  }

  /**
   * Which firm on record a row is about. Only a number or the very name makes it a known one; a name that several
   * branches bear, or that stands on record under another NPP, is for a person to decide.
   */
  match(firm: NamedFirm): Pick<StagedRow, 'verdict' | 'match'> {
    const key = firmKey(firm.name);
    const npp = firm.npp.trim().toUpperCase();
    const nib = firm.nib.trim();
    const [numbered] = this.#byNpp.get(npp) ?? this.#byNib.get(nib) ?? [];
    if (numbered) return { verdict: 'known', match: matchOf(numbered) };
    const named = this.#byName.get(key) ?? [];
    const [only] = named;
    if (only) {
      const differs = npp !== '' && only.npp !== '' && only.npp !== npp;
      return { verdict: named.length > 1 || differs ? 'similar' : 'known', match: matchOf(only) };
    }
    const best = this.#mostAlike(key);
    return best ? { verdict: 'similar', match: matchOf(best) } : { verdict: 'new', match: null };
  }

  #mostAlike(key: string): Entry | null {
    const folded = foldKey(key);
    const groups = startsOf(folded).map((start) => this.#byStart.get(start) ?? []);
    const telling = groups.filter((group) => group.length > 0 && group.length <= COMMON);
    const candidates = new Set((telling.length > 0 ? telling : groups).flat());
    let best: Entry | null = null;
    let most = 0;
    for (const entry of candidates) {
      const alike = foldedSimilarity(folded, entry.folded);
      const likeness = entry.sortKey.startsWith(`${key} `) ? Math.max(0.9, alike) : alike;
      if (likeness > most) {
        best = entry;
        most = likeness;
      }
    }
    return most >= FIRM_LIKENESS_LIMIT ? best : null;
  }
}

const startsOf = (folded: FoldedName): readonly string[] => [
  ...new Set(folded.map((word) => word.slice(0, START))),
];

const matchOf = (firm: FirmTrace) => ({ id: firm.id, name: firm.name, detail: firmDetail(firm) });
