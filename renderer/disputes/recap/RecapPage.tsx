import { Anchor, Text, Title } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Period } from '../../../shared/calendar/period.ts';
import type { Recap } from '../../../shared/domain/dispute/recap.ts';
import { formatNumber } from '../../../shared/domain/words/format-number.ts';
import { call } from '../../client/client.ts';
import { useProcedure } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Empty } from '../../ui/Empty.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Page } from '../../ui/Page.tsx';
import { SaveAndPrint } from '../../ui/SaveAndPrint.tsx';
import { useToday } from '../../ui/today.ts';
import { Loaded } from '../../ui/Waiting.tsx';
import { DISPUTE_TABS_ID, DisputeTabs, useNewDispute } from '../list/DisputeTabs.tsx';
import { PeriodPicker } from './PeriodPicker.tsx';
import { CasesTable, ConsultationsTable, MediationFacts } from './RecapTables.tsx';
import styles from './recap.module.css';
import { periodOfSearch } from './recap-search.ts';

const route = getRouteApi('/perkara');

function Part({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.section ?? ''}>
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {text}
      </Text>
      {children}
    </section>
  );
}

function Figures({ recap }: { readonly recap: Recap }) {
  const { t } = useWords();
  const { becameCase } = recap.consultations;
  return (
    <>
      <Part title={t('recap.cases')} text={t('recap.cases.text')}>
        <CasesTable recap={recap} />
      </Part>
      <Part title={t('recap.days')} text={t('recap.days.text')}>
        <MediationFacts recap={recap} />
      </Part>
      <Part title={t('recap.consultations')} text={t('recap.consultations.text')}>
        <ConsultationsTable recap={recap} />
        {becameCase > 0 && (
          <Text size="sm" mt="xs">
            {t('recap.consultations.became')}:{' '}
            <Anchor
              size="sm"
              renderRoot={(props) => (
                <Link
                  {...props}
                  to="/perkara"
                  search={{ tab: 'konsultasi', dari: recap.from, sampai: recap.to, perkara: 'dengan' }}
                />
              )}
            >
              {formatNumber(becameCase)}
            </Anchor>
          </Text>
        )}
      </Part>
      <Text size="xs" c="dimmed" mt="lg">
        {t('recap.note')}
      </Text>
    </>
  );
}

function Found({ period }: { readonly period: Period }) {
  const found = useProcedure('recap.get', period, { keep: true });
  return (
    <Loaded
      query={found}
      failed={(error) => <ErrorPanel error={error} onAgain={() => void found.refetch()} />}
    >
      {(recap) => <Figures recap={recap} />}
    </Loaded>
  );
}

/** The recap of a period: stock, what came and went, outcomes, days of mediation, court, consultations. */
export function RecapPage() {
  const { t } = useWords();
  const change = route.useNavigate();
  const search = route.useSearch();
  const today = useToday();
  const asked = periodOfSearch(search, today);
  const { period } = asked;
  const primary = useNewDispute();
  return (
    <Page
      title={t('disputes.title')}
      primary={primary}
      actions={
        <SaveAndPrint
          of={period}
          save={(of) => call('recap.saveXlsx', of)}
          print={(of) => call('recap.print', of)}
          saved={({ fileName }) => t('recap.saved', { file: fileName })}
          words={{ save: t('recap.save'), print: t('recap.print') }}
        />
      }
      bar={
        <>
          <DisputeTabs tab="rekap" />
          <PeriodPicker
            asked={asked}
            today={today}
            onChange={({ from, to, shape }) =>
              void change({
                search: {
                  tab: 'rekap',
                  ...(from === null ? {} : { dari: from }),
                  ...(to === null ? {} : { sampai: to }),
                  ...(shape === 'free' ? { bentuk: 'free' } : {}),
                },
                replace: true,
              })
            }
          />
        </>
      }
    >
      <div
        role="tabpanel"
        id={`${DISPUTE_TABS_ID}-panel-rekap`}
        aria-labelledby={`${DISPUTE_TABS_ID}-tab-rekap`}
      >
        {period === null ? (
          <Empty title={t('recap.choose.title')} description={t('recap.choose.text')} />
        ) : (
          <Found period={period} />
        )}
      </div>
    </Page>
  );
}
