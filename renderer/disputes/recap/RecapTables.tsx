import { Anchor, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CONSULTATION_OUTCOMES,
  CONSULTATION_TOPICS,
  type Consultation,
} from '../../../shared/domain/consultation.ts';
import { DISPUTE_KINDS, type DisputeKind } from '../../../shared/domain/dispute/events.ts';
import type { Recap, RecapFigure, RecapLine } from '../../../shared/domain/dispute/recap.ts';
import { formatNumber } from '../../../shared/domain/words/format-number.ts';
import type { DisputeListSearch } from '../../app/router.tsx';
import styles from './recap.module.css';
import { searchOfRecap } from './recap-search.ts';
import { lineWords } from './recap-words.ts';

/** A figure that opens what it counts; nothing to open stands pale. */
function Figure({
  n,
  search,
  label,
}: {
  readonly n: number;
  readonly search: DisputeListSearch;
  readonly label: string;
}) {
  if (n === 0) return <span className={styles.zero}>0</span>;
  return (
    <Anchor
      size="sm"
      aria-label={label}
      renderRoot={(props) => <Link {...props} to="/perkara" search={search} />}
    >
      {formatNumber(n)}
    </Anchor>
  );
}

const PARTS: readonly { readonly key: string; readonly figures: readonly RecapFigure[] }[] = [
  { key: 'stock', figures: ['opening', 'received', 'handled'] },
  { key: 'outcome', figures: ['closed', 'closing'] },
  { key: 'mediation', figures: ['mediated', 'above', 'court'] },
];
const TOTALS: readonly RecapFigure[] = ['handled', 'closed', 'closing'];

function lookOf({ figure, outcome }: RecapLine): string | undefined {
  if (outcome !== null) return styles.inner;
  return TOTALS.includes(figure) ? styles.total : undefined;
}

function CaseRow({ recap, line }: { readonly recap: Recap; readonly line: RecapLine }) {
  const { t } = useTranslation();
  const { figure, outcome } = line;
  const name = lineWords(t, line);
  const cell = (n: number, kind: DisputeKind | null, column: string) => (
    <Figure
      n={n}
      search={searchOfRecap({ from: recap.from, to: recap.to, figure, outcome, kind })}
      label={t('recap.cell', { line: name, column, n })}
    />
  );
  return (
    <Table.Tr className={lookOf(line) ?? ''}>
      <Table.Th scope="row">{name}</Table.Th>
      {DISPUTE_KINDS.map((kind) => (
        <Table.Td key={kind}>
          {cell(line.byKind[kind].cases, kind, t(`disputes.kind.short.${kind}`))}
        </Table.Td>
      ))}
      <Table.Td className={styles.strong ?? ''}>
        {cell(line.total.cases, null, t('recap.column.total'))}
      </Table.Td>
      <Table.Td>{cell(line.total.workers, null, t('recap.column.workers'))}</Table.Td>
    </Table.Tr>
  );
}

/** Cases by kind and outcome, workers counted apart; every figure opens its cases. */
export function CasesTable({ recap }: { readonly recap: Recap }) {
  const { t } = useTranslation();
  return (
    <div className={styles.wide}>
      <Table verticalSpacing={5} aria-label={t('recap.cases')} className={styles.table ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('recap.column.line')}</Table.Th>
            {DISPUTE_KINDS.map((kind) => (
              <Table.Th key={kind}>{t(`disputes.kind.short.${kind}`)}</Table.Th>
            ))}
            <Table.Th>{t('recap.column.total')}</Table.Th>
            <Table.Th>{t('recap.column.workers')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        {PARTS.map(({ key, figures }) => (
          <Table.Tbody key={key}>
            <Table.Tr className={styles.part ?? ''}>
              <Table.Th scope="rowgroup" colSpan={DISPUTE_KINDS.length + 3}>
                {t(`recap.part.${key}`)}
              </Table.Th>
            </Table.Tr>
            {recap.lines
              .filter(({ figure }) => figures.includes(figure))
              .map((line) => (
                <CaseRow key={`${line.figure} ${line.outcome ?? ''}`} recap={recap} line={line} />
              ))}
          </Table.Tbody>
        ))}
      </Table>
    </div>
  );
}

/** How long mediations took, against what the law gives. */
export function MediationFacts({ recap }: { readonly recap: Recap }) {
  const { t } = useTranslation();
  const { median, longest, limits } = recap.mediation;
  const totalOf = (figure: RecapFigure) =>
    recap.lines.find((line) => line.figure === figure && line.outcome === null)?.total.cases ?? 0;
  if (median === null || longest === null)
    return (
      <Text size="sm" c="dimmed">
        {t('recap.days.none')}
      </Text>
    );
  const days = (n: number) => t('recap.days.n', { n });
  const facts: readonly { readonly label: string; readonly value: ReactNode }[] = [
    { label: t('recap.days.median'), value: days(median) },
    {
      label: t('recap.days.longest'),
      value: (
        <>
          {days(longest.days)},{' '}
          <Anchor
            size="sm"
            renderRoot={(props) => <Link {...props} to="/perkara/$id" params={{ id: longest.id }} />}
          >
            {longest.registerNumber}
          </Anchor>
        </>
      ),
    },
    ...(limits.length === 0
      ? []
      : [{ label: t('recap.days.limit'), value: limits.map((limit) => days(limit)).join(', ') }]),
    {
      label: t('recap.days.above'),
      value: t('recap.days.cases', { n: totalOf('above'), total: totalOf('mediated') }),
    },
  ];
  return (
    <dl className={styles.days}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

type Topic = Consultation['topic'];
type Outcome = Consultation['outcome'];

/** Consultations without a case by topic and outcome; every figure opens its consultations. */
export function ConsultationsTable({ recap }: { readonly recap: Recap }) {
  const { t } = useTranslation();
  const { counts, withoutCase } = recap.consultations;
  const countOf = (topic: Topic | null, outcome: Outcome | null) =>
    counts
      .filter(
        (one) => (topic === null || one.topic === topic) && (outcome === null || one.outcome === outcome),
      )
      .reduce((sum, { n }) => sum + n, 0);
  if (withoutCase === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('recap.consultations.none')}
      </Text>
    );
  const topics = CONSULTATION_TOPICS.filter((topic) => countOf(topic, null) > 0);
  const columns: readonly (Outcome | null)[] = [...CONSULTATION_OUTCOMES, null];
  const headOf = (outcome: Outcome | null) =>
    outcome === null ? t('recap.consultations.total') : t(`consultations.outcome.${outcome}`);
  return (
    <div className={styles.wide}>
      <Table
        verticalSpacing={5}
        aria-label={t('recap.consultations')}
        className={`${styles.table} ${styles.wrapped}`}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('recap.consultations.topic')}</Table.Th>
            {columns.map((outcome) => (
              <Table.Th key={outcome ?? ''}>{headOf(outcome)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...topics, null].map((topic) => {
            const name = topic === null ? t('recap.consultations.total') : t(`consultations.topic.${topic}`);
            return (
              <Table.Tr key={topic ?? ''} className={(topic === null ? styles.total : '') ?? ''}>
                <Table.Th scope="row">{name}</Table.Th>
                {columns.map((outcome) => {
                  const n = countOf(topic, outcome);
                  return (
                    <Table.Td key={outcome ?? ''}>
                      <Figure
                        n={n}
                        search={{
                          tab: 'konsultasi',
                          dari: recap.from,
                          sampai: recap.to,
                          perkara: 'tanpa',
                          ...(topic === null ? {} : { topik: topic }),
                          ...(outcome === null ? {} : { hasil: outcome }),
                        }}
                        label={t('recap.cell', { line: name, column: headOf(outcome), n })}
                      />
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}
