import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/*
 * The hidden page that goes to the printer: each page of a frozen PDF as a sharp picture of exactly its size. Its title
 * tells the main process how it stands: `siap <width> <height>` in points, or `gagal`.
 */
GlobalWorkerOptions.workerSrc = workerUrl;

/** Dots per inch of the pictures. */
const RESOLUTION = 220;

async function pictureOf(pdf: PDFDocumentProxy, number: number): Promise<HTMLImageElement> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: RESOLUTION / 72 });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  // Drawn by the processor: reading a picture back from the graphics card is what takes long.
  const canvasContext = canvas.getContext('2d', { willReadFrequently: true });
  if (canvasContext === null) throw new Error('no canvas');
  await page.render({ canvas: null, canvasContext, viewport, intent: 'print' }).promise;
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('no picture');
  const image = new Image();
  const { width, height } = page.getViewport({ scale: 1 });
  image.style.width = `${width}pt`;
  // A hair less than the sheet: a rounding upwards would push an empty page out of the printer.
  image.style.height = `${height - 0.5}pt`;
  const loaded = new Promise((resolve, reject) => {
    image.onload = resolve;
    image.onerror = reject;
  });
  image.src = URL.createObjectURL(blob);
  await loaded;
  page.cleanup();
  return image;
}

async function show(): Promise<string> {
  const id = new URLSearchParams(location.search).get('surat') ?? '';
  const answer = await fetch(`./document/${encodeURIComponent(id)}`);
  if (!answer.ok) throw new Error('no document');
  const pdf = await getDocument({ data: new Uint8Array(await answer.arrayBuffer()), isEvalSupported: false })
    .promise;
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
  const size = document.createElement('style');
  size.textContent = `@page { size: ${width}pt ${height}pt; margin: 0; }`;
  document.head.append(size);
  for (let number = 1; number <= pdf.numPages; number += 1)
    document.body.append(await pictureOf(pdf, number));
  return `siap ${width} ${height}`;
}

document.title = await show().catch(() => 'gagal');
