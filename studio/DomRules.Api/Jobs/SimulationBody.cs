using System.Text;
using System.Text.Json;
using DomRules.Api.Answers;
using DomRules.Api.Commands;
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
    internal static (SimulationBody? Body, BodyProblem? Problem) Read(ReadOnlyMemory<byte> bytes) => BodyMembers.Read(bytes, Known, Of);

    private static SimulationBody Of(BodyMembers members)
    {
        members.Needed("kind", $"`kind` is {SimulationWanted.Kind}, the one kind of job that can be set here. A version that goes live later is set by PUT /v1/live/MARKET.", value => BodyValue.Text(value) == SimulationWanted.Kind ? SimulationWanted.Kind : null);
        var (version, against, market, network) = (Text(members, "version"), Text(members, "against"), Text(members, "market"), Text(members, "network"));
        if (members.Has("version") == members.Has("library"))
        {
            members.Wrong("version", members.Has("version") ? "Both `version` and `library` are there." : "Both `version` and `library` are missing.", "Say by what to decide: either `version`, the hash of a stored version, or `library`, a bundle or a package.");
        }

        var library = members.Optional("library", "`library` is a bundle or a package.", value => value.ValueKind == JsonValueKind.Object ? Encoding.UTF8.GetBytes(value.GetRawText()) : null);
        var last = members.Optional("last", $"`last` is a number from 1 to {SimulationWanted.Most}.", value => BodyValue.Whole(value, 1, SimulationWanted.Most)) ?? Usual;
        var (from, until) = (Moment(members, "from"), Moment(members, "until"));
        return new SimulationBody(version, library, network, market, last, from, until) { Against = against };
    }

    private static string? Text(BodyMembers members, string name) => members.Optional(name, $"`{name}` is a text that is not empty.", BodyValue.Words);

    private static DateTimeOffset? Moment(BodyMembers members, string name) => members.Optional(name, $"`{name}` is a moment like 2026-11-20T09:00:00Z.", BodyValue.Moment);
}
