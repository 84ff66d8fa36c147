-- How often a device gave mutations other mids: a push from before must not count.
ALTER TABLE device ADD COLUMN numbering BIGINT NOT NULL DEFAULT 0
--;
-- A copied computer has the same device: under one mid there may be two mutations, and both are kept.
CREATE TABLE parked_mutation (
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
    decided_seq BIGINT
)
--;
INSERT INTO parked_mutation (id, client_id, provider_id, cause, mutation, version, subject,
    arguments, staff_id, device_id, mid, at, decided_seq)
SELECT id, client_id, provider_id, cause, mutation, version, subject, arguments, staff_id,
    device_id, mid, at, decided_seq FROM parked
--;
DROP TABLE parked
--;
ALTER TABLE parked_mutation RENAME TO parked
--;
CREATE INDEX parked_client ON parked (client_id)
--;
CREATE INDEX parked_device ON parked (device_id, mid)
