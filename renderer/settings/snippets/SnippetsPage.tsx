import { ActionIcon, Group, Table, VisuallyHidden } from '@mantine/core';
import { IconPencil, IconPlus, IconQuote, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Snippet } from '../../../shared/contract/drafts.ts';
import { useProcedure } from '../../client/hooks.ts';
import { Empty } from '../../ui/Empty.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { Page } from '../../ui/Page.tsx';
import { Loaded } from '../../ui/Waiting.tsx';
import settings from '../settings.module.css';
import styles from '../templates/templates.module.css';
import { type PanelSubject, SnippetPanel } from './SnippetPanel.tsx';
import { useSnippetChanges } from './use-snippet-changes.ts';

/** Texts that the office writes again and again, kept under a name, to be put into a letter. */
export function SnippetsPage() {
  const { t } = useTranslation();
  const query = useProcedure('snippets.list', {});
  const changes = useSnippetChanges();
  const [subject, setSubject] = useState<PanelSubject | null>(null);
  const [error, setError] = useState<unknown>(null);
  const add = () => setSubject({ kind: 'new' });
  useShortcut('new', add);
  const remove = async (snippet: Snippet) => {
    setError(null);
    try {
      await changes.remove(snippet);
    } catch (thrown) {
      setError(thrown);
      void query.refetch();
    }
  };
  return (
    <Page
      title={t('snippets.title')}
      subtitle={t('snippets.lead')}
      primary={{ label: t('snippets.add'), run: add, icon: <IconPlus size={16} aria-hidden /> }}
    >
      <ErrorPanel error={error} />
      <Loaded
        query={query}
        failed={(failure) => <ErrorPanel error={failure} onAgain={() => void query.refetch()} />}
      >
        {(snippets) =>
          snippets.length === 0 ? (
            <Empty
              icon={<IconQuote size={32} stroke={1.5} aria-hidden />}
              title={t('snippets.none')}
              description={t('snippets.none.text')}
              action={t('snippets.add')}
              onAction={add}
            />
          ) : (
            <SnippetTable
              snippets={snippets}
              onEdit={(snippet) => setSubject({ kind: 'edit', snippet })}
              onRemove={(snippet) => void remove(snippet)}
            />
          )
        }
      </Loaded>
      <SnippetPanel subject={subject} changes={changes} onClose={() => setSubject(null)} />
    </Page>
  );
}

function SnippetTable({
  snippets,
  onEdit,
  onRemove,
}: {
  readonly snippets: readonly Snippet[];
  readonly onEdit: (snippet: Snippet) => void;
  readonly onRemove: (snippet: Snippet) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={settings.scroll}>
      <Table className={settings.table} aria-label={t('snippets.title')} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="26%">{t('snippets.title-field')}</Table.Th>
            <Table.Th>{t('snippets.text-field')}</Table.Th>
            <Table.Th w={84}>
              <VisuallyHidden>{t('snippets.actions')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {snippets.map((snippet) => (
            <Table.Tr key={snippet.id}>
              <Table.Td>{snippet.title}</Table.Td>
              <Table.Td>
                <div className={styles.text}>{snippet.text}</div>
              </Table.Td>
              <Table.Td>
                <Group gap={4} wrap="nowrap" justify="flex-end">
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('snippets.edit-of', { title: snippet.title })}
                    onClick={() => onEdit(snippet)}
                  >
                    <IconPencil size={16} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('snippets.remove-of', { title: snippet.title })}
                    onClick={() => onRemove(snippet)}
                  >
                    <IconTrash size={16} aria-hidden />
                  </ActionIcon>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
