import { Button, Group, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDateLong } from '../../shared/calendar/format-date.ts';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { Candidate } from '../../shared/contract/vacancies.ts';
import type { MatchPoint } from '../../shared/domain/matching/rank.ts';
import type { Vacancy } from '../../shared/domain/vacancy.ts';
import type { LetterValues } from '../../shared/letters/fields.ts';
import { call } from '../client/client.ts';
import { useProcedure } from '../client/hooks.ts';
import { useWords } from '../i18n/use-words.ts';
import { carryPersons } from '../letters/batch/batch-state.ts';
import { ToneBadge } from '../ui/Badge.tsx';
import { Empty } from '../ui/Empty.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { Page } from '../ui/Page.tsx';
import type { Column } from '../ui/table/columns.ts';
import { DataTable } from '../ui/table/DataTable.tsx';
import { lastSearchOf } from '../ui/table/list-params.ts';
import { useSelection } from '../ui/table/selection.ts';
import { useToday } from '../ui/today.ts';
import { Loaded } from '../ui/Waiting.tsx';
import { VacancyPanel } from './VacancyPanel.tsx';
import { VacancyBadge, wageWords } from './vacancy-columns.tsx';

const route = getRouteApi('/lowongan/$id');
const KIND = 'jobseeker-introduction';
const rowKey = (row: Candidate) => row.personId;

/** What a letter of introduction takes from the vacancy. */
const valuesOf = ({ employerName, place, region, title }: Vacancy): LetterValues => ({
  'job.vacancyEmployer': employerName,
  'job.vacancyPosition': title,
  ...(place === '' && region === '' ? {} : { 'job.vacancyAddress': place || region }),
});

function useReason() {
  const { t } = useWords();
  return ({ code, standing, names }: MatchPoint) =>
    t(`vacancies.match.${code}.${standing}`, { names: names.join(', ') });
}

function Reasons({ points }: { readonly points: readonly MatchPoint[] }) {
  const reason = useReason();
  const { t } = useWords();
  const lacking = points.filter(
    ({ code, standing }) => standing === 'lacks' && (code === 'licences' || code === 'education'),
  );
  const told = points.filter(({ standing }) => standing === 'fits' || standing === 'near');
  return (
    <Group
      gap={6}
      wrap="nowrap"
      title={points.map(reason).join('. ')}
      aria-label={t('vacancies.candidates.reasons')}
    >
      {lacking.map((point) => (
        <ToneBadge key={point.code} tone="wait">
          {reason(point)}
        </ToneBadge>
      ))}
      <Text size="sm" truncate>
        {told.map(reason).join(' · ')}
      </Text>
    </Group>
  );
}

function useColumns(): readonly Column<Candidate>[] {
  const { t } = useWords();
  return [
    {
      id: 'name',
      header: t('vacancies.candidates.name'),
      size: 200,
      hideable: false,
      cell: ({ name }) => name,
    },
    {
      id: 'score',
      header: t('vacancies.candidates.score'),
      size: 80,
      align: 'right',
      cell: ({ match }) => <span className="tabular">{match.score}</span>,
    },
    {
      id: 'reasons',
      header: t('vacancies.candidates.reasons'),
      size: 420,
      grow: true,
      cell: ({ match }) => <Reasons points={match.points} />,
    },
    {
      id: 'phone',
      header: t('vacancies.candidates.phone'),
      size: 140,
      cell: ({ phone }) => <span className="tabular">{phone || '–'}</span>,
    },
  ];
}

function VacancyView({ vacancy, pool, fitting, rows }: OutputOf<'vacancies.candidates'>) {
  const { t } = useWords();
  const today = useToday();
  const navigate = useNavigate();
  const selection = useSelection();
  const columns = useColumns();
  const [editing, setEditing] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const back = () => void navigate({ to: '/lowongan', search: lastSearchOf('/lowongan') });
  const picked = [...selection.ids];
  /** One letter as a draft to look at, several by way of the many. */
  const introduce = async () => {
    setError(null);
    const [only] = picked;
    try {
      if (picked.length > 1 || only === undefined) {
        carryPersons(today, picked, KIND, valuesOf(vacancy));
        await navigate({ to: '/surat/massal' });
        return;
      }
      const { id } = await call('drafts.create', {
        kind: KIND,
        subject: { kind: 'person', id: only },
        dated: today,
      });
      const draft = await call('drafts.get', { id });
      await call('drafts.save', {
        id,
        version: draft.version,
        change: { values: { ...draft.typed, ...valuesOf(vacancy) } },
      });
      await navigate({ to: '/surat/draf/$id', params: { id } });
    } catch (thrown) {
      setError(thrown);
    }
  };
  const facts = [
    vacancy.employerName,
    vacancy.region || vacancy.place,
    wageWords(vacancy),
    ...(vacancy.until === null ? [] : [`${t('vacancies.field.until')} ${formatDateLong(vacancy.until)}`]),
    ...(vacancy.licences.length === 0 ? [] : [vacancy.licences.join(', ')]),
    vacancy.education,
  ].filter((part) => part !== '' && part !== '–');
  return (
    <Page
      title={vacancy.title}
      overline={t('vacancies.one')}
      badge={<VacancyBadge vacancy={vacancy} today={today} t={t} />}
      subtitle={facts.join(' · ')}
      layout="fill"
      onBack={back}
      primary={{
        label: picked.length > 1 ? t('vacancies.letters', { n: picked.length }) : t('vacancies.letter'),
        run: () => void introduce(),
        disabled: picked.length === 0,
      }}
      actions={
        <Button
          variant="default"
          leftSection={<IconPencil size={16} aria-hidden />}
          onClick={() => setEditing(true)}
        >
          {t('vacancies.edit')}
        </Button>
      }
      bar={
        <Text size="sm" py={8} className="tabular">
          {t('vacancies.candidates.count', { n: fitting, pool })}
        </Text>
      }
    >
      <ErrorPanel error={error} />
      <DataTable
        id="candidates"
        label={t('vacancies.candidates.label')}
        columns={columns}
        list={{
          rows,
          total: rows.length,
          loading: false,
          loadingMore: false,
          error: null,
          more: () => {},
          again: () => {},
        }}
        rowKey={rowKey}
        rowLabel={(row) => row.name}
        order={{ by: 'score', descending: true }}
        onOrder={() => {}}
        selection={selection}
        onOpen={({ personId }) => void navigate({ to: '/pekerja/$id', params: { id: personId } })}
        empty={
          <Empty
            title={t('vacancies.candidates.empty.title')}
            description={t('vacancies.candidates.empty.text')}
          />
        }
      />
      <VacancyPanel subject={editing ? vacancy : null} onClose={() => setEditing(false)} onGone={back} />
    </Page>
  );
}

/** One vacancy: what is offered, and who of the pool fits it. */
export function VacancyPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { id } = route.useParams();
  const found = useProcedure('vacancies.candidates', { id, limit: 200 });
  return (
    <Loaded
      query={found}
      failed={(error) => (
        <Page
          title={t('vacancies.one')}
          onBack={() => void navigate({ to: '/lowongan', search: lastSearchOf('/lowongan') })}
        >
          <ErrorPanel error={error} onAgain={() => void found.refetch()} />
        </Page>
      )}
    >
      {(shown) => <VacancyView {...shown} />}
    </Loaded>
  );
}
