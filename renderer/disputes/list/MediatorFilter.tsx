import { Autocomplete } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMediatorNames } from '../mediators.ts';

/** Narrows to the cases of one mediator: a name of the office, or part of any. */
export function MediatorFilter({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (name: string) => void;
}) {
  const { t } = useTranslation();
  const names = useMediatorNames();
  const [typed, setTyped] = useState(value);
  const [sent, setSent] = useState(value);
  if (value !== sent) {
    setSent(value);
    setTyped(value);
  }
  const send = useDebouncedCallback((next: string) => {
    setSent(next);
    onChange(next.trim());
  }, 180);
  return (
    <Autocomplete
      aria-label={t('disputes.filter.mediator')}
      placeholder={t('disputes.filter.all-mediators')}
      w={156}
      data={[...names]}
      value={typed}
      clearable
      clearButtonProps={{ 'aria-label': t('ui.clear') }}
      onChange={(next) => {
        setTyped(next);
        send(next);
      }}
    />
  );
}
