import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SpecKindCode, SubjectKind } from '../../../shared/domain/letter.ts';
import { letterSpecs } from '../../../shared/letters/specs.ts';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { bestKind, kindGroups } from './kind-choice.ts';
import styles from './New.module.css';

/** Every kind by group, each with the sentence that says when it is used. */
export function KindList({
  kind,
  subject,
  onKind,
}: {
  readonly kind: SpecKindCode | null;
  /** What the letter will be about, where that is known already. */
  readonly subject: SubjectKind | null;
  readonly onKind: (kind: SpecKindCode) => void;
}) {
  const { t } = useTranslation();
  const [sought, setSought] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useShortcut('filter', () => field.current?.focus());
  const groups = kindGroups(sought, subject);
  const pick = (value: string) => {
    const found = groups.flatMap(({ kinds }) => kinds).find((one) => one === value);
    if (found !== undefined) onKind(found);
  };
  return (
    <Stack gap="sm">
      <TextInput
        ref={field}
        maw={420}
        autoFocus
        aria-label={t('drafts.kind.search')}
        placeholder={t('drafts.kind.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
        onKeyDown={(event) => {
          const best = event.key === 'Enter' && sought.trim() !== '' ? bestKind(sought, subject) : null;
          if (best !== null && !event.ctrlKey) onKind(best);
        }}
      />
      {groups.length === 0 && <Text size="sm">{t('ui.nothing-found')}</Text>}
      <Radio.Group aria-label={t('drafts.kind')} value={kind ?? ''} onChange={pick}>
        <div className={styles.groups}>
          {groups.map(({ group, kinds }) => (
            <section key={group} aria-label={t(`drafts.kinds.${group}`)}>
              <Text size="xs" fw={600} c="dimmed" mb={4}>
                {t(`drafts.kinds.${group}`)}
              </Text>
              <Stack gap={2}>
                {kinds.map((code) => (
                  <Radio
                    key={code}
                    value={code}
                    className={styles.kind}
                    data-chosen={code === kind || undefined}
                    label={letterSpecs[code].name}
                    description={letterSpecs[code].use}
                  />
                ))}
              </Stack>
            </section>
          ))}
        </div>
      </Radio.Group>
    </Stack>
  );
}
