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

/** Asks before the window closes over unsaved input. Stands once, beside the screens. */
export function CloseGuard() {
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (![...holders].some((isDirty) => isDirty())) return;
      event.preventDefault();
      setAsking(true);
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
