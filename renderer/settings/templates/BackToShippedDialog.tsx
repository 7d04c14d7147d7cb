import { Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateVersion } from '../../../shared/contract/drafts.ts';
import type { SpecKindCode } from '../../../shared/domain/letter.ts';
import { letterSpecs } from '../../../shared/letters/specs.ts';
import type { TemplateBlock } from '../../../shared/letters/template.ts';
import { useCommand, useInvalidate } from '../../client/hooks.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { ChangeList } from './ChangeList.tsx';
import { templateChanges } from './template-changes.ts';
import styles from './templates.module.css';

/** Asks before the office's text gives way to the shipped one, and shows what that changes. */
export function BackToShippedDialog({
  kind,
  version,
  current,
  onClose,
  onBack,
}: {
  readonly kind: SpecKindCode;
  readonly version: number;
  readonly current: readonly TemplateBlock[];
  readonly onClose: () => void;
  readonly onBack: (saved: TemplateVersion) => void;
}) {
  const { t } = useTranslation();
  // Another window may have kept a version meanwhile: it is shown then.
  const invalidate = useInvalidate();
  const save = useCommand('templates.save', { invalidates: ['templates', 'drafts'] });
  const changes = useMemo(() => templateChanges(current, letterSpecs[kind].body), [current, kind]);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('templates.back.title')}
      action={t('templates.back')}
      busy={save.isPending}
      error={save.error}
      onConfirm={() =>
        save.mutate(
          { kind, body: null, note: t('templates.back.note'), coreAcknowledged: false, version },
          { onSuccess: onBack, onError: () => void invalidate(['templates']) },
        )
      }
    >
      <Stack gap="md">
        <Text size="sm">{t('templates.back.text')}</Text>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keys */}
        <section className={styles.short} tabIndex={0} aria-label={t('templates.changes')}>
          <ChangeList changes={changes} />
        </section>
      </Stack>
    </ConfirmDialog>
  );
}
