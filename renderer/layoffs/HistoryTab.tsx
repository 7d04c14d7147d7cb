import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../shared/calendar/format-date.ts';
import type { LayoffReport } from '../../shared/domain/layoff.ts';
import { useMoment } from '../ui/time-zone.ts';
import styles from './Layoffs.module.css';

/** Every turn of a report, newest first. */
export function HistoryTab({ report }: { readonly report: LayoffReport }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const turns = [...report.revisions].reverse();
  return (
    <div className={styles.scroll}>
      <ol className={styles.timeline} aria-label={t('layoffs.tab.history')}>
        {turns.map((turn) => (
          <li key={`${turn.kind}-${turn.revision}-${turn.writtenAt}`}>
            <Text span className="tabular" c="dimmed">
              {formatDateShort(turn.onDate)}
            </Text>
            <div>
              <Text fw={500}>{t(`layoffs.turn.${turn.kind}`)}</Text>
              {turn.reason !== '' && (
                <Text size="sm">{t('layoffs.turn.reason', { reason: turn.reason })}</Text>
              )}
              <Text size="xs" c="dimmed">
                {t('layoffs.turn.written', { moment: moment(turn.writtenAt) })}
              </Text>
              {turn.letterId !== null && (
                <Anchor
                  size="sm"
                  renderRoot={(props) => (
                    <Link {...props} to="/surat/$id" params={{ id: turn.letterId ?? '' }} />
                  )}
                >
                  {t('layoffs.turn.letter')}
                </Anchor>
              )}
            </div>
          </li>
        ))}
        <li>
          <Text span className="tabular" c="dimmed">
            {formatDateShort(report.receivedOn)}
          </Text>
          <div>
            <Text fw={500}>{t('layoffs.turn.taken-in')}</Text>
            <Text size="xs" c="dimmed">
              {t('layoffs.turn.written', { moment: moment(report.createdAt) })}
            </Text>
          </div>
        </li>
      </ol>
    </div>
  );
}
