-- What merging and withdrawing need: digests, conflicts, what waits for a decision, what was forgotten.
ALTER TABLE hub_state ADD COLUMN digest_epoch TEXT
--;
-- Exits up to this seq are forgotten: a cursor before it starts over.
ALTER TABLE hub_state ADD COLUMN pruned_seq BIGINT NOT NULL DEFAULT 0
--;
CREATE TABLE scope_digest (
    scope TEXT PRIMARY KEY,
    digest BYTEA NOT NULL
)
--;
CREATE INDEX head_seq ON head (seq)
--;
-- The digest of the mutation's content outlives its result.
ALTER TABLE mutation_result ADD COLUMN content BYTEA
--;
ALTER TABLE mutation_result ADD COLUMN at BIGINT NOT NULL DEFAULT 0
--;
-- The scopes that a person ever began to fetch: what they may still have unsent changes of.
CREATE TABLE scope_fetched (
    staff_id TEXT NOT NULL REFERENCES staff (id),
    scope TEXT NOT NULL,
    PRIMARY KEY (staff_id, scope)
)
--;
CREATE TABLE conflict (
    id TEXT PRIMARY KEY,
    client_id TEXT NOT NULL REFERENCES client (id),
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    staff_id TEXT REFERENCES staff (id),
    device_id TEXT REFERENCES device (id),
    at BIGINT NOT NULL,
    resolved_seq BIGINT
)
--;
CREATE INDEX conflict_field ON conflict (client_id, field)
--;
CREATE TABLE parked (
    id TEXT PRIMARY KEY,
    client_id TEXT REFERENCES client (id),
    provider_id TEXT NOT NULL REFERENCES provider (id),
    cause TEXT NOT NULL,
    mutation TEXT NOT NULL,
    version INTEGER NOT NULL,
    subject TEXT NOT NULL,
    arguments TEXT NOT NULL,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    device_id TEXT REFERENCES device (id),
    mid BIGINT,
    at BIGINT NOT NULL,
    decided_seq BIGINT,
    UNIQUE (device_id, mid)
)
--;
CREATE INDEX parked_client ON parked (client_id)
