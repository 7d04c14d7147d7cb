import { Button, Group, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCopy,
  IconMinus,
  IconPlus,
  IconQuestionMark,
  IconUserCheck,
  IconX,
} from '@tabler/icons-react';
import { useMemo } from 'react';
import { formatDateShort } from '../../shared/calendar/format-date.ts';
import { isPlainDate } from '../../shared/calendar/plain-date.ts';
import { speakListedMonths } from '../../shared/domain/import/contribution-months.ts';
import type {
  ImportRow,
  ImportTarget,
  RowDecision,
  RowFinding,
  RowVerdict,
} from '../../shared/domain/import-batch.ts';
import { formatRupiah, rupiah } from '../../shared/domain/money.ts';
import { MONTH_STATE_WORDS } from '../../shared/letters/readiness-words.ts';
import { useWords } from '../i18n/use-words.ts';
import type { Tone } from '../theme/theme.ts';
import { ToneBadge } from '../ui/Badge.tsx';
import { speakDetail } from '../ui/detail.ts';
import { Nik } from '../ui/Nik.tsx';
import type { Column } from '../ui/table/columns.ts';

const VERDICTS = {
  new: { tone: 'good', icon: IconPlus },
  known: { tone: 'accent', icon: IconUserCheck },
  similar: { tone: 'wait', icon: IconQuestionMark },
  present: { tone: 'neutral', icon: IconCopy },
  refused: { tone: 'bad', icon: IconX },
  skipped: { tone: 'neutral', icon: IconMinus },
} as const satisfies Record<RowVerdict, { tone: Tone; icon: typeof IconX }>;

/** Ending of the keys about a decision: people, firms and vacancies are spoken of in other words. */
export function decisionKind(target: ImportTarget): '' | '-firm' | '-vacancy' {
  if (target === 'vacancies') return '-vacancy';
  return target === 'employers' || target === 'old-receipts' ? '-firm' : '';
}

/** Key of the word for a verdict: lists of contributions ask about people who are like nobody, and not all are of a report. */
export function verdictKey(verdict: RowVerdict, target: ImportTarget): string {
  if (target === 'contributions' && verdict === 'similar') return 'imports.verdict.similar.contributions';
  if (verdict === 'present' && target === 'dispute-workers') return 'imports.verdict.present.dispute';
  return verdict === 'present' && (target === 'contributions' || target === 'vacancies')
    ? 'imports.verdict.present.contributions'
    : `imports.verdict.${verdict}`;
}

/** What the check said of a row. */
export function VerdictBadge({
  verdict,
  target,
}: {
  readonly verdict: RowVerdict;
  readonly target: ImportTarget;
}) {
  const { t } = useWords();
  const { tone, icon: Icon } = VERDICTS[verdict];
  return (
    <ToneBadge tone={tone} icon={<Icon size={12} aria-hidden />}>
      {t(verdictKey(verdict, target))}
    </ToneBadge>
  );
}

/** The sentence of a finding with the cell it is about in front. */
export function useFindingWords(): (finding: RowFinding) => string {
  const { t, finding: speak } = useWords();
  return (finding) =>
    finding.cell === '' ? speak(finding) : t('imports.cell', { cell: finding.cell, text: speak(finding) });
}

/** Fields that hold rupiah. */
const MONEY: ReadonlySet<string> = new Set(['wage', 'wageFrom', 'wageTo', 'demand']);

/** A value of a row for the eye: dates and sums written out, answers named. */
export function useShownValue(): (key: string, value: string) => string {
  const { t } = useWords();
  return (key, value) => {
    if (value === '') return '–';
    if (isPlainDate(value)) return formatDateShort(value);
    if (MONEY.has(key) && /^\d+$/.test(value)) return formatRupiah(rupiah(Number(value)));
    if (key === 'months') return speakListedMonths(value, MONTH_STATE_WORDS);
    if (key === 'response') return t(`layoffs.response.${value}`);
    if (key === 'sex') return t(`persons.sex.${value}`);
    if (key === 'firm') return t(`imports.firm.${value}`);
    return value;
  };
}

const SHOWN: Readonly<Record<ImportTarget, readonly (readonly [key: string, size: number])[]>> = {
  'layoff-lines': [
    ['name', 200],
    ['nik', 186],
    ['layoffDate', 118],
    ['response', 146],
  ],
  persons: [
    ['name', 220],
    ['nik', 186],
    ['birthDate', 118],
  ],
  employers: [
    ['name', 240],
    ['npp', 120],
    ['address', 200],
  ],
  'old-receipts': [
    ['number', 180],
    ['date', 118],
    ['employerName', 220],
  ],
  contributions: [
    ['name', 170],
    ['nik', 176],
    ['kpj', 118],
    ['months', 206],
  ],
  vacancies: [
    ['title', 160],
    ['employerName', 180],
    ['firm', 136],
    ['until', 130],
  ],
  'dispute-workers': [
    ['name', 200],
    ['nik', 186],
    ['position', 140],
    ['demand', 130],
  ],
};

/** Columns of the check: place in the file, verdict, what was read, why, and the decision on similar rows. */
export function useRowColumns(
  target: ImportTarget,
  onDecide: ((row: ImportRow, decision: RowDecision) => void) | null,
): readonly Column<ImportRow>[] {
  const { t } = useWords();
  const words = useFindingWords();
  const shown = useShownValue();
  /** Whom a similar row is like; of a vacancy that is known, what differs says more. */
  const likeness = ({ match, findings }: ImportRow) =>
    target === 'vacancies'
      ? findings.map(({ params }) => params.changes ?? '').join('')
      : t('imports.decision.like', { name: match?.name ?? '', detail: speakDetail(match?.detail ?? '') });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change only with the language
  return useMemo(
    () => [
      {
        id: 'row',
        header: t('imports.column.row'),
        size: 64,
        align: 'right' as const,
        hideable: false,
        cell: (row: ImportRow) => row.rowNumber,
      },
      {
        id: 'verdict',
        header: t('imports.column.verdict'),
        size: 156,
        hideable: false,
        cell: (row: ImportRow) => <VerdictBadge verdict={row.verdict} target={target} />,
      },
      ...SHOWN[target].map(([key, size]) => ({
        id: key,
        header: t(key === 'kpj' ? 'imports.column.kpj' : `imports.field.${key}`),
        size,
        cell: (row: ImportRow) => {
          const value = row.values[key] ?? '';
          if (key === 'nik' && value.length === 16) return <Nik value={value} />;
          const text = shown(key, value);
          return key === 'months' ? <span title={text}>{text}</span> : text;
        },
      })),
      {
        id: 'reasons',
        header: t('imports.column.reasons'),
        size: 250,
        grow: true,
        cell: (row: ImportRow) => {
          if (row.verdict === 'similar' && row.match !== null) {
            if (row.decision !== null || onDecide === null) {
              return t(
                row.decision === null
                  ? 'imports.decision.open'
                  : `imports.decision.${row.decision}.done${target === 'vacancies' ? '-vacancy' : ''}`,
                {
                  name: row.match.name,
                },
              );
            }
            return (
              <Group gap={6} wrap="nowrap">
                {(['same', 'different'] as const).map((decision) => (
                  <Button
                    key={decision}
                    size="compact-xs"
                    variant="default"
                    style={{ flex: 'none' }}
                    aria-label={t(`imports.decision.${decision}.short.of`, { name: row.match?.name ?? '' })}
                    onClick={(event) => {
                      event.stopPropagation();
                      onDecide(row, decision);
                    }}
                  >
                    {t(`imports.decision.${decision}.short`)}
                  </Button>
                ))}
                <Text span size="xs" c="dimmed" truncate title={likeness(row)}>
                  {likeness(row)}
                </Text>
              </Group>
            );
          }
          if (row.verdict === 'similar' && row.match === null && onDecide !== null && !row.committed) {
            const isNew = row.decision === 'different';
            return (
              <Group gap={6} wrap="nowrap">
                {!isNew && (
                  <Button
                    size="compact-xs"
                    variant="default"
                    style={{ flex: 'none' }}
                    aria-label={t('imports.decision.new.of', { name: row.values.name ?? '' })}
                    onClick={(event) => {
                      event.stopPropagation();
                      onDecide(row, 'different');
                    }}
                  >
                    {t('imports.decision.new')}
                  </Button>
                )}
                <Text span size="xs" c="dimmed" truncate>
                  {t(isNew ? 'imports.decision.new.done' : 'imports.decision.new.open')}
                </Text>
              </Group>
            );
          }
          const text = row.findings.map(words).join(' ');
          const isWarning = row.verdict !== 'refused' && row.verdict !== 'skipped' && row.findings.length > 0;
          return (
            <span title={text}>
              {isWarning && (
                <IconAlertTriangle
                  size={13}
                  aria-label={t('imports.warned')}
                  style={{ verticalAlign: '-2px', marginRight: 4, color: 'var(--tone-wait-text)' }}
                />
              )}
              {text}
            </span>
          );
        },
      },
    ],
    [target, onDecide, t],
  );
}
