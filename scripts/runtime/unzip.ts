import { createWriteStream, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';

/**
 * Unpacks a zip file and keeps the run bits and links of its entries.
 * @param file the zip file
 * @param target folder to unpack into
 * @param rename gives each entry its path below target, or null to leave it out
 * @throws when the zip is damaged or an entry would land outside target
 */
export async function unzip(
  file: string,
  target: string,
  rename: (entry: string) => string | null,
): Promise<void> {
  const zip = await yauzl.openPromise(file);
  for await (const entry of zip.eachEntry()) {
    const name = rename(entry.fileName);
    if (name === null || name === '') continue;
    const place = path.join(target, name);
    if (!place.startsWith(target + path.sep))
      throw new Error(`zip entry leaves the folder: ${entry.fileName}`);
    if (entry.fileName.endsWith('/')) {
      mkdirSync(place, { recursive: true });
      continue;
    }
    mkdirSync(path.dirname(place), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0xffff;
    const stream = await zip.openReadStreamPromise(entry);
    if ((mode & 0o170000) === 0o120000) {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      symlinkSync(Buffer.concat(chunks).toString('utf8'), place);
    } else {
      await pipeline(stream, createWriteStream(place, { mode: mode & 0o777 || 0o644 }));
    }
  }
}
