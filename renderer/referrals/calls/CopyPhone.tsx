import { ActionIcon, CopyButton, Group, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** A telephone number with a button that copies it. */
export function CopyPhone({ phone, name }: { readonly phone: string; readonly name: string }) {
  const { t } = useTranslation();
  if (phone === '') return <>{t('referrals.calls.no-phone')}</>;
  return (
    <Group gap={4} wrap="nowrap">
      <span className="tabular">{phone}</span>
      <CopyButton value={phone.replace(/[^\d+]/g, '')}>
        {({ copied, copy }) => (
          <Tooltip label={t(copied ? 'referrals.calls.copied' : 'referrals.calls.copy')}>
            <ActionIcon
              variant="subtle"
              color={copied ? 'accent' : 'gray'}
              size={22}
              aria-label={t('referrals.calls.copy-of', { name })}
              onClick={(event) => {
                event.stopPropagation();
                copy();
              }}
            >
              {copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </Group>
  );
}
