import { Alert, Anchor, List, Text, Title } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDateLong } from '../../../shared/calendar/format-date.ts';
import type { ReferralPreview } from '../../../shared/domain/referral/referral.ts';
import { JKP_REASON_NAMES } from '../../../shared/law/explain/names.ts';
import { faultOf } from '../../client/client.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Facts } from '../../ui/Facts.tsx';
import {
  CashPlan,
  CheckList,
  ClaimWindowLine,
  EligibilityBadge,
  Gaps,
  Proofs,
  Review,
} from '../Eligibility.tsx';
import { NoProofBadge } from '../labels.tsx';
import styles from '../Referrals.module.css';

/** Why nothing can be shown yet: what the door says of the origin, in words. */
function Refused({ error }: { readonly error: Error }) {
  const { field } = useWords();
  const [issue] = faultOf(error).issues;
  if (issue === undefined) return <ErrorPanel error={error} />;
  return (
    <Alert color="yellow" variant="light" role="status">
      {field(issue.message, issue.params)}
    </Alert>
  );
}

function Found({ preview }: { readonly preview: ReferralPreview }) {
  const { t } = useTranslation();
  const { eligibility, proofs, claim, person, employer, layoffDate, reason } = preview;
  return (
    <>
      {preview.there === null && <Others others={preview.others} />}
      <Facts
        narrow
        facts={[
          { label: t('referrals.column.name'), value: person.name },
          { label: t('referrals.column.employer'), value: employer.name },
          { label: t('referrals.start.layoff-date'), value: formatDateLong(layoffDate) },
          { label: t('referrals.start.reason'), value: reason === null ? '' : JKP_REASON_NAMES[reason] },
          { label: t('referrals.column.phone'), value: person.phone },
        ]}
      />
      <div className={styles.asidePart}>
        <ClaimWindowLine claim={claim} />
      </div>
      <div className={styles.asidePart}>
        <Title order={3} mb={4}>
          {t('referrals.proofs')}
        </Title>
        {!proofs.complete && (
          <>
            <NoProofBadge />
            <Text size="sm" my={4}>
              {t('referrals.start.without-proof')}
            </Text>
          </>
        )}
        <Proofs proofs={proofs} />
      </div>
      <div className={styles.asidePart}>
        <Title order={3} mb={4}>
          {t('referrals.checks')} <EligibilityBadge eligibility={eligibility} />
        </Title>
        <Review sentences={eligibility.answer?.review ?? []} />
        {eligibility.checks.length > 0 && (
          <CheckList checks={eligibility.checks} assumed={eligibility.assumed} />
        )}
        <Gaps eligibility={eligibility} />
      </div>
      {eligibility.answer !== null && (
        <div className={styles.asidePart}>
          <Title order={3} mb={4}>
            {t('referrals.cash')}
          </Title>
          <CashPlan answer={eligibility.answer} />
        </div>
      )}
    </>
  );
}

/** Other referrals of the same worker: this layoff may be one of them under another day or firm. */
function Others({ others }: Pick<ReferralPreview, 'others'>) {
  const { t } = useTranslation();
  if (others.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" role="status" mb="sm" title={t('referrals.start.others')}>
      <List size="sm" listStyleType="none">
        {others.map(({ id, layoffDate, employerName }) => (
          <List.Item key={id}>
            <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/rujukan/$id" params={{ id }} />}>
              {t('referrals.start.other-referral', {
                date: formatDateLong(layoffDate),
                employer: employerName,
              })}
            </Anchor>
          </List.Item>
        ))}
      </List>
      <Text size="sm" mt={4}>
        {t('referrals.start.others.text')}
      </Text>
    </Alert>
  );
}

/** What the referral would begin with, beside its form. */
export function PreviewPane({
  preview,
  error,
}: {
  readonly preview: ReferralPreview | undefined;
  readonly error: Error | null;
}) {
  const { t } = useTranslation();
  return (
    <aside className={styles.aside} aria-label={t('referrals.start.preview')}>
      {error !== null ? (
        <Refused error={error} />
      ) : preview === undefined ? (
        <Text size="sm" c="dimmed">
          <IconInfoCircle size={16} style={{ verticalAlign: 'text-bottom' }} aria-hidden />{' '}
          {t('referrals.start.choose-first')}
        </Text>
      ) : (
        <Found preview={preview} />
      )}
    </aside>
  );
}
