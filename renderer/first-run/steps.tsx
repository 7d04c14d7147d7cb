import { Button, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type OfficeInput, type OfficialInput, officeInputSchema } from '../../shared/domain/office.ts';
import { LetterheadPreview } from '../settings/letterhead/LetterheadPreview.tsx';
import { SheetPreview } from '../settings/letterhead/SheetPreview.tsx';
import { AddressFields, CopiesFields, IdentityFields } from '../settings/office/OfficeFields.tsx';
import { RegionField } from '../settings/office/RegionField.tsx';
import { HeadFields, PaperFields, TypeFields } from '../settings/office/StyleFields.tsx';
import { OfficialFields } from '../settings/officials/OfficialFields.tsx';
import {
  headTitleOf,
  type OfficialDraft,
  officialFieldsSchema,
} from '../settings/officials/official-form.ts';
import { AppForm } from '../ui/form/AppForm.tsx';
import { type AppFormState, useAppForm } from '../ui/form/form.ts';
import { Section } from '../ui/Section.tsx';
import type { SetupDraft } from './draft.ts';
import classes from './FirstRun.module.css';
import { mergeSuggestion, type OfficeSuggestion, suggestOffice } from './suggest-office.ts';
import { WizardFrame } from './WizardFrame.tsx';

export interface StepProps {
  readonly draft: SetupDraft;
  /** Takes over what was typed, checked or not, so that nothing is lost on the way back. */
  readonly onTyped: (part: Partial<SetupDraft>) => void;
  readonly onNext: (part: Partial<SetupDraft>) => void;
  readonly onBack: () => void;
}

const regionSchema = officeInputSchema.pick({
  regionCode: true,
  government: true,
  name: true,
  shortName: true,
  city: true,
  timeZone: true,
});
const letterheadSchema = officeInputSchema.pick({
  address: true,
  phone: true,
  website: true,
  email: true,
  postalCode: true,
  unitCode: true,
  headOfRegion: true,
  bpjsBranch: true,
});
const styleSchema = officeInputSchema.pick({ style: true });

/** Tells the wizard of every change, so that a step can be left at any time. */
function useTyped(form: AppFormState, tell: (values: unknown) => void) {
  const { methods } = form;
  useEffect(() => {
    const watching = methods.watch((values) => tell(values));
    return () => watching.unsubscribe();
  }, [methods, tell]);
}

/** Step 1: the region, and what it already says about the office. */
export function RegionStep({ draft, onTyped, onNext, onBack }: StepProps) {
  const { t } = useTranslation();
  const [values] = useState(draft.office);
  const [suggested, setSuggested] = useState(draft.suggested);
  const form = useAppForm({
    schema: regionSchema,
    values,
    onSubmit: async (checked) => {
      // The fields of later steps that a region suggests are in the form's values too.
      const whole = form.methods.getValues() as OfficeInput;
      onNext({ office: { ...whole, ...checked }, suggested });
    },
  });
  useTyped(form, (office) => onTyped({ office: office as OfficeInput, suggested }));
  const pick = (next: OfficeSuggestion) => {
    const typed = form.methods.getValues() as OfficeInput;
    const merged = mergeSuggestion(typed, suggested, next);
    setSuggested(next);
    for (const key of Object.keys(next) as (keyof OfficeSuggestion)[]) {
      form.methods.setValue(key, merged[key], { shouldDirty: true, shouldValidate: form.failures > 0 });
    }
    onTyped({ office: merged, suggested: next });
  };
  return (
    <WizardFrame
      step="region"
      title={t('firstRun.region.title')}
      lead={t('firstRun.region.lead')}
      busy={form.busy}
      onNext={form.submit}
      onBack={onBack}
    >
      <AppForm form={form}>
        <Section title={t('settings.office.groupOffice')}>
          <Stack gap="sm">
            <RegionField name="regionCode" autoFocus onPick={(region) => pick(suggestOffice(region))} />
            <IdentityFields />
          </Stack>
        </Section>
      </AppForm>
    </WizardFrame>
  );
}

/** Step 2: the rest of the letterhead, drawn while it is typed. */
export function LetterheadStep({ draft, onTyped, onNext, onBack }: StepProps) {
  const { t } = useTranslation();
  const [values] = useState(draft.office);
  const form = useAppForm({
    schema: letterheadSchema,
    values,
    onSubmit: async (checked) => onNext({ office: { ...values, ...checked } }),
  });
  useTyped(form, (office) => onTyped({ office: office as OfficeInput }));
  return (
    <WizardFrame
      step="letterhead"
      title={t('firstRun.letterhead.title')}
      lead={t('firstRun.letterhead.lead')}
      busy={form.busy}
      onNext={form.submit}
      onBack={onBack}
    >
      <AppForm form={form}>
        <LivePreview />
        <div>
          <Section title={t('settings.office.groupAddress')} description={t('firstRun.letterhead.logoLater')}>
            <AddressFields />
          </Section>
          <Section title={t('settings.office.groupCopies')}>
            <CopiesFields branch />
          </Section>
        </div>
      </AppForm>
    </WizardFrame>
  );
}

function LivePreview() {
  const office = useWatch() as OfficeInput;
  return <LetterheadPreview office={office} logo={null} />;
}

/** Step 3: who signs; may be left for later. */
export function OfficialStep({ draft, onTyped, onNext, onBack }: StepProps) {
  const { t } = useTranslation();
  const [values] = useState<OfficialDraft>(() => ({
    ...draft.official,
    positionTitle: draft.official.positionTitle || headTitleOf(draft.office.name),
  }));
  const form = useAppForm({
    schema: officialFieldsSchema,
    values: values as OfficialInput,
    onSubmit: async (official) => onNext({ official, withOfficial: true }),
  });
  useTyped(form, (official) => onTyped({ official: official as OfficialDraft }));
  return (
    <WizardFrame
      step="official"
      title={t('firstRun.official.title')}
      lead={t('firstRun.official.lead')}
      busy={form.busy}
      onNext={form.submit}
      onBack={onBack}
      extra={
        <Button
          variant="subtle"
          title={t('firstRun.official.skipHint')}
          onClick={() => onNext({ withOfficial: false })}
        >
          {t('firstRun.official.skip')}
        </Button>
      }
    >
      <AppForm form={form}>
        <Section title={t('firstRun.steps.official')} description={t('firstRun.official.skipHint')}>
          <OfficialFields withEnd={false} />
        </Section>
      </AppForm>
    </WizardFrame>
  );
}

/** Step 4: paper, type and margins, with the page drawn to scale. */
export function StyleStep({ draft, onTyped, onNext, onBack }: StepProps) {
  const { t } = useTranslation();
  const [values] = useState(draft.office);
  const form = useAppForm({
    schema: styleSchema,
    values,
    onSubmit: async (checked) => onNext({ office: { ...values, ...checked } }),
  });
  useTyped(form, (office) => onTyped({ office: office as OfficeInput }));
  return (
    <WizardFrame
      step="style"
      wide
      title={t('firstRun.style.title')}
      lead={t('firstRun.style.lead')}
      busy={form.busy}
      onNext={form.submit}
      onBack={onBack}
    >
      <AppForm form={form}>
        <div className={classes.withAside}>
          <div>
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
          <div className={classes.aside}>
            <LiveSheet />
          </div>
        </div>
      </AppForm>
    </WizardFrame>
  );
}

function LiveSheet() {
  const { style } = useWatch() as OfficeInput;
  const { getValues } = useFormContext();
  const checked = styleSchema.safeParse({ style: style ?? getValues('style') });
  // While a number is being typed the page keeps its last good shape.
  const [shown, setShown] = useState(checked.data?.style ?? null);
  if (checked.success && JSON.stringify(checked.data.style) !== JSON.stringify(shown))
    setShown(checked.data.style);
  return shown === null ? null : <SheetPreview style={shown} />;
}
