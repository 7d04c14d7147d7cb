import { useDebouncedValue } from '@mantine/hooks';
import {
  createSpotlight,
  Spotlight,
  type SpotlightActionData,
  type SpotlightActionGroupData,
} from '@mantine/spotlight';
import {
  IconArrowRight,
  IconBuildingFactory2,
  IconFileText,
  IconPlus,
  IconScale,
  IconSearch,
  IconUser,
  IconUserMinus,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../shared/contract/search.ts';
import { CALCULATOR_NAMES, CALCULATORS } from '../calculators/CalculatorTabs.tsx';
import { useProcedure } from '../client/hooks.ts';
import { speakDetail } from '../ui/detail.ts';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';

const [store, handlers] = createSpotlight();

/**
 * Opens search and commands (Ctrl+K). The field stands and has the focus before the next key is read: who types on at
 * once loses no letter.
 */
export function openSearch(): void {
  flushSync(() => handlers.open());
  document.querySelector<HTMLInputElement>('input.mantine-Spotlight-search')?.focus();
}

/** Lights the first entry: results come after the key that asked for them, and Enter should take the best one. */
function lightFirst(): void {
  const list = document.getElementById(store.getState().listId);
  if (list === null) return;
  for (const lit of list.querySelectorAll('[data-selected]')) lit.removeAttribute('data-selected');
  list.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: 0 }));
}

const ICONS = {
  person: IconUser,
  employer: IconBuildingFactory2,
  'layoff-report': IconUserMinus,
  dispute: IconScale,
  letter: IconFileText,
} as const;
/** A name leads to its person first; the cases that the person stands in follow. */
const KINDS = ['layoff-report', 'person', 'dispute', 'employer', 'letter'] as const;

/** Finds people, firms, reports and letters, and goes anywhere, from one field. */
export function CommandSearch() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 120);
  useShortcut('search', openSearch);
  const found = useProcedure(
    'search.everything',
    { text: asked },
    { enabled: asked.length >= 2, keep: true, staleTime: 2_000 },
  );
  const hits = asked.length >= 2 ? (found.data ?? []) : [];

  const answered = found.data;
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is the reason to look again
  useEffect(lightFirst, [answered]);
  // Entries may come into the list after that: while none is lit, Enter would do nothing.
  useEffect(() => {
    const list = document.getElementById(store.getState().listId);
    if (list === null) return;
    const keepLit = () => {
      if (list.querySelector('[data-selected]') === null) lightFirst();
    };
    const watch = new MutationObserver(keepLit);
    watch.observe(list, { childList: true, subtree: true });
    return () => watch.disconnect();
  });

  const open = (hit: SearchHit) => {
    const params = { id: hit.id };
    if (hit.kind === 'person') void navigate({ to: '/pekerja/$id', params });
    else if (hit.kind === 'employer') void navigate({ to: '/perusahaan/$id', params });
    else if (hit.kind === 'letter') void navigate({ to: '/surat/$id', params });
    else if (hit.kind === 'dispute') void navigate({ to: '/perkara/$id', params });
    else if (hit.kind === 'layoff-report') void navigate({ to: '/laporan/$id', params });
  };

  const entry = (hit: SearchHit): SpotlightActionData => {
    const Icon = ICONS[hit.kind];
    return {
      id: `${hit.kind}-${hit.id}`,
      label: hit.title,
      description: speakDetail(hit.detail),
      leftSection: <Icon size={18} aria-hidden />,
      onClick: () => open(hit),
    };
  };
  const records: SpotlightActionGroupData[] = [
    ...KINDS.map((kind) => ({
      group: t(`shell.search.kind.${kind}`),
      actions: hits.filter((hit) => hit.kind === kind && !hit.isNear).map(entry),
    })),
    { group: t('shell.search.near'), actions: hits.filter(({ isNear }) => isNear).map(entry) },
  ];
  const go = (id: string, label: string, run: () => void, isNew = false): SpotlightActionData => ({
    id,
    label,
    leftSection: isNew ? <IconPlus size={18} aria-hidden /> : <IconArrowRight size={18} aria-hidden />,
    onClick: run,
  });
  const commands = [
    go('new-layoff', t('layoffs.new'), () => void navigate({ to: '/laporan/baru' }), true),
    go('new-dispute', t('disputes.new'), () => void navigate({ to: '/perkara/baru' }), true),
    go('new-referral', t('referrals.new'), () => void navigate({ to: '/rujukan/baru' }), true),
    go('new-person', t('persons.new'), () => void navigate({ to: '/pekerja/baru' }), true),
    go('new-employer', t('employers.new'), () => void navigate({ to: '/perusahaan/baru' }), true),
    go('new-letter', t('drafts.new'), () => void navigate({ to: '/surat/baru' }), true),
    go('home', t('shell.nav.home'), () => void navigate({ to: '/' })),
    go('layoffs', t('shell.nav.layoffs'), () => void navigate({ to: '/laporan' })),
    go('disputes', t('shell.nav.disputes'), () => void navigate({ to: '/perkara' })),
    go('hand-over', t('disputes.handover.title'), () => void navigate({ to: '/perkara/serahkan' })),
    go('persons', t('shell.nav.persons'), () => void navigate({ to: '/pekerja' })),
    go('employers', t('shell.nav.employers'), () => void navigate({ to: '/perusahaan' })),
    go('referrals', t('shell.nav.referrals'), () => void navigate({ to: '/rujukan' })),
    go(
      'calls',
      t('referrals.calls.command'),
      () => void navigate({ to: '/rujukan', search: { tab: 'kerja' } }),
    ),
    go('letters', t('shell.nav.letters'), () => void navigate({ to: '/surat' })),
    ...CALCULATOR_NAMES.map((name) =>
      go(
        `calculator-${name}`,
        t(`calculators.command.${name}`),
        () => void navigate({ to: '/kalkulator/$jenis', params: { jenis: CALCULATORS[name] } }),
      ),
    ),
    go('settings', t('shell.nav.settings'), () => void navigate({ to: '/pengaturan' })),
  ].filter((entry) => (entry.label ?? '').toLowerCase().includes(text.trim().toLowerCase()));
  const groups = [...records, { group: t('shell.search.commands'), actions: commands }].filter(
    (group) => group.actions.length > 0,
  );
  return (
    <Spotlight
      store={store}
      attributes={{ content: { 'aria-label': t('shell.search') } }}
      actions={groups}
      query={text}
      onQueryChange={setText}
      filter={(_query, actions) => actions}
      nothingFound={found.isFetching ? t('ui.loading') : t('shell.search.nothing')}
      shortcut={null}
      centered={false}
      yOffset="12vh"
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      clearQueryOnClose
      scrollable
      maxHeight={420}
      // Without motion the field is there in the same turn.
      transitionProps={{ duration: 0 }}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: t('shell.search.placeholder'),
        'aria-label': t('shell.search'),
      }}
    />
  );
}
