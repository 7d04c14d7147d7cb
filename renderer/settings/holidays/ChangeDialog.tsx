import { Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { CalendarChange } from '../../../shared/domain/working-calendar.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { MovedList } from './MovedList.tsx';
import type { CalendarChanger } from './use-calendar-change.ts';

function actionOf(t: TFunction, change: CalendarChange): string {
  switch (change.kind) {
    case 'week':
      return t('calendar.confirm.week', { week: change.week });
    case 'joint-leave':
      return t(change.counts ? 'calendar.confirm.leave-on' : 'calendar.confirm.leave-off');
    case 'remove':
      return t('calendar.confirm.remove');
    case 'put':
    case 'import':
      return t('calendar.save');
    default:
      return assertNever(change);
  }
}

/** Shows which deadlines a change moves before it is saved. */
export function ChangeDialog({ changer }: { readonly changer: CalendarChanger }) {
  const { t } = useTranslation();
  const { proposal } = changer;
  return (
    <ConfirmDialog
      opened={proposal !== null}
      onClose={changer.dismiss}
      title={t('calendar.moved.title', { n: proposal?.moved.length ?? 0 })}
      action={proposal === null ? '' : actionOf(t, proposal.change)}
      busy={changer.busy}
      onConfirm={changer.confirm}
    >
      <Text size="sm">{t('calendar.moved.before')}</Text>
      {proposal !== null && <MovedList moved={proposal.moved} />}
    </ConfirmDialog>
  );
}
