import { CloseButton, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Found, PersonPicker } from '../../letters/new/RecordPicker.tsx';
import { Section } from '../../ui/Section.tsx';

/** Those who are picked with one more; nobody twice. Pure. */
export const withOne = (picked: readonly Found[], found: Found): readonly Found[] =>
  picked.some(({ id }) => id === found.id) ? picked : [...picked, found];

/** Workers picked one by one; who is not on record yet is recorded by `onNew` with what was searched for. */
export function PickedPersons({
  picked,
  onPicked,
  onNew,
}: {
  readonly picked: readonly Found[];
  readonly onPicked: (picked: readonly Found[]) => void;
  readonly onNew: (typed: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Section title={t('disputes.section.workers')} description={t('disputes.register.persons.text')}>
      <PersonPicker picked={null} onPick={(found) => onPicked(withOne(picked, found))} onNew={onNew} />
      {picked.length === 0 ? (
        <Text size="sm" c="dimmed" mt="sm">
          {t('disputes.register.nobody')}
        </Text>
      ) : (
        <List listStyleType="none" mt="sm" aria-label={t('disputes.section.workers')}>
          {picked.map((person) => (
            <List.Item key={person.id}>
              <CloseButton
                size="sm"
                style={{ display: 'inline-flex', verticalAlign: 'middle' }}
                aria-label={t('disputes.register.drop', { name: person.name })}
                onClick={() => onPicked(picked.filter(({ id }) => id !== person.id))}
              />{' '}
              <Text span size="sm" fw={500}>
                {person.name}
              </Text>{' '}
              <Text span size="xs" c="dimmed">
                {person.detail}
              </Text>
            </List.Item>
          ))}
        </List>
      )}
    </Section>
  );
}
