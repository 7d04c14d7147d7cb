import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../../database/office-for-tests.ts';
import { DocumentReader } from './document-reader.ts';

/**
 * A reader whose worker says every 400 ms that it is at work and is done after ten times, or hangs on the file. The limit runs
 * from before the worker is started.
 */
function readerThatIs(way: 'slow' | 'hanging', limitMs: number): DocumentReader {
  const script = path.join(emptyFolder(), `${way}.mjs`);
  writeFileSync(
    script,
    `import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ id, kind }) => {
      if (kind !== 'file' || ${way === 'hanging'}) return;
      let times = 0;
      const timer = setInterval(() => {
        times += 1;
        if (times < 10) return parentPort.postMessage({ id, atWork: true });
        clearInterval(timer);
        parentPort.postMessage({ id, ok: true, value: { name: 'x.pdf', type: 'application/pdf', bytes: 9, sha256: '' } });
      }, 400);
    });`,
  );
  return new DocumentReader(script, limitMs);
}

describe('The reader of strange files', () => {
  it('waits for a disk that is slow and gives something now and then', { timeout: 30_000 }, async () => {
    const held = await readerThatIs('slow', 3_000).file('/x.pdf');
    expect(held).toMatchObject({ name: 'x.pdf', parts: 1 });
    held.release();
  });

  it('is ended when it hangs on a file, and the next one is asked anew', async () => {
    const reader = readerThatIs('hanging', 400);
    for (const file of ['/x.pdf', '/y.pdf'])
      await expect(reader.file(file)).rejects.toMatchObject({ fault: { code: 'file-refused' } });
  });
});
