import type { LayoffLine, LayoffLineInput } from '../../shared/domain/layoff.ts';
import { EMPTY_PERSON, type Person, type PersonInput } from '../../shared/domain/person.ts';

/** A worker before anything is typed. An answer has to be stated, so it starts as "did not answer". */
export const EMPTY_LINE: LayoffLineInput = {
  person: EMPTY_PERSON,
  personId: null,
  kpj: '',
  position: '',
  contract: null,
  startDate: null,
  layoffDate: null,
  wage: null,
  noticeReceivedOn: null,
  response: 'silent',
  note: '',
};

/** The part of a person that a user may change. */
export function personInput(person: Person): PersonInput {
  const { nik, name, sex, citizenship, birthPlace, birthDate, address, phone, email, note } = person;
  return { nik, name, sex, citizenship, birthPlace, birthDate, address, phone, email, note };
}

/** The part of a line that a user may change, with its person. */
export function lineInput(line: LayoffLine, person: Person): LayoffLineInput {
  const { kpj, position, contract, startDate, layoffDate, wage, noticeReceivedOn, response, note } = line;
  return {
    person: personInput(person),
    personId: person.id,
    kpj,
    position,
    contract,
    startDate,
    layoffDate,
    wage,
    noticeReceivedOn,
    response,
    note,
  };
}
