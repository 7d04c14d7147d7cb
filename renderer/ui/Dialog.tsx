import { Button, Drawer, Group, Modal, Stack } from '@mantine/core';
import { type ReactNode, useContext, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from './ErrorPanel.tsx';
import { useFirstFocus } from './first-focus.ts';
import { ShortcutLayer, useShortcut } from './keyboard/shortcuts.ts';

function Layer({ opened, children }: { readonly opened: boolean; readonly children: ReactNode }) {
  const layer = useContext(ShortcutLayer);
  const content = useRef<HTMLDivElement>(null);
  useFirstFocus(content, opened);
  return (
    <div ref={content} style={{ display: 'contents' }}>
      <ShortcutLayer value={layer + 1}>{children}</ShortcutLayer>
    </div>
  );
}

function PrimaryKey({ run }: { readonly run: (() => void) | null }) {
  useShortcut('primary', run);
  return null;
}

export interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** Width in pixels, 480 by default. */
  readonly width?: number;
  /** Keeps what is inside while it is hidden. */
  readonly keepMounted?: boolean;
  readonly children: ReactNode;
}

/** A dialog for a decision or short input. Never opens over another dialog. */
export function Dialog({ opened, onClose, title, width = 480, children }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={width}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Layer opened={opened}>{children}</Layer>
    </Modal>
  );
}

/** A panel at the right for looking something up or short work without leaving the page. */
export function SidePanel({
  opened,
  onClose,
  title,
  width = 400,
  keepMounted = false,
  children,
}: DialogProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      size={width}
      keepMounted={keepMounted}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Layer opened={opened}>{children}</Layer>
    </Drawer>
  );
}

export interface ConfirmProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** Verb with its object, e.g. "Hapus laporan". */
  readonly action: string;
  /** The button that leaves everything as it is, where "Batal" could be misread. */
  readonly keep?: string;
  readonly dangerous?: boolean;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly error?: unknown;
  readonly onConfirm: () => void;
  readonly children?: ReactNode;
}

/** Asks before something that is not easily taken back. Ctrl+Enter agrees. */
export function ConfirmDialog(props: ConfirmProps) {
  const { t } = useTranslation();
  const blocked = props.busy === true || props.disabled === true;
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title}>
      <PrimaryKey run={blocked ? null : props.onConfirm} />
      <Stack gap="md">
        {props.children}
        <ErrorPanel error={props.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {props.keep ?? t('ui.cancel')}
          </Button>
          <Button
            {...(props.dangerous ? { color: 'red.9' } : {})}
            loading={props.busy ?? false}
            disabled={props.disabled ?? false}
            onClick={props.onConfirm}
            data-autofocus
          >
            {props.action}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
