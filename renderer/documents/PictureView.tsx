import { ActionIcon, Group, Text } from '@mantine/core';
import {
  IconArrowAutofitWidth,
  IconRotate2,
  IconRotateClockwise2,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentContent } from '../../shared/contract/documents.ts';
import styles from './Documents.module.css';

const ZOOMS = [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4] as const;
const PADDING = 32;

interface Size {
  readonly width: number;
  readonly height: number;
}

function useUrl(file: DocumentContent): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([file.content.slice()], { type: file.type }));
    setUrl(address);
    return () => URL.revokeObjectURL(address);
  }, [file]);
  return url;
}

/** A picture, turned and sized for the eye alone: the file stays as it came. */
export function PictureView({ file, label }: { readonly file: DocumentContent; readonly label: string }) {
  const { t } = useTranslation();
  const url = useUrl(file);
  const box = useRef<HTMLElement>(null);
  const [natural, setNatural] = useState<Size | null>(null);
  const [room, setRoom] = useState<Size>({ width: 0, height: 0 });
  const [failed, setFailed] = useState(false);
  const [zoom, setZoom] = useState<number | 'fit'>('fit');
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const watcher = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  const onSide = turn % 180 !== 0;
  const { width, height } = natural ?? { width: 1, height: 1 };
  const [shownWidth, shownHeight] = onSide ? [height, width] : [width, height];
  const fit = Math.min(1, (room.width || PADDING) / shownWidth, (room.height || PADDING) / shownHeight);
  const scale = zoom === 'fit' ? fit : zoom;
  const step = (by: 1 | -1) => {
    const next =
      by > 0 ? ZOOMS.find((one) => one > scale + 0.005) : ZOOMS.findLast((one) => one < scale - 0.005);
    if (next !== undefined) setZoom(next);
  };
  const tools = [
    { name: 'documents.turn-left', icon: IconRotate2, run: () => setTurn((turn + 270) % 360) },
    { name: 'documents.turn-right', icon: IconRotateClockwise2, run: () => setTurn((turn + 90) % 360) },
  ] as const;
  return (
    <>
      <Group justify="flex-end" gap={4} className={styles.bar} wrap="nowrap">
        {natural !== null && (
          <Text size="xs" c="dimmed" className="tabular" mr="auto">
            {t('documents.pixels', { width, height })}
          </Text>
        )}
        {tools.map(({ name, icon: Icon, run }) => (
          <ActionIcon key={name} variant="subtle" color="gray" aria-label={t(name)} onClick={run}>
            <Icon size={16} aria-hidden />
          </ActionIcon>
        ))}
        <ActionIcon variant="subtle" color="gray" aria-label={t('ui.pdf.zoom-out')} onClick={() => step(-1)}>
          <IconZoomOut size={16} aria-hidden />
        </ActionIcon>
        <Text size="xs" className="tabular" w={40} ta="center">
          {`${Math.round(scale * 100)}%`}
        </Text>
        <ActionIcon variant="subtle" color="gray" aria-label={t('ui.pdf.zoom-in')} onClick={() => step(1)}>
          <IconZoomIn size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('documents.fit')}
          onClick={() => setZoom('fit')}
        >
          <IconArrowAutofitWidth size={16} aria-hidden />
        </ActionIcon>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keys */}
      <section ref={box} className={styles.stage} tabIndex={0} aria-label={label}>
        {failed && <Text p="md">{t('letters.file.unreadable')}</Text>}
        {url !== null && !failed && (
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
              style={{
                width: width * scale,
                height: height * scale,
                transform: `translate(-50%, -50%) rotate(${turn}deg)`,
              }}
              onLoad={({ currentTarget }) =>
                setNatural({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
              }
              onError={() => setFailed(true)}
            />
          </div>
        )}
      </section>
    </>
  );
}
