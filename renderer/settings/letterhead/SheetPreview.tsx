import { useTranslation } from 'react-i18next';
import { type LetterStyle, paperSize } from '../../../shared/domain/office.ts';
import { formatNumber } from '../../../shared/domain/words/format-number.ts';
import classes from './SheetPreview.module.css';

/** Page height on screen in pixels; everything else is drawn to its scale. */
const HEIGHT = 340;
const KOP_MILLIMETRES = 30;
const LINES = Array.from({ length: 22 }, (_, line) => (line % 5 === 4 ? 62 : 100 - ((line * 7) % 9)));

/** The shape of a page to scale: paper, margins, and the room for the letterhead. */
export function SheetPreview({ style }: { readonly style: LetterStyle }) {
  const { t } = useTranslation();
  const { width, height } = paperSize(style.paper);
  const scale = HEIGHT / height;
  const at = (millimetres: number) => Math.max(0, millimetres) * scale;
  const { top, right, bottom, left } = style.margins;
  const room = style.printLetterhead ? KOP_MILLIMETRES : style.preprintedHeight - top;
  return (
    <figure
      className={classes.sheet}
      aria-label={t('settings.style.sheetLabel', {
        width: formatNumber(width),
        height: formatNumber(height),
      })}
      style={{ width: at(width), height: HEIGHT }}
    >
      <div
        className={classes.area}
        style={{ top: at(top), right: at(right), bottom: at(bottom), left: at(left) }}
        aria-hidden
      >
        <div className={style.printLetterhead ? classes.kop : classes.free} style={{ height: at(room) }} />
        {LINES.map((length, line) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: drawn lines without identity
            key={line}
            className={classes.line}
            style={{ width: `${length}%`, marginBottom: (style.lineSpacing - 1) * 10 + style.fontSize / 4 }}
          />
        ))}
      </div>
    </figure>
  );
}
