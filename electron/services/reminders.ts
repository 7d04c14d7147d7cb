import { readFileSync, writeFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { plainDate, plainDateSchema } from '../../shared/calendar/plain-date.ts';
import type { AppStatus } from '../../shared/contract/app.ts';
import type { ReminderStanding } from '../../shared/contract/dispute-clock.ts';
import {
  NOTHING_TO_REMIND,
  type ReminderNotice,
  type ReminderTarget,
  reminderNotice,
} from '../../shared/domain/dispute/reminder-words.ts';
import {
  dueReminders,
  type OfficeMoment,
  REMINDER_KINDS,
  type ReminderChoice,
  reminderChoiceSchema,
  remindersNow,
  toldAfter,
} from '../../shared/domain/dispute/reminders.ts';
import type { DatabaseCalls } from './database-calls.ts';
import { log } from './log.ts';

/** What shows a notification on the desktop; the window code brings it. */
export interface Notifier {
  /** False where the system shows none. */
  readonly isSupported: () => boolean;
  readonly show: (notice: Pick<ReminderNotice, 'title' | 'body'>, onClick: () => void) => void;
}

interface Parts {
  /** File that keeps the choices and what was shown today; no personal data. */
  readonly file: string;
  readonly database: DatabaseCalls;
  readonly databases: { readonly isOpen: boolean; readonly status: () => Pick<AppStatus, 'state'> };
  readonly notifier: Notifier;
  /** Leads the window to what a click means. */
  readonly open: (target: ReminderTarget) => void;
  readonly now: () => Date;
}

type Purpose = 'office' | 'practice';

const toldSchema = z.object({ day: plainDateSchema, keys: z.array(z.string()).readonly() });
const keptSchema = z.object({ choice: reminderChoiceSchema, told: toldSchema.nullable() });
type Kept = z.infer<typeof keptSchema>;
const fileSchema = z.partialRecord(z.enum(['office', 'practice']), keptSchema);

/** Practice is nobody's work: it reminds only of what somebody switched on there. */
const unsaid = (purpose: Purpose): Kept => ({
  choice: { on: purpose === 'office', kinds: [...REMINDER_KINDS] },
  told: null,
});

/** Reminds of deadlines and sessions by desktop notifications, each thing once a day. */
export class Reminders {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  #file(): Partial<Record<Purpose, Kept>> {
    try {
      return fileSchema.parse(JSON.parse(readFileSync(this.#parts.file, 'utf8')));
    } catch {
      return {};
    }
  }

  #keep(purpose: Purpose, kept: Kept): void {
    try {
      writeFileSync(this.#parts.file, JSON.stringify({ ...this.#file(), [purpose]: kept }));
    } catch {
      // A choice is lost, or a thing is shown a second time after the next start; nothing else.
      log('[reminders] choices could not be kept');
    }
  }

  #purpose(): Purpose {
    const { state } = this.#parts.databases.status();
    return state.kind === 'ready' ? state.purpose : 'office';
  }

  async #moment(): Promise<OfficeMoment> {
    const zone = await this.#parts.database.ask('worker.timeZone', null);
    const local = Temporal.Instant.fromEpochMilliseconds(this.#parts.now().getTime()).toZonedDateTimeISO(
      zone,
    );
    return { day: plainDate(local.toPlainDate().toString()), minute: local.hour * 60 + local.minute };
  }

  standing(): ReminderStanding {
    const purpose = this.#purpose();
    const { choice } = this.#file()[purpose] ?? unsaid(purpose);
    return { choice, supported: this.#parts.notifier.isSupported() };
  }

  save(choice: ReminderChoice): ReminderStanding {
    const purpose = this.#purpose();
    this.#keep(purpose, { ...(this.#file()[purpose] ?? unsaid(purpose)), choice });
    return this.standing();
  }

  #show(notice: ReminderNotice): void {
    const { notifier, open } = this.#parts;
    if (notifier.isSupported()) notifier.show(notice, () => open(notice.target));
  }

  /** Shows what is due and was not shown today; nothing while no office is open. Never throws. */
  async tick(): Promise<void> {
    const { database, databases, notifier } = this.#parts;
    if (!databases.isOpen || !notifier.isSupported()) return;
    const purpose = this.#purpose();
    const kept = this.#file()[purpose] ?? unsaid(purpose);
    if (!kept.choice.on) return;
    try {
      const now = await this.#moment();
      const things = await database.ask('worker.remindable', { today: now.day });
      const due = dueReminders(now, things, kept.choice, kept.told);
      const notice = reminderNotice(due, now.day);
      if (notice === null) return;
      this.#show(notice);
      this.#keep(purpose, { ...kept, told: toldAfter(now, kept.told, due) });
      log(`[reminders] ${due.length} shown`);
    } catch {
      log('[reminders] could not be shown');
    }
  }

  /** Shows at once what there is to remind of, of every kind and whatever was shown before; answers how many things. */
  async try(): Promise<{ readonly things: number }> {
    const now = await this.#moment();
    const things = remindersNow(now, await this.#parts.database.ask('worker.remindable', { today: now.day }));
    this.#show(reminderNotice(things, now.day) ?? NOTHING_TO_REMIND);
    return { things: things.length };
  }
}
