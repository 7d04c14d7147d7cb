import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatNumber } from '../../../shared/domain/words/format-number.ts';
import { type FigureChoice, searchOfFigure } from '../list/referral-search.ts';
import styles from './Figures.module.css';
import type { FigureQuestion } from './figure-period.ts';

/** A figure that opens its people; nothing to open stands pale. */
export function FigureLink({
  n,
  choice,
  question: { officer, employerId },
  label,
}: {
  readonly n: number;
  readonly choice: FigureChoice;
  readonly question: FigureQuestion;
  readonly label: string;
}) {
  if (n === 0) return <span className={styles.zero}>0</span>;
  const search = {
    ...searchOfFigure(choice),
    ...(officer === '' ? {} : { petugas: officer }),
    ...(employerId === null ? {} : { perusahaan: employerId }),
  };
  return (
    <Anchor
      size="sm"
      aria-label={label}
      renderRoot={(props) => <Link {...props} to="/rujukan" search={search} />}
    >
      {formatNumber(n)}
    </Anchor>
  );
}
