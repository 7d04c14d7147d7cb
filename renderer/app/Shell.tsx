import { Center, Loader } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppStatus } from '../../shared/contract/app.ts';
import { assertNever } from '../../shared/domain/assert-never.ts';
import { useAppStatus } from '../client/hooks.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { useSlow } from '../ui/Waiting.tsx';
import { CommandSearch } from './CommandSearch.tsx';
import { KeyboardHelp } from './KeyboardHelp.tsx';
import { PracticeBand } from './PracticeBand.tsx';
import { Rail } from './Rail.tsx';
import styles from './Shell.module.css';
import { useFocusOnMove } from './use-focus-on-move.ts';
import { useOpenTarget } from './use-open-target.ts';

const FirstRun = lazy(async () => ({ default: (await import('../first-run/FirstRun.tsx')).FirstRun }));
const ProblemScreen = lazy(async () => ({
  default: (await import('../problem/ProblemScreen.tsx')).ProblemScreen,
}));

function Opening() {
  const { t } = useTranslation();
  const slow = useSlow(true);
  return <Center h="100%">{slow && <Loader aria-label={t('ui.loading')} />}</Center>;
}

function Ready({ status, practice }: { readonly status: AppStatus; readonly practice: boolean }) {
  const { t } = useTranslation();
  useOpenTarget();
  useFocusOnMove();
  return (
    <div className={styles.shell}>
      {practice && <PracticeBand officeExists={status.officeExists} />}
      <div className={styles.work}>
        <button
          type="button"
          className={styles.skip}
          onClick={() => document.getElementById('main')?.focus()}
        >
          {t('shell.skip')}
        </button>
        <Rail status={status} />
        <main id="main" className={styles.main} tabIndex={-1}>
          <Suspense fallback={<Opening />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <CommandSearch />
      <KeyboardHelp />
    </div>
  );
}

function Screen({ status }: { readonly status: AppStatus }): ReactNode {
  switch (status.state.kind) {
    case 'first-run':
      return <FirstRun />;
    case 'problem':
      return <ProblemScreen state={status.state} />;
    case 'ready':
      // Another database is another world: nothing of the former one stays on screen.
      return (
        <Ready key={status.state.purpose} status={status} practice={status.state.purpose === 'practice'} />
      );
    default:
      return assertNever(status.state);
  }
}

/** The window: what the app is able to do decides whether one sees the first run, a problem, or the work. */
export function Shell() {
  const status = useAppStatus();
  if (status.data === undefined) {
    return status.error === null ? (
      <Opening />
    ) : (
      <ErrorPanel error={status.error} onAgain={() => void status.refetch()} />
    );
  }
  return (
    <Suspense fallback={<Opening />}>
      <Screen status={status.data} />
    </Suspense>
  );
}
