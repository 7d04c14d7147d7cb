import { ActionIcon, Anchor, Button, Menu, Table, Tabs, Text } from '@mantine/core';
import { IconDots, IconPencil } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDateLong, formatDateShort } from '../../shared/calendar/format-date.ts';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { type Employer, type EmployerInput, employerInputSchema } from '../../shared/domain/employer.ts';
import { checkNib } from '../../shared/domain/identity/nib.ts';
import { checkNpp } from '../../shared/domain/identity/npp.ts';
import type { LayoffReportSummary } from '../../shared/domain/layoff.ts';
import { formatNumber } from '../../shared/domain/words/format-number.ts';
import { useCommand, useProcedure } from '../client/hooks.ts';
import { DocumentsPanel } from '../documents/DocumentsPanel.tsx';
import { useWords } from '../i18n/use-words.ts';
import { LayoffStateBadge, reasonName } from '../layoffs/labels.tsx';
import { ToneBadge } from '../ui/Badge.tsx';
import { ConfirmDialog } from '../ui/Dialog.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { Facts } from '../ui/Facts.tsx';
import { useAppForm } from '../ui/form/form.ts';
import { LeaveGuard } from '../ui/form/LeaveGuard.tsx';
import { notifyDone } from '../ui/notify.ts';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { lastSearchOf } from '../ui/table/list-params.ts';
import { Loaded } from '../ui/Waiting.tsx';
import { EmployerForm, useRegionOptions } from './EmployerForm.tsx';
import { useSectorName } from './SectorField.tsx';
import { ArrearsTab } from './tabs/ArrearsTab.tsx';
import styles from './tabs/Firm.module.css';
import { DisputesTab, LettersTab } from './tabs/RecordsTabs.tsx';
import { WorkersTab } from './tabs/WorkersTab.tsx';

const route = getRouteApi('/perusahaan/$id');
/** Ties the tabs in the head to the panel in the body. */
const TABS_ID = 'employer';
const TABS = ['ringkasan', 'pekerja', 'tunggakan', 'laporan', 'perkara', 'surat', 'dokumen'] as const;

function employerInput(employer: Employer): EmployerInput {
  const { id: _id, version: _version, createdAt: _created, updatedAt: _updated, ...input } = employer;
  return input;
}

function Reports({ reports }: { readonly reports: readonly LayoffReportSummary[] }) {
  const { t } = useWords();
  if (reports.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('employers.reports.none')}
      </Text>
    );
  }
  return (
    <Table verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('layoffs.column.received')}</Table.Th>
          <Table.Th>{t('layoffs.column.reason')}</Table.Th>
          <Table.Th ta="right">{t('layoffs.column.workers')}</Table.Th>
          <Table.Th>{t('layoffs.column.receipt')}</Table.Th>
          <Table.Th>{t('layoffs.column.state')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {reports.map((report) => (
          <Table.Tr key={report.id}>
            <Table.Td className="tabular">
              <Anchor
                size="sm"
                renderRoot={(props) => <Link {...props} to="/laporan/$id" params={{ id: report.id }} />}
              >
                {formatDateShort(report.receivedOn)}
              </Anchor>
            </Table.Td>
            <Table.Td>{reasonName(report.reason) || '–'}</Table.Td>
            <Table.Td ta="right" className="tabular">
              {formatNumber(report.counts.workers)}
            </Table.Td>
            <Table.Td className="tabular">{report.receiptNumber ?? '–'}</Table.Td>
            <Table.Td>
              <LayoffStateBadge state={report.state} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Whether the firm still works, and since when not. */
function EmployerStateWord({ employer }: { readonly employer: Employer }) {
  const { t } = useWords();
  const { state, stateSince } = employer;
  if (state === null) return <>–</>;
  const word = t(`employers.state.${state}`);
  const since =
    stateSince === null ? word : t('employers.state.since', { state: word, day: formatDateLong(stateSince) });
  return state === 'aktif' ? since : <ToneBadge tone="bad">{since}</ToneBadge>;
}

function EmployerFacts({ employer }: { readonly employer: Employer }) {
  const { t, finding } = useWords();
  const sectorName = useSectorName();
  const regions = useRegionOptions();
  const remarks = [checkNpp(employer.npp), checkNib(employer.nib)].flatMap((check) =>
    check.kind === 'ok' ? check.warnings : [],
  );
  return (
    <>
      <Facts
        columns={2}
        facts={[
          { label: t('employers.field.address'), value: employer.address },
          {
            label: t('employers.field.region'),
            value: regions.find((one) => one.value === employer.regionCode)?.label ?? '',
          },
          { label: t('employers.field.npp'), value: <span className="tabular">{employer.npp || '–'}</span> },
          { label: t('employers.field.nib'), value: <span className="tabular">{employer.nib || '–'}</span> },
          {
            label: t('employers.field.npwp'),
            value: <span className="tabular">{employer.npwp || '–'}</span>,
          },
          {
            label: t('employers.field.scale'),
            value: employer.scale === null ? '' : t(`employers.scale.${employer.scale}`),
          },
          { label: t('employers.field.scale-proof'), value: employer.scaleProof },
          { label: t('employers.field.state'), value: <EmployerStateWord employer={employer} /> },
          { label: t('employers.field.state-proof'), value: employer.stateProof },
          { label: t('employers.field.sector'), value: sectorName(employer.sector) },
          {
            label: t('employers.field.leader'),
            value: [employer.leaderName, employer.leaderPosition].filter((part) => part !== '').join(', '),
          },
          { label: t('employers.field.phone'), value: employer.phone },
          { label: t('employers.field.email'), value: employer.email },
          { label: t('employers.field.note'), value: employer.note },
        ]}
      />
      {remarks.length > 0 && (
        <Text size="sm" c="var(--tone-wait-text)" mt="sm">
          {remarks.map(finding).join(' ')}
        </Text>
      )}
    </>
  );
}

function EditEmployer({ employer, onDone }: { readonly employer: Employer; readonly onDone: () => void }) {
  const { t } = useWords();
  const save = useCommand('employers.save', {
    invalidates: ['employers', 'layoffs', 'persons', 'search', 'letters.preview'],
  });
  const form = useAppForm({
    schema: employerInputSchema,
    values: employerInput(employer),
    onSubmit: async (input) => {
      await save.mutateAsync({ id: employer.id, version: employer.version, employer: input });
      notifyDone(t('ui.saved'));
      onDone();
    },
  });
  return (
    <Page
      title={t('employers.edit')}
      overline={employer.name}
      layout="narrow"
      onBack={onDone}
      primary={{ label: t('ui.save'), run: form.submit, busy: form.busy }}
    >
      <LeaveGuard form={form} />
      <Section title={t('employers.section.facts')}>
        <EmployerForm form={form} knownId={employer.id} />
      </Section>
    </Page>
  );
}

function EmployerView({ employer, reports }: OutputOf<'employers.get'>) {
  const { t } = useWords();
  const navigate = useNavigate();
  const change = route.useNavigate();
  const search = route.useSearch();
  const tab = TABS.find((one) => one === search.tab) ?? 'ringkasan';
  const [editing, setEditing] = useState(false);
  const [removing, setRemoving] = useState(false);
  const remove = useCommand('employers.remove', { invalidates: ['employers.list', 'search', 'home'] });
  if (editing) return <EditEmployer employer={employer} onDone={() => setEditing(false)} />;
  return (
    <Page
      title={employer.name}
      overline={t('employers.one')}
      subtitle={employer.address || t('employers.no-address')}
      layout="fill"
      onBack={() => void navigate({ to: '/perusahaan', search: lastSearchOf('/perusahaan') })}
      bar={
        <Tabs
          id={TABS_ID}
          value={tab}
          onChange={(next) =>
            void change({
              search: next === null || next === 'ringkasan' ? {} : { tab: next },
              replace: true,
            })
          }
        >
          <Tabs.List style={{ borderBottom: 0 }}>
            {TABS.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {t(`firm.tab.${one}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      }
      primary={{
        label: t('employers.edit'),
        run: () => setEditing(true),
        icon: <IconPencil size={16} aria-hidden />,
      }}
      actions={
        <>
          {(tab === 'pekerja' || tab === 'tunggakan') && (
            <Button
              variant="default"
              onClick={() =>
                void navigate({
                  to: '/impor/$target',
                  params: { target: 'contributions' },
                  search: { perusahaan: employer.id },
                })
              }
            >
              {t('imports.contributions.open')}
            </Button>
          )}
          <Button
            variant="default"
            onClick={() => void navigate({ to: '/laporan/baru', search: { perusahaan: employer.id } })}
          >
            {t('layoffs.new')}
          </Button>
          <Button
            variant="default"
            onClick={() => void navigate({ to: '/surat/baru', search: { perusahaan: employer.id } })}
          >
            {t('drafts.new')}
          </Button>
          {reports.length === 0 && (
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon variant="default" size={32} aria-label={t('ui.more')}>
                  <IconDots size={16} aria-hidden />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item color="red" onClick={() => setRemoving(true)}>
                  {t('employers.remove')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </>
      }
    >
      <div
        className={styles.body}
        role="tabpanel"
        id={`${TABS_ID}-panel-${tab}`}
        aria-labelledby={`${TABS_ID}-tab-${tab}`}
      >
        {tab === 'ringkasan' && (
          <div className={styles.scroll}>
            <Section title={t('employers.section.facts')}>
              <EmployerFacts employer={employer} />
            </Section>
          </div>
        )}
        {tab === 'pekerja' && <WorkersTab employerId={employer.id} />}
        {tab === 'tunggakan' && <ArrearsTab employerId={employer.id} />}
        {tab === 'laporan' && (
          <div className={styles.scroll}>
            <Section title={t('employers.section.reports')}>
              <Reports reports={reports} />
            </Section>
          </div>
        )}
        {tab === 'perkara' && <DisputesTab employerId={employer.id} />}
        {tab === 'surat' && <LettersTab employerId={employer.id} />}
        {tab === 'dokumen' && (
          <div className={styles.scroll}>
            <DocumentsPanel subject={{ kind: 'employer', id: employer.id }} boxed />
          </div>
        )}
      </div>
      <ConfirmDialog
        opened={removing}
        onClose={() => setRemoving(false)}
        title={t('employers.remove.title')}
        action={t('employers.remove')}
        dangerous
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() =>
          remove.mutate(
            { id: employer.id, version: employer.version },
            {
              onSuccess: () => {
                notifyDone(t('employers.removed', { name: employer.name }));
                void navigate({ to: '/perusahaan', replace: true });
              },
            },
          )
        }
      >
        <Text size="sm">{t('employers.remove.text', { name: employer.name })}</Text>
      </ConfirmDialog>
    </Page>
  );
}

/** One firm: its facts, its workers, what it owes, and every report, dispute, letter and document. */
export function EmployerPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { id } = route.useParams();
  const employer = useProcedure('employers.get', { id });
  return (
    <Loaded
      query={employer}
      failed={(error) => (
        <Page
          title={t('employers.one')}
          onBack={() => void navigate({ to: '/perusahaan', search: lastSearchOf('/perusahaan') })}
        >
          <ErrorPanel error={error} onAgain={() => void employer.refetch()} />
        </Page>
      )}
    >
      {(found) => <EmployerView key={found.employer.id} {...found} />}
    </Loaded>
  );
}
