import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SidePanel } from '../Dialog.tsx';

/** What a form inside the panel tells it. */
export interface EditPanelForm {
  /** Says whether something is typed that is not saved. */
  readonly onDirty: (dirty: boolean) => void;
  /** Closes at once: what was typed is saved, or let go. */
  readonly close: () => void;
  /** Closes, asking first where something is unsaved. */
  readonly cancel: () => void;
}

/** A form beside a list. Closing it with unsaved input asks first, inside the panel; `leave` says what would be lost. */
export function EditPanel({
  opened,
  title,
  leave,
  width,
  onClose,
  children,
}: {
  readonly opened: boolean;
  readonly title: string;
  readonly leave: string;
  /** Pixels. */
  readonly width: number;
  readonly onClose: () => void;
  readonly children: (form: EditPanelForm) => ReactNode;
}) {
  const { t } = useTranslation();
  const [dirty, setDirty] = useState(false);
  const [asking, setAsking] = useState(false);
  const close = () => {
    setDirty(false);
    setAsking(false);
    onClose();
  };
  return (
    <SidePanel
      opened={opened}
      onClose={() => (dirty ? setAsking((now) => !now) : close())}
      title={title}
      width={width}
    >
      {opened && (
        <Stack gap="md">
          {asking && (
            <Alert
              role="alertdialog"
              color="yellow"
              title={t('ui.leave.title')}
              aria-label={t('ui.leave.title')}
            >
              <Text size="sm">{leave}</Text>
              <Group mt="sm" gap="xs">
                <Button size="xs" onClick={() => setAsking(false)} autoFocus>
                  {t('ui.leave.stay')}
                </Button>
                <Button size="xs" variant="default" onClick={close}>
                  {t('ui.leave.leave')}
                </Button>
              </Group>
            </Alert>
          )}
          {children({
            onDirty: setDirty,
            close,
            cancel: () => (dirty ? setAsking(true) : close()),
          })}
        </Stack>
      )}
    </SidePanel>
  );
}
