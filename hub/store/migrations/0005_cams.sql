-- The links to CaMS and what was read there: a layer beside the client's own values (R11, R14).
CREATE TABLE cams_link (
    client_id TEXT PRIMARY KEY REFERENCES client (id),
    reference TEXT NOT NULL UNIQUE,
    case_reference TEXT NOT NULL,
    closed INTEGER NOT NULL DEFAULT 0,
    identifies_as TEXT,
    state TEXT NOT NULL,
    trouble TEXT NOT NULL,
    read_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    connected_at BIGINT NOT NULL,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    -- To be read at the next opportunity: just connected, or somebody asked for it.
    wanted INTEGER NOT NULL DEFAULT 1
)
--;
CREATE INDEX cams_link_wanted ON cams_link (wanted) WHERE wanted = 1
--;
CREATE TABLE cams_value (
    client_id TEXT NOT NULL REFERENCES cams_link (client_id),
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (client_id, field)
)
--;
-- What a staff member was shown, until it is connected or forgotten.
CREATE TABLE cams_look_up (
    reference TEXT NOT NULL,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    at BIGINT NOT NULL,
    case_reference TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (reference, staff_id)
)
--;
CREATE TABLE correction_proposal (
    id TEXT PRIMARY KEY,
    client_id TEXT NOT NULL REFERENCES client (id),
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    note TEXT,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    at BIGINT NOT NULL,
    ended_at BIGINT
)
--;
CREATE INDEX correction_proposal_client ON correction_proposal (client_id)
--;
CREATE TABLE cams_hint (
    client_id TEXT PRIMARY KEY REFERENCES client (id),
    reference TEXT NOT NULL
)
--;
CREATE TABLE eois_cursor (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    cursor TEXT NOT NULL,
    read_at BIGINT NOT NULL,
    compared_at BIGINT NOT NULL,
    away INTEGER NOT NULL DEFAULT 0,
    since BIGINT NOT NULL
)
--;
INSERT INTO eois_cursor (id, cursor, read_at, compared_at, away, since) VALUES (1, '', 0, 0, 0, 0)
--;
-- Hints are looked for by it, a page of clients of CaMS at a time.
CREATE INDEX client_birth_date ON client (birth_date)
