-- Times are milliseconds UTC; ids are lower-case UUID text; flags are 0 or 1; one text for both databases.
CREATE TABLE hub_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    seq BIGINT NOT NULL,
    chain BYTEA NOT NULL,
    epoch TEXT NOT NULL,
    durable_seq BIGINT NOT NULL,
    practice INTEGER NOT NULL DEFAULT 0
)
--;
CREATE TABLE commit_record (
    seq BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    actor_kind TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    device_id TEXT,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    commitment BYTEA NOT NULL,
    chain BYTEA NOT NULL
)
--;
CREATE TABLE change_value (
    seq BIGINT NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    client_id TEXT,
    field TEXT NOT NULL,
    old_value TEXT,
    new_value TEXT,
    salt BYTEA,
    commitment BYTEA NOT NULL,
    PRIMARY KEY (seq, position)
)
--;
CREATE INDEX change_value_client ON change_value (client_id, seq)
--;
CREATE TABLE head (
    scope TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    client_id TEXT,
    seq BIGINT NOT NULL,
    gone INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (scope, kind, id)
)
--;
CREATE INDEX head_order ON head (scope, seq)
--;
CREATE INDEX head_client ON head (client_id, scope)
--;
CREATE TABLE field_rev (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    field TEXT NOT NULL,
    rev BIGINT NOT NULL,
    PRIMARY KEY (kind, id, field)
)
--;
CREATE TABLE provider_group (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL
)
--;
CREATE TABLE provider (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    active INTEGER NOT NULL DEFAULT 1,
    rev BIGINT NOT NULL
)
--;
CREATE TABLE provider_group_member (
    group_id TEXT NOT NULL REFERENCES provider_group (id),
    provider_id TEXT NOT NULL REFERENCES provider (id),
    PRIMARY KEY (group_id, provider_id)
)
--;
CREATE TABLE staff (
    id TEXT PRIMARY KEY,
    provider_id TEXT NOT NULL REFERENCES provider (id),
    group_id TEXT REFERENCES provider_group (id),
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL UNIQUE,
    active INTEGER NOT NULL DEFAULT 1,
    rev BIGINT NOT NULL
)
--;
CREATE TABLE staff_permission (
    staff_id TEXT NOT NULL REFERENCES staff (id),
    permission TEXT NOT NULL,
    PRIMARY KEY (staff_id, permission)
)
--;
CREATE TABLE staff_credential (
    staff_id TEXT PRIMARY KEY REFERENCES staff (id),
    password_hash TEXT NOT NULL,
    changed_at BIGINT NOT NULL
)
--;
CREATE TABLE device (
    id TEXT PRIMARY KEY,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    name TEXT NOT NULL,
    public_key BYTEA NOT NULL,
    unlock_secret BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    session_from BIGINT,
    ended_at BIGINT,
    last_mid BIGINT NOT NULL DEFAULT 0
)
--;
CREATE INDEX device_staff ON device (staff_id)
--;
-- An ended device stays on record; whoever signs in with its key gets a new one.
CREATE UNIQUE INDEX device_key ON device (staff_id, public_key) WHERE ended_at IS NULL
--;
CREATE TABLE used_challenge (
    nonce BYTEA PRIMARY KEY,
    expires_at BIGINT NOT NULL
)
--;
CREATE TABLE mutation_result (
    device_id TEXT NOT NULL REFERENCES device (id),
    mid BIGINT NOT NULL,
    result TEXT NOT NULL,
    PRIMARY KEY (device_id, mid)
)
--;
CREATE TABLE client (
    id TEXT PRIMARY KEY,
    provider_id TEXT NOT NULL REFERENCES provider (id),
    caseworker_id TEXT REFERENCES staff (id),
    rev BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    first_name TEXT,
    last_name TEXT NOT NULL,
    one_name_only INTEGER NOT NULL DEFAULT 0,
    preferred_name TEXT,
    pronouns TEXT,
    pronouns_text TEXT,
    phone TEXT,
    phone_extension TEXT,
    primary_address TEXT,
    birth_date TEXT,
    referral_source TEXT,
    marketing_source TEXT,
    reference_number TEXT,
    referral_notes TEXT,
    caseworker_communications TEXT,
    job_post_updates INTEGER NOT NULL DEFAULT 0,
    job_post_frequency TEXT,
    language TEXT NOT NULL,
    search_name TEXT NOT NULL
)
--;
CREATE INDEX client_provider ON client (provider_id)
--;
CREATE INDEX client_search_name ON client (search_name)
--;
CREATE TABLE client_set (
    client_id TEXT NOT NULL REFERENCES client (id),
    field TEXT NOT NULL,
    code TEXT NOT NULL,
    noted_at BIGINT NOT NULL,
    PRIMARY KEY (client_id, field, code)
)
--;
CREATE TABLE client_account (
    client_id TEXT PRIMARY KEY REFERENCES client (id),
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL UNIQUE,
    password_hash TEXT,
    activated_at BIGINT,
    deactivated_at BIGINT
)
--;
CREATE TABLE link (
    id TEXT PRIMARY KEY,
    client_id TEXT NOT NULL REFERENCES client (id),
    purpose TEXT NOT NULL,
    token_hash BYTEA NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    ended_at BIGINT
)
--;
CREATE INDEX link_client ON link (client_id, purpose)
--;
CREATE TABLE web_session (
    session_hash BYTEA PRIMARY KEY,
    client_id TEXT NOT NULL REFERENCES client (id),
    csrf BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL
)
--;
CREATE INDEX web_session_client ON web_session (client_id)
--;
CREATE TABLE case_note (
    id TEXT PRIMARY KEY,
    client_id TEXT NOT NULL REFERENCES client (id),
    type TEXT NOT NULL,
    text TEXT NOT NULL,
    parameters TEXT NOT NULL,
    author_id TEXT REFERENCES staff (id),
    at BIGINT NOT NULL,
    rev BIGINT NOT NULL
)
--;
CREATE INDEX case_note_client ON case_note (client_id)
--;
CREATE TABLE ca_import (
    client_id TEXT PRIMARY KEY REFERENCES client (id),
    ca_number TEXT NOT NULL UNIQUE,
    imported_at BIGINT NOT NULL,
    staff_id TEXT NOT NULL REFERENCES staff (id)
)
--;
CREATE TABLE ca_look_up (
    ca_number TEXT NOT NULL,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (ca_number, staff_id)
)
--;
CREATE TABLE mail (
    id TEXT PRIMARY KEY,
    client_id TEXT REFERENCES client (id),
    template TEXT NOT NULL,
    parameters TEXT NOT NULL,
    link_id TEXT REFERENCES link (id),
    language TEXT NOT NULL,
    to_address TEXT NOT NULL,
    message_id TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    sent_at BIGINT,
    reason TEXT
)
--;
CREATE INDEX mail_due ON mail (state, due_at)
--;
CREATE INDEX mail_client ON mail (client_id, created_at)
--;
CREATE TABLE throttle (
    subject TEXT PRIMARY KEY,
    failures INTEGER NOT NULL,
    blocked_until BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
)
--;
CREATE TABLE access_log (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    staff_id TEXT NOT NULL,
    device_id TEXT,
    kind TEXT NOT NULL,
    client_id TEXT,
    remote_address TEXT NOT NULL
)
--;
CREATE INDEX access_log_client ON access_log (client_id, at)
--;
CREATE TABLE reference_item (
    list TEXT NOT NULL,
    code TEXT NOT NULL,
    en TEXT NOT NULL,
    fr TEXT NOT NULL,
    position INTEGER NOT NULL,
    active INTEGER NOT NULL DEFAULT 1,
    rev BIGINT NOT NULL,
    PRIMARY KEY (list, code)
)
