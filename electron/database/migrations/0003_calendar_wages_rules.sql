-- How the office counts working days, the minimum wages, and the rule files that it took in.

CREATE TABLE office_calendar (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  week INTEGER NOT NULL CHECK (week IN (5, 6)),
  joint_leave INTEGER NOT NULL CHECK (joint_leave IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
INSERT INTO office_calendar (id, week, joint_leave) VALUES (1, 5, 1);

-- Every change of the calendar with the deadlines that it moved, append-only.
CREATE TABLE calendar_turn (
  id TEXT PRIMARY KEY,
  -- Version of the calendar that this change made.
  version INTEGER NOT NULL UNIQUE,
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES user_account (id),
  kind TEXT NOT NULL CHECK (kind IN ('week', 'joint-leave', 'put', 'remove', 'import', 'undo')),
  removed TEXT NOT NULL CHECK (json_valid(removed)),
  added TEXT NOT NULL CHECK (json_valid(added)),
  week TEXT CHECK (week IS NULL OR json_valid(week)),
  joint_leave TEXT CHECK (joint_leave IS NULL OR json_valid(joint_leave)),
  moved TEXT NOT NULL CHECK (json_valid(moved))
) STRICT;
CREATE TRIGGER calendar_turn_stays_as_written BEFORE UPDATE ON calendar_turn
BEGIN
  SELECT raise(ABORT, 'changes of the calendar are never altered');
END;
CREATE TRIGGER calendar_turn_is_never_deleted BEFORE DELETE ON calendar_turn
BEGIN
  SELECT raise(ABORT, 'changes of the calendar are never deleted');
END;

-- Running deadlines of reports are found by the layoffs that start them.
CREATE INDEX layoff_line_by_layoff_date ON layoff_line (layoff_date, report_id) WHERE layoff_date IS NOT NULL;
CREATE INDEX layoff_line_by_notice ON layoff_line (notice_received_on, report_id)
  WHERE notice_received_on IS NOT NULL;

-- Rupiah a month by region and year; sector '' is the general minimum wage.
CREATE TABLE minimum_wage (
  id TEXT PRIMARY KEY,
  region_code TEXT NOT NULL REFERENCES region (code),
  year INTEGER NOT NULL,
  sector TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount > 0),
  source TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('ditetapkan', 'perkiraan')),
  version INTEGER NOT NULL DEFAULT 1,
  updated_at TEXT NOT NULL,
  UNIQUE (region_code, year, sector)
) STRICT;
CREATE INDEX minimum_wage_by_year ON minimum_wage (year, region_code, sector);

-- Rule-set files that the office took in; one in force has no withdrawn_at. The text is kept as it came.
CREATE TABLE rule_file (
  id TEXT PRIMARY KEY,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  set_id TEXT NOT NULL,
  signature TEXT NOT NULL CHECK (signature IN ('valid', 'none', 'no-key')),
  accepted_at TEXT NOT NULL,
  accepted_by TEXT NOT NULL REFERENCES user_account (id),
  withdrawn_at TEXT,
  withdrawn_by TEXT REFERENCES user_account (id)
) STRICT;
CREATE INDEX rule_file_in_force ON rule_file (accepted_at) WHERE withdrawn_at IS NULL;
CREATE TRIGGER rule_file_content_stays BEFORE UPDATE OF file_name, sha256, content, set_id, signature, accepted_at, accepted_by
  ON rule_file
BEGIN
  SELECT raise(ABORT, 'a rule file is kept as it came');
END;
CREATE TRIGGER rule_file_is_never_deleted BEFORE DELETE ON rule_file
BEGIN
  SELECT raise(ABORT, 'a rule file is never deleted');
END;
