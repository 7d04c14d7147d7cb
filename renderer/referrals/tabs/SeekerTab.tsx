import { Alert, Button, Group, Table, Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import { formatMonth, monthNumber } from '../../../shared/calendar/months.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { formatRupiah, rupiah } from '../../../shared/domain/money.ts';
import type { ReferralEventKind } from '../../../shared/domain/referral/events.ts';
import type { Referral } from '../../../shared/domain/referral/referral.ts';
import type { OfferRecord, TrainingRecord } from '../../../shared/domain/referral/state.ts';
import { shareWords } from '../../../shared/letters/referral-figures-sheet.ts';
import { Section } from '../../ui/Section.tsx';
import type { ReferralWork } from '../event/ReferralEventPanel.tsx';
import { Cite } from '../labels.tsx';
import styles from '../Referrals.module.css';
import { SheetTable } from '../SheetTable.tsx';
import { JobSeekerSection } from '../seeker/JobSeekerSection.tsx';

interface PartProps {
  readonly referral: Referral;
  readonly onWork: (work: ReferralWork) => void;
}

const day = (date: PlainDate | null) => (date === null ? '–' : formatDateShort(date));

/** When a training was, or since when it is. */
function spanWords(t: TFunction, { startedOn, endedOn, until }: TrainingRecord): string {
  const from = formatDateShort(startedOn);
  const to = endedOn ?? until;
  return to === null
    ? t('referrals.trainings.since', { from })
    : t('referrals.month.span', { from, to: formatDateShort(to) });
}

/** Buttons for steps that can be written down now. */
function Steps({ referral, onWork, kinds }: PartProps & { readonly kinds: readonly ReferralEventKind[] }) {
  const { t } = useTranslation();
  const possible = kinds.filter((kind) =>
    referral.actions.some((action) => action.kind === kind && action.standing !== 'unusual'),
  );
  return (
    <Group gap="xs" wrap="nowrap">
      {possible.map((kind) => (
        <Button
          key={kind}
          size="compact-sm"
          variant="default"
          onClick={() => onWork({ kind: 'write', event: kind })}
        >
          {t(`referrals.do.${kind}`)}
        </Button>
      ))}
    </Group>
  );
}

const offerKey = ({ vacancyId, title, offeredOn }: OfferRecord) => `${vacancyId ?? title} ${offeredOn ?? ''}`;

function Offers({ referral, onWork }: PartProps) {
  const { t } = useTranslation();
  const { offers } = referral.state;
  return (
    <Section
      title={t('referrals.offers')}
      actions={<Steps referral={referral} onWork={onWork} kinds={['vacancy-offered', 'offer-answered']} />}
    >
      {offers.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('referrals.offers.none')}
        </Text>
      ) : (
        <SheetTable
          label={t('referrals.offers')}
          width={640}
          heads={[
            [t('referrals.field.vacancy')],
            [t('referrals.offers.offered'), 120],
            [t('referrals.offers.answered'), 120],
            [t('referrals.field.answer')],
          ]}
        >
          {offers.map((offer) => (
            <Table.Tr key={offerKey(offer)}>
              <Table.Th scope="row">
                {offer.title}
                {offer.employer !== '' && (
                  <Text size="xs" c="dimmed">
                    {offer.employer}
                  </Text>
                )}
              </Table.Th>
              <Table.Td className="tabular">{day(offer.offeredOn)}</Table.Td>
              <Table.Td className="tabular">{day(offer.answeredOn)}</Table.Td>
              <Table.Td>
                {offer.result === null ? t('referrals.offers.open') : t(`referrals.offer.${offer.result}`)}
                {offer.note !== '' && (
                  <Text size="xs" c="dimmed">
                    {offer.note}
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </SheetTable>
      )}
    </Section>
  );
}

function Attendance({ attendance }: Pick<TrainingRecord, 'attendance'>) {
  const { t } = useTranslation();
  if (attendance.length === 0) return t('referrals.trainings.no-attendance');
  return attendance.map(({ month, days, held, share }) => (
    <div key={month} className="tabular">
      {t('referrals.says.attended', {
        month: formatMonth(monthNumber(month)),
        days,
        held,
        share: shareWords(share),
      })}
    </div>
  ));
}

function Trainings({ referral, onWork }: PartProps) {
  const { t } = useTranslation();
  const { trainings } = referral.state;
  const { cost, ceiling, above, cite, mark } = referral.training;
  const money = (amount: number) => formatRupiah(rupiah(amount));
  return (
    <Section
      title={t('referrals.trainings')}
      actions={
        <Steps
          referral={referral}
          onWork={onWork}
          kinds={['training-started', 'training-attended', 'training-ended']}
        />
      }
    >
      {trainings.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('referrals.trainings.none')}
        </Text>
      ) : (
        <>
          <SheetTable
            label={t('referrals.trainings')}
            width={680}
            heads={[
              [t('referrals.field.course')],
              [t('referrals.trainings.span'), 190],
              [t('referrals.trainings.attendance')],
              [t('referrals.field.cost'), 130],
            ]}
          >
            {trainings.map((training) => (
              <Table.Tr key={`${training.startedOn} ${training.course}`}>
                <Table.Th scope="row">
                  {training.course}
                  <Text size="xs" c="dimmed">
                    {training.provider}
                  </Text>
                </Table.Th>
                <Table.Td className="tabular">
                  {spanWords(t, training)}
                  {training.end !== null && (
                    <Text size="xs" c="dimmed">
                      {t(`referrals.training-end.${training.end}`)}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>
                  <Attendance attendance={training.attendance} />
                </Table.Td>
                <Table.Td className="tabular">{training.cost === null ? '–' : money(training.cost)}</Table.Td>
              </Table.Tr>
            ))}
          </SheetTable>
          {ceiling !== null && (
            <Text size="sm" mt="xs" component="div">
              {t('referrals.trainings.cost', { cost: money(cost), ceiling: money(ceiling) })}{' '}
              {cite !== null && mark !== null && <Cite cite={cite} mark={mark} />}
            </Text>
          )}
          {above && (
            <Alert color="red" variant="light" mt="xs">
              {t('referrals.trainings.above', { amount: money(cost - (ceiling ?? 0)) })}
            </Alert>
          )}
        </>
      )}
    </Section>
  );
}

/** What the worker looks for, the card, vacancies that were offered, training with its attendance and cost. */
export function SeekerTab(props: PartProps) {
  return (
    <div className={styles.scroll}>
      <div className={styles.sheet}>
        <JobSeekerSection personId={props.referral.person.id} referralId={props.referral.id} />
        <Offers {...props} />
        <Trainings {...props} />
      </div>
    </div>
  );
}
