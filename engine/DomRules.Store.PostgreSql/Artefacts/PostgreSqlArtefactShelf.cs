using System.Data.Common;
using DomRules.Store.Artefacts;
using DomRules.Store.PostgreSql.Connections;
using DomRules.Store.PostgreSql.Values;

namespace DomRules.Store.PostgreSql.Artefacts;

/// <summary>Artefacts, a row each.</summary>
internal sealed class PostgreSqlArtefactShelf(Database database) : IArtefactShelf
{
    public async ValueTask PutAsync(Artefact artefact, CancellationToken cancel = default)
    {
        var row = Artefact.Checked(artefact).Row;
        var insert = new Statement("INSERT INTO artefacts (hash, kind, name, label, at, by_whom, content) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (hash) DO NOTHING");
        insert.Text(row.Hash).Text(row.Kind).Text(row.Name).Text(row.Label).Moment(row.At).Text(row.By).Bytes(artefact.Content);
        await database.ChangeAsync(cancel, insert);
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

    private static ArtefactRow Row(DbDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.Moment(4), row.GetString(5));
}
