using System.Collections.Immutable;
using System.Text.Json;
using DomRules.Api.Answers;
using DomRules.Api.Commands;
using DomRules.Operations.Announcing;

namespace DomRules.Api.Webhooks;

/// <summary>A webhook that is asked for, or what is to be another; null: not said.</summary>
internal sealed record WebhookBody(string? Name, string? Url, ImmutableArray<string>? Events, string? Source, bool? IsEnabled)
{
    private const int LongestName = 100;
    private const int LongestSource = 200;
    private const string EventsAre = "`events` is a list of types, such as \"domrules.order.routed\" or \"domrules.order.*\"; empty: all.";
    private static readonly string NameIs = $"`name` says whose the webhook is, in 1 to {LongestName} characters.";
    private static readonly string[] KnownOfNew = ["name", "url", "events", "source"];
    private static readonly string[] Known = [.. KnownOfNew, "enabled"];

    /// <summary>Reads it; or says what is wrong.</summary>
    /// <param name="bytes">The body.</param>
    /// <param name="isNew">Whether it must be whole.</param>
    /// <param name="allowsPrivate">Whether it may lead into a private network.</param>
    internal static (WebhookBody? Body, BodyProblem? Problem) Read(ReadOnlyMemory<byte> bytes, bool isNew, bool allowsPrivate) =>
        BodyMembers.Read(bytes, isNew ? KnownOfNew : Known, members => Of(members, isNew, allowsPrivate));

    private static WebhookBody Of(BodyMembers members, bool isNew, bool allowsPrivate)
    {
        var name = isNew ? members.Needed("name", NameIs, NameOf) : members.Optional("name", NameIs, NameOf);
        var url = ReceiverUrl.Read(members, isNeeded: isNew, allowsPrivate);
        var events = members.Optional("events", EventsAre, list => EventsOf(list, members));
        var source = members.Optional("source", $"`source` is what events name as their source: a URI of up to {LongestSource} ASCII characters.", SourceOf);
        return new WebhookBody(name, url, events is null ? null : [.. events.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], source, members.Optional("enabled", "`enabled` is true or false.", BodyValue.Flag));
    }

    private static string? NameOf(JsonElement value) => BodyValue.Name(value, LongestName);

    private static string? SourceOf(JsonElement value) =>
        BodyValue.Words(value) is { Length: <= LongestSource } source && Uri.TryCreate(source, UriKind.RelativeOrAbsolute, out _) && !source.Any(letter => letter is <= ' ' or > '~') ? source : null;

    private static List<string>? EventsOf(JsonElement list, BodyMembers members)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var types = new List<string>();
        foreach (var one in list.EnumerateArray())
        {
            if (BodyValue.Text(one) is not { } type || !EventTypes.IsKnown(type))
            {
                members.Wrong(FormattableString.Invariant($"events/{types.Count}"), $"There are no events of type `{BodyValue.Text(one) ?? one.GetRawText()}`.", $"The types are {string.Join(", ", EventTypes.All)}; a beginning of one may end in *.");
                return null;
            }

            types.Add(type);
        }

        return types;
    }
}
