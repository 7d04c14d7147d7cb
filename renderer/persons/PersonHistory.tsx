import { Button, Group, Select, Table, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { PersonChange, PersonMergeNote } from '../../shared/domain/person-change.ts';
import { useCommand, useProcedure } from '../client/hooks.ts';
import { useWords } from '../i18n/use-words.ts';
import { ConfirmDialog } from '../ui/Dialog.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { useMoment } from '../ui/time-zone.ts';
import { Loaded } from '../ui/Waiting.tsx';
import { FieldValue, fieldKey } from './merge/pair-words.tsx';
import { useUnmergeWords } from './merge/use-after-merge.ts';

const TURNS: ReadonlySet<string> = new Set(['merged-from', 'merged-into']);

/** Where a change was read from, and what was said of it. */
function Source({ change }: { readonly change: PersonChange }) {
  const { t } = useWords();
  const isUndone = change.source === 'import' && change.to === null;
  const parts = [
    t(`persons.history.source.${isUndone ? 'import-undone' : change.source}`),
    ...(change.document === null ? [] : [change.document]),
    ...(change.list === null ? [] : [change.list]),
    ...(change.note === '' ? [] : [change.note]),
  ];
  return <>{parts.join(' · ')}</>;
}

function Turn({ change }: { readonly change: PersonChange }) {
  const { t } = useWords();
  const undone = change.to === null;
  return (
    <>
      {t(`persons.history.${change.field}${undone ? '.undone' : ''}`, {
        name: change.to ?? change.from ?? '',
      })}
    </>
  );
}

/** A merge in force, with the way to part the records again. */
function Merge({ id, merge }: { readonly id: string; readonly merge: PersonMergeNote }) {
  const { t } = useWords();
  const moment = useMoment();
  const [asking, setAsking] = useState(false);
  const say = useUnmergeWords();
  const undo = useCommand('persons.unmerge', { invalidates: 'all' });
  return (
    <Group justify="space-between" wrap="nowrap" gap="md" mb="sm">
      <Text size="sm">
        {t(merge.keptId === id ? 'persons.history.merge.here' : 'persons.history.merge', {
          gone: merge.goneNik === null ? merge.goneName : `${merge.goneName} (NIK ${merge.goneNik})`,
          kept: merge.keptName,
          moment: moment(merge.at),
          by: merge.by,
        })}
      </Text>
      <Button size="xs" variant="default" style={{ flex: 'none' }} onClick={() => setAsking(true)}>
        {t('persons.unmerge.action')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('persons.unmerge.title')}
        action={t('persons.unmerge.action')}
        busy={undo.isPending}
        error={undo.error}
        onConfirm={() =>
          undo.mutate(
            { mergeId: merge.id },
            {
              onSuccess: (outcome) => {
                setAsking(false);
                say(outcome);
              },
            },
          )
        }
      >
        <Text size="sm">{t('persons.unmerge.text', { name: merge.goneName })}</Text>
      </ConfirmDialog>
    </Group>
  );
}

function HistoryTable({ history }: { readonly history: OutputOf<'persons.history'> }) {
  const { t } = useWords();
  const moment = useMoment();
  const [field, setField] = useState<string | null>(null);
  const fields = useMemo(() => [...new Set(history.changes.map((change) => change.field))], [history]);
  const shown = field === null ? history.changes : history.changes.filter((change) => change.field === field);
  const { origin } = history;
  return (
    <>
      {fields.length > 1 && (
        <Select
          aria-label={t('persons.history.field')}
          placeholder={t('persons.history.all')}
          data={fields.map((value) => ({
            value,
            label: TURNS.has(value) ? t('persons.history.merges') : t(fieldKey(value)),
          }))}
          value={field}
          onChange={setField}
          clearable
          clearButtonProps={{ 'aria-label': t('ui.clear') }}
          w={220}
          mb="sm"
        />
      )}
      <Table verticalSpacing={6} layout="fixed" aria-label={t('persons.section.history')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={150}>{t('persons.history.column.at')}</Table.Th>
            <Table.Th w={130}>{t('persons.history.column.field')}</Table.Th>
            <Table.Th>{t('persons.history.column.change')}</Table.Th>
            <Table.Th>{t('persons.history.column.source')}</Table.Th>
            <Table.Th w={110}>{t('persons.history.column.by')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((change) => (
            <Table.Tr key={change.id}>
              <Table.Td className="tabular">{moment(change.at)}</Table.Td>
              <Table.Td>
                {TURNS.has(change.field) ? t('persons.history.merges') : t(fieldKey(change.field))}
              </Table.Td>
              <Table.Td>
                {TURNS.has(change.field) ? (
                  <Turn change={change} />
                ) : (
                  <>
                    <FieldValue field={change.field} value={change.from} />
                    {' → '}
                    <FieldValue field={change.field} value={change.to} />
                  </>
                )}
              </Table.Td>
              <Table.Td>
                <Source change={change} />
              </Table.Td>
              <Table.Td>{change.by}</Table.Td>
            </Table.Tr>
          ))}
          {field === null && (
            <Table.Tr>
              <Table.Td className="tabular">{moment(origin.at)}</Table.Td>
              <Table.Td colSpan={2}>{t('persons.history.created')}</Table.Td>
              <Table.Td>
                {origin.list === null
                  ? t('persons.history.source.typed')
                  : `${t('persons.history.source.import')} · ${origin.list}`}
              </Table.Td>
              <Table.Td>{origin.by ?? '–'}</Table.Td>
            </Table.Tr>
          )}
        </Table.Tbody>
      </Table>
    </>
  );
}

/** What changed on a record, by field and by time, and the merges that can be undone. */
export function PersonHistory({ id }: { readonly id: string }) {
  const history = useProcedure('persons.history', { id });
  return (
    <Loaded
      query={history}
      failed={(error) => <ErrorPanel error={error} onAgain={() => void history.refetch()} />}
    >
      {(found) => (
        <>
          {found.merges
            .filter(({ undoneAt }) => undoneAt === null)
            .map((merge) => (
              <Merge key={merge.id} id={id} merge={merge} />
            ))}
          <HistoryTable history={found} />
        </>
      )}
    </Loaded>
  );
}
