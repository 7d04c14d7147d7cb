import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import { formatRupiah, rupiah } from '../../../shared/domain/money.ts';
import type { BenefitMonth, JudgedCondition, Referral } from '../../../shared/domain/referral/referral.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Empty } from '../../ui/Empty.tsx';
import type { ReferralWork } from '../event/ReferralEventPanel.tsx';
import { Cite, MonthBadge } from '../labels.tsx';
import styles from '../Referrals.module.css';

const SIGNS = {
  met: { icon: IconCircleCheck, color: 'var(--tone-good-text)' },
  unmet: { icon: IconCircleX, color: 'var(--tone-bad-text)' },
  unknown: { icon: IconHelpCircle, color: 'var(--tone-wait-text)' },
} as const;

function Condition({
  condition,
  cited,
}: {
  readonly condition: JudgedCondition;
  /** Whether its article stands with it. */
  readonly cited: boolean;
}) {
  const { t, finding } = useWords();
  const { icon: Icon, color } = SIGNS[condition.outcome];
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <Icon
        size={16}
        color={color}
        role="img"
        aria-label={t(`referrals.outcome.${condition.outcome}`)}
        style={{ flex: 'none', marginTop: 2 }}
      />
      <div>
        <Text size="sm">{finding(condition.reason)}</Text>
        {cited && <Cite cite={condition.cite} mark={condition.mark} />}
      </div>
    </Group>
  );
}

function MonthRow({
  month,
  onWork,
}: {
  readonly month: BenefitMonth;
  readonly onWork: (work: ReferralWork) => void;
}) {
  const { t } = useTranslation();
  const day = (date: BenefitMonth['filedOn']) => (date === null ? '–' : formatDateShort(date));
  const nth = t('referrals.month.nth', { n: month.month });
  // What lies ahead says what it asks for; its articles stand with the month that is open.
  const isNear = month.state !== 'coming' && month.state !== 'off';
  const mayFile = month.state === 'open' || month.state === 'late';
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {nth}
        <Text size="xs" c="dimmed" className="tabular">
          {t('referrals.month.span', { from: formatDateShort(month.from), to: formatDateShort(month.to) })}
        </Text>
        <MonthBadge state={month.state} />
      </Table.Th>
      <Table.Td className="tabular">
        {month.opens === null || month.closes === null ? (
          month.month === 1 ? (
            t('referrals.month.with-claim')
          ) : (
            '–'
          )
        ) : (
          <>
            {formatDateShort(month.opens)}
            <br />
            {t('referrals.month.until', { date: formatDateShort(month.closes) })}
          </>
        )}
        {month.window !== null && isNear && (
          <div>
            <Cite cite={month.window.cite} mark={month.window.mark} />
          </div>
        )}
      </Table.Td>
      <Table.Td>
        <Stack gap={4}>
          {month.conditions.map((condition) => (
            <Condition key={condition.code} condition={condition} cited={isNear} />
          ))}
          {month.state !== 'paid' &&
            month.state !== 'coming' &&
            month.review.map((sentence) => (
              <Text key={sentence} size="xs" c="var(--tone-law-text)">
                {sentence}
              </Text>
            ))}
        </Stack>
      </Table.Td>
      <Table.Td className="tabular">
        {day(month.filedOn)}
        {mayFile && month.month > 1 && (
          <div>
            <Button
              size="compact-sm"
              variant="default"
              mt={4}
              aria-label={t('referrals.month.file-nth', { n: month.month })}
              onClick={() => onWork({ kind: 'write', event: 'month-filed', month: month.month })}
            >
              {t('referrals.do.month-filed')}
            </Button>
          </div>
        )}
      </Table.Td>
      <Table.Td className="tabular">
        {month.paidOn !== null ? (
          <>
            {formatDateShort(month.paidOn)}
            <br />
            {month.amount === null ? '' : formatRupiah(rupiah(month.amount))}
          </>
        ) : (
          <>
            {month.expected === null
              ? '–'
              : t('referrals.month.expected', { amount: formatRupiah(rupiah(month.expected)) })}
            {month.payDue !== null && (
              <Text size="xs" c="dimmed">
                {t('referrals.month.pay-due', { date: formatDateShort(month.payDue) })}
              </Text>
            )}
          </>
        )}
        {month.state === 'filed' && (
          <div>
            <Button
              size="compact-sm"
              variant="default"
              mt={4}
              aria-label={t('referrals.month.pay-nth', { n: month.month })}
              onClick={() => onWork({ kind: 'write', event: 'month-paid', month: month.month })}
            >
              {t('referrals.do.month-paid')}
            </Button>
          </div>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** The months of the benefit: until when each is filed, what it asks for and how that stands, filed, paid. */
export function MonthsTab({
  referral,
  onWork,
}: {
  readonly referral: Referral;
  readonly onWork: (work: ReferralWork) => void;
}) {
  const { t } = useTranslation();
  const { months, actions, state } = referral;
  if (months.length === 0) {
    const mayFile = actions.some(({ kind }) => kind === 'claim-filed');
    return (
      <div className={styles.scroll}>
        <Empty
          title={t(state.result === 'refused' ? 'referrals.months.refused' : 'referrals.months.empty.title')}
          description={t('referrals.months.empty.text')}
          {...(mayFile
            ? {
                action: t('referrals.do.claim-filed'),
                onAction: () => onWork({ kind: 'write', event: 'claim-filed' }),
              }
            : {})}
        />
      </div>
    );
  }
  return (
    <div className={styles.scroll}>
      <Text size="sm" mb="sm">
        {t('referrals.months.paid', {
          n: state.monthsPaid,
          total: months.length,
          amount: formatRupiah(rupiah(state.paid)),
        })}
      </Text>
      <div className={styles.wide}>
        <Table
          verticalSpacing={8}
          className={styles.table ?? ''}
          miw={900}
          aria-label={t('referrals.page.bulan')}
        >
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={190}>{t('referrals.months.month')}</Table.Th>
              <Table.Th w={220}>{t('referrals.months.window')}</Table.Th>
              <Table.Th>{t('referrals.months.conditions')}</Table.Th>
              <Table.Th w={150}>{t('referrals.months.filed')}</Table.Th>
              <Table.Th w={170}>{t('referrals.months.payment')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {months.map((month) => (
              <MonthRow key={month.month} month={month} onWork={onWork} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </div>
  );
}
