using System.Collections.Immutable;
using System.Text.Json;
using DomRules.Api.Answers;
using DomRules.Api.Commands;

namespace DomRules.Api.Access;

/// <summary>A key that is asked for.</summary>
/// <param name="Name">Whose it is.</param>
/// <param name="Scopes">What it may do, sorted.</param>
/// <param name="Expires">From when it has no force; null: it does not expire.</param>
internal sealed record KeyBody(string Name, ImmutableArray<string> Scopes, DateTimeOffset? Expires)
{
    private const int LongestName = 100;
    private static readonly string[] Known = ["name", "scopes", "expires"];
    private static readonly string ScopesAre = $"`scopes` is a list of one or more of {string.Join(", ", Scope.OfKeys)}.";

    /// <summary>Reads it; or says what is wrong.</summary>
    internal static (KeyBody? Body, BodyProblem? Problem) Read(ReadOnlyMemory<byte> bytes, DateTimeOffset now) => BodyMembers.Read(bytes, Known, members => Of(members, now));

    private static KeyBody? Of(BodyMembers members, DateTimeOffset now)
    {
        var name = members.Needed("name", $"`name` says whose the key is, in 1 to {LongestName} characters.", value => BodyValue.Name(value, LongestName));
        var scopes = members.Needed("scopes", ScopesAre, list => ScopesOf(list, members));
        var expires = members.Optional("expires", "`expires` is a moment that is still to come, like 2027-11-20T09:00:00Z.", value => BodyValue.Moment(value) is { } at && at > now ? at : (DateTimeOffset?)null, takesNull: true);
        return name is null || scopes is null ? null : new KeyBody(name, [.. scopes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], expires);
    }

    private static List<string>? ScopesOf(JsonElement list, BodyMembers members)
    {
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
        {
            return null;
        }

        var scopes = new List<string>();
        foreach (var one in list.EnumerateArray())
        {
            if (BodyValue.Text(one) is not { } scope || !Scope.OfKeys.Contains(scope))
            {
                members.Wrong(FormattableString.Invariant($"scopes/{scopes.Count}"), $"There is no scope `{BodyValue.Text(one) ?? one.GetRawText()}`.", ScopesAre);
                return null;
            }

            scopes.Add(scope);
        }

        return scopes;
    }
}
