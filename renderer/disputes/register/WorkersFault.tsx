import { Input } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField } from '../../ui/form/fields.tsx';

/** Where the door puts what does not fit about the workers of a new dispute. */
const PLACES = ['lineIds', 'personIds'] as const;

function Fault({ name }: { readonly name: (typeof PLACES)[number] }) {
  const { t } = useTranslation();
  const { error, id } = useField(name, t('disputes.section.workers'));
  return error === null ? null : (
    <Input.Error id={id} tabIndex={-1} size="sm">
      {error}
    </Input.Error>
  );
}

/** What does not fit about the workers that were picked. */
export function WorkersFault() {
  return PLACES.map((name) => <Fault key={name} name={name} />);
}
