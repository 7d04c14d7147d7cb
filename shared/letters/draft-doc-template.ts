import { type EditorDoc, type EditorNode, EMPTY_PARAGRAPH, nodeOf } from './draft-doc.ts';
import { blockOf } from './draft-doc-read.ts';
import type { TemplateBlock } from './template.ts';
import { templateSchema } from './template-schema.ts';

/** A standing text as the editor's document: condition and legal core are attributes of the nodes at its top. Pure. */
export function templateDocOf(template: readonly TemplateBlock[]): EditorDoc {
  const content = template.map(({ block, when, core }): EditorNode => {
    const node = nodeOf(block);
    return { ...node, attrs: { ...node.attrs, when: when ?? null, core: core === true } };
  });
  return { type: 'doc', content: content.length === 0 ? [EMPTY_PARAGRAPH] : content };
}

/** A condition or core mark that does not read as one is left out. */
function blockRead(block: unknown, when: unknown, core: boolean): TemplateBlock | null {
  const marked = { block, ...(core ? { core: true } : {}) };
  const tries = when === null || when === undefined ? [marked] : [{ ...marked, when }, marked];
  for (const one of tries) {
    const read = templateSchema.safeParse([one]);
    const [found] = read.success ? read.data : [];
    if (found !== undefined) return found;
  }
  return null;
}

/** The standing text that an editor's document holds. It takes anything, as `bodyOf` does. Pure. */
export function templateOf(doc: EditorDoc): readonly TemplateBlock[] {
  return (doc.content ?? [])
    .map((node): TemplateBlock | null => {
      const attrs = node.attrs ?? {};
      const block = blockOf(node) ?? (node.type === 'lockedBlock' ? attrs.block : null);
      return block === null || block === undefined ? null : blockRead(block, attrs.when, attrs.core === true);
    })
    .filter((block): block is TemplateBlock => block !== null)
    .slice(0, 500);
}
