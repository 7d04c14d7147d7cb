import { Text } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import { compareRuleSets } from '../../../shared/law/rule-changes.ts';
import { MARKS, type Mark, type RuleSet } from '../../../shared/law/rule-set.ts';
import { shippedRules } from '../../../shared/law/shipped-rules.ts';
import { useRuleBook } from '../../client/rule-book.ts';
import { ToneBadge } from '../../ui/Badge.tsx';
import { CountChips } from '../../ui/CountChips.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Page } from '../../ui/Page.tsx';
import { FilterBar, useFilterEmpty } from '../../ui/table/FilterBar.tsx';
import { WaitingLines } from '../../ui/Waiting.tsx';
import { hasWords } from './change-filter.ts';
import { type ListedParameter, ParameterTable } from './ParameterTable.tsx';
import classes from './rules.module.css';

/** A rule set of the office, parameter by parameter. */
export function RuleSetPage({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { book, error, again } = useRuleBook();
  const back = () => void navigate({ to: '/pengaturan', search: { bagian: 'aturan' } });
  const set = book?.find((each) => each.id === id);
  if (set !== undefined) return <Parameters set={set} onBack={back} />;
  return (
    <Page title={t('rules.title')} onBack={back}>
      {error !== null && <ErrorPanel error={error} onAgain={again} />}
      {error === null && book === null && <WaitingLines />}
      {book !== null && (
        <Empty
          icon={<IconScale size={32} stroke={1.5} aria-hidden />}
          title={t('rules.set.gone')}
          description={t('rules.set.gone.text')}
          action={t('rules.set.to-list')}
          onAction={back}
        />
      )}
    </Page>
  );
}

interface Entry {
  readonly mark: Mark | null;
  readonly hasWords: (words: string) => boolean;
  readonly listed: ListedParameter;
}

/** What a rule set holds, as the table shows it. */
function entriesOf(set: RuleSet): readonly Entry[] {
  const sources = new Map(
    set.parameters.map(({ id, values }) => [id, new Map(values.map(({ from, source }) => [from, source]))]),
  );
  return compareRuleSets(null, set).map((parameter) => ({
    mark: parameter.after.at(-1)?.mark ?? null,
    hasWords: (words) => hasWords(parameter, words),
    listed: {
      id: parameter.id,
      note: parameter.note,
      values: parameter.after
        .map((view) => ({ view, source: sources.get(parameter.id)?.get(view.from) ?? null }))
        .reverse(),
    },
  }));
}

function Parameters({ set, onBack }: { readonly set: RuleSet; readonly onBack: () => void }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [mark, setMark] = useState<Mark | null>(null);
  const entries = useMemo(() => entriesOf(set), [set]);
  const shown = entries.filter((entry) => (mark === null || entry.mark === mark) && entry.hasWords(words));
  const isShipped = shippedRules.includes(set);
  const nothing = useFilterEmpty([
    ...(words === '' ? [] : [t('ui.table.filter.text', { text: words })]),
    ...(mark === null ? [] : [t(`rules.mark.${mark}`)]),
  ]);
  return (
    <Page
      title={set.title}
      overline={t(`rules.kind.${set.kind}`)}
      badge={
        <ToneBadge tone={isShipped ? 'neutral' : 'accent'}>
          {t(isShipped ? 'rules.origin.shipped' : 'rules.origin.file')}
        </ToneBadge>
      }
      subtitle={t('rules.set.subtitle', {
        id: set.id,
        from: formatDateShort(set.from),
        verified: formatDateShort(set.lastVerified),
      })}
      onBack={onBack}
      layout="fill"
      bar={
        <FilterBar text={words} onText={setWords} placeholder={t('rules.search')}>
          <CountChips
            label={t('rules.filter.mark')}
            chosen={mark}
            onChoose={setMark}
            choices={[
              { value: null, label: t('rules.filter.all-marks'), count: entries.length },
              ...MARKS.map((value) => ({
                value,
                label: t(`rules.mark.${value}`),
                count: entries.filter((entry) => entry.mark === value).length,
              })),
            ]}
          />
        </FilterBar>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long table has to be scrolled by keys */}
      <section className={classes.fill} tabIndex={0} aria-label={t('rules.set.list')}>
        {shown.length === 0 ? (
          <Empty
            title={nothing}
            action={t('ui.table.clear-filter')}
            onAction={() => {
              setWords('');
              setMark(null);
            }}
          />
        ) : (
          <ParameterTable label={set.title} parameters={shown.map((entry) => entry.listed)} />
        )}
      </section>
      <Text size="xs" c="dimmed" className={classes.footer} role="status">
        {t('ui.table.shown', { shown: shown.length, total: entries.length })}
      </Text>
    </Page>
  );
}
