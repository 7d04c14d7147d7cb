import { Alert, Button, List, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { JudgedEmployment } from '../../shared/contract/employment.ts';
import type { PointVerdict } from '../../shared/domain/employment/standing.ts';
import { useWords } from '../i18n/use-words.ts';
import { useMoment } from '../ui/time-zone.ts';
import styles from './Employment.module.css';
import { VerdictBadge } from './labels.tsx';
import { OverruleDialog, type OverruleWork } from './OverruleDialog.tsx';

function Point({
  point,
  onWork,
}: {
  readonly point: PointVerdict;
  readonly onWork: (work: OverruleWork) => void;
}) {
  const { t, finding } = useWords();
  const moment = useMoment();
  const { overrule } = point;
  const name = t(`employment.point.${point.point}`);
  return (
    <section className={styles.point} aria-label={name}>
      <div className={styles.pointHead}>
        <Title order={3}>{name}</Title>
        <VerdictBadge verdict={point.verdict} />
      </div>
      {overrule !== null && (
        <div className={styles.overrule}>
          <Text size="sm">{t('employment.overruled', { by: overrule.by, at: moment(overrule.at) })}</Text>
          <Text size="sm">{t('employment.overruled.reason', { reason: overrule.reason })}</Text>
          <Text size="xs" c="dimmed" component="div" mt={4}>
            {t('employment.overruled.derived')} {t(`employment.verdict.${point.derived}`)}
          </Text>
        </div>
      )}
      <List size="sm" spacing={2} listStyleType="none">
        {point.reasons.map((reason) => (
          <List.Item key={finding(reason)}>{finding(reason)}</List.Item>
        ))}
      </List>
      <div className={styles.pointDeeds}>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('employment.overrule.of', { point: name })}
          onClick={() => onWork({ point, kind: 'decide' })}
        >
          {t('employment.overrule')}
        </Button>
        {overrule !== null && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('employment.overrule.back.of', { point: name })}
            onClick={() => onWork({ point, kind: 'take-back' })}
          >
            {t('employment.overrule.back')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** What stands on record of the job: the whole, then each point with its reasons. */
export function VerdictPanel({
  job,
  unsaved,
}: {
  readonly job: JudgedEmployment;
  /** Something is typed that the verdict does not know of. */
  readonly unsaved: boolean;
}) {
  const { t, finding } = useWords();
  const [work, setWork] = useState<OverruleWork | null>(null);
  const { standing, employment } = job;
  return (
    <section aria-label={t('employment.verdict')}>
      <div className={styles.pointHead}>
        <Title order={2}>{t('employment.verdict')}</Title>
        <VerdictBadge verdict={standing.verdict} />
      </div>
      <Text size="xs" c="dimmed" mih={18} mb={4} aria-live="polite">
        {t(unsaved ? 'employment.verdict.unsaved' : 'employment.verdict.saved')}
      </Text>
      {standing.warnings.length > 0 && (
        <Alert color="yellow" variant="light" mb="sm">
          {standing.warnings.map((warning) => (
            <Text key={finding(warning)} size="sm">
              {finding(warning)}
            </Text>
          ))}
        </Alert>
      )}
      {standing.points.map((point) => (
        <Point key={point.point} point={point} onWork={setWork} />
      ))}
      <OverruleDialog job={employment} work={work} onClose={() => setWork(null)} />
    </section>
  );
}
