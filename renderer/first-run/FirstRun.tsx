import { useState } from 'react';
import { answerWithFieldCodes } from '../settings/field-codes.ts';
import { EMPTY_DRAFT, recallDraft } from './draft.ts';
import { SetupWizard } from './SetupWizard.tsx';
import { Welcome } from './Welcome.tsx';

answerWithFieldCodes();

/** What a computer without an office shows: set up the office, or try the practice office. */
export function FirstRun() {
  const [started, setStarted] = useState(false);
  if (started) return <SetupWizard onLeave={() => setStarted(false)} />;
  return <Welcome resumes={recallDraft().office !== EMPTY_DRAFT.office} onSetup={() => setStarted(true)} />;
}
