import type { CheckedInputOf } from '../../shared/contract/contract.ts';
import type { TemplateVersion } from '../../shared/contract/drafts.ts';
import { ContractError, type FieldIssue } from '../../shared/contract/errors.ts';
import type { SpecKindCode } from '../../shared/domain/letter.ts';
import { chipLabel } from '../../shared/letters/chips.ts';
import { cleaned } from '../../shared/letters/clean-text.ts';
import { letterSpecs } from '../../shared/letters/specs.ts';
import type { TemplateBlock } from '../../shared/letters/template.ts';
import { bareTemplate, templateFaults, unknownFieldsIn } from '../../shared/letters/template-check.ts';
import { changesCore, templateSchema } from '../../shared/letters/template-schema.ts';
import { addTemplateVersion, currentTemplate, templateVersions } from '../database/letter-templates.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import type { WriteContext } from './context.ts';

/** More places are not named at once. */
const NAMED = 20;

/** The standing text of a kind and its history. */
export async function templatesOf(db: ReadableDatabase, kind: SpecKindCode) {
  const versions = await templateVersions(db, kind);
  return { current: versions[0]?.body ?? null, versions };
}

/** What is wrong with a part that could not be read: the fields that nobody knows by name, or the part as a whole. */
function refusedAt(place: string, part: unknown): readonly FieldIssue[] {
  const path = `body.${place}`;
  const unknown = unknownFieldsIn(part);
  if (unknown.length === 0) return [{ path, message: 'template-block-refused' }];
  return unknown.map((field) => ({ path, message: 'template-field-unknown', params: { field } }));
}

/**
 * A standing text as it came through the door, ready to be kept or shown.
 * @throws ContractError input-refused at `body.<index of the block>`
 */
export function checkedTemplate(kind: SpecKindCode, body: readonly unknown[]): readonly TemplateBlock[] {
  if (body.length === 0)
    throw new ContractError('input-refused', { issues: [{ path: 'body', message: 'required' }] });
  const read = templateSchema.safeParse(body);
  if (!read.success) {
    const places = [...new Set(read.error.issues.map(({ path }) => String(path[0] ?? '')))];
    throw new ContractError('input-refused', {
      issues: places.slice(0, NAMED).flatMap((place) => refusedAt(place, body[Number(place)])),
    });
  }
  const faults = templateFaults(letterSpecs[kind], read.data);
  if (faults.length > 0) {
    throw new ContractError('input-refused', {
      issues: faults.slice(0, NAMED).map(({ block, code, chip }) => ({
        path: `body.${block}`,
        message: code,
        // Only what has a name in the dictionary can be called by it.
        params: { field: code === 'template-field-unknown' ? chip : chipLabel(chip) },
      })),
    });
  }
  return bareTemplate(cleaned(read.data));
}

/**
 * Changes the standing text of a kind; null goes back to the shipped one.
 * @throws ContractError input-refused at the block, template-core, changed-meanwhile
 */
export async function changeTemplate(
  context: WriteContext,
  input: CheckedInputOf<'templates.save'>,
): Promise<TemplateVersion> {
  const { kind, note, version, coreAcknowledged } = input;
  const body = input.body === null ? null : checkedTemplate(kind, input.body);
  const before = (await currentTemplate(context.db, kind)) ?? letterSpecs[kind].body;
  // What was acknowledged once is the core from then on: a warning that always comes is not read.
  const core = body !== null && changesCore(before, body);
  if (core && !coreAcknowledged) throw new ContractError('template-core');
  const saved = await addTemplateVersion(
    context.db,
    { kind, body, note: cleaned(note), shown: version },
    context,
  );
  context.note({
    subjectKind: 'letter-template',
    subjectId: kind,
    detail: { version: saved.version, core, shipped: body === null },
  });
  return saved;
}
