import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './Employment.module.css';

/** Takes a row of a list away. */
export function RemoveRow({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={32}
      className={styles.remove}
      aria-label={label}
      onClick={onClick}
    >
      <IconTrash size={16} aria-hidden />
    </ActionIcon>
  );
}

/** Adds a row to a list. */
export function AddRow({
  children,
  label,
  onClick,
}: {
  readonly children: ReactNode;
  /** For those who hear it, where the words on it are not enough. */
  readonly label?: string;
  readonly onClick: () => void;
}) {
  return (
    <Button
      size="compact-sm"
      variant="default"
      {...(label === undefined ? {} : { 'aria-label': label })}
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
