import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconDownload } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import {
  type CaseDocument,
  DOCUMENT_KINDS,
  type DocumentInput,
  documentInputSchema,
} from '../../shared/domain/document.ts';
import { formatSize } from '../../shared/texts/speak-params.ts';
import { useCommand } from '../client/hooks.ts';
import { useWords } from '../i18n/use-words.ts';
import { Facts } from '../ui/Facts.tsx';
import { AppForm } from '../ui/form/AppForm.tsx';
import { EditPanel } from '../ui/form/EditPanel.tsx';
import { SelectField, TextAreaField, TextField } from '../ui/form/fields.tsx';
import { useAppForm } from '../ui/form/form.ts';
import { DateField } from '../ui/form/typed-fields.tsx';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import { notifyDone } from '../ui/notify.ts';
import { useMoment } from '../ui/time-zone.ts';
import styles from './Documents.module.css';
import { DocumentView } from './DocumentView.tsx';
import { STALE_BY_DOCUMENT, useRestore, useSaveAs } from './use-document-deeds.ts';

/** A document as it came beside what is said of it. Closing with unsaved input asks first, inside the panel. */
export function DocumentPanel({
  document,
  onClose,
  onRemove,
}: {
  readonly document: CaseDocument | null;
  readonly onClose: () => void;
  readonly onRemove: (document: CaseDocument) => void;
}) {
  const { t } = useWords();
  return (
    <EditPanel
      opened={document !== null}
      onClose={onClose}
      title={document?.title ?? ''}
      leave={t('documents.leave')}
      width={1180}
    >
      {({ onDirty, close, cancel }) =>
        document !== null && (
          <div className={styles.work}>
            <div className={styles.preview}>
              <DocumentView key={document.id} document={document} />
            </div>
            <div className={styles.form}>
              <About
                key={document.id}
                document={document}
                onDirty={onDirty}
                onDone={close}
                onCancel={cancel}
                onRemove={onRemove}
              />
            </div>
          </div>
        )
      }
    </EditPanel>
  );
}

function FileFacts({ document }: { readonly document: CaseDocument }) {
  const { t } = useWords();
  const moment = useMoment();
  return (
    <Facts
      narrow
      facts={[
        { label: t('documents.field.name'), value: document.name },
        { label: t('documents.field.bytes'), value: formatSize(document.bytes) },
        {
          label: t('documents.field.added'),
          value: t('documents.added', { at: moment(document.addedAt), by: document.addedBy }),
        },
        {
          label: t('documents.field.sha256'),
          value: (
            <Text span size="xs" className="tabular" style={{ overflowWrap: 'anywhere' }}>
              {document.sha256}
            </Text>
          ),
        },
      ]}
    />
  );
}

function SaveAsButton({ document }: { readonly document: CaseDocument }) {
  const { t } = useWords();
  const { busy, saveAs } = useSaveAs();
  return (
    <Button
      size="xs"
      variant="default"
      loading={busy}
      leftSection={<IconDownload size={14} aria-hidden />}
      onClick={() => saveAs(document)}
    >
      {t('documents.save-as')}
    </Button>
  );
}

interface AboutProps {
  readonly document: CaseDocument;
  readonly onDirty: (dirty: boolean) => void;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  readonly onRemove: (document: CaseDocument) => void;
}

function About(props: AboutProps) {
  return props.document.removedReason === null ? <Describe {...props} /> : <Removed {...props} />;
}

function Removed({ document, onDone }: AboutProps) {
  const { t } = useWords();
  const { busy, restore } = useRestore();
  const back = () => {
    restore(document);
    onDone();
  };
  useShortcut('primary', busy ? null : back);
  return (
    <Stack gap="md">
      <Alert color="yellow" variant="light" title={t('documents.is-removed')}>
        {t('documents.removed-because', { reason: document.removedReason })}
      </Alert>
      <FileFacts document={document} />
      <Group gap="xs">
        <SaveAsButton document={document} />
        <Button
          size="xs"
          loading={busy}
          leftSection={<IconArrowBackUp size={14} aria-hidden />}
          onClick={back}
        >
          {t('documents.restore')}
        </Button>
      </Group>
    </Stack>
  );
}

function Describe({ document, onDirty, onDone, onCancel, onRemove }: AboutProps) {
  const { t } = useWords();
  const [known] = useState(document);
  const start = useMemo((): DocumentInput => {
    const { kind, title, dated, note } = known;
    return { kind, title, dated, note };
  }, [known]);
  const save = useCommand('documents.save', { invalidates: STALE_BY_DOCUMENT });
  const form = useAppForm({
    schema: documentInputSchema,
    values: start,
    onSubmit: async (input) => {
      await save.mutateAsync({ id: known.id, version: known.version, document: input });
      notifyDone(t('ui.saved'));
      onDone();
    },
  });
  useEffect(() => onDirty(form.dirty), [form.dirty, onDirty]);
  const send = form.dirty ? form.submit : onCancel;
  useShortcut('primary', form.busy ? null : send);
  return (
    <AppForm form={form}>
      <TextField<DocumentInput>
        name="title"
        label={t('documents.field.title')}
        required
        autoFocus
        maxLength={200}
      />
      <SelectField<DocumentInput>
        name="kind"
        label={t('documents.field.kind')}
        required
        options={DOCUMENT_KINDS.map((kind) => ({ value: kind, label: t(`documents.kind.${kind}`) }))}
      />
      <DateField<DocumentInput>
        name="dated"
        label={t('documents.field.dated')}
        description={t('documents.field.dated.hint')}
      />
      <TextAreaField<DocumentInput> name="note" label={t('documents.field.note')} />
      <Group gap="xs" justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {t('ui.close')}
        </Button>
        <Button loading={form.busy} onClick={send}>
          {t('ui.save')}
        </Button>
      </Group>
      <FileFacts document={document} />
      <Group gap="xs">
        <SaveAsButton document={document} />
        <Button
          size="xs"
          variant="subtle"
          color="red"
          disabled={form.dirty || form.busy}
          onClick={() => onRemove(document)}
        >
          {t('documents.remove')}
        </Button>
      </Group>
    </AppForm>
  );
}
