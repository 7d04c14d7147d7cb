import { Tabs } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useProcedure } from '../client/hooks.ts';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import type { PrimaryAction } from '../ui/Page.tsx';
import { lastSearchOf } from '../ui/table/list-params.ts';
import { lastDraftSearch } from './draft/draft-params.ts';

const route = getRouteApi('/surat');
export const LETTER_TABS_ID = 'letters';

/** The register of issued letters, and the letters that are being written. */
export function LetterTabs({ tab }: { readonly tab: 'register' | 'draf' }) {
  const { t } = useTranslation();
  const change = route.useNavigate();
  const drafts = useProcedure('drafts.list', { limit: 1 }).data?.total ?? 0;
  return (
    <Tabs
      id={LETTER_TABS_ID}
      value={tab}
      onChange={(next) =>
        void change({ search: next === 'draf' ? lastDraftSearch() : lastSearchOf('/surat'), replace: true })
      }
    >
      <Tabs.List style={{ borderBottom: 0 }}>
        <Tabs.Tab value="register">{t('drafts.tab.register')}</Tabs.Tab>
        <Tabs.Tab value="draf">
          {drafts === 0 ? t('drafts.tab.drafts') : t('drafts.tab.drafts.n', { n: drafts })}
        </Tabs.Tab>
      </Tabs.List>
    </Tabs>
  );
}

/** Begins a letter (Ctrl+N). */
export function useNewLetter(): PrimaryAction {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const run = () => void navigate({ to: '/surat/baru' });
  useShortcut('new', run);
  return { label: t('drafts.new'), run };
}
