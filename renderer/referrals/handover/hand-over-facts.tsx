import { useTranslation } from 'react-i18next';
import { formatDateLong } from '../../../shared/calendar/format-date.ts';
import { formatMonth, monthNumber } from '../../../shared/calendar/months.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { formatRupiah, rupiah } from '../../../shared/domain/money.ts';
import type { HandOver } from '../../../shared/domain/referral/referral.ts';
import { JKP_REASON_NAMES } from '../../../shared/law/explain/names.ts';
import type { Fact } from '../../ui/Facts.tsx';
import { Nik } from '../../ui/Nik.tsx';

/* What a hand-over tells, as pairs of label and value. */

const day = (date: PlainDate | null) => (date === null ? '' : formatDateLong(date));
/** A sum as one writes it; empty where nobody knows it. */
export const money = (amount: number | null): string => (amount === null ? '' : formatRupiah(rupiah(amount)));

/** Who it is. */
export function usePersonFacts({ person }: HandOver): readonly Fact[] {
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

/** The job that ended. */
export function useJobFacts({ job, referral }: HandOver): readonly Fact[] {
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

/** What the worker looks for and brings along. */
export function useSeekerFacts({ seeker, job, referral: { state } }: HandOver): readonly Fact[] {
  const { t } = useTranslation();
  const willing = state.willing ?? seeker.willing;
  return [
    { label: t('referrals.seeker.occupation'), value: seeker.occupation || job.position },
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
