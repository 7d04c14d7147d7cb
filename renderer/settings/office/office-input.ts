import type { Office, OfficeInput } from '../../../shared/domain/office.ts';

/** The part of the profile that a form may change. */
export function officeInputOf(office: Office): OfficeInput {
  const { logo: _logo, purpose: _purpose, version: _version, ...input } = office;
  return input;
}
