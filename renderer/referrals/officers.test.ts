import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameSign } from './officers.ts';

describe('The sign of an officer', () => {
  it('is empty for nobody, the same for the same name, and no part of it', () => {
    expect(nameSign('')).toBe('');
    fc.assert(
      fc.property(fc.string({ minLength: 8 }), (name) => {
        expect(nameSign(name)).toBe(nameSign(name));
        expect(nameSign(name)).not.toContain(name);
      }),
    );
  });

  it('tells the officers of an office apart', () => {
    const names = Array.from({ length: 500 }, (_, n) => `Petugas ${n} (CONTOH)`);
    expect(new Set(names.map(nameSign)).size).toBe(500);
  });
});
