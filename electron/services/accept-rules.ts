import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { RuleFileReading } from '../../shared/contract/rules.ts';
import type { RuleFile, RuleRefusal } from '../../shared/domain/rule-file.ts';
import { compareRuleSets, recountsFrom, summaryOf } from '../../shared/law/rule-changes.ts';
import { bookWith, type JudgedRuleFile, judgeRuleFile } from '../../shared/law/rule-updates.ts';
import { addRuleFile, getRuleFile, isInForce } from '../database/rule-files.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import type { WriteContext } from './context.ts';
import { renewAllNext } from './dispute-next.ts';
import type { ReadRuleFile } from './read-rule-file.ts';
import { renewAllReferrals } from './renew-referrals.ts';
import { officeBook } from './rule-book.ts';
import { touchedByRules } from './touched-by-rules.ts';

type FileToJudge = ReadRuleFile & { readonly today: PlainDate };

function refusal(code: string, ruleSet = '', path = '$'): RuleRefusal {
  return { code, ruleSet, path, params: {} };
}

/** The JSON that a text says; undefined where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Everything that speaks against the file, and what was read of it. */
async function judge(db: ReadableDatabase, file: FileToJudge): Promise<JudgedRuleFile> {
  const json = parsed(file.text);
  const judged: JudgedRuleFile =
    json === undefined
      ? { refusals: [refusal('not-json')], set: null, stepsInFor: null }
      : judgeRuleFile(await officeBook(db), json, file.today);
  const id = judged.set?.id ?? '';
  if (await isInForce(db, file.sha256)) return { ...judged, refusals: [refusal('already-loaded', id)] };
  return file.signature === 'wrong'
    ? { ...judged, refusals: [refusal('signature-wrong', id), ...judged.refusals] }
    : judged;
}

/**
 * Judges a rule file against the office's book: what speaks against it, what it changes parameter by parameter, and
 * which cases on record it touches. Writes nothing.
 */
export async function judgeRules(db: ReadableDatabase, file: FileToJudge): Promise<RuleFileReading> {
  const { refusals, set, stepsInFor } = await judge(db, file);
  const before = await officeBook(db);
  const mayCome = set !== null && refusals.length === 0;
  return {
    fileName: file.fileName,
    sha256: file.sha256,
    signature: file.signature,
    refusals,
    set: set === null ? null : summaryOf(set),
    stepsInFor: stepsInFor === null ? null : summaryOf(stepsInFor),
    changes: set === null ? [] : compareRuleSets(stepsInFor, set),
    touched: mayCome
      ? await touchedByRules(db, { before, after: bookWith(before, [set]) }, { stepsInFor, set }, file.today)
      : [],
    recountsFrom: mayCome ? recountsFrom(stepsInFor, set, file.today) : null,
  };
}

/**
 * Takes a rule file in; from now on the office computes by it. It is judged once more, since the book may have changed.
 * A file that no key vouches for is taken in only where the user took it upon himself (`unsigned`); the audit log says so.
 * @throws ContractError rules-refused: `detail` is the first refusal's code, or `unsigned`
 */
export async function acceptRules(
  context: WriteContext,
  file: FileToJudge & { readonly unsigned: boolean },
): Promise<RuleFile> {
  const { db, now, userId, note } = context;
  const { refusals, set } = await judge(db, file);
  const { signature } = file;
  const [first] = refusals;
  if (first !== undefined || set === null || signature === 'wrong')
    throw new ContractError('rules-refused', { detail: first?.code ?? 'format' });
  if (signature !== 'valid' && !file.unsigned)
    throw new ContractError('rules-refused', { detail: 'unsigned' });
  const { fileName, sha256, text } = file;
  const id = await addRuleFile(
    db,
    { fileName, sha256, content: text, setId: set.id, signature },
    userId,
    now,
  );
  await renewAllNext(db, file.today);
  await renewAllReferrals(db, file.today);
  note({
    subjectKind: 'rule-file',
    subjectId: id,
    detail: { ruleSet: set.id, sha256, signature, unsigned: signature !== 'valid' },
  });
  return getRuleFile(db, id);
}
