import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureMessage } from './measure-message.ts';

const LIMIT = 10_000;
const detailOf = (message: unknown): string => {
  try {
    measureMessage(message, LIMIT);
    return 'ok';
  } catch (error) {
    return (error as { fault: { detail: string } }).fault.detail;
  }
};

describe('A message', () => {
  it('passes when it is plain JSON below the limit', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        if (Buffer.byteLength(JSON.stringify(value)) < LIMIT / 10) expect(detailOf(value)).toBe('ok');
      }),
    );
  });

  it('is refused when it is over the limit, by its text, its names or its number of values', () => {
    for (const message of [
      'x'.repeat(LIMIT + 1),
      { text: '語'.repeat(LIMIT / 2) },
      { ['n'.repeat(LIMIT)]: 1 },
      Array.from({ length: LIMIT }, () => 0),
      Array.from({ length: 300 }, () => ({ text: 'x'.repeat(40) })),
    ])
      expect(detailOf(message)).toBe('too-large');
  });

  it('is refused without looking through all of it when it is huge, whatever it holds', () => {
    expect(detailOf({ holes: new Array(4_000_000_000) })).toBe('too-large');
    // Shared parts double with every step: thirty steps are a billion values.
    let doubled: unknown = 'x';
    for (let step = 0; step < 30; step += 1) doubled = [doubled, doubled];
    expect(detailOf(doubled)).toBe('too-large');
  });

  it('is refused when it is no JSON: buffers, dates, maps, functions inside, circles, depths', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    let deep: unknown = 1;
    for (let step = 0; step < 10_000; step += 1) deep = [deep];
    for (const message of [
      new Uint8Array(100_000_000),
      { bytes: new ArrayBuffer(8) },
      { on: new Date(0) },
      new Map([['a', 1]]),
      [() => 1],
      { big: 1n },
      circle,
      deep,
    ])
      expect(detailOf(message)).toBe('not-json');
  });
});
