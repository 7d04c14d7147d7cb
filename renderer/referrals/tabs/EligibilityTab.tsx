import { Anchor, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Referral } from '../../../shared/domain/referral/referral.ts';
import { Section } from '../../ui/Section.tsx';
import {
  CashPlan,
  CheckTable,
  ClaimWindowLine,
  EligibilityBadge,
  Gaps,
  Proofs,
  Review,
} from '../Eligibility.tsx';
import { Cite } from '../labels.tsx';
import styles from '../Referrals.module.css';

/** What the law says of the claim: every check with its article, proofs, the time to claim, the cash plan and its payer. */
export function EligibilityTab({ referral }: { readonly referral: Referral }) {
  const { t } = useTranslation();
  const { eligibility, claim, proofs, person } = referral;
  const incomplete = eligibility.missing.length + eligibility.doubts.length > 0;
  return (
    <div className={styles.scroll}>
      <div className={styles.sheet}>
        <Review sentences={referral.review} />
        <Section
          title={t('referrals.checks')}
          actions={
            <Group gap="sm">
              <EligibilityBadge eligibility={eligibility} />
              <Anchor
                size="sm"
                renderRoot={(props) => <Link {...props} to="/pekerja/$id" params={{ id: person.id }} />}
              >
                {t('referrals.open-person')}
              </Anchor>
            </Group>
          }
        >
          {eligibility.checks.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('referrals.checks.none')}
            </Text>
          ) : (
            <CheckTable checks={eligibility.checks} assumed={eligibility.assumed} />
          )}
          {(incomplete || eligibility.assumed.length > 0) && <Gaps eligibility={eligibility} />}
        </Section>
        <Section title={t('referrals.claim')}>
          <ClaimWindowLine claim={claim} />
          {claim !== null && <Cite cite={claim.cite} mark={claim.mark} />}
        </Section>
        <Section title={t('referrals.proofs')}>
          <Proofs proofs={proofs} />
        </Section>
        <Section title={t('referrals.cash')}>
          {eligibility.answer === null ? (
            <Text size="sm" c="dimmed">
              {t('referrals.cash.none')}
            </Text>
          ) : (
            <CashPlan answer={eligibility.answer} />
          )}
        </Section>
      </div>
    </div>
  );
}
