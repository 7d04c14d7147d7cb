import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteRange } from './byte-range.ts';

describe('A range of bytes', () => {
  it('is read as the page asks for it', () => {
    expect(byteRange('bytes=0-99', 1000)).toEqual({ from: 0, to: 99 });
    expect(byteRange('bytes=900-', 1000)).toEqual({ from: 900, to: 999 });
    expect(byteRange('bytes=-100', 1000)).toEqual({ from: 900, to: 999 });
    expect(byteRange('bytes=-5000', 1000)).toEqual({ from: 0, to: 999 });
    expect(byteRange('bytes=990-5000', 1000)).toEqual({ from: 990, to: 999 });
  });

  it('that is none, or several, gives the whole file', () => {
    for (const header of [null, '', 'bytes=-', 'bytes=0-1,5-6', 'items=0-1', 'bytes=a-b'])
      expect(byteRange(header, 1000)).toBeNull();
  });

  it('that the file does not have is refused', () => {
    for (const header of ['bytes=1000-', 'bytes=5-4', 'bytes=-0'])
      expect(byteRange(header, 1000)).toBe('refused');
  });

  it('never leaves the file', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 1_000_000 }), (first, last, bytes) => {
        const range = byteRange(`bytes=${first}-${last}`, bytes);
        if (range === null || range === 'refused') return;
        expect(range.from).toBeGreaterThanOrEqual(0);
        expect(range.to).toBeLessThan(bytes);
        expect(range.from).toBeLessThanOrEqual(range.to);
      }),
    );
  });
});
