import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import type { RuleValueView } from '../../../shared/domain/rule-file.ts';
import { MarkBadge } from './MarkBadges.tsx';
import classes from './rules.module.css';

/**
 * A value in words, a table as one line for each row; `dated` or with an end also the days on which it holds. Of a
 * table the lines that `against` does not have are marked.
 */
export function ValueLines({
  view,
  dated,
  against,
}: {
  readonly view: RuleValueView;
  readonly dated: boolean;
  readonly against?: ReadonlySet<string>;
}) {
  const { t } = useTranslation();
  const from = formatDateShort(view.from);
  const isMarked = (line: string) =>
    against !== undefined && against.size > 0 && view.lines.length > 1 && !against.has(line);
  return (
    <>
      <ul className={classes.lines}>
        {view.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a value never changes, and two of its lines may be alike
          <li key={index}>{isMarked(line) ? <mark className={classes.differs}>{line}</mark> : line}</li>
        ))}
      </ul>
      {(dated || view.to !== null) && (
        <div className={classes.since}>
          {view.to === null
            ? t('rules.since', { from })
            : t('rules.since-to', { from, to: formatDateShort(view.to) })}
        </div>
      )}
    </>
  );
}

/** Where a value stands in the law, and how sure that is. */
export function CiteLine({ view }: { readonly view: RuleValueView }) {
  return (
    <div className={classes.cite}>
      <span>{view.cite}</span>
      <MarkBadge mark={view.mark} />
    </div>
  );
}

/** Dated values under one another, each with its citation; a dash where there is none. */
export function DatedValues({
  views,
  against,
  none,
}: {
  readonly views: readonly RuleValueView[];
  /** The other side: lines that do not stand there are marked. */
  readonly against: readonly RuleValueView[];
  /** What is said where there are none. */
  readonly none: string;
}) {
  if (views.length === 0) return <span className={classes.since}>{none}</span>;
  const others = new Set(against.flatMap(({ lines }) => lines));
  return views.map((view) => (
    <div key={view.from} className={classes.dated}>
      <ValueLines view={view} dated={views.length > 1} against={others} />
      <CiteLine view={view} />
    </div>
  ));
}
