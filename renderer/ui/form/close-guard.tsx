import { useEffect, useRef, useState } from 'react';
import { LeaveDialog } from './LeaveGuard.tsx';

/** Those who hold input that is not saved yet. */
const holders = new Set<() => boolean>();

/** Keeps the window open while `isDirty` answers true; the user is asked first. */
export function useCloseGuard(isDirty: () => boolean): void {
  const latest = useRef(isDirty);
  latest.current = isDirty;
  useEffect(() => {
    const ask = () => latest.current();
    holders.add(ask);
    return () => {
      holders.delete(ask);
    };
  }, []);
}

/** Those who can save by themselves what they hold. */
const savers = new Map<() => boolean, () => Promise<boolean>>();

/** Saves before the window closes; where that fails, the user is asked. `save` answers whether all of it is safe. */
export function useSaveOnClose(isDirty: () => boolean, save: () => Promise<boolean>): void {
  const latest = useRef({ isDirty, save });
  latest.current = { isDirty, save };
  useEffect(() => {
    const ask = () => latest.current.isDirty();
    holders.add(ask);
    savers.set(ask, () => latest.current.save());
    return () => {
      holders.delete(ask);
      savers.delete(ask);
    };
  }, []);
}

/** Closes the window once everything could be saved; otherwise asks. */
async function saveAndClose(ask: () => void): Promise<void> {
  const dirty = [...holders].filter((isDirty) => isDirty());
  const saved = await Promise.all(dirty.map((one) => savers.get(one)?.() ?? false));
  if (saved.every(Boolean)) window.close();
  else ask();
}

/** Asks before the window closes over unsaved input. Stands once, beside the screens. */
export function CloseGuard() {
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (![...holders].some((isDirty) => isDirty())) return;
      event.preventDefault();
      void saveAndClose(() => setAsking(true));
    };
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, []);
  if (!asking) return null;
  return (
    <LeaveDialog
      opened
      onStay={() => setAsking(false)}
      onLeave={() => {
        holders.clear();
        window.close();
      }}
    />
  );
}
