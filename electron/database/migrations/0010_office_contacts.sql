-- Whom the office writes to and sends people to: the branch of BPJS Ketenagakerjaan, and the labour inspectors, who sit in
-- the province. Empty while nobody filled it in.

ALTER TABLE office ADD COLUMN bpjs_address TEXT NOT NULL DEFAULT '';
ALTER TABLE office ADD COLUMN bpjs_city TEXT NOT NULL DEFAULT '';
ALTER TABLE office ADD COLUMN bpjs_phone TEXT NOT NULL DEFAULT '';
ALTER TABLE office ADD COLUMN inspector_name TEXT NOT NULL DEFAULT '';
ALTER TABLE office ADD COLUMN inspector_city TEXT NOT NULL DEFAULT '';
ALTER TABLE office ADD COLUMN inspector_address TEXT NOT NULL DEFAULT '';

-- What the columns that follow from the rules were made by last: the digest of the rules that come with the program. Null in
-- a file in which it was never noted.
ALTER TABLE database_info ADD COLUMN rules_digest TEXT;
