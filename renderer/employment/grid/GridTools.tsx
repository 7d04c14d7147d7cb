import { Button, TextInput } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useState } from 'react';
import { STATE_LETTERS } from '../../../shared/domain/employment/read-state.ts';
import { readRupiah } from '../../../shared/domain/money.ts';
import { MONTH_STATES, type MonthState } from '../../../shared/law/facts/jkp.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './Grid.module.css';

/** What the mouse does: picks cells, sets a state, or clears. */
export type Brush = 'pick' | MonthState | 'clear';
const BRUSHES: readonly Brush[] = ['pick', ...MONTH_STATES, 'clear'];

const isState = (brush: Brush): brush is MonthState => brush !== 'pick' && brush !== 'clear';

/** Which state the mouse draws; a choice of one, moved by arrows. */
export function Brushes({
  brush,
  onBrush,
}: {
  readonly brush: Brush;
  readonly onBrush: (brush: Brush) => void;
}) {
  const { t } = useWords();
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = (BRUSHES.indexOf(brush) + step + BRUSHES.length) % BRUSHES.length;
    onBrush(BRUSHES[at] ?? 'pick');
    event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')[at]?.focus();
  };
  return (
    <div
      role="radiogroup"
      aria-label={t('employment.grid.brush')}
      className={styles.brushes}
      onKeyDown={onKeyDown}
    >
      {BRUSHES.map((one) => (
        // biome-ignore lint/a11y/useSemanticElements: a tool that stays pressed, with its sign before its word
        <button
          key={one}
          type="button"
          role="radio"
          aria-checked={one === brush}
          tabIndex={one === brush ? 0 : -1}
          className={styles.brush}
          onClick={() => onBrush(one)}
        >
          {isState(one) && (
            <span className={styles.sign} data-state={one} aria-hidden>
              {STATE_LETTERS[one]}
            </span>
          )}
          {isState(one) ? t(`employment.state.${one}`) : t(`employment.grid.brush.${one}`)}
        </button>
      ))}
    </div>
  );
}

/** The reported wage of the picked months. */
export function WageInput({
  picked,
  inputRef,
  onWage,
  onBack,
}: {
  /** How many months are picked. */
  readonly picked: number;
  readonly inputRef: Ref<HTMLInputElement>;
  /** Null takes the wage away; answers a sentence where nothing could be written. */
  readonly onWage: (wage: number | null) => string | null;
  readonly onBack: () => void;
}) {
  const { t, finding } = useWords();
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const send = () => {
    const read = readRupiah(text);
    if (read.kind === 'refused') return setError(finding(read.reason));
    if (read.kind === 'amount' && read.amount === 0) return setError(t('finding.wage-zero'));
    const refused = onWage(read.kind === 'amount' ? read.amount : null);
    setError(refused);
    if (refused === null) {
      setText('');
      onBack();
    }
  };
  return (
    <TextInput
      ref={inputRef}
      size="xs"
      w={280}
      className="tabular"
      inputMode="numeric"
      autoComplete="off"
      aria-label={t('employment.grid.wage')}
      placeholder={t('employment.grid.wage.placeholder')}
      value={text}
      error={error}
      onChange={(event) => {
        setText(event.currentTarget.value);
        setError(null);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey) return;
        event.preventDefault();
        send();
      }}
      rightSectionWidth={120}
      rightSectionProps={{ style: { justifyContent: 'flex-end', paddingRight: 3 } }}
      rightSection={
        <Button size="compact-xs" variant="default" onClick={send}>
          {t('employment.grid.wage.fill', { n: picked })}
        </Button>
      }
    />
  );
}

/** Takes the last turns back, and does them again. */
export function UndoButtons({
  undoable,
  redoable,
  onUndo,
  onRedo,
}: {
  readonly undoable: number;
  readonly redoable: number;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}) {
  const { t } = useWords();
  return (
    <Button.Group>
      <Button
        size="xs"
        variant="default"
        disabled={undoable === 0}
        leftSection={<IconArrowBackUp size={14} aria-hidden />}
        onClick={onUndo}
      >
        {t('ui.undo')}
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={redoable === 0}
        leftSection={<IconArrowForwardUp size={14} aria-hidden />}
        onClick={onRedo}
      >
        {t('employment.grid.redo')}
      </Button>
    </Button.Group>
  );
}
