import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import styles from './Grid.module.css';
import type { Pasted } from './read-pasted.ts';

function PrimaryKey({ run }: { readonly run: (() => void) | null }) {
  useShortcut('primary', run);
  return null;
}

/** What was pasted as it stood, with the cells that cannot be taken over; offers the others. */
export function PasteDialog({
  pasted,
  onTake,
  onClose,
}: {
  readonly pasted: Pasted;
  readonly onTake: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const bad = pasted.cells.flat().filter(({ problem }) => problem !== null).length;
  const good = pasted.months.length;
  const take = good === 0 ? null : onTake;
  return (
    <Dialog opened onClose={onClose} title={t('employment.paste.title')} width={680}>
      <PrimaryKey run={take} />
      <Stack gap="md">
        <Text size="sm">
          {bad === 0
            ? t('employment.paste.nothing')
            : t(good === 0 ? 'employment.paste.none' : 'employment.paste.text', { bad, good })}
        </Text>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long table has to be scrolled by keys */}
        <section className={styles.pastedBox} aria-label={t('employment.paste.table')} tabIndex={0}>
          <table className={styles.pasted} aria-label={t('employment.paste.table')}>
            <tbody>
              {pasted.cells.map((line, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines stand as they were pasted
                <tr key={row}>
                  {line.map(({ text, problem }, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above
                    <td key={column} data-bad={problem !== null || undefined}>
                      {text}
                      {problem !== null && (
                        <span className={styles.why}>{t(`employment.paste.${problem}`)}</span>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          {take !== null && (
            <Button onClick={take} data-autofocus>
              {t('employment.paste.take', { n: good })}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
