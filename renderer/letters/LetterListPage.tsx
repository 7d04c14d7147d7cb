import { getRouteApi } from '@tanstack/react-router';
import { DraftListPage } from './draft/DraftListPage.tsx';
import { RegisterPage } from './register/RegisterPage.tsx';

const route = getRouteApi('/surat');

/** Surat: the register of what was issued, and what is being written. */
export function LetterListPage() {
  return route.useSearch().tab === 'draf' ? <DraftListPage /> : <RegisterPage />;
}
