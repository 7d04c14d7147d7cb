import { Group } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { FIGURE_GROUPS } from '../../../shared/domain/referral/figures.ts';
import { call } from '../../client/client.ts';
import { useProcedure } from '../../client/hooks.ts';
import { PeriodPicker } from '../../disputes/recap/PeriodPicker.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Empty } from '../../ui/Empty.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Page } from '../../ui/Page.tsx';
import { SaveAndPrint } from '../../ui/SaveAndPrint.tsx';
import { useToday } from '../../ui/today.ts';
import { Loaded } from '../../ui/Waiting.tsx';
import { OfficerFilter } from '../list/OfficerFilter.tsx';
import { REFERRAL_TABS_ID, ReferralTabs, useNewReferral } from '../list/ReferralTabs.tsx';
import { FigureFacts, Funnel, GroupTable } from './FigureParts.tsx';
import { askedPeriod, type FigureQuestion } from './figure-period.ts';

const route = getRouteApi('/rujukan');

function Figures({ question }: { readonly question: FigureQuestion }) {
  const { t } = useWords();
  const found = useProcedure('referralFigures.compute', question, { keep: true });
  return (
    <Loaded
      query={found}
      failed={(error) => <ErrorPanel error={error} onAgain={() => void found.refetch()} />}
    >
      {({ total }) =>
        total.counts.referred === 0 ? (
          <Empty title={t('referrals.figures.empty.title')} description={t('referrals.figures.empty.text')} />
        ) : (
          <>
            <Funnel total={total} question={question} />
            <FigureFacts total={total} question={question} />
            {FIGURE_GROUPS.map((by) => (
              <GroupTable key={by} by={by} question={question} />
            ))}
          </>
        )
      }
    </Loaded>
  );
}

/** The figures of the way from the referral to work over a period; every figure opens its people. */
export function ReferralFiguresPage() {
  const { t } = useWords();
  const change = route.useNavigate();
  const search = route.useSearch();
  const today = useToday();
  const asked = askedPeriod(search, today);
  const { period } = asked;
  const officer = search.petugas ?? '';
  const employerId = search.perusahaan ?? null;
  const question = period === null ? null : { ...period, officer, employerId };
  const primary = useNewReferral();
  const go = (next: {
    readonly from: string | null;
    readonly to: string | null;
    readonly shape: string;
    readonly officer: string;
  }) =>
    void change({
      search: {
        tab: 'angka',
        ...(next.from === null ? {} : { dari: next.from }),
        ...(next.to === null ? {} : { sampai: next.to }),
        ...(next.shape === 'free' ? { bentuk: 'free' } : {}),
        ...(next.officer === '' ? {} : { petugas: next.officer }),
        ...(employerId === null ? {} : { perusahaan: employerId }),
      },
      replace: true,
    });
  return (
    <Page
      title={t('referrals.title')}
      primary={primary}
      actions={
        <SaveAndPrint
          of={question}
          save={(of) => call('referralFigures.saveXlsx', of)}
          print={(of) => call('referralFigures.print', of)}
          saved={({ fileName }) => t('referrals.figures.saved', { file: fileName })}
          words={{ save: t('recap.save'), print: t('referrals.figures.print') }}
        />
      }
      bar={
        <>
          <ReferralTabs tab="angka" />
          <Group gap="md" align="center">
            <PeriodPicker
              asked={asked}
              today={today}
              onChange={({ from, to, shape }) => go({ from, to, shape, officer })}
            />
            <OfficerFilter
              value={officer}
              onChange={(next) => go({ from: asked.from, to: asked.to, shape: asked.shape, officer: next })}
            />
          </Group>
        </>
      }
    >
      <div
        role="tabpanel"
        id={`${REFERRAL_TABS_ID}-panel-angka`}
        aria-labelledby={`${REFERRAL_TABS_ID}-tab-angka`}
      >
        {question === null ? (
          <Empty title={t('recap.choose.title')} description={t('recap.choose.text')} />
        ) : (
          <Figures question={question} />
        )}
      </div>
    </Page>
  );
}
