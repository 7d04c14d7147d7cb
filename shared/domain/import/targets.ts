import { isPlainDate, type PlainDate, yearOf } from '../../calendar/plain-date.ts';
import { checkNik, type Nik } from '../identity/nik.ts';
import { CONTRACTS, LAYOFF_RESPONSES } from '../layoff.ts';
import { belowFloor, floorAbove } from '../minimum-wage.ts';
import { firmKey, nameKey } from '../name-key.ts';
import { citizenshipSchema, type Sex, sexSchema } from '../person.ts';
import { DISPUTE_WORKER_FIELDS } from './fields-dispute.ts';
import { EMPLOYER_FIELDS, OLD_RECEIPT_FIELDS } from './fields-office.ts';
import { LAYOFF_FIELDS, PERSONS_FIELDS } from './fields-people.ts';
import type { RowDraft, Sameness, TargetDefinition } from './target.ts';
import type {
  DisputeWorkerValues,
  EmployerValues,
  LayoffLineValues,
  OldReceiptValues,
  PersonValues,
} from './values.ts';

const YOUNGEST = 15;
const OLDEST = 80;

function dateOf(draft: RowDraft, key: string): PlainDate | null {
  const value = draft.raw(key);
  return isPlainDate(value) ? value : null;
}

/** A word that `readField` already turned into one of the known ones. */
function wordOf<Word extends string>(draft: RowDraft, key: string, known: readonly Word[]): Word | null {
  const text = draft.text(key);
  return known.find((word) => word === text) ?? null;
}

type Identity = { readonly nik: Nik | null; readonly sex: Sex | null; readonly birthDate: PlainDate | null };

/** NIK, sex and birth date explain each other; without a NIK a row needs name and birth date to be someone. */
function identityOf(draft: RowDraft): Identity {
  const { today, knownRegions } = draft.context;
  const sex = wordOf(draft, 'sex', sexSchema.options);
  const birthDate = dateOf(draft, 'birthDate');
  const given: Identity = { nik: null, sex, birthDate };
  const check = checkNik(draft.raw('nik'), {
    today,
    knownRegions,
    sex: sex ?? undefined,
    birthDate: birthDate ?? undefined,
  });
  if (check.kind === 'refused') {
    draft.refuse('nik', check.reason);
    return given;
  }
  if (check.kind === 'empty') {
    if (draft.isRefused('nik')) return given;
    const isSomeone = draft.text('name') !== '' && birthDate !== null;
    const finding = { code: 'nik-missing', params: {} };
    if (isSomeone) draft.warn('nik', finding);
    else draft.refuse('nik', finding);
    return given;
  }
  for (const warning of check.warnings) draft.warn('nik', warning);
  return { nik: check.nik, sex: sex ?? check.sex, birthDate: birthDate ?? check.birthDate };
}

function checkBirth(draft: RowDraft, birthDate: PlainDate | null, at: PlainDate): void {
  if (birthDate === null) return;
  if (birthDate > draft.context.today) {
    draft.refuse('birthDate', { code: 'birth-date-future', params: { date: birthDate } });
    return;
  }
  const age = yearOf(at) - yearOf(birthDate) - (at.slice(5) < birthDate.slice(5) ? 1 : 0);
  if (age < YOUNGEST || age > OLDEST) draft.warn('birthDate', { code: 'age-unusual', params: { age } });
}

function personOf(draft: RowDraft): PersonValues {
  return {
    ...identityOf(draft),
    name: draft.text('name'),
    citizenship: wordOf(draft, 'citizenship', citizenshipSchema.options),
    birthPlace: draft.text('birthPlace'),
    address: draft.text('address'),
    phone: draft.text('phone'),
    email: draft.text('email'),
    note: draft.text('note'),
  };
}

function samePerson(values: Pick<PersonValues, 'nik' | 'name' | 'birthDate'>): Sameness {
  const weak = values.birthDate === null ? null : `${nameKey(values.name)}|${values.birthDate}`;
  return { strong: values.nik, weak };
}

function checkDates(draft: RowDraft, values: LayoffLineValues): void {
  const { birthDate, startDate, layoffDate, noticeReceivedOn } = values;
  if (startDate !== null && layoffDate !== null && layoffDate < startDate) {
    draft.refuse('layoffDate', {
      code: 'layoff-before-start',
      params: { start: startDate, layoff: layoffDate },
    });
  }
  if (startDate !== null && birthDate !== null && startDate <= birthDate) {
    draft.refuse('startDate', { code: 'start-before-birth', params: { start: startDate, birth: birthDate } });
  }
  if (layoffDate !== null && yearOf(layoffDate) > yearOf(draft.context.today) + 1) {
    draft.warn('layoffDate', { code: 'layoff-date-far', params: { date: layoffDate } });
  }
  if (noticeReceivedOn !== null && layoffDate !== null && noticeReceivedOn > layoffDate) {
    draft.warn('noticeReceivedOn', {
      code: 'notice-after-layoff',
      params: { notice: noticeReceivedOn, layoff: layoffDate },
    });
  }
}

function buildLayoffLine(draft: RowDraft): LayoffLineValues {
  const { email: _email, ...person } = personOf(draft);
  const values: LayoffLineValues = {
    ...person,
    kpj: draft.text('kpj'),
    position: draft.text('position'),
    contract: wordOf(draft, 'contract', CONTRACTS),
    startDate: dateOf(draft, 'startDate'),
    layoffDate: dateOf(draft, 'layoffDate'),
    wage: draft.number('wage'),
    noticeReceivedOn: dateOf(draft, 'noticeReceivedOn'),
    response: wordOf(draft, 'response', LAYOFF_RESPONSES),
  };
  checkBirth(draft, values.birthDate, values.layoffDate ?? draft.context.today);
  checkDates(draft, values);
  const floor = floorAbove(values, draft.context.wageFloors ?? []);
  if (floor !== null) draft.warn('wage', belowFloor(floor));
  return values;
}

/** The workers on an employer's layoff report. */
export const LAYOFF_LINES: TargetDefinition<LayoffLineValues> = {
  id: 'layoff-lines',
  fields: LAYOFF_FIELDS,
  build: buildLayoffLine,
  sameness: samePerson,
  duplicateField: (values) => (values.nik === null ? 'name' : 'nik'),
};

/** Most rupiah that a case takes for a wage or a demand. */
const MOST_MONEY = 999_999_999_999;

function buildDisputeWorker(draft: RowDraft): DisputeWorkerValues {
  const { email: _email, ...person } = personOf(draft);
  const values: DisputeWorkerValues = {
    ...person,
    position: draft.text('position'),
    contract: wordOf(draft, 'contract', CONTRACTS),
    startDate: dateOf(draft, 'startDate'),
    endDate: dateOf(draft, 'endDate'),
    wage: draft.number('wage'),
    demand: draft.number('demand'),
  };
  const { birthDate, startDate, endDate } = values;
  checkBirth(draft, birthDate, endDate ?? draft.context.today);
  if (startDate !== null && endDate !== null && endDate < startDate)
    draft.refuse('endDate', { code: 'work-end-before-start', params: { start: startDate, end: endDate } });
  if (startDate !== null && birthDate !== null && startDate <= birthDate)
    draft.refuse('startDate', { code: 'start-before-birth', params: { start: startDate, birth: birthDate } });
  for (const key of ['wage', 'demand'] as const)
    if ((values[key] ?? 0) > MOST_MONEY)
      draft.refuse(key, { code: 'money-too-large', params: { text: String(values[key]) } });
  return values;
}

/** The workers of a dispute, as a union or the workers themselves list them. */
export const DISPUTE_WORKERS: TargetDefinition<DisputeWorkerValues> = {
  id: 'dispute-workers',
  fields: DISPUTE_WORKER_FIELDS,
  build: buildDisputeWorker,
  sameness: samePerson,
  duplicateField: (values) => (values.nik === null ? 'name' : 'nik'),
};

/** People without a job attached. */
export const PERSONS: TargetDefinition<PersonValues> = {
  id: 'persons',
  fields: PERSONS_FIELDS,
  build: (draft) => {
    const values = personOf(draft);
    checkBirth(draft, values.birthDate, draft.context.today);
    return values;
  },
  sameness: samePerson,
  duplicateField: (values) => (values.nik === null ? 'name' : 'nik'),
};

/** Firms. Branches of one firm may share its name, so a name alone makes no duplicate unless the regency agrees. */
export const EMPLOYERS: TargetDefinition<EmployerValues> = {
  id: 'employers',
  fields: EMPLOYER_FIELDS,
  build: (draft) => ({
    name: draft.text('name'),
    npp: draft.text('npp'),
    nib: draft.text('nib'),
    address: draft.text('address'),
    regency: draft.text('regency'),
    phone: draft.text('phone'),
    email: draft.text('email'),
    leader: draft.text('leader'),
  }),
  sameness: (values) => ({
    strong: values.npp === '' ? null : values.npp,
    weak: `${firmKey(values.name)}|${nameKey(values.regency)}`,
  }),
  duplicateField: (values) => (values.npp === '' ? 'name' : 'npp'),
};

/** Receipts that were issued before Sambung, so that their numbers stay taken. */
export const OLD_RECEIPTS: TargetDefinition<OldReceiptValues> = {
  id: 'old-receipts',
  fields: OLD_RECEIPT_FIELDS,
  build: (draft) => {
    const date = dateOf(draft, 'date');
    if (date !== null && date > draft.context.today) {
      draft.warn('date', { code: 'receipt-date-future', params: { date } });
    }
    return {
      number: draft.text('number'),
      date,
      employerName: draft.text('employerName'),
      employerLetterNumber: draft.text('employerLetterNumber'),
      employerLetterDate: dateOf(draft, 'employerLetterDate'),
      workerCount: draft.number('workerCount'),
      note: draft.text('note'),
    };
  },
  sameness: (values) => ({
    strong: `${values.number.toUpperCase().replace(/\s+/g, '')}|${values.date === null ? '' : yearOf(values.date)}`,
    weak: null,
  }),
  duplicateField: () => 'number',
};
