import { Button } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useStatusChange } from '../first-run/use-status-change.ts';
import { useWords } from '../i18n/use-words.ts';
import { notifyProblem } from '../ui/notify.ts';
import styles from './Shell.module.css';

/** Always in sight in practice: these are not the office's data. */
export function PracticeBand({ officeExists }: { readonly officeExists: boolean }) {
  const { t } = useTranslation();
  const { fault } = useWords();
  const navigate = useNavigate();
  const leave = useStatusChange('app.leavePractice');
  return (
    <aside className={styles.practice} aria-label={t('shell.practice.label')}>
      <span style={{ display: 'inline-flex', alignItems: 'center', gap: 8 }}>
        <IconFlask size={16} aria-hidden />
        {t('shell.practice')}
      </span>
      <Button
        size="compact-xs"
        variant="transparent"
        c="inherit"
        td="underline"
        loading={leave.isPending}
        onClick={() =>
          leave.mutate(
            {},
            {
              onSuccess: () => void navigate({ to: '/' }),
              onError: (error) => notifyProblem(fault(error).title, fault(error).advice),
            },
          )
        }
      >
        {officeExists ? t('shell.practice.leave') : t('shell.practice.leave-first')}
      </Button>
    </aside>
  );
}
