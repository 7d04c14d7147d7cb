import { useCallback, useState } from 'react';

/** Reads a small thing that this computer remembers for the screens (never personal data). */
export function recall<Value>(key: string, otherwise: Value): Value {
  try {
    const text = localStorage.getItem(`sambung.${key}`);
    return text === null ? otherwise : (JSON.parse(text) as Value);
  } catch {
    return otherwise;
  }
}

export function remember(key: string, value: unknown): void {
  try {
    localStorage.setItem(`sambung.${key}`, JSON.stringify(value));
  } catch {
    // A full or locked store loses a preference, nothing else.
  }
}

/** State that is still there after the next start. */
export function useRemembered<Value>(key: string, otherwise: Value): readonly [Value, (next: Value) => void] {
  const [value, setValue] = useState<Value>(() => recall(key, otherwise));
  const set = useCallback(
    (next: Value) => {
      setValue(next);
      remember(key, next);
    },
    [key],
  );
  return [value, set];
}
