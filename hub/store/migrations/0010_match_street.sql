-- Street addresses are compared too: as matching::comparableStreet makes them, '' if not known. The
-- hub makes the whole index anew at its next start, by a new keys_version.
ALTER TABLE match_person ADD COLUMN street TEXT NOT NULL DEFAULT ''
--;
ALTER TABLE match_cams ADD COLUMN street TEXT NOT NULL DEFAULT ''
