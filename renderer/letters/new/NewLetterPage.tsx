import { SegmentedControl, Stack, Text } from '@mantine/core';
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SPEC_KINDS, type SpecKindCode } from '../../../shared/domain/letter.ts';
import { useCommand, useProcedure } from '../../client/hooks.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { useToday } from '../../ui/today.ts';
import { KindList } from './KindList.tsx';
import styles from './New.module.css';
import {
  DisputePicker,
  FirmPicker,
  type Found,
  LinePicker,
  PersonPicker,
  ReportPicker,
} from './RecordPicker.tsx';
import { ABOUT, type About, subjectFor } from './subject-choice.ts';

const route = getRouteApi('/surat/baru');

type Part = 'person' | 'employer' | 'report' | 'line' | 'dispute';

/** What came along in the address, with its name once it is read. */
function useGiven() {
  const { pekerja = '', perusahaan = '', laporan = '', baris = '', perkara = '' } = route.useSearch();
  const today = useToday();
  const person = useProcedure('persons.get', { id: pekerja }, { enabled: pekerja !== '' });
  const firm = useProcedure('employers.get', { id: perusahaan }, { enabled: perusahaan !== '' });
  const report = useProcedure('layoffs.get', { id: laporan }, { enabled: laporan !== '' });
  const dispute = useProcedure('disputes.get', { id: perkara, asOf: today }, { enabled: perkara !== '' });
  const named = (id: string, name: string | undefined): Found | null =>
    id === '' ? null : { id, name: name ?? '', detail: '' };
  const about = (): About => {
    if (perkara !== '') return 'dispute';
    if (laporan !== '' || baris !== '') return 'report';
    return perusahaan !== '' ? 'employer' : 'person';
  };
  return {
    about: about(),
    dispute: named(perkara, dispute.data && `${dispute.data.registerNumber}, ${dispute.data.employerName}`),
    person: named(pekerja, person.data?.person.name),
    employer: named(perusahaan, firm.data?.employer.name),
    report: named(laporan, report.data?.employerName),
    // A worker's line comes with the worker.
    line: named(baris, person.data?.person.name),
  };
}

/** Begins a letter: which kind, and whom it is about. */
export function NewLetterPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { history } = useRouter();
  const today = useToday();
  const given = useGiven();
  const asked = route.useSearch().jenis;
  const [kind, setKind] = useState<SpecKindCode | null>(
    () => SPEC_KINDS.find((one) => one === asked) ?? null,
  );
  const [about, setAbout] = useState<About>(given.about);
  const [picked, setPicked] = useState<Partial<Record<Part, Found>>>({});
  const person = picked.person ?? given.person;
  const employer = picked.employer ?? given.employer;
  const report = picked.report ?? given.report;
  const line = picked.line ?? (picked.report === undefined ? given.line : null);
  const dispute = picked.dispute ?? given.dispute;
  const subject = subjectFor(about, { person, employer, line, dispute });
  const create = useCommand('drafts.create', { invalidates: ['drafts'] });
  const begin = () => {
    if (kind === null || subject === null) return;
    create.mutate(
      { kind, subject, dated: today },
      {
        onSuccess: ({ id }) => void navigate({ to: '/surat/draf/$id', params: { id }, replace: true }),
      },
    );
  };
  const pick = (part: Part) => (found: Found) =>
    setPicked((now) => {
      const { line: _, ...others } = now;
      return { ...(part === 'report' ? others : now), [part]: found };
    });
  return (
    <Page
      title={t('drafts.new')}
      onBack={() => (history.canGoBack() ? history.back() : void navigate({ to: '/surat' }))}
      primary={{
        label: t('drafts.begin'),
        run: begin,
        busy: create.isPending,
        disabled: kind === null || subject === null,
      }}
    >
      <ErrorPanel error={create.error} />
      <Section title={t('drafts.about')} description={t('drafts.about.text')}>
        <Stack gap="md">
          <div>
            <SegmentedControl
              aria-label={t('drafts.about')}
              data={ABOUT.map((value) => ({ value, label: t(`drafts.about.${value}`) }))}
              value={about}
              onChange={(value) => setAbout(ABOUT.find((one) => one === value) ?? 'person')}
            />
          </div>
          <div className={styles.subject}>
            {about === 'person' && <PersonPicker picked={person} onPick={pick('person')} />}
            {about === 'employer' && <FirmPicker picked={employer} onPick={pick('employer')} />}
            {about === 'report' && (
              <>
                <ReportPicker picked={report} onPick={pick('report')} />
                {report !== null && (
                  <LinePicker key={report.id} reportId={report.id} picked={line} onPick={pick('line')} />
                )}
              </>
            )}
            {about === 'dispute' && <DisputePicker picked={dispute} onPick={pick('dispute')} />}
            {about === 'none' && (
              <Text size="sm" c="dimmed">
                {t('drafts.about.none.text')}
              </Text>
            )}
          </div>
        </Stack>
      </Section>
      <Section title={t('drafts.kind')}>
        <KindList kind={kind} subject={about === 'report' ? 'worker-layoff' : about} onKind={setKind} />
      </Section>
    </Page>
  );
}
