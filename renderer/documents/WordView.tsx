import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentText, TextBlock, TextRun } from '../../shared/domain/document-text.ts';
import { paperClass, SheetView } from '../ui/SheetView.tsx';
import styles from './Documents.module.css';

function Run({ run }: { readonly run: TextRun }) {
  const lined = run.underline ? <u>{run.text}</u> : run.text;
  const leaning = run.italic ? <i>{lined}</i> : lined;
  return run.bold ? <b>{leaning}</b> : leaning;
}

/* What a file says stands still: its parts are known by their places. */
const runs = (all: readonly TextRun[]): ReactNode =>
  // biome-ignore lint/suspicious/noArrayIndexKey: runs never move
  all.map((run, at) => <Run key={at} run={run} />);

function Block({ block }: { readonly block: TextBlock }) {
  if (block.kind === 'table') {
    return (
      <table>
        <tbody>
          {block.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
            <tr key={at}>
              {row.map((cell, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells never move
                <td key={place} colSpan={cell.span}>
                  <Blocks blocks={cell.blocks} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
  if (block.heading > 0) return <h3 data-level={block.heading}>{runs(block.runs)}</h3>;
  if (block.list === null) return <p>{runs(block.runs)}</p>;
  return (
    <p className={styles.item} style={{ marginLeft: 24 * (block.list + 1) }}>
      {runs(block.runs)}
    </p>
  );
}

function Blocks({ blocks }: { readonly blocks: readonly TextBlock[] }) {
  return blocks.map((block, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks never move
    <Block key={at} block={block} />
  ));
}

/** The words of a DOCX; how it is laid out is for Word to show. */
export function WordView({ text, label }: { readonly text: DocumentText; readonly label: string }) {
  const { t } = useTranslation();
  return (
    <SheetView
      label={label}
      head={
        <Text size="xs" c="dimmed" py={4}>
          {t('documents.word')}
          {text.pictures > 0 && ` ${t('documents.word.pictures', { n: text.pictures })}`}
          {text.cut && ` ${t('documents.word.cut')}`}
        </Text>
      }
    >
      <div className={`${styles.sheet} ${paperClass}`}>
        {text.blocks.length === 0 ? <p>{t('documents.word.empty')}</p> : <Blocks blocks={text.blocks} />}
      </div>
    </SheetView>
  );
}
