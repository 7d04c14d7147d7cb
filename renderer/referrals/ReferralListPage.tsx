import { getRouteApi } from '@tanstack/react-router';
import { CallsPage } from './calls/CallsPage.tsx';
import { ReferralFiguresPage } from './figures/ReferralFiguresPage.tsx';
import { rememberReferralPlace } from './list/last-place.ts';
import { ReferralRegisterPage } from './list/ReferralRegisterPage.tsx';

const route = getRouteApi('/rujukan');

/** Rujukan JKP: everyone who was referred, the worklists for calls, the figures. */
export function ReferralListPage() {
  const search = route.useSearch();
  rememberReferralPlace(search);
  switch (search.tab) {
    case 'kerja':
      return <CallsPage />;
    case 'angka':
      return <ReferralFiguresPage />;
    default:
      return <ReferralRegisterPage />;
  }
}
