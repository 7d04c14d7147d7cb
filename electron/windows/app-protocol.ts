import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import type { OfferedDocument } from './letter-printer.ts';

/** The only address that pages of this app have. */
export const APP_ORIGIN = 'app://sambung';

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
};

/** Has to run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true } },
  ]);
}

interface Folders {
  /** The built page. */
  readonly page: string;
  /** The letters' fonts. */
  readonly fonts: string;
}

const plain = (status: number) => new Response(null, { status });

async function file(folder: string, name: string): Promise<Response> {
  const place = path.join(folder, path.normalize(name));
  const type = TYPES[path.extname(place)];
  if (!place.startsWith(folder + path.sep) || type === undefined) return plain(404);
  const bytes = await readFile(place).catch(() => null);
  if (bytes === null) return plain(404);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-cache',
      ...(type.startsWith('text/html') ? { 'Content-Security-Policy': PAGE_POLICY } : {}),
    },
  });
}

/** Documents that exist only while they are printed: letters as HTML, frozen PDFs. */
export class OfferedDocuments {
  readonly #held = new Map<string, { readonly body: Uint8Array | string; readonly type: string }>();

  #offer(body: Uint8Array | string, type: string): OfferedDocument {
    const id = randomUUID();
    this.#held.set(id, { body, type });
    return { url: `${APP_ORIGIN}/document/${id}`, release: () => this.#held.delete(id) };
  }

  readonly offerHtml = (html: string): OfferedDocument => this.#offer(html, 'text/html; charset=utf-8');
  readonly offerPdf = (pdf: Uint8Array): OfferedDocument => this.#offer(pdf, 'application/pdf');

  /** The held document as a response; 404 once it is released. */
  answer(id: string): Response {
    const held = this.#held.get(id);
    if (!held) return plain(404);
    return new Response(held.body as never, {
      headers: {
        'Content-Type': held.type,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
      },
    });
  }
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    // An escape that stands for no character names no file.
    return null;
  }
}

/** Gives the documents of the office that the page looks at, all of one or a range of its bytes. */
export interface GivesDocuments {
  readonly answer: (token: string, range: string | null) => Response;
}

/** Serves the app's own files and documents, and nothing else, under `app://sambung/`. */
export function serveApp(folders: Folders, documents: OfferedDocuments, viewed: GivesDocuments): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (url.host !== 'sambung' || request.method !== 'GET') return plain(404);
    const name = decoded(url.pathname);
    if (name === null) return plain(404);
    if (name.startsWith('/document/')) return documents.answer(name.slice('/document/'.length));
    if (name.startsWith('/berkas/'))
      return viewed.answer(name.slice('/berkas/'.length), request.headers.get('Range'));
    if (name.startsWith('/fonts/')) return file(folders.fonts, name.slice('/fonts/'.length));
    return file(folders.page, name === '/' ? 'index.html' : name.slice(1));
  });
}
