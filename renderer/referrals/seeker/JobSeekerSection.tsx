import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateLong } from '../../../shared/calendar/format-date.ts';
import type { JobSeeker } from '../../../shared/domain/job-seeker.ts';
import type { LetterSubject } from '../../../shared/domain/letter.ts';
import { formatRupiah, rupiah } from '../../../shared/domain/money.ts';
import { useProcedure } from '../../client/hooks.ts';
import { useRegionOptions } from '../../employers/EmployerForm.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { EditPanel } from '../../ui/form/EditPanel.tsx';
import { Section } from '../../ui/Section.tsx';
import { Loaded } from '../../ui/Waiting.tsx';
import { FittingVacancies } from '../../vacancies/FittingVacancies.tsx';
import { JobSeekerForm } from './JobSeekerForm.tsx';
import { useLastJob } from './use-last-job.ts';

function useSeekerFacts(seeker: JobSeeker) {
  const { t } = useTranslation();
  const regions = useRegionOptions();
  const nameOf = (code: string) => regions.find(({ value }) => value === code)?.label ?? code;
  const { cardNumber, cardDate, willing, wageWish } = seeker;
  return [
    { label: t('referrals.seeker.occupation'), value: seeker.occupation },
    { label: t('referrals.seeker.wanted'), value: seeker.wanted },
    { label: t('referrals.seeker.education'), value: seeker.education },
    {
      label: t('referrals.seeker.wage'),
      value: wageWish === null ? '' : formatRupiah(rupiah(wageWish)),
    },
    { label: t('referrals.seeker.experience'), value: seeker.experience },
    { label: t('referrals.seeker.licences'), value: seeker.licences.join(', ') },
    {
      label: t('referrals.seeker.regions'),
      value:
        seeker.regions.length === 0 ? t('referrals.seeker.anywhere') : seeker.regions.map(nameOf).join(', '),
    },
    { label: t('referrals.seeker.training'), value: seeker.trainingWish },
    {
      label: t('referrals.seeker.card'),
      value: [cardNumber, ...(cardDate === null ? [] : [formatDateLong(cardDate)])]
        .filter((part) => part !== '')
        .join(', '),
    },
    {
      label: t('referrals.seeker.willing'),
      value: t(`referrals.seeker.willing.${willing === null ? 'unasked' : willing ? 'yes' : 'no'}`),
    },
    {
      label: t('referrals.seeker.looking'),
      value: t(`referrals.seeker.looking.${seeker.looking ? 'yes' : 'no'}`),
    },
  ];
}

function SeekerView({ seeker, subject }: { readonly seeker: JobSeeker; readonly subject: LetterSubject }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const facts = useSeekerFacts(seeker);
  const lastJob = useLastJob(seeker.personId);
  const edit = () => setEditing(true);
  return (
    <>
      <Section
        title={t('referrals.seeker')}
        actions={
          seeker.version > 0 && (
            <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={edit}>
              {t('referrals.seeker.edit')}
            </Button>
          )
        }
      >
        {seeker.version === 0 ? (
          <Empty
            title={t('referrals.seeker.empty.title')}
            description={t('referrals.seeker.empty.text')}
            action={t('referrals.seeker.add')}
            onAction={edit}
          />
        ) : (
          <Facts columns={2} facts={facts} />
        )}
        <EditPanel
          opened={editing}
          title={t('referrals.seeker')}
          leave={t('ui.leave.text')}
          width={560}
          onClose={() => setEditing(false)}
        >
          {(panel) => lastJob !== null && <JobSeekerForm seeker={seeker} lastJob={lastJob} panel={panel} />}
        </EditPanel>
      </Section>
      <FittingVacancies personId={seeker.personId} subject={subject} onWrite={edit} />
    </>
  );
}

/**
 * What a person looks for and brings along, with the way to change it, and the vacancies that fit. Letters to the firms are
 * about the referral where one is given, else about the person.
 */
export function JobSeekerSection({
  personId,
  referralId = null,
}: {
  readonly personId: string;
  readonly referralId?: string | null;
}) {
  const found = useProcedure('jobSeekers.get', { personId });
  return (
    <Loaded
      query={found}
      failed={(error) => <ErrorPanel error={error} onAgain={() => void found.refetch()} />}
    >
      {(seeker) => (
        <SeekerView
          seeker={seeker}
          subject={
            referralId === null
              ? { kind: 'person', id: seeker.personId }
              : { kind: 'referral', id: referralId }
          }
        />
      )}
    </Loaded>
  );
}
