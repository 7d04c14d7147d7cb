import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OfficeInput } from '../../shared/domain/office.ts';
import type { Recipient } from '../../shared/letters/recipients.ts';

/** The field of the profile that names whom letters of a kind go to. */
const PROFILE_FIELDS = {
  bpjs: 'bpjsBranch',
  inspectors: 'inspectorName',
} as const satisfies Readonly<Record<Recipient, keyof OfficeInput>>;

/** Says whom the profile does not name yet and leads there: filled in once, it is so for every letter. */
export function SettingLink({ setting }: { readonly setting: Recipient }) {
  const { t } = useTranslation();
  return (
    <Text size="xs" c="dimmed">
      {t(`letters.gaps.setting.${setting}`)}{' '}
      <Anchor
        size="xs"
        underline="always"
        renderRoot={(props) => (
          <Link {...props} to="/pengaturan" search={{ bagian: 'profil', isian: PROFILE_FIELDS[setting] }} />
        )}
      >
        {t('letters.gaps.setting.open')}
      </Anchor>
    </Text>
  );
}
