import { Input, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { sameName } from '../../../shared/domain/dispute/load.ts';
import { TextAreaField, useField } from '../../ui/form/fields.tsx';

interface Conflict {
  readonly mediator: string;
  readonly note: string;
}

const LONGEST = 400;
const NOBODY: readonly string[] = [];

/** What each mediator who gets the case says of a conflict of interest; nothing where there is none. */
export function ConflictsField() {
  const { t } = useTranslation();
  const label = t('disputes.field.conflict');
  const { field, error } = useField('data.conflicts', label);
  const mediators = (useWatch({ name: 'data.mediators' }) as readonly string[] | undefined) ?? NOBODY;
  const general = useWatch({ name: 'data.conflict' }) as string | undefined;
  // Until notes were kept of each mediator there was one for all of them: it is shown as long as it is there.
  const [hadGeneral] = useState((general ?? '') !== '');
  const noted = (field.value as readonly Conflict[] | undefined) ?? [];
  const noteOf = (name: string) => noted.find(({ mediator }) => sameName(mediator, name))?.note ?? '';
  const write = (name: string, note: string) =>
    field.onChange([
      ...noted.filter(({ mediator }) => !sameName(mediator, name)),
      ...(note === '' ? [] : [{ mediator: name, note }]),
    ]);
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      description={t('disputes.field.conflict.hint')}
      error={error}
    >
      <Stack gap="xs" mt="xs">
        {mediators.map((name, at) => (
          <Textarea
            key={name}
            ref={at === 0 ? field.ref : null}
            label={name}
            aria-label={t('disputes.field.conflict-of', { name })}
            autosize
            minRows={1}
            maxRows={6}
            maxLength={LONGEST}
            value={noteOf(name)}
            onChange={(event) => write(name, event.currentTarget.value)}
            onBlur={field.onBlur}
          />
        ))}
        {hadGeneral && (
          <TextAreaField name="data.conflict" label={t('disputes.field.conflict-all')} rows={1} />
        )}
      </Stack>
    </Input.Wrapper>
  );
}
