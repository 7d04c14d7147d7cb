import { Text } from '@mantine/core';
import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './PdfView.module.css';
import { type PdfPlace, PdfRanges, RANGE_BYTES } from './pdf-ranges.ts';
import { paperClass, SheetView, type Size, useRoom, useZoom } from './SheetView.tsx';

GlobalWorkerOptions.workerSrc = workerUrl;

/** CSS pixels per PDF point at 100 %. */
const CSS_SCALE = 96 / 72;
const ZOOMS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2] as const;
/** Opens a PDF from its bytes, or from an address of which it takes what it needs and no more. */
function openPdf(data: Uint8Array | PdfPlace, onFailure: () => void): PDFDocumentLoadingTask {
  // The reader takes bytes away, so it gets a copy.
  if (data instanceof Uint8Array) return getDocument({ data: data.slice(), isEvalSupported: false });
  return getDocument({
    range: new PdfRanges(data, onFailure),
    rangeChunkSize: RANGE_BYTES,
    disableAutoFetch: true,
    isEvalSupported: false,
  });
}

function PdfPage({
  document: pdf,
  number,
  size,
  scale,
  label,
  onDrawn,
}: {
  readonly document: PDFDocumentProxy;
  readonly number: number;
  readonly size: Size;
  readonly scale: number;
  readonly label: string;
  readonly onDrawn: () => void;
}) {
  const drawn = useRef(onDrawn);
  drawn.current = onDrawn;
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
      drawn.current();
    })();
    return () => {
      stopped = true;
      cancel();
    };
  }, [near, pdf, number, scale]);
  return (
    <div
      ref={sheet}
      className={`${styles.sheet} ${paperClass}`}
      style={{ width: size.width * CSS_SCALE * scale, height: size.height * CSS_SCALE * scale }}
    >
      <canvas ref={canvas} role="img" aria-label={label} className={styles.canvas} />
    </div>
  );
}

interface ShownPdf {
  readonly pdf: PDFDocumentProxy;
  readonly sizes: readonly Size[];
}

/** Opens a PDF and finds out how large its pages are. The one before stays until the next one is there. */
function usePdf(data: Uint8Array | PdfPlace): { readonly shown: ShownPdf | null; readonly failed: boolean } {
  const [shown, setShown] = useState<ShownPdf | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let stopped = false;
    let isShown = false;
    const fail = () => {
      if (!stopped) setFailed(true);
    };
    const task = openPdf(data, fail);
    void (async () => {
      try {
        const pdf = await task.promise;
        const sizeOf = async (number: number): Promise<Size> => {
          const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
          return { width, height };
        };
        // Pages are nearly always alike: the first one is not kept waiting until all of a long file is read.
        const first = await sizeOf(1);
        if (stopped) return;
        isShown = true;
        setFailed(false);
        setShown({ pdf, sizes: Array.from({ length: pdf.numPages }, () => first) });
        const sizes = [first];
        for (let number = 2; number <= pdf.numPages && !stopped; number += 1)
          sizes.push(await sizeOf(number));
        const differs = sizes.some(({ width, height }) => width !== first.width || height !== first.height);
        if (!stopped && differs) setShown({ pdf, sizes });
      } catch {
        fail();
      }
    })();
    return () => {
      stopped = true;
      if (!isShown) void task.destroy();
    };
  }, [data]);
  const open = shown?.pdf;
  useEffect(() => () => void open?.destroy(), [open]);
  return { shown, failed };
}

/** The very PDF, page by page, as it will be printed. `head` stands left of the zoom. */
export function PdfView({
  data,
  label,
  head,
  onShown,
}: {
  /** The bytes, or where they are; the same object for the same PDF. */
  readonly data: Uint8Array | PdfPlace;
  readonly label: string;
  readonly head?: ReactNode;
  /** A page is on the screen, or it is clear that none will be; may be called again. */
  readonly onShown?: () => void;
}) {
  const { t } = useTranslation();
  const { shown, failed } = usePdf(data);
  useEffect(() => {
    if (failed) onShown?.();
  }, [failed, onShown]);
  const { box, room } = useRoom();
  const widest = Math.max(1, ...(shown?.sizes.map((size) => size.width) ?? [595]));
  const zoom = useZoom(ZOOMS, Math.min(1.5, Math.max(0.3, room.width / (widest * CSS_SCALE))));
  return (
    <SheetView
      label={label}
      head={head}
      told={shown !== null && t('ui.pdf.pages', { n: shown.sizes.length })}
      zoom={zoom}
      box={box}
    >
      {failed && <Text p="md">{t('ui.pdf.failed')}</Text>}
      {!failed &&
        shown?.sizes.map((size, at) => (
          <PdfPage
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its place
            key={at}
            document={shown.pdf}
            number={at + 1}
            size={size}
            scale={zoom.scale}
            label={t('ui.pdf.page', { n: at + 1 })}
            onDrawn={() => onShown?.()}
          />
        ))}
    </SheetView>
  );
}
