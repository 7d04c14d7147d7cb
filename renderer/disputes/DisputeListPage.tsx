import { getRouteApi } from '@tanstack/react-router';
import { BookPage } from './book/BookPage.tsx';
import { ConsultationsPage } from './consultations/ConsultationsPage.tsx';
import { AgendaPage } from './list/AgendaPage.tsx';
import { AllDeadlinesPage } from './list/AllDeadlinesPage.tsx';
import { rememberPlace } from './list/last-place.ts';
import { RegisterPage } from './list/RegisterPage.tsx';
import { RecapPage } from './recap/RecapPage.tsx';

const route = getRouteApi('/perkara');

/** Perkara: the disputes, their deadlines, the agenda of sessions, the register, its recap, and consultations. */
export function DisputeListPage() {
  const search = route.useSearch();
  rememberPlace(search);
  switch (search.tab) {
    case 'tenggat':
      return <AllDeadlinesPage />;
    case 'agenda':
      return <AgendaPage />;
    case 'buku':
      return <BookPage />;
    case 'rekap':
      return <RecapPage />;
    case 'konsultasi':
      return <ConsultationsPage />;
    default:
      return <RegisterPage />;
  }
}
