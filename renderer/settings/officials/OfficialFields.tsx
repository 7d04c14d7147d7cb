import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { STANDINGS } from '../../../shared/domain/office.ts';
import { SelectField, TextField } from '../../ui/form/fields.tsx';
import { DateField } from '../../ui/form/typed-fields.tsx';
import { NipField } from './NipField.tsx';

/** Who signs, in which post and standing, since when. `withEnd` also asks until when. */
export function OfficialFields({ withEnd }: { readonly withEnd: boolean }) {
  const { t } = useTranslation();
  const text = (name: string) => t(`settings.officials.fields.${name}`);
  return (
    <Stack gap="sm">
      <TextField name="name" label={text('name')} description={text('nameHint')} required />
      <NipField name="nip" />
      <TextField name="rank" label={text('rank')} description={text('rankHint')} />
      <TextField
        name="positionTitle"
        label={text('positionTitle')}
        description={text('positionTitleHint')}
        required
      />
      <SelectField
        name="standing"
        label={text('standing')}
        options={STANDINGS.map((value) => ({ value, label: t(`settings.officials.standings.${value}`) }))}
        width={260}
        required
      />
      <DateField name="validFrom" label={text('validFrom')} required />
      {withEnd && <DateField name="validTo" label={text('validTo')} description={text('validToHint')} />}
    </Stack>
  );
}
