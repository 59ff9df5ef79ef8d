using DomRules.Store.Commits;
using DomRules.Store.PostgreSql.Values;

namespace DomRules.Store.PostgreSql.Commits;

/// <summary>Puts bytes in the place of others.</summary>
internal static class BodyWriting
{
    public static IEnumerable<Statement> Of(IReadOnlyList<BodyReplacement> parts)
    {
        var last = new Dictionary<(long, BodyPart, int), BodyReplacement>();
        foreach (var part in parts) last[(part.Number, part.Part, part.Index)] = part;
        return last.Values.GroupBy(part => part.Part).Select(group => Replace(Sql(group.Key), [.. group]));
    }

    private static Statement Replace(string sql, IReadOnlyList<BodyReplacement> parts) => new Statement(sql)
        .Longs(parts.Select(part => part.Number)).Ints(parts.Select(part => part.Index)).Bodies(parts.Select(part => part.Body));

    private static string Sql(BodyPart part) => part switch
    {
        BodyPart.Command => Update("commits", "command", "number"),
        BodyPart.Events => Update("commits", "events", "number"),
        BodyPart.Answer => Update("answers", "body", "commit"),
        BodyPart.Record => Update("decisions", "record", "commit") + " AND t.position = r.position",
        BodyPart.Inputs => Update("decisions", "inputs", "commit") + " AND t.position = r.position",
        _ => Update("messages", "body", "commit") + " AND t.position = r.position",
    };

    private static string Update(string table, string column, string number) =>
        $"UPDATE {table} t SET {column} = r.body FROM unnest($1, $2, $3) r (number, position, body) WHERE t.{number} = r.number";
}
