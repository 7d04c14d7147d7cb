import { BorderStyle, UnderlineType } from 'docx';
import type { BlockOf, Signature } from '../../../shared/letters/blocks.ts';
import { NAME_DOTS, STAMP_DUTY } from '../../../shared/letters/blocks-text.ts';
import { bareCell, bareTable, gap, type Look, type Piece, para } from './parts.ts';
import { millimetres, type Sheet } from './sheet.ts';
import type { StyleName } from './styles.ts';
import { tab, words } from './text.ts';

/** Ems that a prefix (a.n., Plt.) hangs left of the captions. */
const HANG = 2.6;
/** Ems of height to sign in. */
const SPACE = 4.4;
/** Ems above, beside the half that stands below the text before. */
const ABOVE = 0.2;
/** Share of the width left of a lone signature. */
const LONE_FROM = 0.46;
/** Millimetres between signatures, by their number. */
const BETWEEN = [0, 0, 8, 6, 5] as const;

const DASHED = { style: BorderStyle.DASH_SMALL_GAP, size: 6, color: '666666', space: 4 } as const;
const FRAME = { top: DASHED, bottom: DASHED, left: DASHED, right: DASHED } as const;

/** The four rows of a signature: place and captions, room to sign, name, rank and NIP. */
function signatureRows(sheet: Sheet, signature: Signature, style: StyleName, width: number) {
  const hangs = signature.captions.some(({ prefix }) => prefix !== '');
  const left = hangs ? millimetres(sheet, HANG) : 0;
  const look: Look = hangs ? { left } : {};
  const lines = (texts: readonly (string | null)[]): readonly Piece[] =>
    texts.filter((text): text is string => Boolean(text)).map((text) => para(sheet, style, text, look));
  const captions = signature.captions.map(({ prefix, text }) =>
    hangs
      ? para(sheet, style, prefix === '' ? words(text) : [...words(prefix), tab(), ...words(text)], {
          left,
          ...(prefix === '' ? {} : { hanging: left, tabs: [left] }),
        })
      : para(sheet, style, text),
  );
  const { signatoryName } = sheet.style;
  const name =
    signature.name === ''
      ? words(NAME_DOTS)
      : words(signature.name, {
          bold: signatoryName !== 'underlined',
          ...(signatoryName === 'bold' ? {} : { underline: { type: UnderlineType.SINGLE } }),
        });
  const stamp = para(sheet, 'StampDuty', `\n${STAMP_DUTY}\n`, {
    left: left + 2,
    right: Math.max(0, width - left - millimetres(sheet, 5.5)),
    before: 0.8,
    border: FRAME,
  });
  return [
    [...lines([signature.placeAndDate]), ...captions],
    signature.stampDuty ? [stamp, gap(sheet.em)] : [gap(SPACE * sheet.em)],
    [para(sheet, style, name, look)],
    lines([signature.rank, signature.nip === '' ? null : `NIP ${signature.nip}`]),
  ];
}

/**
 * Signatures beside one another, never torn apart; names stand in one line. With `hold` what follows stays on their
 * page.
 */
export function signaturePieces(sheet: Sheet, block: BlockOf<'signatures'>, hold: boolean): readonly Piece[] {
  const { columns } = block;
  const style: StyleName = columns.length === 4 ? 'SmallSignature' : 'Signature';
  const between = BETWEEN[columns.length] ?? 5;
  const lone = columns.length === 1;
  const indent = lone ? sheet.width * LONE_FROM : 0;
  const width = lone ? sheet.width - indent : (sheet.width - between * (columns.length - 1)) / columns.length;
  const filled = columns.map((signature) => signatureRows(sheet, signature, style, width));
  const empty = () => [gap(1)];
  const rows = [0, 1, 2, 3].map((row) =>
    filled.flatMap((signature, index) => {
      const pieces = signature[row] ?? [];
      const cell = bareCell(pieces.length === 0 ? empty() : pieces);
      return index === 0 ? [cell] : [bareCell(empty()), cell];
    }),
  );
  return [
    gap(ABOVE * sheet.em, { hold: true }),
    bareTable({
      columns: columns.flatMap((_, index) => (index === 0 ? [width] : [between, width])),
      indent,
      rows,
      holds: (row) => hold || row < rows.length - 1,
    }),
    gap(1, { hold }),
  ];
}
