-- Changes of a client's address, those asked of WREN ("support") included (R40-R46). Rows stay.
CREATE TABLE email_change (
    id TEXT PRIMARY KEY,
    client_id TEXT NOT NULL REFERENCES client (id),
    way TEXT NOT NULL,
    state TEXT NOT NULL,
    old_email TEXT NOT NULL,
    new_email TEXT NOT NULL,
    asked_by TEXT REFERENCES staff (id),
    entered_by_wren INTEGER NOT NULL DEFAULT 0,
    asked_at BIGINT NOT NULL,
    expires_at BIGINT,
    why TEXT,
    identified TEXT,
    link_id TEXT REFERENCES link (id),
    confirm_link_id TEXT REFERENCES link (id),
    approved_by TEXT REFERENCES staff (id),
    ended_by TEXT REFERENCES staff (id),
    ended_at BIGINT,
    reason TEXT,
    confirmed_at BIGINT
)
--;
-- One that waits for the old address; what waits for WREN may be asked twice and by several.
CREATE UNIQUE INDEX email_change_pending ON email_change (client_id)
    WHERE state = 'pending' AND way <> 'support'
--;
CREATE INDEX email_change_client ON email_change (client_id, asked_at)
--;
CREATE INDEX email_change_link ON email_change (link_id)
--;
CREATE INDEX email_change_confirm_link ON email_change (confirm_link_id)
--;
CREATE INDEX email_change_due ON email_change (expires_at) WHERE state = 'pending'
--;
CREATE INDEX mail_to_address ON mail (to_address, created_at)
--;
-- A page's form takes effect once, however often its button is pressed.
CREATE TABLE page_nonce (
    nonce TEXT PRIMARY KEY,
    client_id TEXT NOT NULL REFERENCES client (id),
    used_at BIGINT NOT NULL
)
--;
CREATE INDEX page_nonce_used ON page_nonce (used_at)
