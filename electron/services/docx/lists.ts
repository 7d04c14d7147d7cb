import { AlignmentType, type ILevelsOptions, LevelFormat, LevelSuffix } from 'docx';
import type { BlockOf, ListItem } from '../../../shared/letters/blocks.ts';
import { listMarker } from '../../../shared/letters/markers.ts';
import { type Piece, para } from './parts.ts';
import { type Sheet, twips } from './sheet.ts';
import { runWords, tab, words } from './text.ts';

/** Millimetres that each level stands in. */
const STEP = 8;
/** Word knows nine levels, and counts aa, bb, cc after z. */
const LEVELS = 9;
const LETTERS = 26;

/** Numbered lists of one document: each list block counts for itself. */
export class Numbering {
  readonly #lists: { readonly reference: string; readonly levels: readonly ILevelsOptions[] }[] = [];

  /** A new list that counts from `start`; the answer is its name. */
  begin(start: number): string {
    const reference = `daftar-${this.#lists.length + 1}`;
    const levels = Array.from(
      { length: LEVELS },
      (_, level): ILevelsOptions => ({
        level,
        format: level % 2 === 0 ? LevelFormat.DECIMAL : LevelFormat.LOWER_LETTER,
        text: `%${level + 1}${level % 4 < 2 ? '.' : ')'}`,
        alignment: AlignmentType.LEFT,
        start: level === 0 ? start : 1,
        suffix: LevelSuffix.TAB,
        style: { paragraph: { indent: { left: twips(STEP * (level + 1)), hanging: twips(STEP) } } },
      }),
    );
    this.#lists.push({ reference, levels });
    return reference;
  }

  get config() {
    return this.#lists;
  }
}

interface Place {
  readonly reference: string;
  readonly depth: number;
  /** Everything here stays on the page of what follows. */
  readonly hold: boolean;
}

function itemPieces(sheet: Sheet, items: readonly ListItem[], start: number, place: Place): readonly Piece[] {
  const { reference, depth, hold } = place;
  const counts = depth < LEVELS && (depth % 2 === 0 || start + items.length - 1 <= LETTERS);
  return items.flatMap((item, index) => {
    const text = runWords(item.runs);
    // What leads to points of its own does not stay behind without them.
    const own = { hold: hold || item.items.length > 0 };
    const piece = counts
      ? para(sheet, 'Point', text, { ...own, numbering: { reference, level: depth } })
      : para(sheet, 'Point', [...words(listMarker(depth, start + index)), tab(), ...text], {
          ...own,
          left: STEP * (depth + 1),
          hanging: STEP,
          tabs: [STEP * (depth + 1)],
        });
    return [piece, ...itemPieces(sheet, item.items, 1, { ...place, depth: depth + 1 })];
  });
}

/** A numbered list, as Word counts it: 1. / a. / 1). With `hold` its last item stays on the page of what follows. */
export function listPieces(
  sheet: Sheet,
  block: BlockOf<'list'>,
  numbering: Numbering,
  hold: boolean,
): readonly Piece[] {
  const reference = numbering.begin(block.start);
  const last = block.items.length - 1;
  return block.items.flatMap((item, index) =>
    itemPieces(sheet, [item], block.start + index, { reference, depth: 0, hold: hold && index === last }),
  );
}
