-- Secrets with which messages are signed, as they are.
CREATE TABLE secret (
    id TEXT PRIMARY KEY NOT NULL CHECK (typeof(id) = 'text'),
    value TEXT NOT NULL CHECK (typeof(value) = 'text')
) WITHOUT ROWID;

-- What one endpoint waits for, and when something last arrived there.
CREATE INDEX message_endpoint ON message (endpoint, seq, due, owner, until) WHERE delivered_at IS NULL;
CREATE INDEX message_arrived ON message (endpoint, delivered_at) WHERE delivered_at IS NOT NULL;
