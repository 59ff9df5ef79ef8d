using System.Text;
using System.Text.Json;
using DomRules.Api.Answers;
using DomRules.Operations.Simulating;

namespace DomRules.Api.Jobs;

/// <summary>A simulation that is asked for.</summary>
/// <param name="Version">Hash of the library version to decide by; null: <paramref name="Library"/> is.</param>
/// <param name="Library">A bundle or a package to store first; empty: none.</param>
/// <param name="Network">Hash of the network to decide on; null: each decision's own.</param>
/// <param name="Market">The market that the version is for; null: all.</param>
/// <param name="Last">At most so many decisions.</param>
/// <param name="From">Only those at or after it.</param>
/// <param name="Until">Only those before it.</param>
internal sealed record SimulationBody(string? Version, ReadOnlyMemory<byte> Library, string? Network, string? Market, int Last, DateTimeOffset? From, DateTimeOffset? Until)
{
    /// <summary>Hash of the version to compare with; null: what was decided.</summary>
    internal string? Against { get; private init; }

    private const int Usual = 1_000;
    private static readonly string[] Known = ["kind", "version", "library", "network", "market", "last", "from", "until", "against"];

    /// <summary>Reads it; or says what is wrong and where.</summary>
    internal static (SimulationBody? Body, string? Problem, string Pointer) Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Read(json.RootElement) : (null, "The body is no JSON object.", "#");
        }
        catch (JsonException e)
        {
            return (null, $"The body is no JSON: {e.Message}", "#");
        }
    }

    private static (SimulationBody? Body, string? Problem, string Pointer) Read(JsonElement json)
    {
        var last = Usual;
        DateTimeOffset? from = null, until = null;
        return json.EnumerateObject().FirstOrDefault(one => !Known.Contains(one.Name, StringComparer.Ordinal)) is { Value.ValueKind: not JsonValueKind.Undefined } stranger ? (null, $"There is no `{stranger.Name}` here; there are {string.Join(", ", Known)}.", "#/" + JsonPointer.Escaped(stranger.Name))
            : Text(json, "kind") != SimulationWanted.Kind ? (null, $"`kind` is {SimulationWanted.Kind}, the one kind of job that can be set here. A version that goes live later is set by PUT /v1/live/MARKET.", "#/kind")
            : !IsText(json, "version") || !IsText(json, "market") || !IsText(json, "network") || !IsText(json, "against") ? (null, "`version`, `against`, `market` and `network` are texts that are not empty.", "#")
            : json.TryGetProperty("version", out _) == json.TryGetProperty("library", out var library) ? (null, "Say by what to decide: either `version`, the hash of a stored version, or `library`, a bundle or a package.", "#/version")
            : json.TryGetProperty("last", out var many) && !(many.ValueKind == JsonValueKind.Number && many.TryGetInt32(out last) && last is >= 1 and <= SimulationWanted.Most) ? (null, $"`last` is a number from 1 to {SimulationWanted.Most}.", "#/last")
            : !IsMoment(json, "from", out from) ? (null, "`from` is a moment like 2026-11-20T09:00:00Z.", "#/from")
            : !IsMoment(json, "until", out until) ? (null, "`until` is a moment like 2026-11-20T09:00:00Z.", "#/until")
            : (new SimulationBody(Text(json, "version"), library.ValueKind == JsonValueKind.Undefined ? default : Encoding.UTF8.GetBytes(library.GetRawText()), Text(json, "network"), Text(json, "market"), last, from, until) { Against = Text(json, "against") }, null, "#");
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool IsText(JsonElement json, string name) => !json.TryGetProperty(name, out _) || Text(json, name) is { Length: > 0 };

    private static bool IsMoment(JsonElement json, string name, out DateTimeOffset? at)
    {
        at = json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out var moment) ? moment.ToUniversalTime() : null;
        return value.ValueKind == JsonValueKind.Undefined || at is not null;
    }
}
