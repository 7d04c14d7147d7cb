import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDateLong } from '../../../shared/calendar/format-date.ts';
import type { Consultation } from '../../../shared/domain/consultation.ts';

/** What a consultation said, above the form of the case that it becomes. */
export function ConsultationSaid({ consultation }: { readonly consultation: Consultation }) {
  const { t } = useTranslation();
  const { on, name, company, question, answer } = consultation;
  const lines = [
    ...(name === '' ? [] : [t('consultations.start.name', { name })]),
    ...(company === '' ? [] : [t('consultations.start.company', { name: company })]),
    ...(question === '' ? [] : [t('consultations.start.question', { text: question })]),
    ...(answer === '' ? [] : [t('consultations.start.answer', { text: answer })]),
  ];
  return (
    <Alert
      color="accent"
      variant="light"
      title={t('consultations.start.title', { date: formatDateLong(on) })}
    >
      {lines.map((line) => (
        <Text key={line} size="sm">
          {line}
        </Text>
      ))}
    </Alert>
  );
}
