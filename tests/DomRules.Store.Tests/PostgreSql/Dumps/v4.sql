
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

CREATE SCHEMA fixture_v4;

CREATE FUNCTION fixture_v4.brief(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (octet_length(value) <= 300) THEN value ELSE (repeat('#'::text, 240) || encode(sha256(decode(replace(value, '\'::text, '\\'::text), 'escape'::text)), 'hex'::text)) END;

CREATE FUNCTION fixture_v4.moment(ticks bigint) RETURNS timestamp with time zone
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN to_timestamp(((((ticks - '621355968000000000'::bigint))::numeric / 10000000.0))::double precision);

CREATE FUNCTION fixture_v4.refuse(code text, what text) RETURNS void
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION USING ERRCODE = code, MESSAGE = what; END $$;

SET default_tablespace = '';

SET default_table_access_method = heap;

CREATE TABLE fixture_v4.access_keys (
    id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    secret_hash text NOT NULL COLLATE pg_catalog."C",
    scopes text[] NOT NULL COLLATE pg_catalog."C",
    created_at bigint NOT NULL,
    expires bigint,
    revoked_at bigint
);

CREATE TABLE fixture_v4.accounts (
    id text NOT NULL COLLATE pg_catalog."C",
    sign_in text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    password_hash text NOT NULL COLLATE pg_catalog."C",
    roles text[] NOT NULL COLLATE pg_catalog."C",
    created_at bigint NOT NULL,
    disabled_at bigint
);

CREATE TABLE fixture_v4.answers (
    caller text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    request text NOT NULL COLLATE pg_catalog."C",
    status integer NOT NULL,
    body bytea NOT NULL,
    at bigint NOT NULL,
    commit bigint NOT NULL
);

CREATE TABLE fixture_v4.artefacts (
    hash text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    label text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    by_whom text NOT NULL COLLATE pg_catalog."C",
    content bytea NOT NULL
);

CREATE TABLE fixture_v4.commits (
    number bigint NOT NULL,
    at bigint NOT NULL,
    actor text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    subject text COLLATE pg_catalog."C",
    entry bytea NOT NULL,
    hash text NOT NULL COLLATE pg_catalog."C",
    command bytea NOT NULL,
    events bytea NOT NULL
);

CREATE TABLE fixture_v4.decisions (
    commit bigint NOT NULL,
    "position" integer NOT NULL,
    hash text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    outcome text NOT NULL COLLATE pg_catalog."C",
    order_id text NOT NULL COLLATE pg_catalog."C",
    market text COLLATE pg_catalog."C",
    version text COLLATE pg_catalog."C",
    summary text NOT NULL COLLATE pg_catalog."C",
    terms jsonb NOT NULL,
    record bytea NOT NULL,
    inputs bytea NOT NULL
);

CREATE TABLE fixture_v4.draft_edits (
    draft text NOT NULL COLLATE pg_catalog."C",
    revision bigint NOT NULL,
    author text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    body bytea NOT NULL
);

CREATE TABLE fixture_v4.draft_snapshots (
    draft text NOT NULL COLLATE pg_catalog."C",
    revision bigint NOT NULL,
    content bytea NOT NULL
);

CREATE TABLE fixture_v4.drafts (
    id text NOT NULL COLLATE pg_catalog."C",
    market text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL COLLATE pg_catalog."C",
    base text COLLATE pg_catalog."C",
    created_at bigint NOT NULL,
    created_by text NOT NULL COLLATE pg_catalog."C",
    changed_at bigint NOT NULL,
    revision bigint NOT NULL,
    authors text[] NOT NULL COLLATE pg_catalog."C",
    state smallint NOT NULL,
    CONSTRAINT drafts_revision_check CHECK ((revision >= 0)),
    CONSTRAINT drafts_state_check CHECK ((state = ANY (ARRAY[0, 1, 2])))
);

CREATE TABLE fixture_v4.head (
    single boolean DEFAULT true NOT NULL,
    number bigint NOT NULL,
    hash text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT head_single_check CHECK (single)
);

CREATE TABLE fixture_v4.invitations (
    token_hash text NOT NULL COLLATE pg_catalog."C",
    roles text[] NOT NULL COLLATE pg_catalog."C",
    expires bigint NOT NULL
);

CREATE TABLE fixture_v4.jobs (
    id text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    due bigint NOT NULL,
    payload bytea NOT NULL,
    state smallint DEFAULT 0 NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    owner text COLLATE pg_catalog."C",
    leased_until bigint,
    cancelling boolean DEFAULT false NOT NULL,
    progress bytea DEFAULT '\x'::bytea NOT NULL,
    result bytea DEFAULT '\x'::bytea NOT NULL,
    why text COLLATE pg_catalog."C",
    finished_at bigint
);

CREATE TABLE fixture_v4.messages (
    id text NOT NULL COLLATE pg_catalog."C",
    endpoint text NOT NULL COLLATE pg_catalog."C",
    line text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    body bytea NOT NULL,
    first_due bigint NOT NULL,
    due bigint,
    commit bigint NOT NULL,
    "position" integer NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    why text COLLATE pg_catalog."C",
    owner text COLLATE pg_catalog."C",
    leased_until bigint,
    delivered_at bigint
);

CREATE TABLE fixture_v4.pointers (
    market text NOT NULL COLLATE pg_catalog."C",
    version text NOT NULL COLLATE pg_catalog."C",
    commit bigint NOT NULL
);

CREATE TABLE fixture_v4.postings (
    term bigint NOT NULL,
    commit bigint NOT NULL,
    "position" integer NOT NULL,
    low bigint NOT NULL,
    high bigint NOT NULL
);

CREATE TABLE fixture_v4.probe (
    single boolean DEFAULT true NOT NULL,
    count bigint NOT NULL,
    CONSTRAINT probe_single_check CHECK (single)
);

CREATE TABLE fixture_v4.reservations (
    order_id text NOT NULL COLLATE pg_catalog."C",
    shipment integer NOT NULL,
    node text NOT NULL COLLATE pg_catalog."C",
    sku text NOT NULL COLLATE pg_catalog."C",
    source text NOT NULL COLLATE pg_catalog."C",
    arrives_on date,
    quantity numeric NOT NULL,
    expires bigint,
    CONSTRAINT reservations_of_something CHECK ((quantity > (0)::numeric))
);

CREATE TABLE fixture_v4.schema_version (
    version integer NOT NULL,
    name text NOT NULL
);

CREATE TABLE fixture_v4.secrets (
    id text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C"
);

CREATE TABLE fixture_v4.sessions (
    token_hash text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    started_at bigint NOT NULL,
    expires bigint NOT NULL
);

CREATE TABLE fixture_v4.spans (
    block bigint NOT NULL,
    commits_first bigint NOT NULL,
    commits_last bigint NOT NULL,
    decisions_first bigint,
    decisions_last bigint
)
WITH (fillfactor='50');

CREATE TABLE fixture_v4.states (
    number bigint NOT NULL,
    hash text NOT NULL COLLATE pg_catalog."C",
    content bytea NOT NULL
);

CREATE TABLE fixture_v4.stock (
    node text NOT NULL COLLATE pg_catalog."C",
    sku text NOT NULL COLLATE pg_catalog."C",
    on_hand numeric NOT NULL,
    reserved numeric NOT NULL,
    CONSTRAINT stock_not_oversold CHECK ((((0)::numeric <= reserved) AND (reserved <= on_hand) AND (on_hand <= ('1000000000000'::bigint)::numeric)))
)
WITH (fillfactor='70');

INSERT INTO fixture_v4.access_keys VALUES ('key', 'Shop', '66859b7ade4e68cb65041b88a7ad5214df71cdcfa27dff2efcc80a81e9ba5fa0', '{orders:write,stock:read}', 638764272000000000, NULL, NULL);

INSERT INTO fixture_v4.accounts VALUES ('a1', 'ada', 'Ada', 'hash of a password', '{operator,auditor}', 638764272000000000, NULL);

INSERT INTO fixture_v4.answers VALUES ('shop', 'order 1', '92dea6acd9502899368007f4418821877c6725b2583fb16788407fe68bcfd1f0', 201, '\x616e73776572206f726465722031', 638764272000000000, 2);
INSERT INTO fixture_v4.answers VALUES ('shop', 'order 2', 'c7f8278dda352bc056288317dabedcc469a129ec2de5e708a1cdc2b5f41795bd', 201, '\x616e73776572206f726465722032', 638764272000000000, 3);

INSERT INTO fixture_v4.artefacts VALUES ('6c621d1a05138a7888d37d9269a9da8e2e11e4aced2f6cfd24b05ab1b9e61bb0', 'library', 'fashion', 'first', 638764272000000000, 'tess', '\x72756c6573');

INSERT INTO fixture_v4.commits VALUES (1, 638764272600000000, 'tess', 'order', 'O1 stock SHIRT', '\x656e74727920312073746f636b205348495254', '3f6821a1c036d61c09d7c41a3bac37c47ec9640bdfc83c080833c0e8c42fa953', '\x636f6d6d616e6420312073746f636b205348495254', '\x6576656e747320312073746f636b205348495254');
INSERT INTO fixture_v4.commits VALUES (2, 638764273200000000, 'tess', 'order', 'O2 order 1', '\x656e7472792032206f726465722031', '109e68496d9698e7862f60612d463b4d9eab761feb37ea044399435ee836d9aa', '\x636f6d6d616e642032206f726465722031', '\x6576656e74732032206f726465722031');
INSERT INTO fixture_v4.commits VALUES (3, 638764273800000000, 'tess', 'order', 'O3 order 2', '\x656e7472792033206f726465722032', 'a79021a12b20ea3a04e0e487778d6f0184324bd0a26818e99c914255d8961e53', '\x636f6d6d616e642033206f726465722032', '\x6576656e74732033206f726465722032');

INSERT INTO fixture_v4.decisions VALUES (2, 0, '53b2832c26d640d5201f1cb53feeff8fc72ed782061eac7d4af451e05c2c1ec9', 638764273200000000, 'route', 'routed', 'order 1', 'DE', '5ca4f3850ccc331aaf8a257d6086e526a3b42a63e18cb11d020847985b31d188', 'Ships from Köln 📦.', '["node:BERLIN", "sku:SHIRT"]', '\x7265636f7264206f66206f726465722031', '\x696e70757473206f66206f726465722031');
INSERT INTO fixture_v4.decisions VALUES (3, 0, '08b623665fc35243337cfb6c0523fe03d21cf94e1efcb4623426f889069fafeb', 638764273800000000, 'route', 'routed', 'order 2', 'DE', '5ca4f3850ccc331aaf8a257d6086e526a3b42a63e18cb11d020847985b31d188', 'Ships from Köln 📦.', '["node:BERLIN", "sku:SHIRT"]', '\x7265636f7264206f66206f726465722032', '\x696e70757473206f66206f726465722032');

INSERT INTO fixture_v4.draft_edits VALUES ('d1', 2, 'ben', 638764273200000000, '\x656469742032');
INSERT INTO fixture_v4.draft_edits VALUES ('d1', 3, 'ben', 638764273800000000, '\x656469742033');

INSERT INTO fixture_v4.draft_snapshots VALUES ('d1', 2, '\x61742032');

INSERT INTO fixture_v4.drafts VALUES ('d1', 'DE', 'Köln 📦', 'cae662172fd450bb0cd710a769079c05bfc5d8e35efa6576edc7d0377afdd4a2', 638764272000000000, 'Ada', 638764273800000000, 3, '{ada,ben}', 0);

INSERT INTO fixture_v4.head VALUES (true, 3, 'a79021a12b20ea3a04e0e487778d6f0184324bd0a26818e99c914255d8961e53');

INSERT INTO fixture_v4.invitations VALUES ('e17b9e21c55b86b28f33545fc918e9a4d7d9a6307c960b6394737bcf05381b1e', '{viewer}', 638764308000000000);

INSERT INTO fixture_v4.jobs VALUES ('job order 2', 'recheck', 638764272000000000, '\x7061796c6f6164206a6f62206f726465722032', 0, 0, NULL, NULL, false, '\x', '\x', NULL, NULL);
INSERT INTO fixture_v4.jobs VALUES ('job order 1', 'recheck', 638764272000000000, '\x7061796c6f6164206a6f62206f726465722031', 0, 1, 'worker', 638764273200000000, false, '\x', '\x', NULL, NULL);

INSERT INTO fixture_v4.messages VALUES ('message order 2', 'shop', 'order 2', 'routed', '\x626f6479206d657373616765206f726465722032', 638764272000000000, 638764272000000000, 3, 0, 0, NULL, NULL, NULL, NULL);
INSERT INTO fixture_v4.messages VALUES ('message order 1', 'shop', 'order 1', 'routed', '\x626f6479206d657373616765206f726465722031', 638764272000000000, 638764277400000000, 2, 0, 1, 'no answer', NULL, NULL, NULL);

INSERT INTO fixture_v4.pointers VALUES ('DE', '6c621d1a05138a7888d37d9269a9da8e2e11e4aced2f6cfd24b05ab1b9e61bb0', 3);

INSERT INTO fixture_v4.postings VALUES (8029206073310798389, 2, 0, 2308167428367978530, 1369094287868035328);
INSERT INTO fixture_v4.postings VALUES (-3551418871986718581, 2, 0, 2308167428367978530, 1369094287868035328);
INSERT INTO fixture_v4.postings VALUES (963892496970914488, 2, 0, 2308167428367978530, 1369094287868035328);
INSERT INTO fixture_v4.postings VALUES (-8610483139731958170, 2, 0, 2308167428367978530, 1369094287868035328);
INSERT INTO fixture_v4.postings VALUES (-4073634100153083201, 2, 0, 2308167428367978530, 1369094287868035328);
INSERT INTO fixture_v4.postings VALUES (6197759069052730332, 2, 0, 2308167428367978530, 1369094287868035328);
INSERT INTO fixture_v4.postings VALUES (-387133026236153362, 2, 0, 2308167428367978530, 1369094287868035328);
INSERT INTO fixture_v4.postings VALUES (8029206073310798389, 3, 0, 2380225022380740706, 1369094287868035328);
INSERT INTO fixture_v4.postings VALUES (-3551418871986718581, 3, 0, 2380225022380740706, 1369094287868035328);
INSERT INTO fixture_v4.postings VALUES (4260371627855479103, 3, 0, 2380225022380740706, 1369094287868035328);
INSERT INTO fixture_v4.postings VALUES (-8610483139731958170, 3, 0, 2380225022380740706, 1369094287868035328);
INSERT INTO fixture_v4.postings VALUES (-4073634100153083201, 3, 0, 2380225022380740706, 1369094287868035328);
INSERT INTO fixture_v4.postings VALUES (6197759069052730332, 3, 0, 2380225022380740706, 1369094287868035328);
INSERT INTO fixture_v4.postings VALUES (-387133026236153362, 3, 0, 2380225022380740706, 1369094287868035328);

INSERT INTO fixture_v4.probe VALUES (true, 0);

INSERT INTO fixture_v4.reservations VALUES ('order 1', 1, 'BERLIN', 'SHIRT', 'on_hand', NULL, 1, NULL);
INSERT INTO fixture_v4.reservations VALUES ('order 2', 1, 'BERLIN', 'SHIRT', 'on_hand', NULL, 1, NULL);

INSERT INTO fixture_v4.schema_version VALUES (1, 'first');
INSERT INTO fixture_v4.schema_version VALUES (2, 'receivers');
INSERT INTO fixture_v4.schema_version VALUES (3, 'accounts');
INSERT INTO fixture_v4.schema_version VALUES (4, 'drafts');

INSERT INTO fixture_v4.secrets VALUES ('s1', 'whsec_köln');

INSERT INTO fixture_v4.sessions VALUES ('3c469e9d6c5875d37a43f353d4f88e61fcf812c66eee3457465a40b0da4153e0', 'a1', 638764272600000000, 638764632000000000);

INSERT INTO fixture_v4.spans VALUES (0, 638764272600000000, 638764273800000000, 638764273200000000, 638764273800000000);

INSERT INTO fixture_v4.states VALUES (3, '40093ead2c5f20a05dfd08796e7f24d7b8ccf0b2345f71d0fdb80c493e331a07', '\x73746174652033');

INSERT INTO fixture_v4.stock VALUES ('BERLIN', 'SHIRT', 3, 2);

ALTER TABLE ONLY fixture_v4.artefacts
    ADD CONSTRAINT artefacts_hash PRIMARY KEY (hash);

ALTER TABLE ONLY fixture_v4.commits
    ADD CONSTRAINT commits_number PRIMARY KEY (number);

ALTER TABLE ONLY fixture_v4.decisions
    ADD CONSTRAINT decisions_key PRIMARY KEY (commit, "position");

ALTER TABLE ONLY fixture_v4.head
    ADD CONSTRAINT head_pkey PRIMARY KEY (single);

ALTER TABLE ONLY fixture_v4.invitations
    ADD CONSTRAINT invitations_token PRIMARY KEY (token_hash);

ALTER TABLE ONLY fixture_v4.messages
    ADD CONSTRAINT messages_place PRIMARY KEY (commit, "position");

ALTER TABLE ONLY fixture_v4.postings
    ADD CONSTRAINT postings_key PRIMARY KEY (term, commit, "position") INCLUDE (low, high);

ALTER TABLE ONLY fixture_v4.probe
    ADD CONSTRAINT probe_pkey PRIMARY KEY (single);

ALTER TABLE ONLY fixture_v4.schema_version
    ADD CONSTRAINT schema_version_pkey PRIMARY KEY (version);

ALTER TABLE ONLY fixture_v4.sessions
    ADD CONSTRAINT sessions_token PRIMARY KEY (token_hash);

ALTER TABLE ONLY fixture_v4.spans
    ADD CONSTRAINT spans_pkey PRIMARY KEY (block);

ALTER TABLE ONLY fixture_v4.states
    ADD CONSTRAINT states_number PRIMARY KEY (number);

CREATE UNIQUE INDEX access_keys_id ON fixture_v4.access_keys USING btree (fixture_v4.brief(id));

CREATE UNIQUE INDEX accounts_id ON fixture_v4.accounts USING btree (fixture_v4.brief(id));

CREATE UNIQUE INDEX accounts_sign_in ON fixture_v4.accounts USING btree (fixture_v4.brief(sign_in));

CREATE INDEX answers_at ON fixture_v4.answers USING btree (at);

CREATE INDEX answers_commit ON fixture_v4.answers USING btree (commit);

CREATE UNIQUE INDEX answers_key ON fixture_v4.answers USING btree (fixture_v4.brief(caller), fixture_v4.brief(key));

CREATE INDEX artefacts_kind ON fixture_v4.artefacts USING btree (fixture_v4.brief(kind), at DESC, hash);

CREATE INDEX commits_actor ON fixture_v4.commits USING btree (fixture_v4.brief(actor), number);

CREATE INDEX commits_kind ON fixture_v4.commits USING btree (fixture_v4.brief(kind), number);

CREATE INDEX commits_kind_actor ON fixture_v4.commits USING btree (fixture_v4.brief(kind), fixture_v4.brief(actor), number);

CREATE INDEX commits_subject ON fixture_v4.commits USING btree (fixture_v4.brief(subject), number) WHERE (subject IS NOT NULL);

CREATE INDEX decisions_hash ON fixture_v4.decisions USING btree (hash, commit, "position");

CREATE UNIQUE INDEX draft_edits_revision ON fixture_v4.draft_edits USING btree (fixture_v4.brief(draft), revision);

CREATE UNIQUE INDEX draft_snapshots_draft ON fixture_v4.draft_snapshots USING btree (fixture_v4.brief(draft));

CREATE INDEX drafts_base ON fixture_v4.drafts USING btree (base) WHERE (base IS NOT NULL);

CREATE INDEX drafts_changed ON fixture_v4.drafts USING btree (changed_at);

CREATE UNIQUE INDEX drafts_id ON fixture_v4.drafts USING btree (fixture_v4.brief(id));

CREATE INDEX invitations_expires ON fixture_v4.invitations USING btree (expires);

CREATE INDEX jobs_due ON fixture_v4.jobs USING btree (due);

CREATE UNIQUE INDEX jobs_id ON fixture_v4.jobs USING btree (fixture_v4.brief(id));

CREATE INDEX jobs_kind ON fixture_v4.jobs USING btree (fixture_v4.brief(kind), due);

CREATE INDEX jobs_waiting ON fixture_v4.jobs USING btree (due) WHERE (state = 0);

CREATE INDEX messages_arrived ON fixture_v4.messages USING btree (fixture_v4.brief(endpoint), delivered_at) WHERE (delivered_at IS NOT NULL);

CREATE INDEX messages_delivered ON fixture_v4.messages USING btree (delivered_at) WHERE (delivered_at IS NOT NULL);

CREATE INDEX messages_endpoint ON fixture_v4.messages USING btree (fixture_v4.brief(endpoint), commit, "position") WHERE (delivered_at IS NULL);

CREATE UNIQUE INDEX messages_id ON fixture_v4.messages USING btree (fixture_v4.brief(id));

CREATE INDEX messages_undelivered ON fixture_v4.messages USING btree (commit, "position") WHERE (delivered_at IS NULL);

CREATE INDEX messages_waiting ON fixture_v4.messages USING btree (fixture_v4.brief(endpoint), fixture_v4.brief(line), commit, "position") WHERE ((delivered_at IS NULL) AND (due IS NOT NULL));

CREATE UNIQUE INDEX pointers_market ON fixture_v4.pointers USING btree (fixture_v4.brief(market));

CREATE UNIQUE INDEX reservations_key ON fixture_v4.reservations USING btree (fixture_v4.brief(order_id), shipment, fixture_v4.brief(node), fixture_v4.brief(sku), fixture_v4.brief(source), COALESCE(arrives_on, '-infinity'::date));

CREATE UNIQUE INDEX secrets_id ON fixture_v4.secrets USING btree (fixture_v4.brief(id));

CREATE INDEX sessions_account ON fixture_v4.sessions USING btree (fixture_v4.brief(account));

CREATE INDEX sessions_expires ON fixture_v4.sessions USING btree (expires);

CREATE UNIQUE INDEX stock_place ON fixture_v4.stock USING btree (fixture_v4.brief(node), fixture_v4.brief(sku));

