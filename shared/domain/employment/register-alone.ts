import type { Finding } from '../finding.ts';

/** The register of firms alone lacks the worker: what BPJS has of him is not known. */
export const isDeniedByRegisterAlone = (reasons: readonly Finding[]): boolean =>
  reasons.length > 0 &&
  reasons.every(({ code, params }) => code === 'relation-denied-by' && params.record === 'wlkp');
