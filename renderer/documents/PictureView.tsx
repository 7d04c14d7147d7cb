import { Text } from '@mantine/core';
import { IconRotate2, IconRotateClockwise2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paperClass, SheetView, type Size, useRoom, useZoom } from '../ui/SheetView.tsx';
import styles from './Documents.module.css';

const ZOOMS = [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4] as const;
/** Before it is known how large anything is. */
const SOME = 32;

/** A picture, turned and sized for the eye alone: the file stays as it came. */
export function PictureView({
  url,
  label,
  onShown,
}: {
  /** Address of this app. */
  readonly url: string;
  readonly label: string;
  /** It is on the screen, or it is clear that it will not be. */
  readonly onShown: () => void;
}) {
  const { t } = useTranslation();
  const { box, room } = useRoom();
  const [natural, setNatural] = useState<Size | null>(null);
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  const onSide = turn % 180 !== 0;
  const { width, height } = natural ?? { width: 1, height: 1 };
  const [shownWidth, shownHeight] = onSide ? [height, width] : [width, height];
  const zoom = useZoom(
    ZOOMS,
    Math.min(1, (room.width || SOME) / shownWidth, (room.height || SOME) / shownHeight),
  );
  const { scale } = zoom;
  const turned = (by: number) => () => setTurn((turn + by) % 360);
  return (
    <SheetView
      label={label}
      head={
        natural !== null && (
          <Text size="xs" c="dimmed" className="tabular">
            {t('documents.pixels', { width, height })}
          </Text>
        )
      }
      tools={[
        { label: t('documents.turn-left'), icon: IconRotate2, run: turned(270) },
        { label: t('documents.turn-right'), icon: IconRotateClockwise2, run: turned(90) },
      ]}
      zoom={zoom}
      fitLabel={t('documents.fit')}
      box={box}
    >
      {failed && <Text p="md">{t('letters.file.unreadable')}</Text>}
      {!failed && (
        <div
          className={styles.frame}
          style={{
            width: shownWidth * scale,
            height: shownHeight * scale,
            visibility: natural === null ? 'hidden' : 'visible',
          }}
        >
          <img
            src={url}
            alt={label}
            className={paperClass}
            style={{
              width: width * scale,
              height: height * scale,
              transform: `translate(-50%, -50%) rotate(${turn}deg)`,
            }}
            onLoad={({ currentTarget }) => {
              setNatural({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight });
              onShown();
            }}
            onError={() => {
              setFailed(true);
              onShown();
            }}
          />
        </div>
      )}
    </SheetView>
  );
}
