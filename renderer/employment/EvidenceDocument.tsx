import { ActionIcon, Group, Input, Select } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { DocumentSubject } from '../../shared/contract/documents.ts';
import type { CaseDocument, DocumentKind } from '../../shared/domain/document.ts';
import type { EvidenceKind } from '../../shared/domain/employment/employment.ts';
import { call, faultOf } from '../client/client.ts';
import { useInvalidate, useProcedure } from '../client/hooks.ts';
import { useWords } from '../i18n/use-words.ts';
import { useField } from '../ui/form/fields.tsx';

/** Kind of document that a piece of evidence is. */
const KINDS: Readonly<Record<EvidenceKind, DocumentKind>> = {
  contract: 'contract',
  'pay-slip': 'pay-slip',
  attendance: 'attendance',
  'identity-card': 'identity-card',
  witness: 'witness-statement',
  'bpjs-statement': 'bpjs-statement',
  wlkp: 'wlkp',
};

const NONE: readonly CaseDocument[] = [];
const useDocuments = (subject: DocumentSubject) =>
  useProcedure('documents.list', { subject }, { enabled: subject.id !== '' }).data ?? NONE;

/** The paper itself: one of the worker's documents, or a file that is taken in now. */
export function EvidenceDocument({
  name,
  kind,
  personId,
  jobId,
}: {
  readonly name: string;
  readonly kind: EvidenceKind;
  readonly personId: string;
  readonly jobId: string | null;
}) {
  const { t, fault } = useWords();
  const label = t('employment.evidence.document');
  const { field, error, id } = useField(name, label);
  const invalidate = useInvalidate();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const own = useDocuments({ kind: 'person', id: personId });
  const ofJob = useDocuments({ kind: 'employment', id: jobId ?? '' });
  const documents = [...ofJob, ...own];
  const wanted = KINDS[kind];
  const value = (field.value as string | null) ?? null;
  // Those of this kind first.
  const sorted = [...documents].sort((a, b) => Number(b.kind === wanted) - Number(a.kind === wanted));
  const takeIn = async () => {
    setBusy(true);
    setRefused(null);
    try {
      const [file] = await call('documents.pick', {});
      if (file === undefined) return;
      const title = file.name.replace(/\.[^.]+$/, '').slice(0, 200);
      const made = await call('documents.add', {
        subject: { kind: 'person', id: personId },
        token: file.token,
        document: { kind: wanted, title: title.length < 2 ? label : title, dated: null, note: '' },
        job: crypto.randomUUID(),
      });
      await invalidate(['documents']);
      field.onChange(made.id);
    } catch (thrown) {
      const found = faultOf(thrown);
      // The very file is there already: that one is meant.
      const twin =
        found.code === 'already-there' ? own.find(({ title }) => title === found.params.title) : undefined;
      const { title, advice } = fault(found);
      if (twin === undefined) setRefused(`${title} ${advice}`);
      else field.onChange(twin.id);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div>
      <Group gap={6} align="flex-end" wrap="nowrap">
        <Select
          id={id}
          ref={field.ref}
          flex={1}
          label={label}
          clearable
          clearButtonProps={{ 'aria-label': t('ui.clear') }}
          error={error !== null}
          data={sorted.map(({ id: one, title }) => ({ value: one, label: title }))}
          value={value}
          onChange={field.onChange}
          onBlur={field.onBlur}
          placeholder={t('employment.evidence.document.pick')}
          nothingFoundMessage={t('employment.evidence.document.none')}
          comboboxProps={{ width: 320, position: 'bottom-start' }}
        />
        <ActionIcon
          variant="default"
          size={32}
          loading={busy}
          aria-label={t('employment.evidence.document.add', { evidence: t(`employment.evidence.${kind}`) })}
          title={t('employment.evidence.document.add', { evidence: t(`employment.evidence.${kind}`) })}
          onClick={() => void takeIn()}
        >
          <IconUpload size={16} aria-hidden />
        </ActionIcon>
      </Group>
      {error !== null && <Input.Error>{error}</Input.Error>}
      {refused !== null && <Input.Error role="alert">{refused}</Input.Error>}
    </div>
  );
}
