import { Alert, List, Table, Text } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDateLong, formatDateShort } from '../../shared/calendar/format-date.ts';
import { formatRupiah, rupiah } from '../../shared/domain/money.ts';
import type {
  ClaimWindow,
  ReferralEligibility,
  ReferralProofs,
} from '../../shared/domain/referral/referral.ts';
import { CHECK_NAMES, PROOF_NAMES } from '../../shared/law/explain/names.ts';
import type { CheckOutcome, JkpAnswer, JkpCheckCode } from '../../shared/law/jkp/answer.ts';
import { midSentence } from '../../shared/letters/mid-sentence.ts';
import { ReadinessBadge } from '../employment/labels.tsx';
import { useWords } from '../i18n/use-words.ts';
import type { Tone } from '../theme/theme.ts';
import { ToneBadge } from '../ui/Badge.tsx';
import { Cite, OutcomeBadge } from './labels.tsx';
import styles from './Referrals.module.css';

/** Days of a claim window at which it wants attention. */
const CLOSE = 14;

function claimTone({ state, daysLeft }: ClaimWindow): Tone {
  if (state === 'filed') return 'good';
  if (state !== 'open') return 'bad';
  return daysLeft <= CLOSE ? 'wait' : 'neutral';
}

/** Until when a claim can be filed, and how many days are left. */
export function ClaimWindowLine({ claim }: { readonly claim: ClaimWindow | null }) {
  const { t } = useTranslation();
  if (claim === null)
    return (
      <Text size="sm" c="dimmed">
        {t('referrals.claim.none')}
      </Text>
    );
  const { due, state, daysLeft } = claim;
  return (
    <Text size="sm" component="div">
      {t('referrals.claim.due', { date: formatDateLong(due) })}{' '}
      <ToneBadge tone={claimTone(claim)}>
        {state === 'open' && daysLeft === 0
          ? t('referrals.claim.last-day')
          : t(`referrals.claim.${state}`, { n: Math.abs(daysLeft) })}
      </ToneBadge>
    </Text>
  );
}

/** What a person has to decide, one sentence each. */
export function Review({ sentences }: { readonly sentences: readonly string[] }) {
  const { t } = useTranslation();
  if (sentences.length === 0) return null;
  return (
    <Alert
      color="violet"
      variant="light"
      icon={<IconScale aria-hidden />}
      title={t('referrals.review')}
      className={styles.review ?? ''}
    >
      <List size="sm" spacing={4}>
        {sentences.map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

/** The papers that prove the layoff: those at hand, and the sets of which one would do. */
export function Proofs({ proofs }: { readonly proofs: ReferralProofs }) {
  const { t } = useTranslation();
  const { atHand, complete, missing } = proofs;
  return (
    <>
      {atHand.length === 0 ? (
        <Text size="sm">{t('referrals.proofs.none')}</Text>
      ) : (
        <List size="sm" spacing={2}>
          {atHand.map(({ proof, source, number, date }) => (
            <List.Item key={`${proof} ${number} ${date ?? ''}`}>
              {PROOF_NAMES[proof]}
              {number !== '' && ` ${number}`}
              {date !== null && `, ${formatDateShort(date)}`}
              {source === 'told' && ` (${t('referrals.proofs.told')})`}
            </List.Item>
          ))}
        </List>
      )}
      {!complete && missing.length > 0 && (
        <Text size="sm" mt={4} component="div">
          {t('referrals.proofs.missing')}
          <List size="sm" spacing={2}>
            {missing.map((set) => (
              <List.Item key={set.join()}>
                {set
                  .map((proof, index) => (index === 0 ? PROOF_NAMES[proof] : midSentence(PROOF_NAMES[proof])))
                  .join(t('referrals.proofs.and'))}
              </List.Item>
            ))}
          </List>
        </Text>
      )}
      <Cite cite={proofs.cite} mark={proofs.mark} />
    </>
  );
}

/** What is missing before the law can be asked, and what is doubtful, one sentence each. */
export function Gaps({ eligibility }: { readonly eligibility: ReferralEligibility }) {
  const { t, finding } = useWords();
  const parts = [
    ['missing', eligibility.missing],
    ['assumed', eligibility.assumed],
    ['doubts', eligibility.doubts],
  ] as const;
  return parts
    .filter(([, findings]) => findings.length > 0)
    .map(([name, findings]) => (
      <div key={name}>
        <Text size="sm" fw={500} mt={6}>
          {t(`referrals.${name}`)}
        </Text>
        <List size="sm" spacing={2}>
          {findings.map((one) => (
            <List.Item key={`${one.code} ${JSON.stringify(one.params)}`}>{finding(one)}</List.Item>
          ))}
        </List>
      </div>
    ));
}

/** What was taken for granted, and the check that rests on it. */
const RESTS_ON: Readonly<Record<string, JkpCheckCode>> = {
  'jkp-assumed-willing': 'willing-to-work',
  'jkp-assumed-not-reemployed': 'not-reemployed',
  'jkp-assumed-first-claim': 'previous-claims',
};

/** How a check stands: one that is met because nobody asked says so. Pure. */
function standingOf(
  check: ReferralEligibility['checks'][number],
  assumed: ReferralEligibility['assumed'],
): CheckOutcome | 'assumed' {
  const rests = check.outcome === 'met' && assumed.some(({ code }) => RESTS_ON[code] === check.code);
  return rests ? 'assumed' : check.outcome;
}

type Checked = Pick<ReferralEligibility, 'checks' | 'assumed'>;

/** Every check with what the facts say against what the rule asks. For narrow places. */
export function CheckList({ checks, assumed }: Checked) {
  return (
    <ul className={styles.lines}>
      {checks.map((check) => (
        <li key={check.code} className={styles.check}>
          <Text size="sm" fw={500}>
            {CHECK_NAMES[check.code]}
          </Text>
          <OutcomeBadge outcome={standingOf(check, assumed)} />
          <div style={{ gridColumn: '1 / -1' }}>
            <Text size="sm">{check.explain}</Text>
            <Cite cite={check.cite} mark={check.mark} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The same as a table. */
export function CheckTable({ checks, assumed }: Checked) {
  const { t } = useTranslation();
  return (
    <div className={styles.wide}>
      <Table verticalSpacing={6} className={styles.table ?? ''} miw={720} aria-label={t('referrals.checks')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={190}>{t('referrals.checks.name')}</Table.Th>
            <Table.Th w={150}>{t('referrals.checks.outcome')}</Table.Th>
            <Table.Th>{t('referrals.checks.explain')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {checks.map((check) => (
            <Table.Tr key={check.code}>
              <Table.Th scope="row">{CHECK_NAMES[check.code]}</Table.Th>
              <Table.Td>
                <OutcomeBadge outcome={standingOf(check, assumed)} />
              </Table.Td>
              <Table.Td>
                <Text size="sm">{check.explain}</Text>
                <Cite cite={check.cite} mark={check.mark} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** What each month would bring, and who pays. */
export function CashPlan({ answer }: { readonly answer: JkpAnswer | null }) {
  const { t } = useTranslation();
  if (answer === null) return null;
  const { cash, payer } = answer;
  const money = (amount: number) => formatRupiah(rupiah(amount));
  return (
    <>
      {cash === null ? (
        <Text size="sm" c="dimmed">
          {t('referrals.cash.no-wage')}
        </Text>
      ) : (
        <>
          <dl className={styles.cash}>
            {cash.monthly.map((amount, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: months are named by their number
              <div key={index}>
                <dt>{t('referrals.month.nth', { n: index + 1 })}</dt>
                <dd>{money(amount)}</dd>
              </div>
            ))}
            <div>
              <dt>{t('referrals.cash.total')}</dt>
              <dd>{money(cash.total)}</dd>
            </div>
          </dl>
          <Text size="sm" mt={6}>
            {t(cash.ceilingApplied ? 'referrals.cash.base-ceiling' : 'referrals.cash.base', {
              amount: money(cash.base),
            })}
          </Text>
          <Cite cite={cash.cite} mark={cash.mark} />
        </>
      )}
      <Text size="sm" mt={6}>
        {t(`referrals.payer.${payer.who}`, { n: payer.arrearsMonths })}
      </Text>
      <Cite cite={payer.cite} mark={payer.mark} />
    </>
  );
}

/** How far a worker is from the benefit, as a badge. */
export function EligibilityBadge({ eligibility }: { readonly eligibility: ReferralEligibility }) {
  return <ReadinessBadge outcome={eligibility.outcome} />;
}
