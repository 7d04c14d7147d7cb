import { useCallback, useEffect, useState } from 'react';

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

/** Who shows what is remembered under a key now. */
const shown = new Map<string, Set<(value: unknown) => void>>();

/** State that is still there after the next start; all who show the same key change together. */
export function useRemembered<Value>(key: string, otherwise: Value): readonly [Value, (next: Value) => void] {
  const [value, setValue] = useState<Value>(() => recall(key, otherwise));
  useEffect(() => {
    const told = (next: unknown) => setValue(next as Value);
    const all = shown.get(key) ?? new Set();
    shown.set(key, all.add(told));
    return () => {
      all.delete(told);
    };
  }, [key]);
  const set = useCallback(
    (next: Value) => {
      setValue(next);
      remember(key, next);
      for (const tell of shown.get(key) ?? []) tell(next);
    },
    [key],
  );
  return [value, set];
}
