import { Button, Group, Table, Text } from '@mantine/core';
import { IconCash, IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDateLong, formatDateShort } from '../../../shared/calendar/format-date.ts';
import type { Dispute } from '../../../shared/domain/dispute/dispute.ts';
import { effective } from '../../../shared/domain/dispute/events.ts';
import {
  arrearsOn,
  foldPayments,
  type PaymentPlan,
  type PaymentState,
  type PlannedPayment,
} from '../../../shared/domain/dispute/instalments.ts';
import type { SpecKindCode } from '../../../shared/domain/letter.ts';
import { formatRupiah, rupiah } from '../../../shared/domain/money.ts';
import { ToneBadge } from '../../ui/Badge.tsx';
import { DeadlineBadge } from '../../ui/DeadlineBadge.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Section } from '../../ui/Section.tsx';
import { useToday } from '../../ui/today.ts';
import type { EventWork } from '../event/EventPanel.tsx';
import { useBeginLetter } from '../use-begin-letter.ts';
import styles from './Settling.module.css';

const COLUMNS = ['place', 'due', 'amount', 'paid', 'left', 'state'] as const;
const NUMBERS: ReadonlySet<string> = new Set(['amount', 'paid', 'left']);
const money = (amount: number) => formatRupiah(rupiah(amount));

function Standing({ payment }: { readonly payment: PlannedPayment }) {
  const { t } = useTranslation();
  const today = useToday();
  if (payment.paidOn !== null)
    return (
      <ToneBadge tone="good">
        {t('disputes.settlement.paid-on', { date: formatDateShort(payment.paidOn) })}
      </ToneBadge>
    );
  if (payment.due === null) return <ToneBadge tone="neutral">{t('disputes.settlement.unpaid')}</ToneBadge>;
  const state = payment.due < today ? 'overdue' : 'open';
  return <DeadlineBadge deadline={{ state, due: payment.due }} seen />;
}

function Plan({ plan, workers }: { readonly plan: PaymentPlan; readonly workers: number }) {
  const { t } = useTranslation();
  const date = formatDateLong(plan.signedOn);
  const n = plan.persons?.length ?? workers;
  return (
    <Table className={styles.plan} verticalSpacing={6}>
      <Table.Caption>
        {n === workers
          ? t('disputes.settlement.agreement', { date })
          : t('disputes.settlement.agreement.of', { date, n })}
      </Table.Caption>
      <Table.Thead>
        <Table.Tr>
          {COLUMNS.map((column) => (
            <Table.Th key={column} {...(NUMBERS.has(column) ? { className: styles.number ?? '' } : {})}>
              {t(`disputes.settlement.column.${column}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {plan.payments.map((payment) => (
          <Table.Tr key={payment.place}>
            <Table.Th scope="row" fw={400}>
              {payment.place}
            </Table.Th>
            <Table.Td className="tabular">
              {payment.due === null ? t('disputes.settlement.no-day') : formatDateShort(payment.due)}
            </Table.Td>
            <Table.Td className={styles.number ?? ''}>{money(payment.amount)}</Table.Td>
            <Table.Td className={styles.number ?? ''}>{money(payment.paid)}</Table.Td>
            <Table.Td className={styles.number ?? ''}>{money(payment.amount - payment.paid)}</Table.Td>
            <Table.Td>
              <Standing payment={payment} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Sums({ state }: { readonly state: PaymentState }) {
  const { t } = useTranslation();
  const today = useToday();
  const total = state.plans.flatMap(({ payments }) => payments).reduce((sum, { amount }) => sum + amount, 0);
  const late = arrearsOn(state, today);
  const sums = [
    { key: 'total', amount: total },
    { key: 'paid', amount: state.paid },
    { key: 'left', amount: total - state.paid + state.surplus },
    ...(late > 0 ? [{ key: 'late', amount: late, tone: 'bad' }] : []),
    ...(state.surplus > 0 ? [{ key: 'surplus', amount: state.surplus }] : []),
  ] as const;
  return (
    <dl className={styles.sums}>
      {sums.map((sum) => (
        <div key={sum.key} className={styles.sum} {...('tone' in sum ? { 'data-tone': sum.tone } : {})}>
          <dt>{t(`disputes.settlement.${sum.key}`)}</dt>
          <dd>{money(sum.amount)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The payments that were written down, newest first. */
function Received({ dispute }: { readonly dispute: Dispute }) {
  const { t } = useTranslation();
  const received = effective(dispute.events)
    .filter((event) => event.kind === 'instalment-paid')
    .toReversed();
  if (received.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('disputes.settlement.received.none')}
      </Text>
    );
  return (
    <Table className={styles.plan} verticalSpacing={6}>
      <Table.Caption>{t('disputes.settlement.received')}</Table.Caption>
      <Table.Tbody>
        {received.map(({ id, on, data }) => (
          <Table.Tr key={id}>
            <Table.Td w={120} className="tabular">
              {formatDateShort(on)}
            </Table.Td>
            <Table.Td w={180} className={styles.number ?? ''}>
              {money(data.amount)}
            </Table.Td>
            <Table.Td>{data.note}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What is to be paid by the agreement, what was, what is late; and what the office does about it. */
export function PaymentPart({
  dispute,
  onWork,
}: {
  readonly dispute: Dispute;
  readonly onWork: (work: EventWork) => void;
}) {
  const { t } = useTranslation();
  const state = foldPayments(dispute.events);
  const letter = useBeginLetter(dispute.id);
  const may = (kind: string) => dispute.actions.some((action) => action.kind === kind);
  const makes = (kind: SpecKindCode, words: string) => (
    <Button
      variant="default"
      loading={letter.busy === kind}
      leftSection={<IconFileText size={16} aria-hidden />}
      onClick={() => letter.begin(kind)}
    >
      {words}
    </Button>
  );
  return (
    <div className={styles.part}>
      <Section
        title={t('disputes.settlement.payments')}
        actions={
          <Group gap="xs">
            {may('instalment-paid') && (
              <Button
                variant="default"
                leftSection={<IconCash size={16} aria-hidden />}
                onClick={() => onWork({ kind: 'write', event: 'instalment-paid' })}
              >
                {t('disputes.settlement.pay')}
              </Button>
            )}
            {makes('payment-reminder', t('disputes.settlement.remind'))}
            {makes('execution-request', t('disputes.settlement.execute'))}
          </Group>
        }
      >
        <ErrorPanel error={letter.error} />
        {state.plans.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('disputes.settlement.payments.none')}
          </Text>
        ) : (
          <>
            <Sums state={state} />
            {state.plans.map((plan) => (
              <Plan key={plan.agreementId} plan={plan} workers={dispute.workers} />
            ))}
          </>
        )}
        <Received dispute={dispute} />
      </Section>
    </div>
  );
}
