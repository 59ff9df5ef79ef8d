-- What people write before it is a version.
CREATE TABLE drafts (
    id text COLLATE "C" NOT NULL,
    market text COLLATE "C" NOT NULL,
    title text COLLATE "C" NOT NULL,
    base text COLLATE "C",
    created_at bigint NOT NULL,
    created_by text COLLATE "C" NOT NULL,
    changed_at bigint NOT NULL,
    revision bigint NOT NULL CHECK (revision >= 0),
    authors text[] COLLATE "C" NOT NULL,
    -- 0 open, 1 submitted, 2 closed.
    state smallint NOT NULL CHECK (state IN (0, 1, 2))
);
CREATE UNIQUE INDEX drafts_id ON drafts (brief(id));
CREATE INDEX drafts_changed ON drafts (changed_at);
CREATE INDEX drafts_base ON drafts (base) WHERE base IS NOT NULL;

-- All of a draft at a revision; what was edited since stands in draft_edits.
CREATE TABLE draft_snapshots (
    draft text COLLATE "C" NOT NULL,
    revision bigint NOT NULL,
    content bytea NOT NULL
);
CREATE UNIQUE INDEX draft_snapshots_draft ON draft_snapshots (brief(draft));

CREATE TABLE draft_edits (
    draft text COLLATE "C" NOT NULL,
    revision bigint NOT NULL,
    author text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    body bytea NOT NULL
);
CREATE UNIQUE INDEX draft_edits_revision ON draft_edits (brief(draft), revision);
