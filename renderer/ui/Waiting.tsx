import { Skeleton, Stack } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** True once something has been waiting for longer than `milliseconds`: a short wait shows nothing. */
export function useSlow(waiting: boolean, milliseconds = 300): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!waiting) {
      setSlow(false);
      return undefined;
    }
    const timer = setTimeout(() => setSlow(true), milliseconds);
    return () => clearTimeout(timer);
  }, [waiting, milliseconds]);
  return slow;
}

/** Grey lines in the place of what is coming, shown only after 300 ms. */
export function WaitingLines({ lines = 6 }: { readonly lines?: number }) {
  const { t } = useTranslation();
  const slow = useSlow(true);
  return (
    <Stack gap="sm" role="status" aria-label={t('ui.loading')} p="md">
      {slow &&
        Array.from({ length: lines }, (_, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never move
          <Skeleton key={line} height={14} width={`${90 - ((line * 17) % 45)}%`} />
        ))}
    </Stack>
  );
}

/** Shows what fits the state of a read: waiting, failed, or the answer. */
export function Loaded<Value>({
  query,
  failed,
  children,
}: {
  readonly query: { readonly data: Value | undefined; readonly error: Error | null };
  readonly failed: (error: Error) => ReactNode;
  readonly children: (value: Value) => ReactNode;
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error !== null) return <>{failed(query.error)}</>;
  return <WaitingLines />;
}
