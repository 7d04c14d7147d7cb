import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../database/office-for-tests.ts';
import { OfferedFiles } from './offered-files.ts';

const folder = emptyFolder();
const file = path.join(folder, 'daftar phk.xlsx');
writeFileSync(file, 'PK12345');

describe('A file that the user pointed at', () => {
  it('is known to the page by a token, its name and size; never by its path', async () => {
    const files = new OfferedFiles();
    const offered = await files.offer(file);
    expect(offered).toMatchObject({ name: 'daftar phk.xlsx', size: 7 });
    expect(JSON.stringify(offered)).not.toContain(folder);
    expect(files.pathOf(offered.token)).toBe(file);
  });

  it('gets a token of its own each time', async () => {
    const files = new OfferedFiles();
    expect((await files.offer(file)).token).not.toBe((await files.offer(file)).token);
  });

  it('that is missing or is a folder is refused', async () => {
    const files = new OfferedFiles();
    mkdirSync(path.join(folder, 'sub'), { recursive: true });
    await expect(files.offer(path.join(folder, 'tidak-ada.xlsx'))).rejects.toMatchObject({
      fault: { code: 'file-refused', detail: 'file-missing' },
    });
    await expect(files.offer(path.join(folder, 'sub'))).rejects.toMatchObject({
      fault: { code: 'file-refused', detail: 'file-not-a-list' },
    });
  });

  it('cannot be reached by a path, a guess or the name of a prototype', () => {
    const files = new OfferedFiles();
    for (const token of [file, '', '__proto__', 'constructor', '00000000-0000-0000-0000-000000000000'])
      expect(() => files.pathOf(token)).toThrow(
        expect.objectContaining({ fault: expect.objectContaining({ code: 'file-gone' }) }),
      );
  });

  it('is forgotten when fifty others came after it', async () => {
    const files = new OfferedFiles();
    const first = await files.offer(file);
    const second = await files.offer(file);
    for (let index = 0; index < 49; index += 1) await files.offer(file);
    expect(() => files.pathOf(first.token)).toThrow();
    expect(files.pathOf(second.token)).toBe(file);
  });
});
