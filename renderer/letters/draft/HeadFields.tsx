import { NumberInput, Radio, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPlainDate } from '../../../shared/calendar/plain-date.ts';
import { type DraftChange, isFarDate, isLetterDate } from '../../../shared/domain/letter-draft.ts';
import { DateInput } from '../../ui/form/DateInput.tsx';
import { useToday } from '../../ui/today.ts';
import styles from './Draft.module.css';
import type { DraftWork } from './draft-facts.ts';

/** Date, number and paper of a letter. */
export function HeadFields({
  work,
  number,
  settled,
  officeLetterhead,
  refuses,
  onChange,
}: {
  readonly work: DraftWork;
  /** The number that the letter would carry; null where it is not known. */
  readonly number: string | null;
  /** False while the number is still being asked for. */
  readonly settled: boolean;
  readonly officeLetterhead: boolean;
  /** Whether the rules say nothing for a day. */
  readonly refuses: (date: DraftWork['dated']) => boolean;
  readonly onChange: (change: Pick<DraftChange, 'dated' | 'number' | 'eoffice' | 'letterhead'>) => void;
}) {
  const { t } = useTranslation();
  const today = useToday();
  const [typing, setTyping] = useState<string | null | undefined>(undefined);
  const [byHand, setByHand] = useState(work.number.kind === 'manual');
  const dated = typing === undefined ? work.dated : typing;
  const refusal = (date: DraftWork['dated']) => {
    if (!isLetterDate(date)) return t('field.letter-date-out-of-range');
    return refuses(date) ? t('drafts.date.no-rules') : null;
  };
  const problem = isPlainDate(dated) ? refusal(dated) : null;
  const isFar = problem === null && isPlainDate(dated) && isFarDate(dated, today);
  // By hand counts from the first figure on: until then the number stays as it was.
  const kind = byHand ? 'manual' : work.number.kind;
  const numberWords = () => {
    if (work.eoffice) return t('drafts.number.eoffice');
    if (kind === 'later') return t('letters.number.later.text');
    if (number !== null) return t('letters.number.will-be', { number });
    return settled ? t('drafts.number.taken') : t('drafts.number.asking');
  };
  return (
    <section aria-label={t('drafts.head')}>
      <div className={styles.group}>{t('drafts.head')}</div>
      <Stack gap="sm">
        <DateInput
          id="field-dated"
          label={t('letters.field.dated')}
          required
          value={dated}
          error={problem}
          onChange={(next) => {
            setTyping(next);
            if (isPlainDate(next) && refusal(next) === null) onChange({ dated: next });
          }}
          onBlur={() => setTyping((now) => (now === work.dated || now === null ? undefined : now))}
        />
        {isFar && (
          <Text size="sm" c="var(--tone-wait-text)" role="status">
            {t('drafts.date.far')}
          </Text>
        )}
        <Radio.Group
          label={t('letters.field.number')}
          value={kind}
          onChange={(value) => {
            setByHand(value === 'manual');
            if (value !== 'manual') onChange({ number: { kind: value === 'later' ? 'later' : 'automatic' } });
          }}
        >
          <Stack gap={6} mt={4}>
            <Radio value="automatic" label={t('letters.number.automatic')} disabled={work.eoffice} />
            <Radio value="manual" label={t('letters.number.manual')} disabled={work.eoffice} />
            <Radio value="later" label={t('letters.number.later')} disabled={work.eoffice} />
          </Stack>
        </Radio.Group>
        {kind === 'manual' && !work.eoffice && (
          <NumberInput
            label={t('letters.field.sequence')}
            maw={160}
            min={1}
            max={999_999}
            allowDecimal={false}
            allowNegative={false}
            value={work.number.kind === 'manual' ? work.number.sequence : ''}
            onChange={(value) => {
              if (typeof value === 'number' && value >= 1)
                onChange({ number: { kind: 'manual', sequence: value } });
            }}
          />
        )}
        <Text size="sm" c="dimmed" aria-live="polite">
          {numberWords()}
        </Text>
        <Switch
          label={t('drafts.eoffice')}
          description={t('drafts.eoffice.hint')}
          checked={work.eoffice}
          onChange={(event) => onChange({ eoffice: event.currentTarget.checked })}
        />
        <Switch
          label={t('drafts.letterhead')}
          description={t('drafts.letterhead.hint')}
          checked={work.letterhead ?? officeLetterhead}
          onChange={(event) => onChange({ letterhead: event.currentTarget.checked })}
        />
      </Stack>
    </section>
  );
}
