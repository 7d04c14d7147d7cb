import { Button, Group } from '@mantine/core';
import { IconPrinter, IconTableExport } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { FIGURE_GROUPS } from '../../../shared/domain/referral/figures.ts';
import { useCommand, useProcedure } from '../../client/hooks.ts';
import { PeriodPicker } from '../../disputes/recap/PeriodPicker.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Empty } from '../../ui/Empty.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { notifyDone, notifyProblem } from '../../ui/notify.ts';
import { Page } from '../../ui/Page.tsx';
import { useToday } from '../../ui/today.ts';
import { Loaded } from '../../ui/Waiting.tsx';
import { OfficerFilter } from '../list/OfficerFilter.tsx';
import { REFERRAL_TABS_ID, ReferralTabs, useNewReferral } from '../list/ReferralTabs.tsx';
import { FigureFacts, Funnel, GroupTable } from './FigureParts.tsx';
import { askedPeriod, type FigureQuestion } from './figure-period.ts';

const route = getRouteApi('/rujukan');

/** The two ways out of the figures: a file, and paper. */
function useWaysOut(question: FigureQuestion | null) {
  const { t, fault } = useWords();
  const save = useCommand('referralFigures.saveXlsx', { invalidates: [] });
  const print = useCommand('referralFigures.print', { invalidates: [] });
  const problem = (error: Error) => notifyProblem(fault(error).title, fault(error).advice);
  return {
    saving: save.isPending,
    printing: print.isPending,
    save: () => {
      if (question === null) return;
      save.mutate(question, {
        onError: problem,
        onSuccess: (saved) => {
          if (saved !== null) notifyDone(t('referrals.figures.saved', { file: saved.fileName }));
        },
      });
    },
    print: () => {
      if (question !== null) print.mutate(question, { onError: problem });
    },
  };
}

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
  const ways = useWaysOut(question);
  const primary = useNewReferral();
  useShortcut('print', question === null || ways.printing ? null : ways.print);
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
        <>
          <Button
            variant="default"
            disabled={question === null}
            loading={ways.saving}
            leftSection={<IconTableExport size={16} aria-hidden />}
            onClick={ways.save}
          >
            {t('recap.save')}
          </Button>
          <Button
            variant="default"
            disabled={question === null}
            loading={ways.printing}
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={ways.print}
          >
            {t('referrals.figures.print')}
          </Button>
        </>
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
