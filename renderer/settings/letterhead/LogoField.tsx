import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPhotoUp, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../client/client.ts';
import { useCommand } from '../../client/hooks.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { notifyDone } from '../../ui/notify.ts';
import classes from './LetterheadPreview.module.css';

/** Puts a logo on the letterhead, changes or removes it. It takes effect at once, apart from the form beside it. */
export function LogoField({ logo }: { readonly logo: string | null }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const set = useCommand('office.setLogo', { invalidates: ['office', 'letters'] });
  const [failed, setFailed] = useState<unknown>(null);
  const [removing, setRemoving] = useState(false);

  const store = async (token: string | null, done: string) => {
    client.setQueryData(['office.get', {}], await set.mutateAsync({ token }));
    setRemoving(false);
    notifyDone(done);
  };
  const pick = async () => {
    setFailed(null);
    try {
      const file = await call('files.pick', { purpose: 'picture' });
      if (file !== null) await store(file.token, t('settings.letterhead.logoSaved'));
    } catch (error) {
      setFailed(error);
    }
  };
  const remove = async () => {
    setFailed(null);
    try {
      await store(null, t('settings.letterhead.logoRemoved'));
    } catch (error) {
      setRemoving(false);
      setFailed(error);
    }
  };
  return (
    <Stack gap="sm">
      <ErrorPanel error={failed} />
      <Group gap="md" wrap="nowrap" align="center">
        {logo === null ? (
          <div className={classes.noLogo}>{t('settings.letterhead.logoNone')}</div>
        ) : (
          <img className={classes.logo} src={logo} alt={t('settings.letterhead.logoAlt')} />
        )}
        <div>
          <Group gap="xs">
            <Button
              variant="default"
              loading={set.isPending && !removing}
              leftSection={<IconPhotoUp size={16} aria-hidden />}
              onClick={() => void pick()}
            >
              {logo === null ? t('settings.letterhead.logoPick') : t('settings.letterhead.logoReplace')}
            </Button>
            {logo !== null && (
              <Button
                variant="subtle"
                color="gray"
                leftSection={<IconTrash size={16} aria-hidden />}
                onClick={() => setRemoving(true)}
              >
                {t('settings.letterhead.logoRemove')}
              </Button>
            )}
          </Group>
          <Text size="xs" c="dimmed" mt={6}>
            {t('settings.letterhead.logoHint')}
          </Text>
        </div>
      </Group>
      <ConfirmDialog
        opened={removing}
        onClose={() => setRemoving(false)}
        title={t('settings.letterhead.logoRemoveTitle')}
        action={t('settings.letterhead.logoRemove')}
        dangerous
        busy={set.isPending}
        onConfirm={() => void remove()}
      >
        <Text size="sm">{t('settings.letterhead.logoRemoveText')}</Text>
      </ConfirmDialog>
    </Stack>
  );
}
