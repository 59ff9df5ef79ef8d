-- What people write before it is a version.
CREATE TABLE draft (
    id TEXT PRIMARY KEY NOT NULL CHECK (typeof(id) = 'text'),
    market TEXT NOT NULL CHECK (typeof(market) = 'text'),
    title TEXT NOT NULL CHECK (typeof(title) = 'text'),
    base BLOB CHECK (base IS NULL OR (typeof(base) = 'blob' AND length(base) = 32)),
    created_at INTEGER NOT NULL CHECK (typeof(created_at) = 'integer'),
    created_by TEXT NOT NULL CHECK (typeof(created_by) = 'text'),
    changed_at INTEGER NOT NULL CHECK (typeof(changed_at) = 'integer'),
    revision INTEGER NOT NULL CHECK (typeof(revision) = 'integer' AND revision >= 0),
    -- A JSON array.
    authors TEXT NOT NULL CHECK (typeof(authors) = 'text'),
    -- 0 open, 1 submitted, 2 closed.
    state INTEGER NOT NULL CHECK (state IN (0, 1, 2))
) WITHOUT ROWID;
CREATE INDEX draft_changed ON draft (changed_at DESC, id);
CREATE INDEX draft_base ON draft (base) WHERE base IS NOT NULL;

-- All of a draft at a revision; what was edited since stands in draft_edit.
CREATE TABLE draft_snapshot (
    draft TEXT PRIMARY KEY NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL CHECK (typeof(revision) = 'integer' AND revision >= 0),
    content BLOB NOT NULL CHECK (typeof(content) = 'blob')
);

CREATE TABLE draft_edit (
    draft TEXT NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL CHECK (typeof(revision) = 'integer' AND revision >= 1),
    author TEXT NOT NULL CHECK (typeof(author) = 'text'),
    at INTEGER NOT NULL CHECK (typeof(at) = 'integer'),
    body BLOB NOT NULL CHECK (typeof(body) = 'blob'),
    PRIMARY KEY (draft, revision)
) WITHOUT ROWID;
