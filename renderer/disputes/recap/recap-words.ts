import type { TFunction } from 'i18next';
import { periodName } from '../../../shared/calendar/period.ts';
import type { RecapFilter, RecapLine } from '../../../shared/domain/dispute/recap.ts';

/** What a line of the recap counts. */
export const lineWords = (
  t: TFunction,
  { figure, outcome }: Pick<RecapLine, 'figure' | 'outcome'>,
): string => (outcome === null ? t(`recap.figure.${figure}`) : t(`disputes.outcome.${outcome}`));

/** The cases that a list is narrowed to, for its chip: figure, outcome, kind and period. */
export function filterWords(
  t: TFunction,
  filter: RecapFilter,
): { readonly what: string; readonly period: string } {
  const { figure, outcome, kind } = filter;
  const what = [
    t(`recap.figure.${figure}`),
    ...(outcome === null ? [] : [t(`disputes.outcome.${outcome}`)]),
    ...(kind === null ? [] : [t(`disputes.kind.${kind}`)]),
  ].join(', ');
  return { what, period: periodName(filter) };
}
