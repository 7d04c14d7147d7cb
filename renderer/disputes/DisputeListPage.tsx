import { getRouteApi } from '@tanstack/react-router';
import { AgendaPage } from './list/AgendaPage.tsx';
import { AllDeadlinesPage } from './list/AllDeadlinesPage.tsx';
import { RegisterPage } from './list/RegisterPage.tsx';

const route = getRouteApi('/perkara');

/** Perkara: the register of disputes, their deadlines, and the agenda of sessions. */
export function DisputeListPage() {
  const { tab } = route.useSearch();
  if (tab === 'tenggat') return <AllDeadlinesPage />;
  return tab === 'agenda' ? <AgendaPage /> : <RegisterPage />;
}
