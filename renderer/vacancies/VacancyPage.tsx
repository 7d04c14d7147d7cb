import { Anchor, Button, Tabs, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { formatDateLong } from '../../shared/calendar/format-date.ts';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { Candidate } from '../../shared/contract/vacancies.ts';
import type { Vacancy } from '../../shared/domain/vacancy.ts';
import { useProcedure } from '../client/hooks.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from '../referrals/Referrals.module.css';
import { Empty } from '../ui/Empty.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { Page } from '../ui/Page.tsx';
import { DataTable } from '../ui/table/DataTable.tsx';
import { lastSearchOf } from '../ui/table/list-params.ts';
import { useSelection } from '../ui/table/selection.ts';
import { useToday } from '../ui/today.ts';
import { Loaded } from '../ui/Waiting.tsx';
import { candidateColumns } from './candidate-columns.tsx';
import { OfferDialog } from './OfferDialog.tsx';
import { OffersTable } from './OffersTable.tsx';
import { TakenUpNote } from './TakenUp.tsx';
import { useIntroduction } from './use-introduction.ts';
import { useOffers } from './use-offers.ts';
import { VacancyPanel } from './VacancyPanel.tsx';
import { VacancyBadge, wageWords } from './vacancy-columns.tsx';

const route = getRouteApi('/lowongan/$id');
const TABS_ID = 'vacancy';
const TABS = ['cocok', 'tawaran'] as const;
const rowKey = (row: Candidate) => row.personId;

/** Firm (on record, it leads there), place, wage, last day, what is asked for. */
function Facts({ vacancy }: { readonly vacancy: Vacancy }) {
  const { t } = useWords();
  const { employerId, employerName } = vacancy;
  const facts = [
    vacancy.region || vacancy.place,
    wageWords(vacancy),
    t('vacancies.openings', { n: vacancy.openings }),
    ...(vacancy.until === null ? [] : [`${t('vacancies.field.until')} ${formatDateLong(vacancy.until)}`]),
    ...(vacancy.licences.length === 0 ? [] : [vacancy.licences.join(', ')]),
    vacancy.education,
  ].filter((part) => part !== '' && part !== '–');
  return (
    <>
      {employerId === null ? (
        employerName
      ) : (
        <Anchor
          size="sm"
          renderRoot={(props) => <Link {...props} to="/perusahaan/$id" params={{ id: employerId }} />}
        >
          {employerName}
        </Anchor>
      )}
      {facts.length > 0 && ` · ${facts.join(' · ')}`}
    </>
  );
}

function VacancyView({ vacancy, pool, fitting, rows }: OutputOf<'vacancies.candidates'>) {
  const { t } = useWords();
  const today = useToday();
  const navigate = useNavigate();
  const change = route.useNavigate();
  const search = route.useSearch();
  const tab = TABS.find((one) => one === search.tab) ?? 'cocok';
  const selection = useSelection();
  const found = useProcedure('vacancies.offers', { id: vacancy.id });
  const offered = found.data ?? null;
  const columns = useMemo(() => candidateColumns(t, offered ?? []), [t, offered]);
  const [editing, setEditing] = useState(false);
  const [offering, setOffering] = useState(false);
  const introduction = useIntroduction();
  const offers = useOffers();
  const back = () => void navigate({ to: '/lowongan', search: lastSearchOf('/lowongan') });
  const picked = rows.flatMap(({ personId }) => (selection.ids.has(personId) ? [personId] : []));
  const letters = () => introduction.many(vacancy, picked);
  const shown = (one: (typeof TABS)[number]) =>
    one === 'tawaran' && offered !== null && offered.length > 0
      ? t('vacancies.tab.tawaran.count', { n: offered.length })
      : t(`vacancies.tab.${one}`);
  return (
    <Page
      title={vacancy.title}
      overline={t('vacancies.one')}
      badge={<VacancyBadge vacancy={vacancy} today={today} t={t} />}
      subtitle={<Facts vacancy={vacancy} />}
      layout="fill"
      onBack={back}
      primary={
        tab === 'cocok'
          ? {
              label:
                picked.length > 1 ? t('vacancies.offer.many', { n: picked.length }) : t('vacancies.offer'),
              run: () => setOffering(true),
              disabled: picked.length === 0,
            }
          : null
      }
      actions={
        <>
          {tab === 'cocok' && (
            <Button variant="default" disabled={picked.length === 0 || introduction.busy} onClick={letters}>
              {picked.length > 1 ? t('vacancies.letters', { n: picked.length }) : t('vacancies.letter')}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => setEditing(true)}
          >
            {t('vacancies.edit')}
          </Button>
        </>
      }
      bar={
        <Tabs
          id={TABS_ID}
          value={tab}
          onChange={(to) =>
            void change({ search: to === 'cocok' || to === null ? {} : { tab: to }, replace: true })
          }
        >
          <Tabs.List style={{ borderBottom: 0 }}>
            {TABS.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {shown(one)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      }
    >
      <ErrorPanel error={introduction.error} />
      {offered !== null && <TakenUpNote vacancy={vacancy} offers={offered} />}
      <div
        className={styles.panel}
        role="tabpanel"
        id={`${TABS_ID}-panel-${tab}`}
        aria-labelledby={`${TABS_ID}-tab-${tab}`}
      >
        {tab === 'tawaran' ? (
          <OffersTable offers={offered} error={found.error} onAgain={() => void found.refetch()} />
        ) : (
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
            footer={
              <Text size="xs" className="tabular">
                {t('vacancies.candidates.count', { n: fitting, pool })}
              </Text>
            }
            empty={
              <Empty
                title={t('vacancies.candidates.empty.title')}
                description={t('vacancies.candidates.empty.text')}
              />
            }
          />
        )}
      </div>
      {offering && (
        <OfferDialog
          vacancy={vacancy}
          persons={picked}
          offers={offers}
          onLetters={letters}
          onClose={() => setOffering(false)}
        />
      )}
      <VacancyPanel subject={editing ? vacancy : null} onClose={() => setEditing(false)} onGone={back} />
    </Page>
  );
}

/** One vacancy: what is offered, who of the pool fits it, to whom it was offered and what came of it. */
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
