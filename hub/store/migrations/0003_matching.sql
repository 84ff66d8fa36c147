-- Who is already registered (R2): people as they are compared, and the keys that find them. All but
-- not_same_person is made from client and client_account, and made anew when keys_version changes.
CREATE TABLE match_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    keys_version INTEGER NOT NULL
)
--;
CREATE TABLE match_person (
    number INTEGER PRIMARY KEY,
    client_id TEXT NOT NULL UNIQUE REFERENCES client (id),
    first_name TEXT NOT NULL,
    preferred_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    postal_code TEXT NOT NULL
)
--;
CREATE TABLE match_key (
    key BIGINT NOT NULL,
    person INTEGER NOT NULL,
    PRIMARY KEY (key, person)
)
--;
-- Every word of a name that somebody bears, and how many do.
CREATE TABLE match_name (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    people BIGINT NOT NULL
)
--;
CREATE TABLE match_spelling (
    key BIGINT NOT NULL,
    name_id BIGINT NOT NULL,
    PRIMARY KEY (key, name_id)
)
--;
-- Found alike, and said to be two people: who says so, and why.
CREATE TABLE not_same_person (
    client_id TEXT NOT NULL REFERENCES client (id),
    other_id TEXT NOT NULL REFERENCES client (id),
    staff_id TEXT NOT NULL REFERENCES staff (id),
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (client_id, other_id)
)
--;
CREATE INDEX not_same_person_other ON not_same_person (other_id)
