import { Tabs } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import type { PrimaryAction } from '../../ui/Page.tsx';
import { lastSearchOf } from '../../ui/table/list-params.ts';
import { lastOfReferralTab } from './last-place.ts';

export const REFERRAL_TABS_ID = 'referrals';
export const REFERRAL_TABS = ['daftar', 'kerja', 'angka', 'lowongan'] as const;
export type ReferralTab = (typeof REFERRAL_TABS)[number];

/** The referrals, the worklists for calls, the figures, the vacancies. */
export function ReferralTabs({ tab }: { readonly tab: ReferralTab }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Tabs
      id={REFERRAL_TABS_ID}
      value={tab}
      onChange={(next) => {
        if (next === 'lowongan') void navigate({ to: '/lowongan', search: lastSearchOf('/lowongan') });
        else void navigate({ to: '/rujukan', search: lastOfReferralTab(next ?? 'daftar'), replace: true });
      }}
    >
      <Tabs.List style={{ borderBottom: 0 }}>
        {REFERRAL_TABS.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {t(`referrals.tab.${one}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}

/** Refers a worker (Ctrl+N). */
export function useNewReferral(): PrimaryAction {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const run = () => void navigate({ to: '/rujukan/baru' });
  useShortcut('new', run);
  return { label: t('referrals.new'), run };
}
