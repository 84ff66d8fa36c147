-- Referrals and requested transfers (R4, R5). Rows stay. `person`: the client as somebody of another
-- provider sees one (R3), and what the sender of an offer ticked, as JSON of when it was asked.
CREATE TABLE handover (
    id TEXT PRIMARY KEY,
    client_id TEXT NOT NULL REFERENCES client (id),
    way TEXT NOT NULL,
    state TEXT NOT NULL,
    from_provider_id TEXT NOT NULL REFERENCES provider (id),
    to_provider_id TEXT NOT NULL REFERENCES provider (id),
    caseworker_id TEXT REFERENCES staff (id),
    person TEXT NOT NULL,
    asked_by TEXT NOT NULL REFERENCES staff (id),
    asked_at BIGINT NOT NULL,
    reason TEXT NOT NULL,
    notes TEXT,
    ended_by TEXT REFERENCES staff (id),
    ended_at BIGINT,
    answer TEXT
)
--;
-- A client goes one way at a time.
CREATE UNIQUE INDEX handover_open ON handover (client_id) WHERE state = 'open'
--;
CREATE INDEX handover_client ON handover (client_id, asked_at)
--;
-- What mail to a staff member is written in.
ALTER TABLE staff ADD COLUMN language TEXT NOT NULL DEFAULT 'en'
