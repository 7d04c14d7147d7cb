import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type Office, type OfficeInput, officeInputSchema } from '../../../shared/domain/office.ts';
import { useProcedure } from '../../client/hooks.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { AppForm } from '../../ui/form/AppForm.tsx';
import { LeaveGuard } from '../../ui/form/LeaveGuard.tsx';
import { Page } from '../../ui/Page.tsx';
import { PdfView } from '../../ui/PdfView.tsx';
import { Section } from '../../ui/Section.tsx';
import { Loaded, WaitingLines } from '../../ui/Waiting.tsx';
import { RevertButton } from '../office/OfficePage.tsx';
import { HeadFields, PaperFields, TypeFields } from '../office/StyleFields.tsx';
import { useOfficeForm } from '../office/use-office-form.ts';
import classes from '../settings.module.css';
import { LogoField } from './LogoField.tsx';

const PREVIEW_DELAY = 500;

/** Logo, paper, type and letterhead, with a real page beside the questions. */
export function LetterheadPage() {
  const query = useProcedure('office.get', {});
  return (
    <Loaded
      query={query}
      failed={(error) => <ErrorPanel error={error} onAgain={() => void query.refetch()} />}
    >
      {(office) => <StyleForm office={office} />}
    </Loaded>
  );
}

function StyleForm({ office }: { readonly office: Office }) {
  const { t } = useTranslation();
  const form = useOfficeForm(office);
  return (
    <Page
      title={t('settings.letterhead.title')}
      subtitle={t('settings.letterhead.lead')}
      layout="fill"
      primary={{ label: t('settings.save'), run: form.submit, busy: form.busy, disabled: !form.dirty }}
      actions={<RevertButton form={form} />}
    >
      <div className={classes.fill}>
        <AppForm form={form}>
          <div className={classes.twoColumns}>
            <div>
              <Section title={t('settings.letterhead.logo')}>
                <LogoField logo={office.logo} />
              </Section>
              <Section title={t('settings.style.groupPaper')}>
                <PaperFields />
              </Section>
              <Section title={t('settings.style.groupType')} description={t('settings.style.fontHint')}>
                <TypeFields />
              </Section>
              <Section title={t('settings.style.groupHead')}>
                <HeadFields />
              </Section>
            </div>
            <div className={classes.preview}>
              <StylePreview />
            </div>
          </div>
        </AppForm>
      </div>
      <LeaveGuard form={form} />
    </Page>
  );
}

/** The sample page as PDF, drawn again shortly after the last change that fits. */
function StylePreview() {
  const { t } = useTranslation();
  const typed = useWatch() as OfficeInput;
  const checked = officeInputSchema.safeParse(typed);
  const [fitting, setFitting] = useState(checked.data ?? null);
  if (checked.success && JSON.stringify(checked.data) !== JSON.stringify(fitting)) setFitting(checked.data);
  const [asked] = useDebouncedValue(fitting, PREVIEW_DELAY);
  return (
    <>
      {!checked.success && (
        <Text size="sm" p="sm" role="status">
          {t('settings.letterhead.pdfInvalid')}
        </Text>
      )}
      {/* A change of the logo makes the same question stale, so it is asked again. */}
      {asked !== null && <StylePdf office={asked} />}
    </>
  );
}

function StylePdf({ office }: { readonly office: OfficeInput }) {
  const { t } = useTranslation();
  const preview = useProcedure('office.previewStyle', office, { keep: true });
  if (preview.error !== null)
    return <ErrorPanel error={preview.error} onAgain={() => void preview.refetch()} />;
  if (preview.data === undefined) return <WaitingLines />;
  return (
    <PdfView
      data={preview.data}
      label={t('settings.letterhead.pdfTitle')}
      head={
        <Text size="xs" c="dimmed" role="status">
          {preview.isFetching ? t('settings.letterhead.pdfWaiting') : t('settings.letterhead.pdfTitle')}
        </Text>
      }
    />
  );
}
