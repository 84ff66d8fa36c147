-- How many somebody asked for lately is counted before each.
CREATE INDEX handover_asked ON handover (asked_by, asked_at)
