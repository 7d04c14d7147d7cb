import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { faultOf } from '../../client/client.ts';
import { useInvalidate } from '../../client/hooks.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';

/** A change that was not saved; one that another window overtook offers the newest state. */
export function ChangeFailed({
  error,
  onReload,
}: {
  readonly error: unknown;
  readonly onReload: () => void;
}) {
  const { t } = useTranslation();
  const invalidate = useInvalidate();
  if (error === null || error === undefined) return null;
  const { code } = faultOf(error);
  const isStale = code === 'changed-meanwhile' || code === 'not-found';
  const reload = () => {
    onReload();
    void invalidate(['calendar', 'deadlines']);
  };
  return (
    <ErrorPanel error={error}>
      {isStale && (
        <Group>
          <Button size="xs" variant="default" onClick={reload}>
            {t('ui.reload')}
          </Button>
        </Group>
      )}
    </ErrorPanel>
  );
}
