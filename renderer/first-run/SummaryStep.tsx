import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDateLong } from '../../shared/calendar/format-date.ts';
import { isPlainDate } from '../../shared/calendar/plain-date.ts';
import { officeInputSchema, officialInputSchema, paperSize, TIME_ZONES } from '../../shared/domain/office.ts';
import { formatNumber } from '../../shared/domain/words/format-number.ts';
import { printedNip } from '../../shared/letters/letter-parts.ts';
import { useCommand, useProcedure } from '../client/hooks.ts';
import { LetterheadPreview } from '../settings/letterhead/LetterheadPreview.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { type Fact, Facts } from '../ui/Facts.tsx';
import { Section } from '../ui/Section.tsx';
import { keepDraft, type SetupDraft, type Step } from './draft.ts';
import { WizardFrame } from './WizardFrame.tsx';

/** Step 5: everything once more, each part one click from its questions; then the office is made. */
export function SummaryStep({
  draft,
  onGo,
  onBack,
}: {
  readonly draft: SetupDraft;
  readonly onGo: (step: Step) => void;
  readonly onBack: () => void;
}) {
  const { t } = useTranslation();
  const create = useCommand('office.create');
  const submit = () => {
    const office = officeInputSchema.safeParse(draft.office);
    const head = draft.withOfficial ? officialInputSchema.safeParse(draft.official) : null;
    // A part that is not complete is shown where it can be completed.
    if (!office.success) return onGo(stepOf(office.error.issues[0]?.path[0]));
    if (head !== null && !head.success) return onGo('official');
    create.mutate({ office: office.data, head: head?.data ?? null }, { onSuccess: () => keepDraft(null) });
  };
  const change = (step: Step) => (
    <Button
      variant="subtle"
      size="xs"
      aria-label={t('firstRun.summary.changeOf', { section: t(`firstRun.steps.${step}`) })}
      onClick={() => onGo(step)}
    >
      {t('firstRun.summary.change')}
    </Button>
  );
  return (
    <WizardFrame
      step="summary"
      title={t('firstRun.summary.title')}
      lead={t('firstRun.summary.lead')}
      action={t('firstRun.create')}
      busy={create.isPending || create.isSuccess}
      onNext={submit}
      onBack={onBack}
    >
      <Stack gap="md">
        <ErrorPanel error={create.error} />
        <LetterheadPreview office={draft.office} logo={null} />
        <div>
          <Section title={t('firstRun.steps.region')} actions={change('region')}>
            <Facts facts={useOfficeFacts(draft)} />
          </Section>
          <Section title={t('firstRun.steps.letterhead')} actions={change('letterhead')}>
            <Facts facts={useAddressFacts(draft)} />
          </Section>
          <Section title={t('firstRun.steps.official')} actions={change('official')}>
            <OfficialFacts draft={draft} />
          </Section>
          <Section title={t('firstRun.steps.style')} actions={change('style')}>
            <Facts facts={useStyleFacts(draft)} />
          </Section>
        </div>
      </Stack>
    </WizardFrame>
  );
}

function stepOf(field: PropertyKey | undefined): Step {
  if (field === 'style') return 'style';
  const isFirst = ['regionCode', 'government', 'name', 'shortName', 'city', 'timeZone'].includes(
    String(field),
  );
  return isFirst ? 'region' : 'letterhead';
}

function useOfficeFacts({ office }: SetupDraft): readonly Fact[] {
  const { t } = useTranslation();
  const regions = useProcedure('reference.regions', {}, { staleTime: Number.POSITIVE_INFINITY });
  const region = regions.data?.find((each) => each.code === office.regionCode)?.name ?? office.regionCode;
  return [
    { label: t('settings.office.region'), value: region },
    { label: t('settings.office.shortName'), value: office.shortName },
    { label: t('settings.office.city'), value: office.city },
    { label: t('settings.office.timeZone'), value: TIME_ZONES[office.timeZone] },
  ];
}

function useAddressFacts({ office }: SetupDraft): readonly Fact[] {
  const { t } = useTranslation();
  const names = ['headOfRegion', 'bpjsBranch', 'unitCode'] as const;
  return names.map((name) => ({ label: t(`settings.office.${name}`), value: office[name] }));
}

function OfficialFacts({ draft }: { readonly draft: SetupDraft }) {
  const { t } = useTranslation();
  const { official } = draft;
  if (!draft.withOfficial) return <Text size="sm">{t('firstRun.summary.noOfficial')}</Text>;
  const standing =
    official.standing === 'definitif' ? '' : t(`settings.officials.standingsShort.${official.standing}`);
  return (
    <Facts
      facts={[
        { label: t('settings.officials.fields.name'), value: official.name },
        {
          label: t('settings.officials.fields.nip'),
          value: <span className="tabular">{printedNip(official.nip) || '–'}</span>,
        },
        { label: t('settings.officials.fields.rank'), value: official.rank },
        {
          label: t('settings.officials.fields.positionTitle'),
          value: `${standing} ${official.positionTitle}`.trim(),
        },
        {
          label: t('settings.officials.fields.validFrom'),
          value: isPlainDate(official.validFrom) ? formatDateLong(official.validFrom) : '',
        },
      ]}
    />
  );
}

function useStyleFacts({ office }: SetupDraft): readonly Fact[] {
  const { t } = useTranslation();
  const { style } = office;
  const { width, height } = paperSize(style.paper);
  const { top, right, bottom, left } = style.margins;
  return [
    {
      label: t('settings.style.paper'),
      value:
        style.paper.kind === 'custom'
          ? `${formatNumber(width)} × ${formatNumber(height)}`
          : t(`settings.style.papers.${style.paper.kind}`),
    },
    {
      label: t('settings.style.font'),
      value: t('firstRun.summary.font', { font: style.font, size: String(style.fontSize).replace('.', ',') }),
    },
    {
      label: t('settings.style.margins'),
      value: t('firstRun.summary.margins', { top, right, bottom, left }),
    },
  ];
}
