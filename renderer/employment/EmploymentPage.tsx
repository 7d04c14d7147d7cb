import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JudgedEmployment } from '../../shared/contract/employment.ts';
import { employmentInputSchema } from '../../shared/domain/employment/employment.ts';
import { useCommand, useProcedure } from '../client/hooks.ts';
import { DocumentsPanel } from '../documents/DocumentsPanel.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { useAppForm } from '../ui/form/form.ts';
import { notifyDone } from '../ui/notify.ts';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { useToday } from '../ui/today.ts';
import { Loaded } from '../ui/Waiting.tsx';
import styles from './Employment.module.css';
import { EmploymentFields } from './EmploymentFields.tsx';
import { jobInput } from './employment-form.ts';
import { VerdictBadge } from './labels.tsx';
import { ReadinessPart } from './ReadinessPart.tsx';
import { RemoveJobDialog } from './RemoveJobDialog.tsx';
import { STALE_BY_JOB } from './stale.ts';
import { useBackToJobs } from './use-back-to-jobs.ts';
import { VerdictPanel } from './VerdictPanel.tsx';

const route = getRouteApi('/pekerja/$id/hubungan-kerja/$job');

function EmploymentView({ job }: { readonly job: JudgedEmployment }) {
  const { t } = useTranslation();
  const asOf = useToday();
  const { employment, standing } = job;
  const { id, version, personId } = employment;
  const navigate = useNavigate();
  const back = useBackToJobs(personId);
  const [removing, setRemoving] = useState(false);
  const save = useCommand('employments.save', { invalidates: STALE_BY_JOB });
  const form = useAppForm({
    schema: employmentInputSchema,
    values: jobInput(employment),
    onSubmit: async (input) => {
      await save.mutateAsync({ id, version, employment: input, asOf });
      notifyDone(t('ui.saved'));
    },
  });
  return (
    <Page
      title={employment.employerName}
      overline={t('employment.of', { name: employment.personName })}
      badge={<VerdictBadge verdict={standing.verdict} />}
      layout="fill"
      onBack={() => back()}
      primary={{ label: t('ui.save'), run: form.submit, busy: form.busy, disabled: !form.dirty }}
      actions={
        <>
          <Button
            variant="default"
            onClick={() =>
              void navigate({ to: '/pekerja/$id', params: { id: personId }, search: { tab: 'iuran' } })
            }
          >
            {t('employment.open-grid')}
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="default" size={32} aria-label={t('ui.more')}>
                <IconDots size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => void navigate({ to: '/paket', search: { kerja: employment.id } })}>
                {t('packet.title')}
              </Menu.Item>
              <Menu.Item color="red" onClick={() => setRemoving(true)}>
                {t('employment.remove')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      }
    >
      <div className={styles.split}>
        <div className={styles.facts}>
          <EmploymentFields form={form} personId={personId} jobId={id} />
          <div className={styles.below}>
            <Section title={t('documents.title')}>
              <DocumentsPanel subject={{ kind: 'employment', id }} boxed />
            </Section>
          </div>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long verdict has to be scrolled by keys */}
        <aside className={styles.verdict} aria-label={t('employment.aside')} tabIndex={0}>
          <VerdictPanel job={job} unsaved={form.dirty} />
          <ReadinessPart employmentId={id} />
        </aside>
      </div>
      <RemoveJobDialog job={employment} opened={removing} onClose={() => setRemoving(false)} />
    </Page>
  );
}

/** One job of a worker: its facts and evidence, what stands on record of it, and what comes next. */
export function EmploymentPage() {
  const { t } = useTranslation();
  const { id, job } = route.useParams();
  const asOf = useToday();
  const back = useBackToJobs(id);
  const found = useProcedure('employments.get', { id: job, asOf });
  return (
    <Loaded
      query={found}
      failed={(error) => (
        <Page title={t('employment.one')} onBack={() => back()}>
          <ErrorPanel error={error} onAgain={() => void found.refetch()} />
        </Page>
      )}
    >
      {(known) => <EmploymentView key={known.employment.id} job={known} />}
    </Loaded>
  );
}
