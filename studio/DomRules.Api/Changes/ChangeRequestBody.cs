using System.Text.Json;
using DomRules.Api.Answers;
using DomRules.Api.Commands;
using DomRules.Operations.Changes;

namespace DomRules.Api.Changes;

/// <summary>A change that a program asks for.</summary>
/// <param name="Proposal">It; authors are the names that they sign in with.</param>
internal sealed record ChangeRequestBody(ChangeProposal Proposal)
{
    private const string AuthorsAre = "`authors` is a list of the names with which those sign in who wrote any part of it.";
    private static readonly string[] Known = ["market", "version", "base", "title", "why", "authors"];

    /// <summary>Reads it; or says what is wrong.</summary>
    internal static (ChangeRequestBody? Body, BodyProblem? Problem) Read(ReadOnlyMemory<byte> bytes) => BodyMembers.Read(bytes, Known, Of);

    private static ChangeRequestBody? Of(BodyMembers members)
    {
        var market = members.Needed("market", "`market` is a market, or `*` for all that have no library of their own.", BodyValue.Words);
        var version = members.Needed("version", "`version` is the hash of the version, as the answer says that stored it.", BodyValue.Words);
        var from = members.Optional("base", "`base` is the hash of the version that was changed; left out, it is what is live.", BodyValue.Words, takesNull: true);
        var title = members.Needed("title", $"`title` says in a line of up to {ChangeText.LongestTitle} characters what it is about.", value => BodyValue.Name(value, ChangeText.LongestTitle));
        var why = members.Needed("why", $"`why` says why, for those who approve it, in up to {ChangeText.LongestWords} characters.", value => BodyValue.Words(value) is { Length: <= ChangeText.LongestWords } words ? words : null);
        var authors = members.Optional("authors", AuthorsAre, list => AuthorsOf(list, members));
        return market is null || version is null || title is null || why is null ? null
            : new ChangeRequestBody(new ChangeProposal { Market = market, Version = version, Base = from, Title = title, Why = why, Authors = [.. authors ?? []] });
    }

    private static List<string>? AuthorsOf(JsonElement list, BodyMembers members)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var names = list.EnumerateArray().Select(BodyValue.Text).ToList();
        if (names.IndexOf(null) is var wrong and >= 0)
        {
            members.Wrong(FormattableString.Invariant($"authors/{wrong}"), "The name of an author is no text.", AuthorsAre);
        }

        return [.. names.OfType<string>()];
    }
}
