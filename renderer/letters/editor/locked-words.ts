import type { TFunction } from 'i18next';
import { fieldOfChip } from '../../../shared/letters/chips.ts';
import { LETTER_FIELDS } from '../../../shared/letters/fields.ts';

/** What stands in place of a locked block without a look of its own. */
export function lockedWords(t: TFunction, block: unknown): string {
  const { kind, field } = (block ?? {}) as { readonly kind?: unknown; readonly field?: unknown };
  if (kind === 'page-break') return t('drafts.locked.page-break');
  const name = typeof field === 'string' ? fieldOfChip(field) : null;
  if (name === null) return t('drafts.locked.other');
  const { label } = LETTER_FIELDS[name];
  if (kind === 'field-list') return t('drafts.locked.list', { label });
  return t(kind === 'field-table' ? 'drafts.locked.table' : 'drafts.locked.paragraphs', { label });
}
