import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';

const SCHEMES = ['auto', 'light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

/** How the screens look on this computer. */
export function AppearancePage() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const label = t('settings.appearance.theme');
  return (
    <Page title={t('settings.appearance.title')} subtitle={t('settings.appearance.lead')} layout="narrow">
      <Section title={label} description={t('settings.appearance.themeHint')}>
        <SegmentedControl<Scheme>
          aria-label={label}
          value={colorScheme}
          onChange={setColorScheme}
          data={SCHEMES.map((value) => ({ value, label: t(`settings.appearance.themes.${value}`) }))}
        />
      </Section>
    </Page>
  );
}
