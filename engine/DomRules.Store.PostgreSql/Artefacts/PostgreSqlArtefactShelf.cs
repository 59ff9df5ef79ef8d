using System.Data.Common;
using DomRules.Store.Artefacts;
using DomRules.Store.PostgreSql.Connections;
using DomRules.Store.PostgreSql.Values;

namespace DomRules.Store.PostgreSql.Artefacts;

/// <summary>Artefacts, a row each.</summary>
internal sealed class PostgreSqlArtefactShelf(Database database) : IArtefactShelf
{
    private const string Insert = "INSERT INTO artefacts (hash, kind, name, label, at, by_whom, content) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (hash) DO ";

    private const string Later = "UPDATE SET at = EXCLUDED.at WHERE artefacts.kind = EXCLUDED.kind AND artefacts.at < EXCLUDED.at";

    /// <summary>The moment is asked again of the row itself, which somebody may have kept anew meanwhile.</summary>
    private const string Prune =
        "DELETE FROM artefacts WHERE at < $2 AND hash IN (SELECT hash FROM artefacts WHERE brief(kind) = brief($1) AND kind = $1 AND at < $2 ORDER BY at, hash LIMIT $3)";

    public async ValueTask PutAsync(Artefact artefact, CancellationToken cancel = default) => await database.ChangeAsync(cancel, Put(artefact, "NOTHING"));

    public async ValueTask KeepAsync(Artefact artefact, CancellationToken cancel = default) => await database.ChangeAsync(cancel, Put(artefact, Later));

    public async ValueTask<int> PruneAsync(string kind, DateTimeOffset before, int limit, CancellationToken cancel = default)
    {
        StoreText.CheckedLimit(limit);
        return await database.ChangeAsync(cancel, new Statement(Prune).Text(kind).Moment(before).Int(limit));
    }

    public ValueTask<Artefact?> GetAsync(string hash, CancellationToken cancel = default) =>
        database.FirstAsync(
            new Statement("SELECT hash, kind, name, label, at, by_whom, content FROM artefacts WHERE hash = $1").Text(hash),
            row => new Artefact(Row(row), row.Bytes(6)),
            cancel);

    public async ValueTask<IReadOnlyList<ArtefactRow>> ListAsync(string kind, string? name, string? after, int limit, CancellationToken cancel = default)
    {
        StoreText.CheckedLimit(limit);
        var select = new Statement(
            $"""
            SELECT a.hash, a.kind, a.name, a.label, a.at, a.by_whom FROM artefacts a {(after is null ? "" : "JOIN artefacts b ON b.hash = $4")}
            WHERE brief(a.kind) = brief($1) AND a.kind = $1 {(name is null ? "AND $2::text IS NULL" : "AND a.name = $2")}
            {(after is null ? "" : "AND (a.at < b.at OR (a.at = b.at AND a.hash > b.hash))")}
            ORDER BY a.at DESC, a.hash LIMIT $3
            """);
        select.Text(kind).Text(name).Int(limit);
        if (after is not null) select.Text(after);
        return await database.ReadAsync(select, Row, cancel);
    }

    private static Statement Put(Artefact artefact, string where)
    {
        var row = Artefact.Checked(artefact).Row;
        return new Statement(Insert + where).Text(row.Hash).Text(row.Kind).Text(row.Name).Text(row.Label).Moment(row.At).Text(row.By).Bytes(artefact.Content);
    }

    private static ArtefactRow Row(DbDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.Moment(4), row.GetString(5));
}
