import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import { formatRupiah, rupiah } from '../../../shared/domain/money.ts';
import type { BenefitMonth, JudgedCondition, Referral } from '../../../shared/domain/referral/referral.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Empty } from '../../ui/Empty.tsx';
import { saidOfAll } from '../../ui/said-of-all.ts';
import { Review } from '../Eligibility.tsx';
import type { ReferralWork } from '../event/ReferralEventPanel.tsx';
import { Cite, MonthBadge } from '../labels.tsx';
import styles from '../Referrals.module.css';
import { SheetTable } from '../SheetTable.tsx';

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

/** What is to be decided of a month stands with it from the day it opens until it is paid. */
const isToDecide = ({ state }: BenefitMonth) => state !== 'paid' && state !== 'coming';

function MonthRow({
  month,
  said,
  onWork,
}: {
  readonly month: BenefitMonth;
  /** Stands above the table already. */
  readonly said: readonly string[];
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
          {isToDecide(month) &&
            month.review
              .filter((sentence) => !said.includes(sentence))
              .map((sentence) => (
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
  const said = saidOfAll(months.filter(isToDecide));
  return (
    <div className={styles.scroll}>
      <Review sentences={said} />
      <Text size="sm" mb="sm">
        {t('referrals.months.paid', {
          n: state.monthsPaid,
          total: months.length,
          amount: formatRupiah(rupiah(state.paid)),
        })}
      </Text>
      <SheetTable
        label={t('referrals.page.bulan')}
        width={900}
        spacing={8}
        heads={[
          [t('referrals.months.month'), 190],
          [t('referrals.months.window'), 220],
          [t('referrals.months.conditions')],
          [t('referrals.months.filed'), 150],
          [t('referrals.months.payment'), 170],
        ]}
      >
        {months.map((month) => (
          <MonthRow key={month.month} month={month} said={said} onWork={onWork} />
        ))}
      </SheetTable>
    </div>
  );
}
