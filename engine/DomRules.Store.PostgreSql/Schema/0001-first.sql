-- Times are ticks of 100 ns since 0001-01-01 UTC, exact as they came; moment(ticks) shows them to people.
-- Texts are compared byte by byte (collation C), and a long one stands in an index by its hash: brief(text).

CREATE FUNCTION moment(ticks bigint) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN to_timestamp((ticks - 621355968000000000) / 10000000.0);

-- What stands for a text in an index: itself up to 300 bytes; else 304 bytes made of its hash, which no short text can be. Everything in it is
-- immutable, so that the planner puts it in line: a call would cost more than the row it finds.
CREATE FUNCTION brief(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN octet_length(value) <= 300 THEN value ELSE repeat('#', 240) || encode(sha256(decode(replace(value, '\', '\\'), 'escape')), 'hex') END;

-- Ends the transaction with a code of ours; the message names what was in the way.
CREATE FUNCTION refuse(code text, what text) RETURNS void LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION USING ERRCODE = code, MESSAGE = what; END $$;

CREATE TABLE head (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    number bigint NOT NULL,
    hash text COLLATE "C" NOT NULL
);
INSERT INTO head (number, hash) VALUES (0, repeat('0', 64));

CREATE TABLE commits (
    number bigint CONSTRAINT commits_number PRIMARY KEY,
    at bigint NOT NULL,
    actor text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    subject text COLLATE "C",
    entry bytea NOT NULL,
    hash text COLLATE "C" NOT NULL,
    command bytea NOT NULL,
    events bytea NOT NULL
);
CREATE INDEX commits_actor ON commits (brief(actor), number);
CREATE INDEX commits_kind ON commits (brief(kind), number);
CREATE INDEX commits_kind_actor ON commits (brief(kind), brief(actor), number);
CREATE INDEX commits_subject ON commits (brief(subject), number) WHERE subject IS NOT NULL;

-- Between which moments the commits and decisions of 256 numbers lie, so that a search by time reads no others.
CREATE TABLE spans (
    block bigint PRIMARY KEY,
    commits_first bigint NOT NULL,
    commits_last bigint NOT NULL,
    decisions_first bigint,
    decisions_last bigint
) WITH (fillfactor = 50);

CREATE TABLE answers (
    caller text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    request text COLLATE "C" NOT NULL,
    status integer NOT NULL,
    body bytea NOT NULL,
    at bigint NOT NULL,
    commit bigint NOT NULL
);
CREATE UNIQUE INDEX answers_key ON answers (brief(caller), brief(key));
CREATE INDEX answers_at ON answers (at);
CREATE INDEX answers_commit ON answers (commit);

CREATE TABLE stock (
    node text COLLATE "C" NOT NULL,
    sku text COLLATE "C" NOT NULL,
    on_hand numeric NOT NULL,
    reserved numeric NOT NULL,
    CONSTRAINT stock_not_oversold CHECK (0 <= reserved AND reserved <= on_hand AND on_hand <= 1000000000000)
) WITH (fillfactor = 70);
CREATE UNIQUE INDEX stock_place ON stock (brief(node), brief(sku));

CREATE TABLE reservations (
    order_id text COLLATE "C" NOT NULL,
    shipment integer NOT NULL,
    node text COLLATE "C" NOT NULL,
    sku text COLLATE "C" NOT NULL,
    source text COLLATE "C" NOT NULL,
    arrives_on date,
    quantity numeric NOT NULL,
    expires bigint,
    CONSTRAINT reservations_of_something CHECK (quantity > 0)
);
CREATE UNIQUE INDEX reservations_key ON reservations
    (brief(order_id), shipment, brief(node), brief(sku), brief(source), coalesce(arrives_on, '-infinity'::date));

CREATE TABLE pointers (
    market text COLLATE "C" NOT NULL,
    version text COLLATE "C" NOT NULL,
    commit bigint NOT NULL
);
CREATE UNIQUE INDEX pointers_market ON pointers (brief(market));

CREATE TABLE decisions (
    commit bigint NOT NULL,
    position integer NOT NULL,
    hash text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    kind text COLLATE "C" NOT NULL,
    outcome text COLLATE "C" NOT NULL,
    order_id text COLLATE "C" NOT NULL,
    market text COLLATE "C",
    version text COLLATE "C",
    summary text COLLATE "C" NOT NULL,
    terms jsonb NOT NULL,
    record bytea NOT NULL,
    inputs bytea NOT NULL,
    CONSTRAINT decisions_key PRIMARY KEY (commit, position)
);
CREATE INDEX decisions_hash ON decisions (hash, commit, position);

-- Which decisions speak of a term (a market, an outcome, a node …), in order. A term is the first 8 bytes of a hash; low and high are a
-- 128-bit signature of all terms of the decision, so that most of those that lack a second term are passed over without being read.
CREATE TABLE postings (
    term bigint NOT NULL,
    commit bigint NOT NULL,
    position integer NOT NULL,
    low bigint NOT NULL,
    high bigint NOT NULL,
    CONSTRAINT postings_key PRIMARY KEY (term, commit, position) INCLUDE (low, high)
);

CREATE TABLE messages (
    id text COLLATE "C" NOT NULL,
    endpoint text COLLATE "C" NOT NULL,
    line text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    body bytea NOT NULL,
    first_due bigint NOT NULL,
    due bigint,
    commit bigint NOT NULL,
    position integer NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    why text COLLATE "C",
    owner text COLLATE "C",
    leased_until bigint,
    delivered_at bigint,
    CONSTRAINT messages_place PRIMARY KEY (commit, position)
);
CREATE UNIQUE INDEX messages_id ON messages (brief(id));
CREATE INDEX messages_undelivered ON messages (commit, position) WHERE delivered_at IS NULL;
CREATE INDEX messages_waiting ON messages (brief(endpoint), brief(line), commit, position) WHERE delivered_at IS NULL AND due IS NOT NULL;
CREATE INDEX messages_delivered ON messages (delivered_at) WHERE delivered_at IS NOT NULL;

CREATE TABLE jobs (
    id text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    due bigint NOT NULL,
    payload bytea NOT NULL,
    state smallint NOT NULL DEFAULT 0,
    attempts integer NOT NULL DEFAULT 0,
    owner text COLLATE "C",
    leased_until bigint,
    cancelling boolean NOT NULL DEFAULT false,
    progress bytea NOT NULL DEFAULT '',
    result bytea NOT NULL DEFAULT '',
    why text COLLATE "C",
    finished_at bigint
);
CREATE UNIQUE INDEX jobs_id ON jobs (brief(id));
CREATE INDEX jobs_waiting ON jobs (due) WHERE state = 0;
CREATE INDEX jobs_due ON jobs (due);
CREATE INDEX jobs_kind ON jobs (brief(kind), due);

CREATE TABLE artefacts (
    hash text COLLATE "C" CONSTRAINT artefacts_hash PRIMARY KEY,
    kind text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    label text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    by_whom text COLLATE "C" NOT NULL,
    content bytea NOT NULL
);
CREATE INDEX artefacts_kind ON artefacts (brief(kind), at DESC, hash);

CREATE TABLE access_keys (
    id text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    secret_hash text COLLATE "C" NOT NULL,
    scopes text[] COLLATE "C" NOT NULL,
    created_at bigint NOT NULL,
    expires bigint,
    revoked_at bigint
);
CREATE UNIQUE INDEX access_keys_id ON access_keys (brief(id));

CREATE TABLE states (
    number bigint CONSTRAINT states_number PRIMARY KEY,
    hash text COLLATE "C" NOT NULL,
    content bytea NOT NULL
);

-- Written to ask whether writing works.
CREATE TABLE probe (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    count bigint NOT NULL
);
INSERT INTO probe (count) VALUES (0);
