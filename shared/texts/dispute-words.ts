import type { Presence } from '../domain/dispute/events.ts';
import type { DisputeStage } from '../domain/dispute/fold.ts';
import texts from './findings.json';

/** A stage in words, for letters: `Mediasi`. */
export function disputeStageName(stage: DisputeStage): string {
  const words = texts[`finding.stage.${stage}`];
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** How a side was there, in words: `hadir`. */
export function presenceWords(presence: Presence): string {
  return texts[`finding.presence.${presence}`];
}
