import type { OfficeInput, OfficialInput } from '../../shared/domain/office.ts';
import { layoffReceipt } from '../../shared/letters/layoff-receipt.ts';
import { DEFAULT_NUMBER_PATTERN } from '../../shared/letters/number.ts';
import { createLetterSetting } from '../database/letter-settings.ts';
import { createOffice } from '../database/office.ts';
import { saveOfficial } from '../database/officials.ts';
import type { WriteContext } from './context.ts';

/** Fills a new database with its office profile, the first official and the settings of every kind of letter. */
export async function setUpOffice(
  context: WriteContext,
  office: OfficeInput,
  head: OfficialInput | null,
): Promise<null> {
  const { db, now } = context;
  await createOffice(db, office, now);
  const official = head ? await saveOfficial(db, { ...head, id: null }, now) : null;
  await createLetterSetting(db, {
    kind: layoffReceipt.code,
    book: layoffReceipt.book,
    classification: layoffReceipt.classification,
    pattern: DEFAULT_NUMBER_PATTERN,
    signer_position_id: official?.positionId ?? null,
    on_behalf_of_position_id: null,
  });
  context.note({ subjectKind: 'office', subjectId: '1' });
  return null;
}
