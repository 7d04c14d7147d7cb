import { z } from 'zod';
import { type Employer, type EmployerSummary, employerInputSchema } from '../domain/employer.ts';
import type { LayoffReportSummary } from '../domain/layoff.ts';
import { type Person, type PersonLayoff, type PersonSummary, personInputSchema } from '../domain/person.ts';
import { idInput, listInput, versionedInput } from './lists.ts';
import { command, type Page, query } from './procedure.ts';

/** Someone or a firm already on record that looks like what is being typed. */
export interface LookAlike {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  /** 1 is the same; below 0.85 is not shown. */
  readonly likeness: number;
}

export const partyProcedures = {
  'employers.list': query(listInput(['name', 'reports', 'workers'])).returns<Page<EmployerSummary>>(),
  'employers.get': query(idInput).returns<{
    readonly employer: Employer;
    readonly reports: readonly LayoffReportSummary[];
  }>(),
  /** Firms that could be the same, before a new one is made: by name, NPP or NIB. */
  'employers.lookAlikes': query(
    z.object({ name: z.string().max(200), npp: z.string().max(30), nib: z.string().max(30) }),
  ).returns<readonly LookAlike[]>(),
  'employers.create': command(employerInputSchema).returns<Employer>(),
  'employers.save': command(versionedInput.extend({ employer: employerInputSchema })).returns<Employer>(),
  'employers.remove': command(versionedInput).returns<null>(),

  'persons.list': query(listInput(['name', 'nik', 'layoffDate'])).returns<Page<PersonSummary>>(),
  /** Of a record that was merged, the one that took it over: its id is another than the one asked for. */
  'persons.get': query(idInput).returns<{
    readonly person: Person;
    readonly layoffs: readonly PersonLayoff[];
  }>(),
  /** People who could be the same: by NIK, or by name and birth date with forgiven spelling. */
  'persons.lookAlikes': query(
    z.object({
      name: z.string().max(160),
      nik: z.string().max(30),
      birthDate: z.string().max(10).nullable(),
    }),
  ).returns<readonly LookAlike[]>(),
  'persons.create': command(personInputSchema).returns<Person>(),
  /** `source`: the paper that the change was read from, and what is to be said of it. */
  'persons.save': command(
    versionedInput.extend({
      person: personInputSchema,
      source: z
        .object({ documentId: z.string().max(60).nullable(), note: z.string().trim().max(400) })
        .default({ documentId: null, note: '' }),
    }),
  ).returns<Person>(),
  'persons.remove': command(versionedInput).returns<null>(),
};
