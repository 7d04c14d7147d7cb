import { ContractError } from '../../shared/contract/errors.ts';

/** No message of the contract nests nearly as deep; a circle nests without end. */
const MAX_DEPTH = 64;

const refused = (detail: 'not-json' | 'too-large') => new ContractError('message-refused', { detail });

/** The values inside an object or array that JSON could have carried, with what their names cost. */
function partsOf(
  value: object,
  limit: number,
): { readonly parts: readonly unknown[]; readonly bytes: number } {
  if (Array.isArray(value)) {
    // By its length first: an array of a billion holes is a small message and a long walk.
    if (value.length > limit) throw refused('too-large');
    return { parts: value, bytes: value.length };
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  // Buffers, dates, maps and the like pass between processes, but no procedure takes one.
  if (prototype !== Object.prototype && prototype !== null) throw refused('not-json');
  const names = Object.keys(value);
  return {
    parts: Object.values(value),
    bytes: names.reduce((sum, name) => sum + Buffer.byteLength(name) + 4, 0),
  };
}

/**
 * Refuses a message that is no plain JSON or more than so many bytes of it. Walks only as far as it takes to know: a
 * message of hundreds of megabytes costs no more than one at the limit.
 * @param limit bytes of the message as JSON
 * @throws ContractError message-refused with `not-json` or `too-large`
 */
export function measureMessage(message: unknown, limit: number): void {
  let bytes = 0;
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: message, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    if (typeof value === 'string') {
      // Never fewer bytes than characters.
      bytes += value.length > limit ? value.length : Buffer.byteLength(value);
    } else if (typeof value === 'object' && value !== null) {
      if (depth > MAX_DEPTH) throw refused('not-json');
      const inside = partsOf(value, limit);
      bytes += inside.bytes + 2;
      if (bytes + inside.parts.length > limit) throw refused('too-large');
      for (const part of inside.parts) waiting.push({ value: part, depth: depth + 1 });
    } else if (
      typeof value === 'bigint' ||
      typeof value === 'symbol' ||
      (typeof value === 'function' && depth > 0)
    ) {
      throw refused('not-json');
    } else {
      bytes += 4;
    }
    if (bytes > limit) throw refused('too-large');
  }
}
