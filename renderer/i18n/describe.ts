import type { TFunction } from 'i18next';
import { formatDateShort } from '../../shared/calendar/format-date.ts';
import { WEEKDAYS } from '../../shared/calendar/month-names.ts';
import { isPlainDate } from '../../shared/calendar/plain-date.ts';
import type { ContractFault } from '../../shared/contract/errors.ts';
import type { Finding } from '../../shared/domain/finding.ts';

type Params = Readonly<Record<string, string | number>>;
type Has = (key: string) => boolean;

const FILE_SIZES = ['B', 'KB', 'MB', 'GB'] as const;

/** `1,4 MB`: a file size for the eye. */
export function formatSize(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < FILE_SIZES.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const digits = unit === 0 || value >= 100 ? 0 : 1;
  return `${value.toFixed(digits).replace('.', ',')} ${FILE_SIZES[unit]}`;
}

/** Params of a code as they read in a sentence: dates written out, weekdays named, bytes as sizes. */
export function speakParams(params: Params): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (isPlainDate(value)) return [name, formatDateShort(value)];
      if ((name === 'written' || name === 'actual') && typeof value === 'number') {
        return [name, WEEKDAYS[value - 1] ?? ''];
      }
      if ((name === 'bytes' || name === 'limit') && typeof value === 'number' && value > 99_999) {
        return [name, formatSize(value)];
      }
      if (name === 'year') return [name, String(value)];
      return [name, value];
    }),
  );
}

/** The sentence for a finding of a check (`finding.<code>`). */
export function describeFinding(t: TFunction, finding: Finding): string {
  return t(`finding.${finding.code}`, speakParams(finding.params));
}

/** The sentence for a code beside a field: `field.<code>`, else the finding's, else a general one. */
export function describeField(t: TFunction, has: Has, code: string, params: Params = {}): string {
  for (const key of [`field.${code}`, `finding.${code}`]) {
    if (has(key)) return t(key, speakParams(params));
  }
  return t('field.input-refused');
}

export interface FaultWords {
  /** What happened. */
  readonly title: string;
  /** What is safe and what to do. */
  readonly advice: string;
  /** Code to quote when asking for help, or null. */
  readonly quote: string | null;
}

/** What happened and what to do, for a fault that came through the door. A finer detail has words of its own. */
export function describeFault(t: TFunction, has: Has, fault: ContractFault): FaultWords {
  const detailed = fault.detail === null ? null : `error.${fault.code}.${fault.detail}`;
  const key = detailed !== null && has(detailed) ? detailed : `error.${fault.code}`;
  const params = speakParams(fault.params);
  const advice = `${key}.advice`;
  return {
    title: t(key, params),
    advice: has(advice) ? t(advice, params) : '',
    quote: fault.quote,
  };
}
