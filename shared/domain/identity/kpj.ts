import { checkAgainstPattern, type RegistrationCheck } from './registration-number.ts';

/**
 * Checks a worker's BPJS Ketenagakerjaan number (KPJ): 11 digits. Blanks, dots and dashes are dropped.
 * Never refuses; warns `kpj-format` or `kpj-lost-digits`, both with {text}.
 */
export function checkKpj(input: unknown): RegistrationCheck {
  return checkAgainstPattern(input, { code: 'kpj', separators: /[ .-]/g, form: /^\d{11}$/ });
}
