import { useTranslation } from 'react-i18next';
import { formatDateWithWeekday } from '../../shared/calendar/format-date.ts';
import type { LayoffReport } from '../../shared/domain/layoff.ts';
import { Facts } from '../ui/Facts.tsx';
import { Section } from '../ui/Section.tsx';
import { reasonName } from './labels.tsx';

/** The facts of a closed report, to read. */
export function ReportFacts({ report }: { readonly report: LayoffReport }) {
  const { t } = useTranslation();
  const documents = report.documents.map((one) =>
    one === 'other' && report.otherDocuments !== '' ? report.otherDocuments : t(`layoffs.document.${one}`),
  );
  return (
    <Section title={t('layoffs.tab.data')}>
      <Facts
        facts={[
          { label: t('layoffs.field.employer'), value: report.employerName },
          { label: t('layoffs.field.received-on'), value: formatDateWithWeekday(report.receivedOn) },
          { label: t('layoffs.field.received-time'), value: report.receivedTime.replace(':', '.') },
          { label: t('layoffs.field.letter-number'), value: report.employerLetterNumber },
          {
            label: t('layoffs.field.letter-date'),
            value: report.employerLetterDate === null ? '' : formatDateWithWeekday(report.employerLetterDate),
          },
          { label: t('layoffs.field.letter-subject'), value: report.employerLetterSubject },
          { label: t('layoffs.field.reason'), value: reasonName(report.reason) },
          { label: t('layoffs.field.documents'), value: documents.join(', ') },
          { label: t('layoffs.field.note'), value: report.note },
        ]}
      />
    </Section>
  );
}
