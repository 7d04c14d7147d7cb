import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatRupiah, rupiah } from '../../../shared/domain/money.ts';
import {
  type FigureGroup,
  type FigureRow,
  REFERRAL_FIGURES,
  type ReferralFigure,
} from '../../../shared/domain/referral/figures.ts';
import { formatNumber } from '../../../shared/domain/words/format-number.ts';
import {
  byGroup,
  FIGURE_GROUP_WORDS,
  REFERRAL_FIGURE_WORDS,
} from '../../../shared/letters/referral-figure-words.ts';
import { shareWords } from '../../../shared/letters/referral-figures-sheet.ts';
import { useProcedure } from '../../client/hooks.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Loaded } from '../../ui/Waiting.tsx';
import { FigureLink } from './FigureLink.tsx';
import styles from './Figures.module.css';
import type { FigureQuestion } from './figure-period.ts';
import { useGroupName } from './group-name.ts';

/** The way from the referral to work; what is refused or was quick stands beside it. */
const WAY = [
  'referred',
  'filed',
  'eligible',
  'paid',
  're-employed',
] as const satisfies readonly ReferralFigure[];

/** How many came how far, each as a part of those who were referred. */
export function Funnel({
  total: { counts },
  question,
}: {
  readonly total: FigureRow;
  readonly question: FigureQuestion;
}) {
  const { t } = useTranslation();
  return (
    <ol className={styles.funnel} aria-label={t('referrals.figures.way')}>
      {WAY.map((figure) => {
        const n = counts[figure];
        const share = counts.referred === 0 ? 0 : n / counts.referred;
        const name = REFERRAL_FIGURE_WORDS[figure];
        return (
          <li key={figure} className={styles.step}>
            <Text span size="sm">
              {name}
            </Text>
            <span className={styles.number}>
              <FigureLink
                n={n}
                question={question}
                choice={{ ...question, figure, by: null, key: '' }}
                label={t('referrals.figures.open', { what: name, n })}
              />
            </span>
            <span className={styles.track} aria-hidden>
              <span className={styles.bar} style={{ width: `${share * 100}%` }} />
            </span>
            <Text span size="xs" c="dimmed" className="tabular">
              {figure === 'referred' ? '' : t('referrals.figures.of-referred', { share: shareWords(share) })}
            </Text>
          </li>
        );
      })}
    </ol>
  );
}

/** How long it took to a new job, and what was paid. */
export function FigureFacts({
  total,
  question,
}: {
  readonly total: FigureRow;
  readonly question: FigureQuestion;
}) {
  const { t } = useTranslation();
  const { counts, medianDays, shareWithinMonth, monthsPaid, paid } = total;
  const link = (figure: ReferralFigure) => (
    <FigureLink
      n={counts[figure]}
      question={question}
      choice={{ ...question, figure, by: null, key: '' }}
      label={t('referrals.figures.open', { what: REFERRAL_FIGURE_WORDS[figure], n: counts[figure] })}
    />
  );
  const facts = [
    {
      label: t('referrals.figures.median'),
      value: medianDays === null ? '–' : t('referrals.figures.days', { n: medianDays }),
    },
    {
      label: t('referrals.figures.within-month'),
      value: (
        <>
          {link('within-month')}
          {shareWithinMonth !== null &&
            ` · ${t('referrals.figures.of-referred', { share: shareWords(shareWithinMonth) })}`}
        </>
      ),
    },
    { label: REFERRAL_FIGURE_WORDS.refused, value: link('refused') },
    { label: t('referrals.figures.months-paid'), value: formatNumber(monthsPaid) },
    { label: t('referrals.figures.paid'), value: formatRupiah(rupiah(paid)) },
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function GroupRow({
  by,
  row,
  name,
  question,
}: {
  /** Null for the sum of all groups. */
  readonly by: FigureGroup | null;
  readonly row: FigureRow;
  readonly name: string;
  readonly question: FigureQuestion;
}) {
  const { t } = useTranslation();
  return (
    <Table.Tr className={(by === null ? styles.total : '') ?? ''}>
      <Table.Th scope="row">{name}</Table.Th>
      {REFERRAL_FIGURES.map((figure) => (
        <Table.Td key={figure}>
          <FigureLink
            n={row.counts[figure]}
            question={question}
            choice={{ ...question, figure, by, key: by === null ? '' : row.key }}
            label={t('referrals.figures.open', {
              what: `${name}, ${REFERRAL_FIGURE_WORDS[figure]}`,
              n: row.counts[figure],
            })}
          />
        </Table.Td>
      ))}
      <Table.Td>{formatNumber(row.monthsPaid)}</Table.Td>
      <Table.Td>{row.medianDays === null ? '–' : formatNumber(row.medianDays)}</Table.Td>
      <Table.Td>{shareWords(row.shareWithinMonth)}</Table.Td>
    </Table.Tr>
  );
}

/** The figures by one group; each opens its people. */
export function GroupTable({
  by,
  question,
}: {
  readonly by: FigureGroup;
  readonly question: FigureQuestion;
}) {
  const { t } = useTranslation();
  const groupName = useGroupName();
  const { from, to, officer, employerId } = question;
  const found = useProcedure(
    'referralFigures.compute',
    { from, to, officer, employerId, by },
    { keep: true },
  );
  const title = byGroup(by);
  return (
    <section className={styles.part}>
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      <Loaded
        query={found}
        failed={(error) => <ErrorPanel error={error} onAgain={() => void found.refetch()} />}
      >
        {({ rows, total }) => (
          <div className={styles.wide}>
            <Table verticalSpacing={5} aria-label={title} className={styles.table ?? ''}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{FIGURE_GROUP_WORDS[by]}</Table.Th>
                  {REFERRAL_FIGURES.map((figure) => (
                    <Table.Th key={figure}>{REFERRAL_FIGURE_WORDS[figure]}</Table.Th>
                  ))}
                  <Table.Th>{t('referrals.figures.months-paid')}</Table.Th>
                  <Table.Th>{t('referrals.figures.median-short')}</Table.Th>
                  <Table.Th>{t('referrals.figures.share-short')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <GroupRow
                    key={row.key}
                    by={by}
                    row={row}
                    name={groupName(by, row.key)}
                    question={question}
                  />
                ))}
                <GroupRow by={null} row={total} name={t('referrals.figures.total')} question={question} />
              </Table.Tbody>
            </Table>
          </div>
        )}
      </Loaded>
    </section>
  );
}
