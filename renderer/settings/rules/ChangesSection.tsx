import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParameterChange, RuleSetSummary, RuleValueView } from '../../../shared/domain/rule-file.ts';
import type { Tone } from '../../theme/theme.ts';
import { ToneBadge } from '../../ui/Badge.tsx';
import { CountChips } from '../../ui/CountChips.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Section } from '../../ui/Section.tsx';
import { FilterBar } from '../../ui/table/FilterBar.tsx';
import {
  CHANGE_FILTERS,
  type ChangeFilter,
  differences,
  firstFilter,
  hasWords,
  passes,
} from './change-filter.ts';
import classes from './rules.module.css';
import { DatedValues } from './Values.tsx';

const TONES: Readonly<Record<ParameterChange['change'], Tone>> = {
  changed: 'wait',
  added: 'accent',
  removed: 'bad',
  source: 'neutral',
  same: 'neutral',
};

/** What a file changes, parameter by parameter, beside what is used now. */
export function ChangesSection({
  changes,
  before,
}: {
  readonly changes: readonly ParameterChange[];
  readonly before: RuleSetSummary | null;
}) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<ChangeFilter>(() => firstFilter(changes));
  const [words, setWords] = useState('');
  const counts = useMemo(
    () =>
      new Map(
        CHANGE_FILTERS.map((each) => [each, changes.filter((one) => passes(each, one)).length] as const),
      ),
    [changes],
  );
  const shown = changes.filter((change) => passes(filter, change) && hasWords(change, words));
  return (
    <Section title={t('rules.changes.title')}>
      <FilterBar text={words} onText={setWords} placeholder={t('rules.search')}>
        <CountChips
          label={t('rules.changes.filter')}
          chosen={filter}
          onChoose={setFilter}
          choices={CHANGE_FILTERS.map((value) => ({
            value,
            label: t(`rules.changes.${value}`),
            count: counts.get(value) ?? 0,
          }))}
        />
      </FilterBar>
      {shown.length === 0 ? (
        <Empty title={t(words === '' ? 'rules.changes.nothing' : 'ui.nothing-found')} />
      ) : (
        <div className={classes.wide}>
          <table className={classes.parameters} aria-label={t('rules.changes.title')}>
            <colgroup>
              <col />
              <col />
              <col />
            </colgroup>
            <thead>
              <tr>
                <th scope="col">{t('rules.columns.parameter')}</th>
                <th scope="col">
                  {before === null
                    ? t('rules.columns.before')
                    : t('rules.columns.before-id', { id: before.id })}
                </th>
                <th scope="col">{t('rules.columns.after')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((change) => (
                <ChangeRow key={change.id} change={change} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function ChangeRow({ change }: { readonly change: ParameterChange }) {
  const { t } = useTranslation();
  const { before, after } = differences(change);
  const none = (views: readonly RuleValueView[]) =>
    t(views.length === 0 ? 'rules.changes.none' : 'rules.changes.as-before');
  return (
    <tr>
      <th scope="row">
        {change.note === '' ? change.id : change.note}
        <div className={classes.mono}>{change.id}</div>
        {change.change !== 'same' && (
          <ToneBadge tone={TONES[change.change]}>{t(`rules.change.${change.change}`)}</ToneBadge>
        )}
      </th>
      <td className={classes.value}>
        <DatedValues views={before} against={after} none={none(change.before)} />
      </td>
      <td className={classes.value}>
        <DatedValues views={after} against={before} none={none(change.after)} />
      </td>
    </tr>
  );
}
