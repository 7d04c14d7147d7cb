import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  WORKLISTS,
  type WorklistCode,
  type WorklistCounts,
} from '../../../shared/domain/referral/worklists.ts';
import styles from './Calls.module.css';

/** The worklists with how many stand on each. */
export function WorklistNav({
  code,
  counts,
  onCode,
}: {
  readonly code: WorklistCode;
  readonly counts: WorklistCounts | undefined;
  readonly onCode: (code: WorklistCode) => void;
}) {
  const { t } = useTranslation();
  return (
    <nav className={styles.lists} aria-label={t('referrals.calls.lists')}>
      {WORKLISTS.map((one) => {
        const n = counts?.[one] ?? 0;
        return (
          <UnstyledButton
            key={one}
            className={styles.list}
            aria-current={one === code}
            onClick={() => onCode(one)}
          >
            <span>{t(`referrals.calls.list.${one}`)}</span>
            <span className={styles.count} data-some={n > 0 || undefined}>
              {counts === undefined ? '' : n}
            </span>
          </UnstyledButton>
        );
      })}
    </nav>
  );
}
