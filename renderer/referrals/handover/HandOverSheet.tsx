import { Alert, Anchor, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDateLong, formatDateShort } from '../../../shared/calendar/format-date.ts';
import { effective } from '../../../shared/domain/event-list.ts';
import type { HandOver, HandOverField } from '../../../shared/domain/referral/referral.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Section } from '../../ui/Section.tsx';
import { ClaimWindowLine, EligibilityBadge, Proofs, Review } from '../Eligibility.tsx';
import { ReferralStageBadge } from '../labels.tsx';
import { nextWords } from '../next.ts';
import styles from '../Referrals.module.css';
import { money, useJobFacts, usePersonFacts, useSeekerFacts } from './hand-over-facts.tsx';

/** Where a thing that is not known yet is written down. */
const OF_PERSON: readonly HandOverField[] = ['nik', 'birth-date', 'sex', 'citizenship', 'address', 'phone'];
const OF_JOB: readonly HandOverField[] = [
  'position',
  'contract',
  'start-date',
  'wage',
  'reported-wage',
  'kpj',
  'programmes',
  'enrolled-on',
];

/** The way to where a thing that is not known yet is written down. */
function LackLink({ lack, handOver }: { readonly lack: HandOverField; readonly handOver: HandOver }) {
  const { t } = useTranslation();
  const { person, referral } = handOver;
  const { reportId, employer } = referral;
  return (
    <Anchor
      size="sm"
      renderRoot={(props) => {
        if (OF_PERSON.includes(lack)) return <Link {...props} to="/pekerja/$id" params={{ id: person.id }} />;
        if (OF_JOB.includes(lack))
          return (
            <Link
              {...props}
              to="/pekerja/$id"
              params={{ id: person.id }}
              search={{ tab: 'hubungan-kerja' }}
            />
          );
        if (lack === 'scale') return <Link {...props} to="/perusahaan/$id" params={{ id: employer.id }} />;
        if (lack === 'layoff-reason' && reportId !== null)
          return <Link {...props} to="/laporan/$id" params={{ id: reportId }} />;
        return <Link {...props} to="/rujukan/$id" params={{ id: referral.id }} search={ofReferral(lack)} />;
      }}
    >
      {t(`referral.field.${lack}`)}
    </Anchor>
  );
}

/** Where on the referral's own page: the paper as an event, the layoff in the timeline, the rest among the wishes. */
function ofReferral(lack: HandOverField): { readonly catat?: string; readonly tab?: string } {
  if (lack === 'proof') return { catat: 'proof-received' };
  return lack === 'layoff-reason' ? {} : { tab: 'pencari-kerja' };
}

function OpenPoints({ handOver }: { readonly handOver: HandOver }) {
  const { t } = useTranslation();
  const { referral, lacks } = handOver;
  const { state, next, eligibility, claim } = referral;
  const lastNote = effective(referral.events).findLast(({ kind }) => kind === 'note-added');
  return (
    <Section title={t('referrals.handover.open')}>
      <Text size="sm" mb="xs">
        <ReferralStageBadge stage={state.stage} /> <EligibilityBadge eligibility={eligibility} />
      </Text>
      <ClaimWindowLine claim={claim} />
      {next.length > 0 && (
        <List size="sm" mt="xs">
          {next.map((thing) => (
            <List.Item key={`${thing.code} ${thing.month ?? ''}`}>
              {nextWords(t, thing)}
              {thing.due !== null && `, ${formatDateShort(thing.due)}`}
            </List.Item>
          ))}
        </List>
      )}
      {lastNote?.kind === 'note-added' && (
        <Text size="sm" mt="xs">
          {t('referrals.handover.last-note', {
            date: formatDateShort(lastNote.on),
            text: lastNote.data.text,
          })}
        </Text>
      )}
      {lacks.length > 0 && (
        <Alert
          color="yellow"
          variant="light"
          mt="sm"
          icon={<IconAlertTriangle aria-hidden />}
          title={t('referrals.handover.lacks', { n: lacks.length })}
        >
          <Text size="sm" component="div">
            {lacks.map((lack, index) => (
              <span key={lack}>
                {index > 0 && ' · '}
                <LackLink lack={lack} handOver={handOver} />
              </span>
            ))}
          </Text>
        </Alert>
      )}
      {referral.review.length > 0 && (
        <div style={{ marginTop: 8 }}>
          <Review sentences={referral.review} />
        </div>
      )}
    </Section>
  );
}

function DisputeFacts({ dispute }: { readonly dispute: NonNullable<HandOver['dispute']> }) {
  const { t } = useTranslation();
  return (
    <Section title={t('referrals.handover.dispute')}>
      <Facts
        facts={[
          {
            label: t('referrals.handover.register'),
            value: `${dispute.registerNumber}, ${formatDateLong(dispute.registeredOn)}`,
          },
          { label: t('referrals.handover.stage'), value: t(`disputes.stage.${dispute.stage}`) },
          {
            label: t('referrals.handover.outcome'),
            value: dispute.outcome === null ? '' : t(`disputes.outcome.${dispute.outcome}`),
          },
          { label: t('referrals.handover.mediators'), value: dispute.mediators.join(', ') },
          { label: t('referrals.handover.demand'), value: money(dispute.demand) },
          { label: t('referrals.handover.figure'), value: money(dispute.figure) },
        ]}
      />
    </Section>
  );
}

/** Everything that was typed so far, on one page: who it is and what is open, beside where the worker comes from. */
export function HandOverSheet({ handOver }: { readonly handOver: HandOver }) {
  const { t } = useTranslation();
  const { referral, firm, dispute } = handOver;
  const personFacts = usePersonFacts(handOver);
  const jobFacts = useJobFacts(handOver);
  const seekerFacts = useSeekerFacts(handOver);
  return (
    <div className={styles.halves}>
      <div>
        <OpenPoints handOver={handOver} />
        <Section title={t('referrals.handover.worker')}>
          <Facts facts={personFacts} />
        </Section>
        <Section title={t('referrals.seeker')}>
          <Facts facts={seekerFacts} />
        </Section>
      </div>
      <div>
        <Section title={t('referrals.handover.job')}>
          <Facts
            facts={[
              { label: t('referrals.column.employer'), value: firm.name },
              { label: t('referrals.handover.sector'), value: firm.sector },
              {
                label: t('referrals.handover.scale'),
                value: firm.scale === null ? '' : t(`employers.scale.${firm.scale}`),
              },
              { label: t('referrals.handover.firm-address'), value: firm.address },
              { label: t('referrals.handover.firm-phone'), value: firm.phone },
              { label: t('referrals.handover.npp'), value: firm.npp },
              ...jobFacts,
            ]}
          />
        </Section>
        {dispute !== null && <DisputeFacts dispute={dispute} />}
        <Section title={t('referrals.proofs')}>
          <Proofs proofs={referral.proofs} />
        </Section>
      </div>
    </div>
  );
}
