import { useNavigate } from '@tanstack/react-router';

/** Back to the jobs of the worker. */
export function useBackToJobs(personId: string) {
  const navigate = useNavigate();
  return (replace = false) =>
    void navigate({
      to: '/pekerja/$id',
      params: { id: personId },
      search: { tab: 'hubungan-kerja' },
      replace,
    });
}
