import { Anchor, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { RULE_SET_KINDS } from '../../../shared/law/rule-set.ts';
import type { Tone } from '../../theme/theme.ts';
import { ToneBadge } from '../../ui/Badge.tsx';
import settings from '../settings.module.css';
import { MarkCounts } from './MarkBadges.tsx';
import classes from './rules.module.css';
import { inOrder, type ListedSet, lastDayOf, type SetStanding, standingOf } from './standing.ts';

const STANDING_TONES: Readonly<Record<SetStanding, Tone>> = {
  'in-force': 'good',
  coming: 'accent',
  past: 'neutral',
};

/** The rule sets of the office by what they are about. */
export function RuleSetsTable({
  sets,
  today,
}: {
  readonly sets: readonly ListedSet[];
  readonly today: PlainDate;
}) {
  const { t } = useTranslation();
  const columns = ['set', 'span', 'verified', 'marks', 'origin'] as const;
  const groups = RULE_SET_KINDS.map((kind) => ({
    kind,
    sets: inOrder(sets).filter((set) => set.kind === kind),
  })).filter((group) => group.sets.length > 0);
  return (
    <div className={classes.wide}>
      <Table className={settings.table} aria-label={t('rules.sets.title')}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column}>{t(`rules.columns.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {groups.map(({ kind, sets: ofKind }) => (
            <Fragment key={kind}>
              <Table.Tr className={classes.group}>
                <Table.Th className={classes.groupName} scope="rowgroup" colSpan={columns.length}>
                  {t(`rules.kind.${kind}`)}
                </Table.Th>
              </Table.Tr>
              {ofKind.map((set) => (
                <SetRow
                  key={set.id}
                  set={set}
                  lastDay={lastDayOf(set, sets)}
                  standing={standingOf(set, sets, today)}
                />
              ))}
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function SetRow({
  set,
  lastDay,
  standing,
}: {
  readonly set: ListedSet;
  readonly lastDay: PlainDate | null;
  readonly standing: SetStanding;
}) {
  const { t } = useTranslation();
  const from = formatDateShort(set.from);
  return (
    <Table.Tr>
      <Table.Td className={classes.title}>
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link {...props} to="/pengaturan" search={{ bagian: 'aturan', aturan: set.id }} />
          )}
        >
          {set.title}
        </Anchor>
        <div className={classes.mono}>{t('rules.set.line', { id: set.id, n: set.parameters })}</div>
      </Table.Td>
      <Table.Td className={classes.day}>
        {lastDay === null
          ? t('rules.since', { from })
          : t('rules.since-to', { from, to: formatDateShort(lastDay) })}
        <br />
        <ToneBadge tone={STANDING_TONES[standing]}>{t(`rules.standing.${standing}`)}</ToneBadge>
      </Table.Td>
      <Table.Td className={classes.day}>{formatDateShort(set.lastVerified)}</Table.Td>
      <Table.Td>
        <MarkCounts marks={set.marks} />
      </Table.Td>
      <Table.Td>
        {set.origin === 'shipped' ? (
          t('rules.origin.shipped')
        ) : (
          <ToneBadge tone="accent">{t('rules.origin.file')}</ToneBadge>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
