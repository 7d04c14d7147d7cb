-- Referral to JKP and the way back to work: the file, its events, the job seeker, the vacancies that the office knows.

CREATE TABLE referral (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  -- The job that ended.
  employer_id TEXT NOT NULL REFERENCES employer (id),
  employment_id TEXT REFERENCES employment (id),
  line_id TEXT REFERENCES layoff_line (id) ON DELETE SET NULL,
  dispute_id TEXT REFERENCES dispute (id),
  layoff_date TEXT NOT NULL,
  -- By the rules engine's code; null where nobody said.
  reason TEXT,
  -- Folds over the events and the rules, kept for lists; rebuilt by one function that a test compares with this.
  stage TEXT NOT NULL,
  officer TEXT NOT NULL DEFAULT '',
  referred_on TEXT,
  filed_on TEXT,
  decided_on TEXT,
  result TEXT CHECK (result IN ('eligible', 'refused')),
  -- Months paid, and the rupiah of them.
  months_paid INTEGER NOT NULL DEFAULT 0,
  paid INTEGER NOT NULL DEFAULT 0,
  reemployed_on TEXT,
  reemployed_sector TEXT,
  -- Days from the layoff to the new job; whether it came by the same day of the next month.
  work_days INTEGER,
  within_month INTEGER NOT NULL DEFAULT 0 CHECK (within_month IN (0, 1)),
  closed_on TEXT,
  -- Work on it goes on: not closed, no new job, not lost from sight, alive.
  live INTEGER NOT NULL DEFAULT 1 CHECK (live IN (0, 1)),
  -- Last day to claim; null where the rules give none.
  claim_due TEXT,
  -- The next thing to be done, of which month of the benefit, and its last day; null where nothing is to be done.
  next_code TEXT,
  next_due TEXT,
  next_month INTEGER,
  -- What the worklists are read by; each null where the worker is not on that list: the last day of a claim that is still
  -- to be filed, of the papers of a month, of BPJS to pay; the day of a talk, of a call; the last day heard of.
  claim_open TEXT,
  month_due TEXT,
  pay_due TEXT,
  next_talk TEXT,
  next_call TEXT,
  silent_since TEXT,
  -- Refused, and it can be mended.
  mendable INTEGER NOT NULL DEFAULT 0 CHECK (mendable IN (0, 1)),
  -- Referred without the proof of the layoff.
  without_proof INTEGER NOT NULL DEFAULT 0 CHECK (without_proof IN (0, 1)),
  -- The last call as it ended: day, result, note.
  last_call TEXT CHECK (last_call IS NULL OR json_valid(last_call)),
  heard_on TEXT,
  last_on TEXT,
  merged_from TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  -- One referral of a layoff.
  UNIQUE (person_id, employer_id, layoff_date)
) STRICT;
CREATE INDEX referral_by_referral ON referral (referred_on, id);
CREATE INDEX referral_by_stage ON referral (stage, referred_on, id);
CREATE INDEX referral_by_officer ON referral (officer, referred_on, id);
CREATE INDEX referral_by_employer ON referral (employer_id);
CREATE INDEX referral_by_employment ON referral (employment_id) WHERE employment_id IS NOT NULL;
CREATE INDEX referral_by_line ON referral (line_id) WHERE line_id IS NOT NULL;
CREATE INDEX referral_by_dispute ON referral (dispute_id) WHERE dispute_id IS NOT NULL;
CREATE INDEX referral_by_layoff ON referral (layoff_date, id);
-- A list by a day that many have not: those stand at the end either way.
CREATE INDEX referral_by_claim_first ON referral (ifnull(claim_due, '9999-12-31'), id);
CREATE INDEX referral_by_claim_last ON referral (ifnull(claim_due, ''), id);
CREATE INDEX referral_by_next_first ON referral (ifnull(next_due, '9999-12-31'), id);
CREATE INDEX referral_by_next_last ON referral (ifnull(next_due, ''), id);
CREATE INDEX referral_by_claim_open ON referral (claim_open, id) WHERE claim_open IS NOT NULL;
CREATE INDEX referral_by_month_due ON referral (month_due, id) WHERE month_due IS NOT NULL;
CREATE INDEX referral_by_pay_due ON referral (pay_due, id) WHERE pay_due IS NOT NULL;
CREATE INDEX referral_by_next_talk ON referral (next_talk, id) WHERE next_talk IS NOT NULL;
CREATE INDEX referral_by_next_call ON referral (next_call, id) WHERE next_call IS NOT NULL;
CREATE INDEX referral_by_silence ON referral (silent_since, id) WHERE silent_since IS NOT NULL;
CREATE INDEX referral_mendable ON referral (decided_on, id) WHERE mendable = 1;

-- How the office works its lists.
CREATE TABLE referral_setting (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  silent_days INTEGER NOT NULL CHECK (silent_days BETWEEN 7 AND 180)
) STRICT;

-- What happened, append-only. A correction is a further event that names the one it replaces.
CREATE TABLE referral_event (
  id TEXT PRIMARY KEY,
  referral_id TEXT NOT NULL REFERENCES referral (id),
  sequence INTEGER NOT NULL,
  kind TEXT NOT NULL,
  on_date TEXT NOT NULL,
  data TEXT NOT NULL CHECK (json_valid(data)),
  replaces_id TEXT REFERENCES referral_event (id),
  reason TEXT NOT NULL,
  written_at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES user_account (id),
  UNIQUE (referral_id, sequence)
) STRICT;
CREATE UNIQUE INDEX referral_event_replaced_once ON referral_event (replaces_id) WHERE replaces_id IS NOT NULL;
CREATE TRIGGER referral_event_stays_as_written BEFORE UPDATE ON referral_event
BEGIN
  SELECT raise(ABORT, 'events are never changed');
END;
CREATE TRIGGER referral_event_is_never_deleted BEFORE DELETE ON referral_event
BEGIN
  SELECT raise(ABORT, 'events are never deleted');
END;

-- What a person looks for, and brings along.
CREATE TABLE job_seeker (
  person_id TEXT PRIMARY KEY REFERENCES person (id),
  card_number TEXT NOT NULL,
  card_date TEXT,
  education TEXT NOT NULL,
  experience TEXT NOT NULL,
  -- Occupation that was held, and the one that is wanted.
  occupation TEXT NOT NULL,
  wanted TEXT NOT NULL,
  -- Words to match by, made from the two.
  match_key TEXT NOT NULL,
  regions TEXT NOT NULL CHECK (json_valid(regions)),
  wage_wish INTEGER CHECK (wage_wish >= 0),
  licences TEXT NOT NULL CHECK (json_valid(licences)),
  training_wish TEXT NOT NULL,
  -- Null while nobody asked.
  willing INTEGER CHECK (willing IN (0, 1)),
  looking INTEGER NOT NULL DEFAULT 1 CHECK (looking IN (0, 1)),
  merged_from TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX job_seeker_looking ON job_seeker (person_id) WHERE looking = 1;

CREATE TABLE vacancy (
  id TEXT PRIMARY KEY,
  employer_id TEXT REFERENCES employer (id),
  employer_name TEXT NOT NULL,
  title TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  match_key TEXT NOT NULL,
  region_code TEXT,
  place TEXT NOT NULL,
  wage_from INTEGER CHECK (wage_from >= 0),
  wage_to INTEGER CHECK (wage_to IS NULL OR wage_from IS NULL OR wage_to >= wage_from),
  licences TEXT NOT NULL CHECK (json_valid(licences)),
  education TEXT NOT NULL,
  openings INTEGER NOT NULL DEFAULT 1 CHECK (openings >= 1),
  contact TEXT NOT NULL,
  posted_on TEXT,
  until TEXT,
  note TEXT NOT NULL,
  filled INTEGER NOT NULL DEFAULT 0 CHECK (filled IN (0, 1)),
  batch_id TEXT REFERENCES import_batch (id),
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX vacancy_by_title ON vacancy (sort_key, id);
CREATE INDEX vacancy_by_end ON vacancy (ifnull(until, '9999-12-31'), id);
CREATE INDEX vacancy_by_batch ON vacancy (batch_id) WHERE batch_id IS NOT NULL;
