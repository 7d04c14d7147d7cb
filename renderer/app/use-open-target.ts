import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Goes where a click on a notification leads; a form with unsaved input asks first, as on every way out of it. */
export function useOpenTarget(): void {
  const navigate = useNavigate();
  useEffect(
    () =>
      window.sambung.onOpen((target) => {
        if (target.kind === 'dispute')
          void navigate({ to: '/perkara/$id', params: { id: target.id }, search: { tab: 'tenggat' } });
        else
          void navigate({
            to: '/perkara',
            search: { tab: target.kind === 'deadlines' ? 'tenggat' : 'agenda' },
          });
      }),
    [navigate],
  );
}
