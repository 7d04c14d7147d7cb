import { Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleFile } from '../../../shared/domain/rule-file.ts';
import { useProcedure } from '../../client/hooks.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { useToday } from '../../ui/today.ts';
import { Loaded } from '../../ui/Waiting.tsx';
import { GoBackDialog } from './GoBackDialog.tsx';
import { RuleFilesTable } from './RuleFilesTable.tsx';
import { RuleReviewPage } from './RuleReviewPage.tsx';
import { RuleSetPage } from './RuleSetPage.tsx';
import { RuleSetsTable } from './RuleSetsTable.tsx';
import classes from './rules.module.css';
import { useRuleFile } from './use-rule-file.ts';

/** The law that the office computes by: its rule sets, one of them, or a file under review, as the address says. */
export function RulesPage() {
  const { aturan, berkas } = useSearch({ from: '/pengaturan' });
  if (berkas !== undefined) return <RuleReviewPage key={berkas} token={berkas} />;
  if (aturan !== undefined) return <RuleSetPage key={aturan} id={aturan} />;
  return <RulesOverview />;
}

function RulesOverview() {
  const { t } = useTranslation();
  const today = useToday();
  const query = useProcedure('rules.overview', {});
  const taking = useRuleFile();
  const [undoing, setUndoing] = useState<RuleFile | null>(null);
  useShortcut('new', taking.pick);
  return (
    <Page
      title={t('rules.title')}
      subtitle={t('rules.lead')}
      primary={{
        label: t('rules.load'),
        run: taking.pick,
        icon: <IconFileUpload size={16} aria-hidden />,
      }}
    >
      <div className={classes.drop} data-over={taking.over || undefined} {...taking.drop}>
        <ErrorPanel error={taking.error} />
        <Loaded
          query={query}
          failed={(error) => <ErrorPanel error={error} onAgain={() => void query.refetch()} />}
        >
          {({ sets, files }) => (
            <div>
              <Section title={t('rules.sets.title')} description={t('rules.sets.text')}>
                <RuleSetsTable sets={sets} today={today} />
              </Section>
              <Section title={t('rules.files.title')} description={t('rules.files.text')}>
                {files.length === 0 ? (
                  <Text size="sm" c="dimmed">
                    {t('rules.files.none')}
                  </Text>
                ) : (
                  <RuleFilesTable files={files} sets={sets} onGoBack={setUndoing} />
                )}
              </Section>
            </div>
          )}
        </Loaded>
      </div>
      {undoing !== null && <GoBackDialog file={undoing} onClose={() => setUndoing(null)} />}
    </Page>
  );
}
