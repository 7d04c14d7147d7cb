import { Alert, Anchor, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDateLong, formatDateShort } from '../../../shared/calendar/format-date.ts';
import { formatMonth, monthNumber } from '../../../shared/calendar/months.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { effective } from '../../../shared/domain/event-list.ts';
import { formatRupiah, rupiah } from '../../../shared/domain/money.ts';
import type { HandOver, HandOverField } from '../../../shared/domain/referral/referral.ts';
import { JKP_REASON_NAMES } from '../../../shared/law/explain/names.ts';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { Nik } from '../../ui/Nik.tsx';
import { Section } from '../../ui/Section.tsx';
import { ClaimWindowLine, EligibilityBadge, Proofs, Review } from '../Eligibility.tsx';
import { ReferralStageBadge } from '../labels.tsx';
import { nextWords } from '../next.ts';
import styles from '../Referrals.module.css';

const day = (date: PlainDate | null) => (date === null ? '' : formatDateLong(date));
const money = (amount: number | null) => (amount === null ? '' : formatRupiah(rupiah(amount)));

/** Where a thing that is not known yet is written down. */
const OF_PERSON: readonly HandOverField[] = ['nik', 'birth-date', 'sex', 'address', 'phone'];
const OF_JOB: readonly HandOverField[] = [
  'position',
  'contract',
  'start-date',
  'wage',
  'reported-wage',
  'kpj',
];

function LackLink({ lack, handOver }: { readonly lack: HandOverField; readonly handOver: HandOver }) {
  const { t } = useTranslation();
  const { person, referral } = handOver;
  const words = t(`referral.field.${lack}`);
  if (OF_PERSON.includes(lack))
    return (
      <Anchor
        size="sm"
        renderRoot={(props) => <Link {...props} to="/pekerja/$id" params={{ id: person.id }} />}
      >
        {words}
      </Anchor>
    );
  if (OF_JOB.includes(lack))
    return (
      <Anchor
        size="sm"
        renderRoot={(props) => (
          <Link {...props} to="/pekerja/$id" params={{ id: person.id }} search={{ tab: 'hubungan-kerja' }} />
        )}
      >
        {words}
      </Anchor>
    );
  return (
    <Anchor
      size="sm"
      renderRoot={(props) => (
        <Link
          {...props}
          to="/rujukan/$id"
          params={{ id: referral.id }}
          search={lack === 'proof' ? { catat: 'proof-received' } : { tab: 'pencari-kerja' }}
        />
      )}
    >
      {words}
    </Anchor>
  );
}

function usePersonFacts({ person }: HandOver): readonly Fact[] {
  const { t } = useTranslation();
  return [
    { label: t('persons.field.nik'), value: person.nik === null ? '' : <Nik value={person.nik} /> },
    { label: t('persons.field.sex'), value: person.sex === null ? '' : t(`persons.sex.${person.sex}`) },
    {
      label: t('referrals.handover.born'),
      value: [person.birthPlace, day(person.birthDate)].filter((part) => part !== '').join(', '),
    },
    { label: t('persons.field.phone'), value: person.phone },
    { label: t('persons.field.address'), value: person.address },
    { label: t('persons.field.email'), value: person.email },
  ];
}

function useJobFacts({ job, referral }: HandOver): readonly Fact[] {
  const { t } = useTranslation();
  return [
    { label: t('referrals.field.position'), value: job.position },
    { label: t('referrals.field.contract'), value: job.contract ?? '' },
    {
      label: t('referrals.handover.span'),
      value: [day(job.startDate), day(job.endDate)].filter((part) => part !== '').join(' – '),
    },
    {
      label: t('referrals.start.reason'),
      value: referral.reason === null ? '' : JKP_REASON_NAMES[referral.reason],
    },
    { label: t('referrals.handover.wage'), value: money(job.wage) },
    {
      label: t('referrals.handover.reported'),
      value:
        job.reportedWage === null
          ? ''
          : [
              money(job.reportedWage),
              ...(job.reportedMonth === null ? [] : [formatMonth(monthNumber(job.reportedMonth))]),
            ].join(', '),
    },
    { label: t('referrals.handover.kpj'), value: job.kpj },
    { label: t('referrals.handover.paid-months'), value: job.paidMonths },
  ];
}

function useSeekerFacts({ seeker, referral: { state } }: HandOver): readonly Fact[] {
  const { t } = useTranslation();
  const willing = state.willing ?? seeker.willing;
  return [
    { label: t('referrals.seeker.occupation'), value: seeker.occupation },
    { label: t('referrals.seeker.wanted'), value: seeker.wanted },
    { label: t('referrals.seeker.education'), value: seeker.education },
    { label: t('referrals.seeker.licences'), value: seeker.licences.join(', ') },
    { label: t('referrals.seeker.experience'), value: seeker.experience },
    { label: t('referrals.seeker.wage'), value: money(seeker.wageWish) },
    {
      label: t('referrals.seeker.willing'),
      value: t(`referrals.seeker.willing.${willing === null ? 'unasked' : willing ? 'yes' : 'no'}`),
    },
    { label: t('referrals.seeker.card'), value: state.cardNumber || seeker.cardNumber },
  ];
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
