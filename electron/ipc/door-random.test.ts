import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contract } from '../../shared/contract/contract.ts';
import { ERROR_CODES } from '../../shared/contract/errors.ts';
import { testDoor } from './door-for-tests.ts';

const { defects, fingerprint, say } = await testDoor();

const names = Object.keys(contract);
const json = fc.jsonValue({ maxDepth: 3 });
/** Keys that the contract knows, with values of all kinds: gets further than pure noise. */
const KEYS = [
  ...new Set(
    Object.values(contract).flatMap((procedure) =>
      Object.keys((procedure.input as unknown as { shape?: object }).shape ?? {}),
    ),
  ),
];
const nearly = fc.dictionary(
  fc.constantFrom(...KEYS),
  fc.oneof(
    fc.constantFrom<unknown>(
      '',
      'name',
      'x',
      null,
      true,
      0,
      1,
      -1,
      2026,
      [],
      {},
      '2026-03-10',
      'layoff-receipt',
    ),
    fc.string({ unit: 'binary' }),
    json,
  ),
  { maxKeys: 8 },
);
const anyMessage = fc.tuple(
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom<unknown>(...names) }, fc.string(), json),
  fc.oneof(
    json,
    nearly,
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
  ),
);
/** Commands that have next to nothing to refuse: random words may well be one of them. */
const isHarmless = (name: unknown) => contract[name as keyof typeof contract]?.kind !== 'command';

describe('Ten thousand random messages', () => {
  it('each get a typed reply, never an exception, never a defect, and change nothing', async () => {
    const before = fingerprint();
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(anyMessage, async ([name, input]) => {
        const reply = await say(name, input);
        if (reply.ok) {
          // A command that random words got past the door would be a change that nobody meant.
          expect(
            isHarmless(name) || contract[name as keyof typeof contract].place === 'main',
            fc.stringify(name),
          ).toBe(true);
          answered += 1;
          return;
        }
        expect(ERROR_CODES).toContain(reply.fault.code);
        expect(reply.fault.code, fc.stringify([name, input])).not.toBe('unexpected');
        expect(reply.fault.code).not.toBe('database-problem');
      }),
      { numRuns: 10_000 },
    );
    expect(answered).toBeGreaterThan(50);
    expect(fingerprint()).toBe(before);
    expect(defects).not.toHaveBeenCalled();
  }, 120_000);
});
