/** Stands on every page of what comes from the practice database. */
export const PRACTICE_MARK = 'CONTOH - BUKAN DOKUMEN RESMI';

/** Length of the mark in bold Arimo and its height, in parts of the font's size; a hair more than they are. */
const LENGTH = 18;
const HEIGHT = 1.3;
const MM_PER_POINT = 25.4 / 72;
/** Points; larger would drown what stands on it. */
const LARGEST = 40;
/** Of the area, so that no letter touches its edge. */
const SHARE = 0.96;

/** How the mark lies: along the diagonal of an area, as large as fits. */
export interface MarkLook {
  /** Degrees upwards. */
  readonly angle: number;
  /** Points. */
  readonly size: number;
}

/**
 * The mark on an area of some millimetres, the page without its margins: nothing beyond it is printed, so a mark that is
 * longer would be cut. Pure.
 */
export function markOn({ width, height }: { readonly width: number; readonly height: number }): MarkLook {
  const angle = Math.atan2(height, width);
  const [along, across] = [Math.cos(angle), Math.sin(angle)];
  const fits = Math.min(
    width / (LENGTH * along + HEIGHT * across),
    height / (LENGTH * across + HEIGHT * along),
  );
  return { angle: (angle * 180) / Math.PI, size: Math.min(LARGEST, (fits * SHARE) / MM_PER_POINT) };
}

/** The style sheet of an element `mark` that stands on every page of a printed table, over the grounds of its cells. */
export function markCss(area: { readonly width: number; readonly height: number }): string {
  const { angle, size } = markOn(area);
  return `.mark{position:fixed;inset:0;display:flex;align-items:center;justify-content:center;z-index:1}
.mark b{font-size:${size.toFixed(1)}pt;line-height:1.3;color:rgb(0 0 0/.13);transform:rotate(-${angle.toFixed(1)}deg);white-space:pre}`;
}
