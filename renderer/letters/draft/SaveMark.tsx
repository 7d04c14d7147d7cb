import { Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconLoader2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTimestamp } from '../../../shared/calendar/format-date.ts';
import { faultOf } from '../../client/client.ts';
import { useProcedure } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import styles from './Draft.module.css';
import type { SaveState } from './draft-saver.ts';

/** The office's clock at an instant: `10.15`. */
function useClock(): (isoUtc: string) => string {
  const office = useProcedure('office.get', {}, { staleTime: 10 * 60_000 });
  const zone = office.data?.timeZone ?? 'Asia/Jakarta';
  return (isoUtc) => formatTimestamp(isoUtc, zone).split(' ').at(-1) ?? '';
}

/** Whether what was written is on disk. */
export function SaveMark({ state }: { readonly state: SaveState }) {
  const { t } = useTranslation();
  const clock = useClock();
  const isBad = state.kind === 'failed' || state.kind === 'stale';
  const words =
    state.kind === 'saved'
      ? t('drafts.save.saved', { time: clock(state.at) })
      : t(`drafts.save.${state.kind}`);
  const Icon = isBad ? IconAlertTriangle : state.kind === 'saved' ? IconCircleCheck : IconLoader2;
  return (
    <span className={styles.state} role="status" data-save={state.kind}>
      <Icon size={14} aria-hidden {...(isBad ? { color: 'var(--tone-bad-text)' } : {})} />
      {words}
    </span>
  );
}

/** Says that saving failed, or that somebody else changed the draft, and what can be done. */
export function SaveProblem({
  state,
  onAgain,
  onReload,
  onKeep,
}: {
  readonly state: SaveState;
  readonly onAgain: () => void;
  readonly onReload: () => void;
  readonly onKeep: () => void;
}) {
  const { t, fault } = useWords();
  const [asking, setAsking] = useState(false);
  if (state.kind === 'failed') {
    return (
      <div className={styles.bar} role="alert">
        <Text size="sm">{t('drafts.failed.text', { reason: fault(state.error).title })}</Text>
        <Button size="compact-sm" variant="default" onClick={onAgain}>
          {t('drafts.failed.again')}
        </Button>
      </div>
    );
  }
  if (state.kind !== 'stale') return null;
  const isGone = faultOf(state.error).code === 'not-found';
  return (
    <div className={styles.bar} role="alert">
      <Text size="sm">{t(isGone ? 'drafts.gone.text' : 'drafts.stale-draft.text')}</Text>
      <Button size="compact-sm" variant="default" onClick={onKeep}>
        {t('drafts.stale-draft.keep')}
      </Button>
      {!isGone && (
        <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
          {t('drafts.stale-draft.reload')}
        </Button>
      )}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('drafts.stale-draft.reload.title')}
        action={t('drafts.stale-draft.reload')}
        onConfirm={onReload}
      >
        <Text size="sm">{t('drafts.stale-draft.reload.text')}</Text>
      </ConfirmDialog>
    </div>
  );
}
