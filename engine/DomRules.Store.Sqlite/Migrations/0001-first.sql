-- Times are ticks of 100 ns since 1970 in UTC (divide by 10000000 for unixepoch); quantities are millionths of a unit; hashes are 32 bytes.

CREATE TABLE log (
    number INTEGER PRIMARY KEY CHECK (number >= 1),
    at INTEGER NOT NULL CHECK (typeof(at) = 'integer'),
    -- The latest time up to here, so that a range of times is a range of numbers.
    high INTEGER NOT NULL CHECK (typeof(high) = 'integer' AND at <= high),
    actor TEXT NOT NULL CHECK (typeof(actor) = 'text'),
    kind TEXT NOT NULL CHECK (typeof(kind) = 'text'),
    subject TEXT CHECK (subject IS NULL OR typeof(subject) = 'text'),
    hash BLOB NOT NULL CHECK (typeof(hash) = 'blob' AND length(hash) = 32),
    entry BLOB NOT NULL CHECK (typeof(entry) = 'blob'),
    command BLOB NOT NULL CHECK (typeof(command) = 'blob'),
    events BLOB NOT NULL CHECK (typeof(events) = 'blob')
);
CREATE INDEX log_high ON log (high);
CREATE INDEX log_late ON log (at) WHERE at < high;
CREATE INDEX log_actor ON log (actor, number);
CREATE INDEX log_kind ON log (kind, number);
CREATE INDEX log_subject ON log (subject, number) WHERE subject IS NOT NULL;

CREATE TABLE answer (
    id INTEGER PRIMARY KEY,
    caller TEXT NOT NULL CHECK (typeof(caller) = 'text'),
    key TEXT NOT NULL CHECK (typeof(key) = 'text'),
    number INTEGER NOT NULL REFERENCES log,
    request BLOB NOT NULL CHECK (typeof(request) = 'blob' AND length(request) = 32),
    status INTEGER NOT NULL CHECK (typeof(status) = 'integer'),
    body BLOB NOT NULL CHECK (typeof(body) = 'blob'),
    at INTEGER NOT NULL CHECK (typeof(at) = 'integer'),
    UNIQUE (caller, key)
);
CREATE INDEX answer_at ON answer (at);
CREATE UNIQUE INDEX answer_number ON answer (number);

CREATE TABLE stock (
    node TEXT NOT NULL CHECK (typeof(node) = 'text'),
    sku TEXT NOT NULL CHECK (typeof(sku) = 'text'),
    on_hand INTEGER NOT NULL CHECK (typeof(on_hand) = 'integer' AND on_hand <= 1000000000000000000),
    reserved INTEGER NOT NULL CHECK (typeof(reserved) = 'integer' AND 0 <= reserved),
    PRIMARY KEY (node, sku),
    CHECK (reserved <= on_hand)
) WITHOUT ROWID;

CREATE TABLE reservation (
    order_id TEXT NOT NULL CHECK (typeof(order_id) = 'text'),
    shipment INTEGER NOT NULL CHECK (typeof(shipment) = 'integer' AND shipment >= 0),
    node TEXT NOT NULL CHECK (typeof(node) = 'text'),
    sku TEXT NOT NULL CHECK (typeof(sku) = 'text'),
    source TEXT NOT NULL CHECK (typeof(source) = 'text'),
    -- '': none.
    arrives_on TEXT NOT NULL CHECK (typeof(arrives_on) = 'text'),
    quantity INTEGER NOT NULL CHECK (typeof(quantity) = 'integer' AND quantity > 0),
    expires INTEGER CHECK (expires IS NULL OR typeof(expires) = 'integer'),
    PRIMARY KEY (order_id, shipment, node, sku, source, arrives_on)
) WITHOUT ROWID;

CREATE TABLE pointer (
    market TEXT PRIMARY KEY NOT NULL CHECK (typeof(market) = 'text'),
    version TEXT NOT NULL CHECK (typeof(version) = 'text'),
    number INTEGER NOT NULL REFERENCES log
) WITHOUT ROWID;

-- seq counts the decisions of the whole log 1, 2, 3 … in the order of their keys.
CREATE TABLE decision (
    seq INTEGER PRIMARY KEY,
    number INTEGER NOT NULL REFERENCES log,
    place INTEGER NOT NULL CHECK (typeof(place) = 'integer' AND place >= 0),
    at INTEGER NOT NULL CHECK (typeof(at) = 'integer'),
    high INTEGER NOT NULL CHECK (typeof(high) = 'integer' AND at <= high),
    hash BLOB NOT NULL CHECK (typeof(hash) = 'blob' AND length(hash) = 32),
    kind TEXT NOT NULL CHECK (typeof(kind) = 'text'),
    outcome TEXT NOT NULL CHECK (typeof(outcome) = 'text'),
    order_id TEXT NOT NULL CHECK (typeof(order_id) = 'text'),
    market TEXT CHECK (market IS NULL OR typeof(market) = 'text'),
    version TEXT CHECK (version IS NULL OR typeof(version) = 'text'),
    summary TEXT NOT NULL CHECK (typeof(summary) = 'text'),
    UNIQUE (number, place)
);
CREATE INDEX decision_high ON decision (high);
CREATE INDEX decision_late ON decision (at) WHERE at < high;
CREATE INDEX decision_hash ON decision (hash);
CREATE INDEX decision_order ON decision (order_id);

CREATE TABLE decision_body (
    seq INTEGER PRIMARY KEY REFERENCES decision,
    terms TEXT NOT NULL CHECK (typeof(terms) = 'text'),
    record BLOB NOT NULL CHECK (typeof(record) = 'blob'),
    inputs BLOB NOT NULL CHECK (typeof(inputs) = 'blob')
);

-- What decisions are found by. A posting has one bit for each of 64 decisions: bit i of block b is the decision 64 b + i.
CREATE TABLE word (
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL CHECK (typeof(kind) = 'integer'),
    value TEXT NOT NULL CHECK (typeof(value) = 'text'),
    UNIQUE (kind, value)
);
CREATE TABLE posting (
    word INTEGER NOT NULL REFERENCES word,
    block INTEGER NOT NULL CHECK (typeof(block) = 'integer'),
    bits INTEGER NOT NULL CHECK (typeof(bits) = 'integer' AND bits <> 0),
    PRIMARY KEY (word, block)
) WITHOUT ROWID;

CREATE TABLE artefact (
    seq INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE CHECK (typeof(hash) = 'blob' AND length(hash) = 32),
    kind TEXT NOT NULL CHECK (typeof(kind) = 'text'),
    name TEXT NOT NULL CHECK (typeof(name) = 'text'),
    label TEXT NOT NULL CHECK (typeof(label) = 'text'),
    at INTEGER NOT NULL CHECK (typeof(at) = 'integer'),
    put_by TEXT NOT NULL CHECK (typeof(put_by) = 'text'),
    content BLOB NOT NULL CHECK (typeof(content) = 'blob')
);
CREATE INDEX artefact_list ON artefact (kind, at DESC, hash);

CREATE TABLE message (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (typeof(id) = 'text'),
    number INTEGER NOT NULL REFERENCES log,
    place INTEGER NOT NULL CHECK (typeof(place) = 'integer' AND place >= 0),
    endpoint TEXT NOT NULL CHECK (typeof(endpoint) = 'text'),
    line TEXT NOT NULL CHECK (typeof(line) = 'text'),
    kind TEXT NOT NULL CHECK (typeof(kind) = 'text'),
    body BLOB NOT NULL CHECK (typeof(body) = 'blob'),
    first_due INTEGER NOT NULL CHECK (typeof(first_due) = 'integer'),
    -- NULL: given up.
    due INTEGER CHECK (due IS NULL OR typeof(due) = 'integer'),
    attempts INTEGER NOT NULL DEFAULT 0 CHECK (typeof(attempts) = 'integer'),
    why TEXT CHECK (why IS NULL OR typeof(why) = 'text'),
    owner TEXT CHECK (owner IS NULL OR typeof(owner) = 'text'),
    until INTEGER CHECK ((until IS NULL) = (owner IS NULL)),
    delivered_at INTEGER CHECK (delivered_at IS NULL OR typeof(delivered_at) = 'integer')
);
-- With what a lease asks, so that thousands that wait for their next try are passed over inside the index.
CREATE INDEX message_undelivered ON message (seq, due, owner, until) WHERE delivered_at IS NULL;
CREATE INDEX message_line ON message (endpoint, line, seq) WHERE delivered_at IS NULL AND due IS NOT NULL;
CREATE INDEX message_delivered ON message (delivered_at) WHERE delivered_at IS NOT NULL;
CREATE INDEX message_number ON message (number, place);

CREATE TABLE job (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (typeof(id) = 'text'),
    kind TEXT NOT NULL CHECK (typeof(kind) = 'text'),
    due INTEGER NOT NULL CHECK (typeof(due) = 'integer'),
    payload BLOB NOT NULL CHECK (typeof(payload) = 'blob'),
    -- 0 waiting or at work, 1 done, 2 failed, 3 cancelled.
    state INTEGER NOT NULL DEFAULT 0 CHECK (state IN (0, 1, 2, 3)),
    attempts INTEGER NOT NULL DEFAULT 0 CHECK (typeof(attempts) = 'integer'),
    owner TEXT CHECK (owner IS NULL OR state = 0),
    until INTEGER CHECK ((until IS NULL) = (owner IS NULL)),
    cancelling INTEGER NOT NULL DEFAULT 0 CHECK (cancelling = 0 OR (cancelling = 1 AND state = 0)),
    progress BLOB NOT NULL DEFAULT x'' CHECK (typeof(progress) = 'blob'),
    result BLOB NOT NULL DEFAULT x'' CHECK (typeof(result) = 'blob'),
    why TEXT CHECK (why IS NULL OR typeof(why) = 'text'),
    finished_at INTEGER CHECK ((finished_at IS NULL) = (state = 0))
);
CREATE INDEX job_waiting ON job (due, id) WHERE state = 0;
CREATE INDEX job_cancelling ON job (seq) WHERE cancelling = 1;
CREATE INDEX job_list ON job (due DESC, id);
CREATE INDEX job_kind ON job (kind, due DESC, id);

CREATE TABLE access_key (
    id TEXT PRIMARY KEY NOT NULL CHECK (typeof(id) = 'text'),
    name TEXT NOT NULL CHECK (typeof(name) = 'text'),
    secret_hash BLOB NOT NULL CHECK (typeof(secret_hash) = 'blob' AND length(secret_hash) = 32),
    -- A JSON array.
    scopes TEXT NOT NULL CHECK (typeof(scopes) = 'text'),
    created_at INTEGER NOT NULL CHECK (typeof(created_at) = 'integer'),
    expires INTEGER CHECK (expires IS NULL OR typeof(expires) = 'integer'),
    revoked_at INTEGER CHECK (revoked_at IS NULL OR typeof(revoked_at) = 'integer')
) WITHOUT ROWID;

CREATE TABLE saved_state (
    number INTEGER PRIMARY KEY,
    hash BLOB NOT NULL CHECK (typeof(hash) = 'blob' AND length(hash) = 32),
    content BLOB NOT NULL CHECK (typeof(content) = 'blob')
);

-- One row that is written to see whether writing works.
CREATE TABLE probe (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    count INTEGER NOT NULL
);
INSERT INTO probe VALUES (1, 0);
