import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LetterGapField } from '../../../shared/letters/assemble.ts';
import { type FieldName, LETTER_FIELDS } from '../../../shared/letters/fields.ts';
import { SettingLink } from '../SettingLink.tsx';
import styles from './Draft.module.css';

/** What the letter still lacks: what keeps it back first, each with a way to its field. */
export function GapsTab({
  gaps,
  withoutSigner,
  refused = false,
  noSession = false,
  onField,
}: {
  readonly gaps: readonly LetterGapField[];
  /** Nobody is set to sign on the letter's date. */
  readonly withoutSigner: boolean;
  /** The letter was to be issued and is not complete. */
  readonly refused?: boolean;
  /** The day stayed empty because the case has no session to come. */
  readonly noSession?: boolean;
  readonly onField: (name: FieldName) => void;
}) {
  const { t } = useTranslation();
  const part = (need: LetterGapField['need']) => {
    const shown = gaps.filter((gap) => gap.need === need);
    if (shown.length === 0) return null;
    const title = t(need === 'required' ? 'letters.gaps.required' : 'letters.gaps.advised');
    const Icon = need === 'required' ? IconCircleX : IconAlertTriangle;
    return (
      <section aria-label={title}>
        <Text size="sm" fw={600} mb={4}>
          {title}
        </Text>
        <Stack gap={6}>
          {shown.map(({ field, setting }) => (
            <div key={field} className={styles.gap}>
              <Icon
                size={16}
                aria-hidden
                color={need === 'required' ? 'var(--tone-bad-text)' : 'var(--tone-wait-text)'}
              />
              <div>
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  underline="always"
                  ta="left"
                  onClick={() => onField(field)}
                >
                  {LETTER_FIELDS[field].label}
                </Anchor>
                {setting !== undefined && <SettingLink setting={setting} />}
                {noSession && field === 'session.date' && (
                  <Text size="xs" c="dimmed">
                    {t('drafts.gaps.no-session')}
                  </Text>
                )}
              </div>
            </div>
          ))}
        </Stack>
      </section>
    );
  };
  return (
    <Stack gap="md">
      {refused && gaps.some(({ need }) => need === 'required') && (
        <Alert color="red" variant="light" role="alert" title={t('drafts.incomplete')}>
          {t('drafts.incomplete.advice')}
        </Alert>
      )}
      {gaps.length === 0 && !withoutSigner && (
        <div className={styles.gap}>
          <IconCircleCheck size={16} aria-hidden color="var(--tone-good-text)" />
          <Text size="sm">{t('letters.gaps.none')}</Text>
        </div>
      )}
      {part('required')}
      {withoutSigner && (
        <div className={styles.gap}>
          <IconAlertTriangle size={16} aria-hidden color="var(--tone-wait-text)" />
          <Anchor
            size="sm"
            underline="always"
            renderRoot={(props) => <Link {...props} to="/pengaturan" search={{ bagian: 'pejabat' }} />}
          >
            {t('letters.gap.letter.signer')}
          </Anchor>
        </div>
      )}
      {part('advised')}
    </Stack>
  );
}
