import { ActionIcon, Anchor, Button, Menu, Table, Tabs, Text } from '@mantine/core';
import { IconDots, IconPencil, IconPlus } from '@tabler/icons-react';
import { getRouteApi, Link, Navigate, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDateLong, formatDateShort } from '../../shared/calendar/format-date.ts';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { checkNik } from '../../shared/domain/identity/nik.ts';
import type { Person, PersonLayoff } from '../../shared/domain/person.ts';
import { useCommand, useProcedure } from '../client/hooks.ts';
import { PersonProofs } from '../disputes/settling/PersonProofs.tsx';
import { DocumentsPanel, useDocumentCount } from '../documents/DocumentsPanel.tsx';
import { ContributionsTab } from '../employment/grid/ContributionsTab.tsx';
import { JobsTab, NoJobs } from '../employment/JobsTab.tsx';
import { useWords } from '../i18n/use-words.ts';
import { ResponseBadge } from '../layoffs/labels.tsx';
import { LetterTable } from '../letters/LetterTable.tsx';
import { PersonReferrals } from '../referrals/PersonReferrals.tsx';
import { JobSeekerSection } from '../referrals/seeker/JobSeekerSection.tsx';
import { RightsSheetButton } from '../rights-sheets/RightsSheetButton.tsx';
import { ConfirmDialog } from '../ui/Dialog.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Nik } from '../ui/Nik.tsx';
import { notifyDone } from '../ui/notify.ts';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { lastSearchOf } from '../ui/table/list-params.ts';
import { useToday } from '../ui/today.ts';
import { Loaded } from '../ui/Waiting.tsx';
import { EditPerson } from './EditPerson.tsx';
import { PersonHistory } from './PersonHistory.tsx';

const route = getRouteApi('/pekerja/$id');
/** Ties the tabs in the head to the panel in the body. */
const TABS_ID = 'person';
const TABS = ['ringkasan', 'hubungan-kerja', 'iuran', 'dokumen', 'riwayat'] as const;

function Layoffs({ layoffs }: { readonly layoffs: readonly PersonLayoff[] }) {
  const { t } = useWords();
  if (layoffs.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('persons.layoffs.none')}
      </Text>
    );
  }
  return (
    <Table verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('layoffs.column.employer')}</Table.Th>
          <Table.Th>{t('layoffs.line.position')}</Table.Th>
          <Table.Th>{t('layoffs.line.layoff-date')}</Table.Th>
          <Table.Th>{t('layoffs.line.response')}</Table.Th>
          <Table.Th>{t('layoffs.column.receipt')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {layoffs.map((layoff) => (
          <Table.Tr key={layoff.reportId}>
            <Table.Td>
              <Anchor
                size="sm"
                renderRoot={(props) => <Link {...props} to="/laporan/$id" params={{ id: layoff.reportId }} />}
              >
                {layoff.employerName}
              </Anchor>
            </Table.Td>
            <Table.Td>{layoff.position || '–'}</Table.Td>
            <Table.Td className="tabular">
              {layoff.layoffDate === null ? '–' : formatDateShort(layoff.layoffDate)}
            </Table.Td>
            <Table.Td>
              <ResponseBadge response={layoff.response} />
            </Table.Td>
            <Table.Td className="tabular">{layoff.receiptNumber ?? '–'}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Letters on which the worker stands. */
function Letters({ personId }: { readonly personId: string }) {
  const { t } = useWords();
  const found = useProcedure('letters.ofPerson', { id: personId });
  return (
    <Loaded
      query={found}
      failed={(error) => <ErrorPanel error={error} onAgain={() => void found.refetch()} />}
    >
      {(letters) =>
        letters.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('persons.letters.none')}
          </Text>
        ) : (
          <LetterTable letters={letters} label={t('persons.section.letters')} />
        )
      }
    </Loaded>
  );
}

function IdentityFacts({ person }: { readonly person: Person }) {
  const { t, finding } = useWords();
  const today = useToday();
  const check = checkNik(person.nik, {
    today,
    birthDate: person.birthDate ?? undefined,
    sex: person.sex ?? undefined,
  });
  const warnings = check.kind === 'ok' ? check.warnings : [];
  return (
    <>
      <Facts
        columns={2}
        facts={[
          {
            label: t('persons.field.nik'),
            value: person.nik === null ? t('layoffs.line.no-nik') : <Nik value={person.nik} />,
          },
          { label: t('persons.field.sex'), value: person.sex === null ? '' : t(`persons.sex.${person.sex}`) },
          {
            label: t('persons.field.citizenship'),
            value: person.citizenship === null ? '' : t(`persons.citizenship.${person.citizenship}`),
          },
          { label: t('persons.field.birth-place'), value: person.birthPlace },
          {
            label: t('persons.field.birth-date'),
            value: person.birthDate === null ? '' : formatDateLong(person.birthDate),
          },
          { label: t('persons.field.address'), value: person.address },
          { label: t('persons.field.phone'), value: person.phone },
          { label: t('persons.field.email'), value: person.email },
          { label: t('persons.field.note'), value: person.note },
        ]}
      />
      {warnings.length > 0 && (
        <Text size="sm" c="var(--tone-wait-text)" mt="sm">
          {warnings.map(finding).join(' ')}
        </Text>
      )}
    </>
  );
}

function PersonView({ person, layoffs }: OutputOf<'persons.get'>) {
  const { t } = useWords();
  const navigate = useNavigate();
  const change = route.useNavigate();
  const search = route.useSearch();
  const tab = TABS.find((one) => one === search.tab) ?? 'ringkasan';
  const [editing, setEditing] = useState(search.ubah === true);
  const [removing, setRemoving] = useState(false);
  const [newest] = layoffs;
  const remove = useCommand('persons.remove', { invalidates: ['persons.list', 'search', 'home'] });
  const subject = { kind: 'person', id: person.id } as const;
  const documents = useDocumentCount(subject);
  const back = () => void navigate({ to: '/pekerja', search: lastSearchOf('/pekerja') });
  const isOfJobs = tab === 'hubungan-kerja';
  if (editing) return <EditPerson person={person} onDone={() => setEditing(false)} />;
  return (
    <Page
      title={person.name}
      overline={t('persons.one')}
      subtitle={person.nik === null ? t('layoffs.line.no-nik') : <Nik value={person.nik} />}
      onBack={back}
      primary={
        isOfJobs
          ? {
              label: t('employment.add'),
              run: () => void navigate({ to: '/pekerja/$id/hubungan-kerja/baru', params: { id: person.id } }),
              icon: <IconPlus size={16} aria-hidden />,
            }
          : {
              label: t('persons.edit'),
              run: () => setEditing(true),
              icon: <IconPencil size={16} aria-hidden />,
            }
      }
      bar={
        <Tabs
          id={TABS_ID}
          value={tab}
          onChange={(to) =>
            void change({ search: to === 'ringkasan' || to === null ? {} : { tab: to }, replace: true })
          }
        >
          <Tabs.List style={{ borderBottom: 0 }}>
            {TABS.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {one === 'dokumen' && documents !== null && documents > 0
                  ? t('documents.count', { n: documents })
                  : t(`persons.tab.${one}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      }
      actions={
        <>
          <RightsSheetButton personId={person.id} lineId={null} name={person.name} />
          <Button
            variant="default"
            onClick={() => void navigate({ to: '/surat/baru', search: { pekerja: person.id } })}
          >
            {t('drafts.new')}
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="default" size={32} aria-label={t('ui.more')}>
                <IconDots size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {newest === undefined ? (
                <Menu.Item color="red" onClick={() => setRemoving(true)}>
                  {t('persons.remove')}
                </Menu.Item>
              ) : (
                <Menu.Item onClick={() => void navigate({ to: '/paket', search: { baris: newest.lineId } })}>
                  {t('packet.title')}
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        </>
      }
    >
      <div role="tabpanel" id={`${TABS_ID}-panel-${tab}`} aria-labelledby={`${TABS_ID}-tab-${tab}`}>
        {tab === 'ringkasan' && (
          <>
            <Section title={t('persons.section.identity')}>
              <IdentityFacts person={person} />
            </Section>
            <Section title={t('persons.section.layoffs')}>
              <Layoffs layoffs={layoffs} />
            </Section>
            <PersonProofs personId={person.id} />
            <PersonReferrals personId={person.id} />
            <JobSeekerSection personId={person.id} />
            <Section title={t('persons.section.letters')}>
              <Letters personId={person.id} />
            </Section>
          </>
        )}
        {isOfJobs && <JobsTab personId={person.id} layoffs={layoffs} />}
        {tab === 'iuran' && (
          <ContributionsTab personId={person.id} empty={<NoJobs personId={person.id} layoffs={layoffs} />} />
        )}
        {tab === 'dokumen' && (
          <Section title={t('documents.title')}>
            <DocumentsPanel subject={subject} boxed />
          </Section>
        )}
        {tab === 'riwayat' && (
          <Section title={t('persons.section.history')}>
            <PersonHistory id={person.id} />
          </Section>
        )}
      </div>
      <ConfirmDialog
        opened={removing}
        onClose={() => setRemoving(false)}
        title={t('persons.remove.title')}
        action={t('persons.remove')}
        dangerous
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() =>
          remove.mutate(
            { id: person.id, version: person.version },
            {
              onSuccess: () => {
                notifyDone(t('persons.removed', { name: person.name }));
                void navigate({ to: '/pekerja', replace: true });
              },
            },
          )
        }
      >
        <Text size="sm">{t('persons.remove.text', { name: person.name })}</Text>
      </ConfirmDialog>
    </Page>
  );
}

/** One worker: who it is, and every layoff on record. */
export function PersonPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { id } = route.useParams();
  const search = route.useSearch();
  const person = useProcedure('persons.get', { id });
  return (
    <Loaded
      query={person}
      failed={(error) => (
        <Page
          title={t('persons.one')}
          onBack={() => void navigate({ to: '/pekerja', search: lastSearchOf('/pekerja') })}
        >
          <ErrorPanel error={error} onAgain={() => void person.refetch()} />
        </Page>
      )}
    >
      {(found) =>
        // A record that was merged leads to the one that took it over.
        found.person.id === id ? (
          <PersonView key={found.person.id} {...found} />
        ) : (
          <Navigate to="/pekerja/$id" params={{ id: found.person.id }} search={search} replace />
        )
      }
    </Loaded>
  );
}
