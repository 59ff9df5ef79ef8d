-- Who signs in.
CREATE TABLE account (
    id TEXT PRIMARY KEY NOT NULL CHECK (typeof(id) = 'text'),
    sign_in TEXT NOT NULL UNIQUE CHECK (typeof(sign_in) = 'text'),
    name TEXT NOT NULL CHECK (typeof(name) = 'text'),
    password_hash TEXT NOT NULL CHECK (typeof(password_hash) = 'text'),
    -- A JSON array.
    roles TEXT NOT NULL CHECK (typeof(roles) = 'text'),
    created_at INTEGER NOT NULL CHECK (typeof(created_at) = 'integer'),
    disabled_at INTEGER CHECK (disabled_at IS NULL OR typeof(disabled_at) = 'integer')
) WITHOUT ROWID;

CREATE TABLE session (
    token_hash BLOB PRIMARY KEY NOT NULL CHECK (typeof(token_hash) = 'blob' AND length(token_hash) = 32),
    account TEXT NOT NULL REFERENCES account (id),
    started_at INTEGER NOT NULL CHECK (typeof(started_at) = 'integer'),
    expires INTEGER NOT NULL CHECK (typeof(expires) = 'integer')
) WITHOUT ROWID;
CREATE INDEX session_account ON session (account);
CREATE INDEX session_expires ON session (expires);

CREATE TABLE invitation (
    token_hash BLOB PRIMARY KEY NOT NULL CHECK (typeof(token_hash) = 'blob' AND length(token_hash) = 32),
    -- A JSON array.
    roles TEXT NOT NULL CHECK (typeof(roles) = 'text'),
    expires INTEGER NOT NULL CHECK (typeof(expires) = 'integer')
) WITHOUT ROWID;
CREATE INDEX invitation_expires ON invitation (expires);
