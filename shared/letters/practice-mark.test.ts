import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markOn } from './practice-mark.ts';

/** Bold Arimo: what "CONTOH - BUKAN DOKUMEN RESMI" measures, in parts of its size. */
const LENGTH = 17.72;

describe('The mark of practice', () => {
  it('lies wholly on the area, whatever paper it is', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 60, max: 600, noNaN: true }),
        fc.double({ min: 60, max: 600, noNaN: true }),
        (width, height) => {
          const { angle, size } = markOn({ width, height });
          const turned = (angle * Math.PI) / 180;
          const long = (LENGTH * size * 25.4) / 72;
          const high = (size * 25.4) / 72;
          expect(long * Math.cos(turned) + high * Math.sin(turned)).toBeLessThanOrEqual(width);
          expect(long * Math.sin(turned) + high * Math.cos(turned)).toBeLessThanOrEqual(height);
          expect(size).toBeGreaterThan(8);
        },
      ),
    );
  });

  it.each([
    ['F4', 191, 303],
    ['F4 on its side', 306, 188],
    ['A4', 186, 270],
    ['A4 on its side', 273, 183],
  ])('is large on %s', (_paper, width, height) => {
    expect(markOn({ width, height }).size).toBeGreaterThan(33);
  });
});
