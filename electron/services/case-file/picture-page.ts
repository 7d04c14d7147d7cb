import {
  concatTransformationMatrix,
  drawObject,
  PDFDocument,
  PDFRawStream,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
} from '@cantoo/pdf-lib';
import { jpegOrientation, pngChunks } from '../documents/picture-file.ts';

/** A4 in points, and what is left free around a picture; the foot of the page has more. */
const SHORT = 595.28;
const LONG = 841.89;
const MARGIN = 34;
const FOOT = 40;
/** Pixels of a picture that has to be unpacked here: a see-through or interlaced one. */
const MOST_UNPACKED = 40_000_000;

/** How each orientation of a camera lays the unit square (PNG Exif 1 to 8). */
const TURNS: readonly (readonly [number, number, number, number, number, number])[] = [
  [1, 0, 0, 1, 0, 0],
  [-1, 0, 0, 1, 1, 0],
  [-1, 0, 0, -1, 1, 1],
  [1, 0, 0, -1, 0, 1],
  [0, -1, -1, 0, 1, 1],
  [0, -1, 1, 0, 0, 1],
  [0, 1, 1, 0, 0, 0],
  [0, 1, -1, 0, 1, 0],
];

interface Placed {
  readonly ref: PDFRef;
  readonly width: number;
  readonly height: number;
}

/** A picture that would take too much to unpack. */
export class TooManyPixels extends Error {}

/**
 * Puts a PNG in as it is packed: PDF knows its packing. Not those that are see-through or interlaced.
 * @returns null where it has to be unpacked
 */
function packedPng(document: PDFDocument, bytes: Buffer): Placed | null {
  const chunks = pngChunks(bytes) ?? [];
  const head = chunks[0]?.data;
  if (head === undefined || head.length < 13) return null;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const [bits = 8, type = 0, , , interlaced = 0] = head.subarray(8);
  const seeThrough = type === 4 || type === 6 || chunks.some((chunk) => chunk.type === 'tRNS');
  const palette = chunks.find((chunk) => chunk.type === 'PLTE')?.data;
  if (seeThrough || interlaced !== 0 || (type === 3 && palette === undefined)) return null;
  const data = Buffer.concat(chunks.filter((chunk) => chunk.type === 'IDAT').map((chunk) => chunk.data));
  const { context } = document;
  const colours = type === 2 ? 3 : 1;
  const lookup =
    palette === undefined ? undefined : context.register(PDFRawStream.of(context.obj({}), palette));
  const space =
    type === 3
      ? ['Indexed', 'DeviceRGB', (palette?.length ?? 3) / 3 - 1, lookup]
      : type === 2
        ? 'DeviceRGB'
        : 'DeviceGray';
  const dict = context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: bits,
    ColorSpace: space as never,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: colours, BitsPerComponent: bits, Columns: width },
  });
  return { ref: context.register(PDFRawStream.of(dict, data)), width, height };
}

async function placePng(document: PDFDocument, bytes: Buffer): Promise<Placed> {
  const packed = packedPng(document, bytes);
  if (packed !== null) return packed;
  if (bytes.readUInt32BE(16) * bytes.readUInt32BE(20) > MOST_UNPACKED) throw new TooManyPixels();
  const image = await document.embedPng(bytes);
  await image.embed();
  return image;
}

async function placeJpeg(document: PDFDocument, bytes: Buffer): Promise<Placed> {
  const image = await document.embedJpg(bytes);
  await image.embed();
  return image;
}

/**
 * A document of one A4 page with a picture fitted to it, upright as its camera meant it; never larger than a pixel a point.
 * @throws TooManyPixels; Error when the picture cannot be read
 */
export async function picturePage(bytes: Buffer, type: 'image/png' | 'image/jpeg'): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  const picture = await (type === 'image/png' ? placePng : placeJpeg)(document, bytes);
  const orientation = type === 'image/jpeg' ? jpegOrientation(bytes) : 1;
  const onSide = orientation >= 5;
  const [width, height] = onSide ? [picture.height, picture.width] : [picture.width, picture.height];
  const size: [number, number] = width > height ? [LONG, SHORT] : [SHORT, LONG];
  const page = document.addPage(size);
  const [roomX, roomY] = [size[0] - 2 * MARGIN, size[1] - MARGIN - FOOT];
  const scale = Math.min(1, roomX / width, roomY / height);
  const [w, h] = [width * scale, height * scale];
  const [x, y] = [(size[0] - w) / 2, FOOT + (roomY - h) / 2];
  const [a, b, c, d, e, f] = TURNS[orientation - 1] ?? [1, 0, 0, 1, 0, 0];
  const name = page.node.newXObject('Picture', picture.ref);
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(a * w, b * h, c * w, d * h, e * w + x, f * h + y),
    drawObject(name),
    popGraphicsState(),
  );
  return document;
}
