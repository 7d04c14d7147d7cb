-- A layoff is referred once; a referral that was cancelled stands in no way. Those that were made together know it.

CREATE TABLE referral_new (
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
  -- The order that referred many together, by which all of them can be taken back; null where one was referred alone.
  run_id TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
INSERT INTO referral_new (
  id, person_id, employer_id, employment_id, line_id, dispute_id, layoff_date, reason, stage, officer, referred_on,
  filed_on, decided_on, result, months_paid, paid, reemployed_on, reemployed_sector, work_days, within_month,
  closed_on, live, claim_due, next_code, next_due, next_month, claim_open, month_due, pay_due, next_talk, next_call,
  silent_since, mendable, without_proof, last_call, heard_on, last_on, merged_from, version, created_at, updated_at
) SELECT
  id, person_id, employer_id, employment_id, line_id, dispute_id, layoff_date, reason, stage, officer, referred_on,
  filed_on, decided_on, result, months_paid, paid, reemployed_on, reemployed_sector, work_days, within_month,
  closed_on, live, claim_due, next_code, next_due, next_month, claim_open, month_due, pay_due, next_talk, next_call,
  silent_since, mendable, without_proof, last_call, heard_on, last_on, merged_from, version, created_at, updated_at
FROM referral;
DROP TABLE referral;
ALTER TABLE referral_new RENAME TO referral;

CREATE UNIQUE INDEX referral_of_layoff ON referral (person_id, employer_id, layoff_date) WHERE stage <> 'cancelled';
CREATE INDEX referral_by_person ON referral (person_id, layoff_date);
CREATE INDEX referral_by_run ON referral (run_id) WHERE run_id IS NOT NULL;
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

-- Version of a vacancy as the list left it that brought it: a higher one is somebody's work, or another list's.
ALTER TABLE vacancy ADD COLUMN listed_version INTEGER NOT NULL DEFAULT 1;
-- The rows of all lists that changed a vacancy.
CREATE INDEX import_row_by_former ON import_row (committed_id) WHERE json_type(record, '$.before') = 'array';
