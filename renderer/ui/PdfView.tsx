import { ActionIcon, Group, Text } from '@mantine/core';
import { IconArrowAutofitWidth, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './PdfView.module.css';

GlobalWorkerOptions.workerSrc = workerUrl;

/** CSS pixels per PDF point at 100 %. */
const CSS_SCALE = 96 / 72;
const ZOOMS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2] as const;
const PADDING = 32;

interface PageSize {
  readonly width: number;
  readonly height: number;
}

function PdfPage({
  document: pdf,
  number,
  size,
  scale,
  label,
}: {
  readonly document: PDFDocumentProxy;
  readonly number: number;
  readonly size: PageSize;
  readonly scale: number;
  readonly label: string;
}) {
  const sheet = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = sheet.current;
    if (element === null) return undefined;
    const watcher = new IntersectionObserver(
      (entries) => setNear(entries.some((entry) => entry.isIntersecting)),
      {
        rootMargin: '400px',
      },
    );
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  useEffect(() => {
    if (!near) return undefined;
    let stopped = false;
    let cancel: () => unknown = () => undefined;
    void (async () => {
      const page = await pdf.getPage(number);
      const target = canvas.current;
      if (stopped || target === null) return;
      const viewport = page.getViewport({ scale: scale * CSS_SCALE * window.devicePixelRatio });
      // Drawn off screen first, so that a new version never flashes white.
      const draft = document.createElement('canvas');
      draft.width = viewport.width;
      draft.height = viewport.height;
      const task = page.render({ canvas: draft, viewport });
      cancel = () => task.cancel();
      await task.promise.catch(() => undefined);
      if (stopped) return;
      target.width = draft.width;
      target.height = draft.height;
      target.getContext('2d')?.drawImage(draft, 0, 0);
    })();
    return () => {
      stopped = true;
      cancel();
    };
  }, [near, pdf, number, scale]);
  return (
    <div
      ref={sheet}
      className={styles.sheet}
      style={{ width: size.width * CSS_SCALE * scale, height: size.height * CSS_SCALE * scale }}
    >
      <canvas ref={canvas} role="img" aria-label={label} className={styles.canvas} />
    </div>
  );
}

/** The very PDF, page by page, as it will be printed. `head` stands left of the zoom. */
export function PdfView({
  data,
  label,
  head,
}: {
  readonly data: Uint8Array;
  readonly label: string;
  readonly head?: ReactNode;
}) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<{
    readonly pdf: PDFDocumentProxy;
    readonly sizes: readonly PageSize[];
  } | null>(null);
  const [failed, setFailed] = useState(false);
  const [zoom, setZoom] = useState<number | 'fit'>('fit');
  const [width, setWidth] = useState(0);

  useEffect(() => {
    let stopped = false;
    // The reader takes its bytes away, so it gets a copy.
    const task = getDocument({ data: data.slice(), isEvalSupported: false });
    void (async () => {
      try {
        const pdf = await task.promise;
        const sizes: PageSize[] = [];
        for (let number = 1; number <= pdf.numPages; number += 1) {
          const { width: w, height: h } = (await pdf.getPage(number)).getViewport({ scale: 1 });
          sizes.push({ width: w, height: h });
        }
        if (stopped) return;
        setFailed(false);
        setShown({ pdf, sizes });
      } catch {
        if (!stopped) setFailed(true);
      }
    })();
    return () => {
      stopped = true;
    };
  }, [data]);
  useEffect(() => () => void shown?.pdf.destroy(), [shown]);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const watcher = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);

  const widest = Math.max(1, ...(shown?.sizes.map((size) => size.width) ?? [595]));
  const fit = Math.min(1.5, Math.max(0.3, (width - PADDING) / (widest * CSS_SCALE)));
  const scale = zoom === 'fit' ? fit : zoom;
  const step = (by: 1 | -1) => {
    const next =
      by > 0 ? ZOOMS.find((one) => one > scale + 0.01) : ZOOMS.findLast((one) => one < scale - 0.01);
    if (next !== undefined) setZoom(next);
  };
  return (
    <div className={styles.view}>
      <Group justify="space-between" className={styles.bar} wrap="nowrap">
        <div style={{ minWidth: 0 }}>{head}</div>
        <Group gap={4} wrap="nowrap">
          <Text size="xs" c="dimmed" className="tabular">
            {shown !== null && t('ui.pdf.pages', { n: shown.sizes.length })}
          </Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('ui.pdf.zoom-out')}
            onClick={() => step(-1)}
          >
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
            aria-label={t('ui.pdf.fit')}
            onClick={() => setZoom('fit')}
          >
            <IconArrowAutofitWidth size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keys */}
      <section ref={box} className={styles.box} tabIndex={0} aria-label={label}>
        {failed && <Text p="md">{t('ui.pdf.failed')}</Text>}
        {!failed &&
          shown?.sizes.map((size, at) => (
            <PdfPage
              // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its place
              key={at}
              document={shown.pdf}
              number={at + 1}
              size={size}
              scale={scale}
              label={t('ui.pdf.page', { n: at + 1 })}
            />
          ))}
      </section>
    </div>
  );
}
