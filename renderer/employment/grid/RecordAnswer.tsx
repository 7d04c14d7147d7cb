import { List, Text } from '@mantine/core';
import { IconArrowRight, IconCheck, IconHelpCircle, IconX } from '@tabler/icons-react';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import {
  type ContributionGround,
  ifPaidUp,
  readContributions,
} from '../../../shared/domain/employment/contribution-reading.ts';
import { MARK_WORDS } from '../../../shared/law/explain/working.ts';
import { MONTH_STATES } from '../../../shared/law/facts/jkp.ts';
import type { CheckOutcome, JkpPayer } from '../../../shared/law/jkp/answer.ts';
import type { RecordReading } from '../../../shared/law/jkp-record.ts';
import { type Mark, type RuleBook, RuleNotFound } from '../../../shared/law/rule-set.ts';
import type { Tone } from '../../theme/theme.ts';
import { ToneBadge } from '../../ui/Badge.tsx';
import styles from './Grid.module.css';

const OUTCOMES = {
  met: { tone: 'good', icon: IconCheck },
  unmet: { tone: 'bad', icon: IconX },
  unknown: { tone: 'law', icon: IconHelpCircle },
} as const satisfies Record<CheckOutcome, { tone: Tone; icon: typeof IconCheck }>;

export function OutcomeBadge({ outcome }: { readonly outcome: CheckOutcome }) {
  const { t } = useTranslation();
  const { tone, icon: Icon } = OUTCOMES[outcome];
  return (
    <ToneBadge tone={tone} icon={<Icon size={12} aria-hidden />}>
      {t(`employment.check.${outcome}`)}
    </ToneBadge>
  );
}

const BAR_TONES = { paid: 'good', arrears: 'bad', unreported: 'wait', unknown: 'law' } as const;

/** The provision that an answer rests on, with a word where it is not verified. */
export function Cite({ cite, mark }: { readonly cite: string; readonly mark: Mark }) {
  const word = MARK_WORDS[mark];
  return (
    <Text size="xs" c="dimmed">
      {cite}{' '}
      {word !== null && <ToneBadge tone={mark === 'unverified' ? 'wait' : 'neutral'}>{word}</ToneBadge>}
    </Text>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={title}>
      <Text size="xs" c="dimmed" fw={500}>
        {title}
      </Text>
      {children}
    </section>
  );
}

function PaidPart({ reading }: { readonly reading: RecordReading }) {
  const { t } = useTranslation();
  const { paid, windowMonths, check } = reading;
  return (
    <Part title={t('employment.answer.record')}>
      <div className={styles.figure}>{t('employment.answer.paid-of', { n: paid, of: windowMonths })}</div>
      <div className={styles.bar} aria-hidden>
        {MONTH_STATES.map((state) => (
          <span
            key={state}
            style={{ flexGrow: reading[state], background: `var(--tone-${BAR_TONES[state]}-text)` }}
          />
        ))}
      </div>
      <div>
        <OutcomeBadge outcome={check.outcome} />
      </div>
      <Text size="sm">{check.explain}</Text>
      <Cite cite={check.cite} mark={check.mark} />
    </Part>
  );
}

function PayerPart({ payer, firm }: { readonly payer: JkpPayer; readonly firm: string }) {
  const { t } = useTranslation();
  const tone = payer.who === 'bpjs' ? 'good' : payer.who === 'employer' ? 'bad' : 'law';
  return (
    <Part title={t('employment.answer.payer')}>
      <div className={styles.figure}>{t(`employment.payer.${payer.who}`)}</div>
      <div>
        <ToneBadge tone={tone}>
          {payer.arrearsMonths > 0
            ? t('employment.answer.run', { n: payer.arrearsMonths })
            : t(payer.who === 'bpjs' ? 'employment.answer.no-run' : 'employment.answer.run-unknown')}
        </ToneBadge>
      </div>
      <Text size="sm">
        {firm === '' ? t('employment.answer.run-of-nobody') : t('employment.answer.run-of', { firm })}
      </Text>
      <Cite cite={payer.cite} mark={payer.mark} />
    </Part>
  );
}

/** What changes if the firm pays what it owes, line by line. */
function PaidUpPart({
  now,
  paidUp,
}: {
  readonly now: RecordReading;
  readonly paidUp: { readonly months: number; readonly reading: RecordReading } | null;
}) {
  const { t } = useTranslation();
  if (paidUp === null)
    return (
      <Part title={t('employment.answer.paid-up.title')}>
        <Text size="sm">{t('employment.answer.paid-up.none')}</Text>
      </Part>
    );
  const { reading } = paidUp;
  const lines: readonly (readonly [string, ReactNode, ReactNode])[] = [
    [
      t('employment.answer.record'),
      t('employment.answer.months', { n: now.paid }),
      t('employment.answer.months', { n: reading.paid }),
    ],
    [
      t('employment.answer.check'),
      <OutcomeBadge key="now" outcome={now.check.outcome} />,
      <OutcomeBadge key="then" outcome={reading.check.outcome} />,
    ],
    [
      t('employment.answer.payer'),
      t(`employment.payer.${now.payer.who}`),
      t(`employment.payer.${reading.payer.who}`),
    ],
  ];
  return (
    <Part title={t('employment.answer.paid-up', { n: paidUp.months })}>
      {lines.map(([label, before, after]) => (
        <div key={label} className={styles.turn}>
          <Text size="xs" c="dimmed">
            {label}
          </Text>
          <Text size="sm" component="div">
            {before}
          </Text>
          <IconArrowRight size={14} role="img" aria-label={t('employment.answer.becomes')} />
          <Text size="sm" component="div" fw={500}>
            {after}
          </Text>
        </div>
      ))}
    </Part>
  );
}

/** What the law says of the months as they stand on screen, while they are being filled in. */
export function RecordAnswer({
  ground,
  book,
  asOf,
  firm,
}: {
  readonly ground: ContributionGround;
  readonly book: RuleBook;
  readonly asOf: PlainDate;
  /** Name of the firm whose arrears count; empty where none of its jobs is on record. */
  readonly firm: string;
}) {
  const { t } = useTranslation();
  const deferred = useDeferredValue(ground);
  const answer = useMemo(() => {
    try {
      const { reading } = readContributions(deferred, book, asOf);
      return reading === null ? null : { reading, paidUp: ifPaidUp(deferred, book, asOf) };
    } catch (error) {
      if (error instanceof RuleNotFound) return null;
      throw error;
    }
  }, [deferred, book, asOf]);
  if (answer === null) return <Text size="sm">{t('finding.no-rules-on-day')}</Text>;
  const { reading, paidUp } = answer;
  const open = [
    ...reading.review,
    ...(ground.employerState === null && reading.payer.who === 'employer'
      ? [t('finding.jkp-state-decides')]
      : []),
  ];
  return (
    <section aria-label={t('employment.answer')} aria-live="polite">
      <div className={styles.answer}>
        <PaidPart reading={reading} />
        <PayerPart payer={reading.payer} firm={firm} />
        <PaidUpPart now={reading} paidUp={paidUp} />
      </div>
      {open.length > 0 && (
        <div className={styles.answer}>
          <Part title={t('employment.answer.open')}>
            <List size="sm" spacing={4}>
              {open.map((sentence) => (
                <List.Item key={sentence}>{sentence}</List.Item>
              ))}
            </List>
          </Part>
        </div>
      )}
    </section>
  );
}
