-- A linked client as CaMS tells of them: the same person (number) by another account. Made and made
-- anew with match_person.
CREATE TABLE match_cams (
    number INTEGER PRIMARY KEY,
    first_name TEXT NOT NULL,
    preferred_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    postal_code TEXT NOT NULL
)
--;
-- Hints are found by the matcher now.
DROP INDEX IF EXISTS client_birth_date
