import type { consultationProcedures } from '../../shared/contract/consultations.ts';
import type {
  CheckedInputOf,
  Contract,
  DatabaseProcedure,
  OutputOf,
} from '../../shared/contract/contract.ts';
import { consultationOfficers, getConsultation, listConsultations } from '../database/consultations.ts';
import { dropConsultation, saveConsultation } from '../services/consultation-changes.ts';
import type { ReadContext, WriteContext } from '../services/context.ts';

type Name = Extract<keyof typeof consultationProcedures, DatabaseProcedure>;
type Handlers = {
  readonly [One in Name]: (
    context: Contract[One]['kind'] extends 'query' ? ReadContext : WriteContext,
    input: CheckedInputOf<One>,
  ) => Promise<OutputOf<One>>;
};

/** Counsel at the counter without a case. */
export const consultationHandlers: Handlers = {
  'consultations.list': ({ db }, filter) => listConsultations(db, filter),
  'consultations.officers': ({ db }) => consultationOfficers(db),
  'consultations.get': ({ db }, { id }) => getConsultation(db, id),
  'consultations.save': (context, input) => saveConsultation(context, input),
  'consultations.remove': (context, input) => dropConsultation(context, input),
};
