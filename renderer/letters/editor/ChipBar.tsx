import { Button, Text } from '@mantine/core';
import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { chipLabel } from '../../../shared/letters/chips.ts';
import type { TemplateBlock } from '../../../shared/letters/template.ts';
import { chipNow, factsOf, refreshChips, staleChipsOf } from './chip-facts.ts';
import { chipToText, selectedChip } from './commands.ts';
import styles from './Editor.module.css';

/** Says which facts in the text are not what the record says now, and brings them up to date. */
export function StaleBar({
  editor,
  template,
}: {
  readonly editor: Editor;
  readonly template: readonly TemplateBlock[];
}) {
  const { t } = useTranslation();
  const stale = useEditorState({
    editor,
    selector: ({ editor: one }) => staleChipsOf(one.state),
  });
  if (stale.length === 0) return null;
  const labels = [...new Set(stale.map(chipLabel))];
  const shown = labels.slice(0, 4).join(', ');
  return (
    <div className={styles.bar} role="status">
      <Text size="sm">
        {labels.length > 4
          ? t('drafts.stale.more', { fields: shown, n: labels.length - 4 })
          : t('drafts.stale', { fields: shown })}
      </Text>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          const tr = refreshChips(editor.state, template, 'all');
          if (tr !== null) editor.view.dispatch(tr);
          editor.view.focus();
        }}
      >
        {t('drafts.stale.all')}
      </Button>
    </div>
  );
}

/** What can be done with the chip that is selected. */
export function ChipBar({
  editor,
  template,
  onField,
}: {
  readonly editor: Editor;
  readonly template: readonly TemplateBlock[];
  readonly onField?: ((chip: string) => void) | undefined;
}) {
  const { t } = useTranslation();
  const found = useEditorState({
    editor,
    selector: ({ editor: one }) => {
      const chip = selectedChip(one);
      const facts = factsOf(one.state);
      if (chip === null) return null;
      const now = facts === null ? null : chipNow(chip.chip, facts);
      return { ...chip, now, stale: now !== null && now !== chip.text };
    },
  });
  if (found === null || !editor.isEditable) return null;
  return (
    <>
      <div className={styles.divider} />
      <Text size="sm" c="dimmed" className={styles.option} maw={260} title={found.now ?? undefined}>
        {found.stale
          ? t('drafts.chip.now', { label: chipLabel(found.chip), now: found.now })
          : chipLabel(found.chip)}
      </Text>
      {found.stale && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            const tr = refreshChips(editor.state, template, found.chip);
            if (tr !== null) editor.view.dispatch(tr);
            editor.view.focus();
          }}
        >
          {t('drafts.chip.refresh')}
        </Button>
      )}
      {onField !== undefined && (
        <Button size="compact-sm" variant="default" onClick={() => onField(found.chip)}>
          {t('drafts.chip.field')}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={() => chipToText(editor)}>
        {t('drafts.chip.to-text')}
      </Button>
    </>
  );
}
