-- Secrets with which messages are signed, as they are.
CREATE TABLE secrets (
    id text COLLATE "C" NOT NULL,
    value text COLLATE "C" NOT NULL
);
CREATE UNIQUE INDEX secrets_id ON secrets (brief(id));

-- What one endpoint waits for, and when something last arrived there.
CREATE INDEX messages_endpoint ON messages (brief(endpoint), commit, position) WHERE delivered_at IS NULL;
CREATE INDEX messages_arrived ON messages (brief(endpoint), delivered_at) WHERE delivered_at IS NOT NULL
