import {
  concatTransformationMatrix,
  drawObject,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRef,
  PDFStream,
  popGraphicsState,
  pushGraphicsState,
} from '@cantoo/pdf-lib';

const key = (text: string) => PDFName.of(text);
/** Flags of an annotation that is not shown: hidden, and not for viewing. */
const UNSEEN = 0b10 | 0b100000;

type Numbers = readonly [number, number, number, number];
type Matrix = readonly [number, number, number, number, number, number];

function numbers(array: PDFArray | undefined, count: number): readonly number[] | null {
  if (array === undefined || array.size() !== count) return null;
  const found = array.asArray().map((_, i) => array.lookupMaybe(i, PDFNumber)?.asNumber() ?? Number.NaN);
  return found.every(Number.isFinite) ? found : null;
}

/** Left, bottom, right, top. */
const upright = ([a, b, c, d]: Numbers): Numbers => [
  Math.min(a, c),
  Math.min(b, d),
  Math.max(a, c),
  Math.max(b, d),
];

/** Around a box after a matrix. */
function boxAround([x1, y1, x2, y2]: Numbers, [a, b, c, d, e, f]: Matrix): Numbers {
  const corners = [
    [x1, y1],
    [x1, y2],
    [x2, y1],
    [x2, y2],
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The picture of an annotation as it stands now: a ticked box has one for each state. */
function appearanceOf(annotation: PDFDict): PDFRef | null {
  const appearances = annotation.lookupMaybe(key('AP'), PDFDict);
  const normal = appearances?.get(key('N'));
  if (normal instanceof PDFRef && annotation.context.lookup(normal) instanceof PDFStream) return normal;
  const states = appearances?.lookupMaybe(key('N'), PDFDict);
  const state = annotation.lookupMaybe(key('AS'), PDFName);
  const chosen = state === undefined ? undefined : states?.get(state);
  return chosen instanceof PDFRef ? chosen : null;
}

/** The matrix that lays an appearance on the place of its annotation. */
function placing(form: PDFStream, place: Numbers): Matrix | null {
  const box = numbers(form.dict.lookupMaybe(key('BBox'), PDFArray), 4);
  if (box === null) return null;
  const own = numbers(form.dict.lookupMaybe(key('Matrix'), PDFArray), 6) ?? [1, 0, 0, 1, 0, 0];
  const [x1, y1, x2, y2] = boxAround(upright(box as unknown as Numbers), own as unknown as Matrix);
  if (x2 - x1 <= 0 || y2 - y1 <= 0) return null;
  const [left, bottom, right, top] = place;
  const [sx, sy] = [(right - left) / (x2 - x1), (top - bottom) / (y2 - y1)];
  return [sx, 0, 0, sy, left - x1 * sx, bottom - y1 * sy];
}

/** Draws one annotation on its page, where it shows anything. */
function flatten(page: PDFPage, annotation: PDFDict): void {
  const flags = annotation.lookupMaybe(key('F'), PDFNumber)?.asNumber() ?? 0;
  const isPopup = annotation.lookupMaybe(key('Subtype'), PDFName) === key('Popup');
  const rect = numbers(annotation.lookupMaybe(key('Rect'), PDFArray), 4);
  const ref = appearanceOf(annotation);
  if (isPopup || (flags & UNSEEN) !== 0 || rect === null || ref === null) return;
  const form = page.doc.context.lookup(ref);
  if (!(form instanceof PDFStream)) return;
  const matrix = placing(form, upright(rect as unknown as Numbers));
  if (matrix === null) return;
  form.dict.set(key('Type'), key('XObject'));
  form.dict.set(key('Subtype'), key('Form'));
  const name = page.node.newXObject('Note', ref);
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(...matrix),
    drawObject(name),
    popGraphicsState(),
  );
}

/**
 * Draws what was filled in, stamped and noted on a page into the page itself: it would stay behind when the page is bound
 * into another file. What cannot be drawn is left out.
 */
export function flattenAnnotations(page: PDFPage): void {
  const all = page.node.Annots();
  for (let i = 0; i < (all?.size() ?? 0); i += 1) {
    try {
      const annotation = all?.lookupMaybe(i, PDFDict);
      if (annotation) flatten(page, annotation);
    } catch {
      // A broken note takes no page with it.
    }
  }
}
