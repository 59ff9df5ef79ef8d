using System.Data.Common;
using System.Globalization;
using DomRules.Store.Commits;
using DomRules.Store.PostgreSql.Values;

namespace DomRules.Store.PostgreSql.Commits;

/// <summary>Finds commits, the newest first. A search by time reads only the blocks whose span may hold it.</summary>
internal static class CommitSearch
{
    public const string Select = "SELECT number, at, actor, kind, subject, entry, hash, command, events FROM commits";

    private const string FirstNumber = "number >= (SELECT min(block) FROM spans WHERE commits_last >= {0}) * 256";

    private const string LastNumber = "number <= (SELECT max(block) FROM spans WHERE commits_first < {0}) * 256 + 255";

    public static Statement Of(CommitFilter filter, long? before, int limit)
    {
        var conditions = new Conditions()
            .AddText("brief(actor) = brief({0}) AND actor = {0}", filter.Actor)
            .AddText("brief(kind) = brief({0}) AND kind = {0}", filter.Kind)
            .AddText("brief(subject) = brief({0}) AND subject = {0}", filter.Subject)
            .AddMoment("at >= {0} AND " + FirstNumber, filter.From)
            .AddMoment("at < {0} AND " + LastNumber, filter.Until);
        if (before is not null) conditions.Add("number < {0}", s => s.Long(before));
        return conditions.Select(Select, string.Create(CultureInfo.InvariantCulture, $"ORDER BY number DESC LIMIT {limit}"));
    }

    public static Commit Commit(DbDataReader row) => new()
    {
        Number = row.GetInt64(0),
        At = row.Moment(1),
        Actor = row.GetString(2),
        Kind = row.GetString(3),
        Subject = row.OptionalText(4),
        Entry = row.Bytes(5),
        Hash = row.GetString(6),
        Command = row.Bytes(7),
        Events = row.Bytes(8),
    };
}
