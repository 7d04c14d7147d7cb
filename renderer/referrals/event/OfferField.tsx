import { Select } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import type { Referral } from '../../../shared/domain/referral/referral.ts';
import { TextField } from '../../ui/form/fields.tsx';

/** The offer that an answer is about: one of those on record, else its name. */
export function OfferField({ referral, label }: { readonly referral: Referral; readonly label: string }) {
  const { setValue, watch } = useFormContext();
  const { offers } = referral.state;
  if (offers.length === 0) return <TextField name="data.title" label={label} required />;
  const keyOf = (vacancyId: string | null, title: string) => vacancyId ?? `=${title}`;
  const options = new Map(offers.map((offer) => [keyOf(offer.vacancyId, offer.title), offer]));
  return (
    <Select
      label={label}
      withAsterisk
      aria-required
      allowDeselect={false}
      value={keyOf(watch('data.vacancyId') as string | null, String(watch('data.title')))}
      onChange={(key) => {
        const offer = options.get(key ?? '');
        if (offer === undefined) return;
        setValue('data.vacancyId', offer.vacancyId, { shouldDirty: true });
        setValue('data.title', offer.title, { shouldDirty: true });
      }}
      data={[...options].map(([value, { title, employer }]) => ({
        value,
        label: employer === '' ? title : `${title}, ${employer}`,
      }))}
    />
  );
}
