import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../../database/office-for-tests.ts';
import { DocumentReader } from './document-reader.ts';

const LIMIT_MS = 400;

/** A reader whose worker takes three times the limit to read a file, and says so as often as it is told to. */
function readerThatIsSlow(says: boolean): DocumentReader {
  const script = path.join(emptyFolder(), 'slow.mjs');
  writeFileSync(
    script,
    `import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ id, kind }) => {
      if (kind !== 'file') return;
      let times = 0;
      const timer = setInterval(() => {
        times += 1;
        if (times < 24) return ${says} && parentPort.postMessage({ id, atWork: true });
        clearInterval(timer);
        parentPort.postMessage({ id, ok: true, value: { name: 'x.pdf', type: 'application/pdf', bytes: 9, sha256: '' } });
      }, 50);
    });`,
  );
  return new DocumentReader(script, LIMIT_MS);
}

describe('The reader of strange files', () => {
  it('waits for a disk that is slow and gives something now and then', async () => {
    const held = await readerThatIsSlow(true).file('/x.pdf');
    expect(held).toMatchObject({ name: 'x.pdf', parts: 1 });
    held.release();
  });

  it('is ended when it hangs on a file, and the next one is asked anew', async () => {
    const reader = readerThatIsSlow(false);
    for (const file of ['/x.pdf', '/y.pdf'])
      await expect(reader.file(file)).rejects.toMatchObject({ fault: { code: 'file-refused' } });
  });
});
