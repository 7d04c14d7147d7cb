import { Alert, Button, Checkbox, Group, List, Text } from '@mantine/core';
import { IconPaperclip, IconUpload } from '@tabler/icons-react';
import { type DragEvent, useMemo, useState } from 'react';
import type { DocumentSubject } from '../../shared/contract/documents.ts';
import type { CaseDocument } from '../../shared/domain/document.ts';
import { type ListResult, useProcedure } from '../client/hooks.ts';
import { useWords } from '../i18n/use-words.ts';
import { Empty } from '../ui/Empty.tsx';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import { notifyDone } from '../ui/notify.ts';
import { DataTable } from '../ui/table/DataTable.tsx';
import { useMoment } from '../ui/time-zone.ts';
import { DocumentPanel } from './DocumentPanel.tsx';
import styles from './Documents.module.css';
import { documentColumns } from './document-columns.tsx';
import { FileProgress } from './FileProgress.tsx';
import { RemoveDocumentDialog } from './RemoveDocumentDialog.tsx';
import { type Intake, useIntake } from './use-intake.ts';

const rowKey = (row: CaseDocument) => row.id;
const NONE: readonly CaseDocument[] = [];
/** Rows of a boxed list before it scrolls by itself, and what stands around them, pixels. */
const BOXED_ROWS = 8;
const ROW = 32;
const AROUND = 128;
const EMPTY_BOX = 300;

function Refusals({ intake }: { readonly intake: Intake }) {
  const { t, fault } = useWords();
  const { refused } = intake;
  if (refused.length === 0) return null;
  return (
    <div className={styles.told}>
      <Alert
        role="alert"
        color="red"
        variant="light"
        title={t('documents.refused', { n: refused.length })}
        withCloseButton
        closeButtonLabel={t('ui.close')}
        onClose={intake.forget}
      >
        <List size="sm" listStyleType="none" spacing={4}>
          {refused.map(({ name, error }) => {
            const words = fault(error);
            return (
              <List.Item key={`${name} ${words.title}`}>
                {name !== '' && <b>{t('documents.refused.file', { name })} </b>}
                {words.title} {words.advice}
              </List.Item>
            );
          })}
        </List>
      </Alert>
    </div>
  );
}

function Taking({ intake }: { readonly intake: Intake }) {
  const { t } = useWords();
  const { progress } = intake;
  if (progress === null) return null;
  const { done, total, size, part } = progress;
  return (
    <div className={styles.told}>
      <FileProgress
        words={t('documents.taking', { ...progress, n: done + 1 })}
        size={size}
        part={part}
        value={(done + part) / total}
        stopping={intake.stopping}
        onStop={intake.stop}
      />
    </div>
  );
}

/** Files dragged over a place; those that go on to a part of it are still over it. */
function useDrop(take: (files: FileList) => void) {
  const [over, setOver] = useState(false);
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return {
    over,
    on: {
      onDragEnter: (event: DragEvent) => {
        if (hasFiles(event)) setOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        // Counting who came and went would go wrong as soon as a part is drawn anew under the pointer.
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false);
      },
      onDragOver: (event: DragEvent) => {
        if (hasFiles(event)) event.preventDefault();
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      },
    },
  };
}

/**
 * The documents of a case, a person, a firm or an employment: taken in by drop or dialog, read in the app, described, taken
 * out. `boxed` where the page scrolls around it.
 */
export function DocumentsPanel({
  subject,
  boxed = false,
}: {
  readonly subject: DocumentSubject;
  readonly boxed?: boolean;
}) {
  const { t } = useWords();
  const moment = useMoment();
  const [removed, setRemoved] = useState(false);
  const [opened, setOpened] = useState<CaseDocument | null>(null);
  const [removing, setRemoving] = useState<CaseDocument | null>(null);
  const found = useProcedure('documents.list', { subject, removed }, { keep: true });
  const rows = found.data ?? NONE;
  const intake = useIntake(
    subject,
    (added) => {
      const [only, ...others] = added;
      if (only !== undefined && others.length === 0) setOpened(only);
      else notifyDone(t('documents.taken', { n: added.length }));
    },
    (stored, all) => notifyDone(t('documents.stopped', { n: stored, total: all })),
  );
  const drop = useDrop(intake.drop);
  const columns = useMemo(() => documentColumns(t, moment), [t, moment]);
  useShortcut('new', boxed ? null : intake.pick);
  const list: ListResult<CaseDocument> = {
    rows,
    total: found.data?.length ?? null,
    loading: found.isPending,
    loadingMore: false,
    error: found.error,
    more: () => undefined,
    again: () => void found.refetch(),
  };
  const height = rows.length === 0 ? EMPTY_BOX : Math.min(rows.length, BOXED_ROWS) * ROW + AROUND;
  return (
    <>
      <section
        className={styles.panel}
        data-boxed={boxed || undefined}
        aria-label={t('documents.title')}
        {...(boxed ? { style: { minHeight: height } } : {})}
        {...drop.on}
      >
        {drop.over && <div className={styles.over}>{t('documents.drop')}</div>}
        <Group className={styles.tools} justify="space-between" gap="sm">
          <Checkbox
            size="xs"
            label={t('documents.show-removed')}
            checked={removed}
            onChange={(event) => setRemoved(event.currentTarget.checked)}
          />
          <Group gap="sm">
            <Text size="xs" c="dimmed">
              {t('documents.drop.hint')}
            </Text>
            <Button
              variant="default"
              leftSection={<IconUpload size={16} aria-hidden />}
              disabled={intake.progress !== null}
              onClick={intake.pick}
            >
              {t('documents.pick')}
            </Button>
          </Group>
        </Group>
        <Taking intake={intake} />
        <Refusals intake={intake} />
        <DataTable
          id="documents"
          placeId={`documents-${subject.id}`}
          label={t('documents.title')}
          columns={columns}
          list={list}
          rowKey={rowKey}
          rowLabel={(row) => row.title}
          onOpen={setOpened}
          onDelete={(row) => {
            if (row.removedReason === null) setRemoving(row);
          }}
          empty={
            <Empty
              icon={<IconPaperclip size={28} aria-hidden />}
              title={t('documents.empty.title')}
              description={t('documents.empty.text')}
            />
          }
        />
      </section>
      <DocumentPanel
        document={opened}
        onClose={() => setOpened(null)}
        onRemove={(document) => {
          setOpened(null);
          setRemoving(document);
        }}
      />
      {removing !== null && (
        <RemoveDocumentDialog key={removing.id} document={removing} onClose={() => setRemoving(null)} />
      )}
    </>
  );
}

/** How many documents a subject has; null until that is known. */
export function useDocumentCount(subject: DocumentSubject): number | null {
  return useProcedure('documents.list', { subject, removed: false }, { keep: true }).data?.length ?? null;
}
