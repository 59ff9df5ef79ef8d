using System.Collections.Immutable;
using System.Data.Common;
using DomRules.Store.Drafts;
using DomRules.Store.PostgreSql.Connections;
using DomRules.Store.PostgreSql.Values;

namespace DomRules.Store.PostgreSql.Drafts;

/// <summary>Drafts, a row each, with a snapshot and a row for each edit since.</summary>
internal sealed class PostgreSqlDrafts(Database database) : IDrafts
{
    private const string Select = "SELECT id, market, title, base, created_at, created_by, changed_at, revision, authors, state FROM drafts";

    private const string This = "brief(draft) = brief($1) AND draft = $1";

    private const string Begin =
        """
        WITH begun AS (
            INSERT INTO drafts (id, market, title, base, created_at, created_by, changed_at, revision, authors, state)
            VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8, 0) ON CONFLICT DO NOTHING RETURNING id)
        INSERT INTO draft_snapshots (draft, revision, content) SELECT id, 0, $9 FROM begun
        """;

    // The row of the draft is the gate: who waited at it finds another revision there.
    private const string Append =
        """
        WITH moved AS (
            UPDATE drafts SET revision = $2, changed_at = $4, authors = CASE WHEN $3 = ANY (authors) THEN authors ELSE authors || $3 END
            WHERE brief(id) = brief($1) AND id = $1 AND revision = $2 - 1 AND state <> 2 RETURNING id)
        INSERT INTO draft_edits (draft, revision, author, at, body) SELECT id, $2, $3, $4, $5 FROM moved
        """;

    private const string Replace =
        $"""
        WITH moved AS (
            UPDATE draft_snapshots SET revision = $2, content = $3
            WHERE {This} AND revision < $2 AND $2 <= (SELECT d.revision FROM drafts d WHERE brief(d.id) = brief($1) AND d.id = $1) RETURNING draft),
        dropped AS (DELETE FROM draft_edits WHERE {This} AND revision <= $4 AND EXISTS (SELECT FROM moved))
        SELECT draft FROM moved
        """;

    // One statement sees one moment.
    private const string Content =
        $"""
        SELECT revision, NULL::text AS author, 0::bigint AS at, content FROM draft_snapshots WHERE {This}
        UNION ALL
        SELECT revision, author, at, body FROM draft_edits
        WHERE {This} AND revision > (SELECT s.revision FROM draft_snapshots s WHERE brief(s.draft) = brief($1) AND s.draft = $1)
        ORDER BY 1
        """;

    private const string Since =
        """
        SELECT e.revision, e.author, e.at, e.body, d.revision FROM drafts d LEFT JOIN draft_edits e ON brief(e.draft) = brief(d.id) AND e.draft = d.id AND e.revision > $2
        WHERE brief(d.id) = brief($1) AND d.id = $1 ORDER BY e.revision
        """;

    private const string Pruned =
        """
        WITH pruned AS (DELETE FROM drafts WHERE state = 2 AND changed_at < $1 RETURNING id),
             snapshots AS (DELETE FROM draft_snapshots s USING pruned WHERE brief(s.draft) = brief(pruned.id) AND s.draft = pruned.id),
             edits AS (DELETE FROM draft_edits e USING pruned WHERE brief(e.draft) = brief(pruned.id) AND e.draft = pruned.id)
        SELECT id FROM pruned
        """;

    public async ValueTask<bool> BeginAsync(DraftRow draft, ReadOnlyMemory<byte> snapshot, CancellationToken cancel = default)
    {
        DraftRow.Checked(draft);
        var begin = new Statement(Begin).Text(draft.Id).Text(draft.Market).Text(draft.Title).Text(draft.Base).Moment(draft.CreatedAt).Text(draft.CreatedBy).Moment(draft.ChangedAt);
        return await database.ChangeAsync(cancel, begin.Texts(draft.Authors).Bytes(snapshot)) == 1;
    }

    public ValueTask<DraftRow?> GetAsync(string id, CancellationToken cancel = default) =>
        database.FirstAsync(new Statement(Select + " WHERE brief(id) = brief($1) AND id = $1").Text(id), Row, cancel);

    public async ValueTask<DraftContent?> ReadAsync(string id, CancellationToken cancel = default)
    {
        var rows = await database.ReadAsync(new Statement(Content).Text(id), Edit, cancel);
        return rows is [var snapshot, .. var edits] ? new DraftContent(snapshot.Revision, snapshot.Body, edits) : null;
    }

    public async ValueTask<IReadOnlyList<DraftEdit>?> SinceAsync(string id, long revision, CancellationToken cancel = default)
    {
        var rows = await database.ReadAsync(new Statement(Since).Text(id).Long(revision), row => (Last: row.GetInt64(4), Edit: row.IsDBNull(0) ? null : Edit(row)), cancel);
        var edits = rows.Select(row => row.Edit).OfType<DraftEdit>().ToList();
        return rows is [var first, ..] && edits.Count == first.Last - revision ? edits : null;
    }

    public async ValueTask<bool> AppendAsync(string id, DraftEdit edit, CancellationToken cancel = default)
    {
        DraftCheck.Checked(edit);
        return await database.ChangeAsync(cancel, new Statement(Append).Text(id).Long(edit.Revision).Text(edit.Author).Moment(edit.At).Bytes(edit.Body)) == 1;
    }

    public async ValueTask<bool> SnapshotAsync(string id, long revision, ReadOnlyMemory<byte> snapshot, long drops, CancellationToken cancel = default)
    {
        DraftCheck.CheckedDrops(drops, revision);
        var replace = new Statement(Replace).Text(id).Long(revision).Bytes(snapshot).Long(drops);
        return (await database.ChangeAsync(row => row.GetString(0), cancel, replace)).Count == 1;
    }

    public async ValueTask<bool> MarkAsync(string id, DraftState state, DateTimeOffset at, CancellationToken cancel = default)
    {
        DraftCheck.Checked(state);
        return await database.ChangeAsync(cancel, new Statement("UPDATE drafts SET state = $2, changed_at = $3 WHERE brief(id) = brief($1) AND id = $1").Text(id).Int((int)state).Moment(at)) == 1;
    }

    public async ValueTask<bool> RenameAsync(string id, string title, DateTimeOffset at, CancellationToken cancel = default)
    {
        StoreText.Checked(title);
        return await database.ChangeAsync(cancel, new Statement("UPDATE drafts SET title = $2, changed_at = $3 WHERE brief(id) = brief($1) AND id = $1").Text(id).Text(title).Moment(at)) == 1;
    }

    public async ValueTask<IReadOnlyList<DraftRow>> ListAsync(DraftFilter filter, DraftPlace? after, int limit, CancellationToken cancel = default)
    {
        StoreText.CheckedLimit(limit);
        var sought = new Conditions().AddText("market = {0}", filter.Market).AddText("base = {0}", filter.Base);
        if (filter.IsClosed is { } isClosed) sought.Add(isClosed ? "state = 2" : "state <> 2");
        if (after is not null) sought.Add("(changed_at < {0} OR (changed_at = {0} AND id > {1}))", s => s.Moment(after.ChangedAt), s => s.Text(after.Id));
        return await database.ReadAsync(sought.Select(Select, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ORDER BY changed_at DESC, id LIMIT {limit}")), Row, cancel);
    }

    public async ValueTask<int> PruneAsync(DateTimeOffset before, CancellationToken cancel = default) =>
        (await database.ChangeAsync(row => row.GetString(0), cancel, new Statement(Pruned).Moment(before))).Count;

    private static DraftEdit Edit(DbDataReader row) => new(row.GetInt64(0), row.OptionalText(1) ?? "", row.Moment(2), row.Bytes(3));

    private static DraftRow Row(DbDataReader row) => new()
    {
        Id = row.GetString(0),
        Market = row.GetString(1),
        Title = row.GetString(2),
        Base = row.OptionalText(3),
        CreatedAt = row.Moment(4),
        CreatedBy = row.GetString(5),
        ChangedAt = row.Moment(6),
        Revision = row.GetInt64(7),
        Authors = ImmutableArray.Create(row.Texts(8)),
        State = (DraftState)row.GetInt16(9),
    };
}
