import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { FieldIssue } from '../../shared/contract/errors.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import { faultOf } from '../client/client.ts';
import { describeFault, describeField, describeFinding, type FaultWords } from './describe.ts';

export interface Words {
  readonly t: TFunction;
  readonly finding: (finding: Finding) => string;
  readonly fault: (error: unknown) => FaultWords;
  readonly field: (code: string, params?: FieldIssue['params']) => string;
}

/** The catalogue, and the sentences for codes of checks and faults. */
export function useWords(): Words {
  const { t, i18n } = useTranslation();
  const has = (key: string) => i18n.exists(key);
  return {
    t,
    finding: (finding) => describeFinding(t, finding),
    fault: (error) => describeFault(t, has, faultOf(error)),
    field: (code, params) => describeField(t, has, code, params),
  };
}
