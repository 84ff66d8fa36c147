-- What an entry of the access log is about where that is no client: the number that was looked up.
ALTER TABLE access_log ADD COLUMN subject TEXT
