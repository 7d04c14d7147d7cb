import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import type { Dispute } from '../../../shared/domain/dispute/dispute.ts';
import { SelectField, TextField } from '../../ui/form/fields.tsx';
import { useDisputeLetters } from '../use-dispute-letters.ts';

/** The number of a recommendation, or the letter of the case that it is. */
export function RecommendationFields({ dispute }: { readonly dispute: Dispute }) {
  const { t } = useTranslation();
  const { setValue } = useFormContext();
  const letters = useDisputeLetters(dispute.id).filter(
    ({ kind, state }) => kind === 'recommendation' && state === 'issued',
  );
  const letterId = useWatch({ name: 'data.letterId' }) as string | null;
  const number = letters.find(({ id }) => id === letterId)?.number ?? null;
  useEffect(() => {
    if (number !== null) setValue('data.number', number, { shouldDirty: true });
  }, [number, setValue]);
  return (
    <>
      {letters.length > 0 && (
        <SelectField
          name="data.letterId"
          label={t('disputes.field.letter')}
          options={letters.map((letter) => ({
            value: letter.id,
            label: t('disputes.letter.of', {
              number: letter.number ?? t('letters.number.later'),
              date: formatDateShort(letter.dated),
            }),
          }))}
        />
      )}
      <TextField name="data.number" label={t('disputes.field.number.recommendation-issued')} />
    </>
  );
}
