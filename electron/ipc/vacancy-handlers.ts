import type {
  CheckedInputOf,
  Contract,
  DatabaseProcedure,
  OutputOf,
} from '../../shared/contract/contract.ts';
import type { vacancyProcedures } from '../../shared/contract/vacancies.ts';
import { getVacancy, listVacancies } from '../database/vacancies.ts';
import type { ReadContext, WriteContext } from '../services/context.ts';
import { candidatesFor, dropVacancy, saveVacancy, vacanciesFor } from '../services/vacancies.ts';
import { offersOfVacancy, strikeOffers } from '../services/vacancy-offers.ts';

type Name = Extract<keyof typeof vacancyProcedures, DatabaseProcedure>;
type Handlers = {
  readonly [One in Name]: (
    context: Contract[One]['kind'] extends 'query' ? ReadContext : WriteContext,
    input: CheckedInputOf<One>,
  ) => Promise<OutputOf<One>>;
};

/** The vacancies that the office knows, and who fits them. */
export const vacancyHandlers: Handlers = {
  'vacancies.list': ({ db }, filter) => listVacancies(db, filter),
  'vacancies.get': ({ db }, { id }) => getVacancy(db, id),
  'vacancies.save': (context, input) => saveVacancy(context, input),
  'vacancies.remove': (context, input) => dropVacancy(context, input),
  'vacancies.candidates': ({ db }, input) => candidatesFor(db, input),
  'vacancies.forPerson': ({ db }, input) => vacanciesFor(db, input),
  'vacancies.offers': ({ db }, { id }) => offersOfVacancy(db, id),
  'vacancies.strikeOffers': (context, input) => strikeOffers(context, input),
};
