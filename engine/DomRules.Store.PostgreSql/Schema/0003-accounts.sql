-- Who signs in.
CREATE TABLE accounts (
    id text COLLATE "C" NOT NULL,
    sign_in text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    password_hash text COLLATE "C" NOT NULL,
    roles text[] COLLATE "C" NOT NULL,
    created_at bigint NOT NULL,
    disabled_at bigint
);
CREATE UNIQUE INDEX accounts_id ON accounts (brief(id));
CREATE UNIQUE INDEX accounts_sign_in ON accounts (brief(sign_in));

CREATE TABLE sessions (
    token_hash text COLLATE "C" CONSTRAINT sessions_token PRIMARY KEY,
    account text COLLATE "C" NOT NULL,
    started_at bigint NOT NULL,
    expires bigint NOT NULL
);
CREATE INDEX sessions_account ON sessions (brief(account));
CREATE INDEX sessions_expires ON sessions (expires);

CREATE TABLE invitations (
    token_hash text COLLATE "C" CONSTRAINT invitations_token PRIMARY KEY,
    roles text[] COLLATE "C" NOT NULL,
    expires bigint NOT NULL
);
CREATE INDEX invitations_expires ON invitations (expires);
