import { ContractError } from '../../shared/contract/errors.ts';

/** Where a page ended: the value it was sorted by and the id that breaks ties. */
export interface PageKey {
  readonly value: string | number | null;
  readonly id: string;
}

/** The key as the text that travels to the screen and back. */
export function writePageKey(key: PageKey): string {
  return JSON.stringify([key.value, key.id]);
}

/**
 * Reads a key that came back.
 * @throws ContractError input-refused when it is none of ours
 */
export function readPageKey(text: string | null): PageKey | null {
  if (text === null) return null;
  try {
    const parsed: unknown = JSON.parse(text);
    if (Array.isArray(parsed) && parsed.length === 2 && typeof parsed[1] === 'string') {
      const value: unknown = parsed[0];
      if (value === null || typeof value === 'string' || typeof value === 'number')
        return { value, id: parsed[1] };
    }
  } catch {
    // Falls through to the refusal below.
  }
  throw new ContractError('input-refused', { issues: [{ path: 'after', message: 'page-key' }] });
}
