using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using DomRules.Model.Canonical;
using DomRules.Model.Graph;
using DomRules.Operations.Auditing;
using DomRules.Operations.Serving;
using DomRules.Store.Decisions;
using DomRules.Store.Jobs;

namespace DomRules.Operations.Simulating;

/// <summary>Decisions that were made, to be made again by another version, each on what it was made of.</summary>
/// <param name="Version">Hash of the library version to decide by.</param>
/// <param name="Market">The market that it is for, whose decisions alone are looked at; null: all markets.</param>
/// <param name="Network">Hash of the network to decide on; null: each decision's own.</param>
/// <param name="Last">At most so many decisions, the newest first.</param>
/// <param name="From">Only those made at or after it; null: whenever.</param>
/// <param name="Until">Only those made before it; null: whenever.</param>
/// <param name="Before">Where the newest of them stands: only decisions before it.</param>
public sealed record SimulationWanted(string Version, string? Market, string? Network, int Last, DateTimeOffset? From, DateTimeOffset? Until, DecisionKey Before)
{
    /// <summary>Kind of the job, and of the commit that sets it.</summary>
    public const string Kind = "simulate";

    /// <summary>A job looks at no more.</summary>
    public const int Most = 100_000;

    /// <summary>Which decisions are looked at.</summary>
    public DecisionFilter Filter => new() { Kind = "route", Market = Market, From = From, Until = Until };

    /// <summary>Versions by which a decision is made again.</summary>
    /// <param name="then">Those by which it was made.</param>
    public ImmutableSortedDictionary<string, string> VersionsFor(ImmutableSortedDictionary<string, string> then)
    {
        var others = Market is null ? then.RemoveRange(then.Keys.Where(market => market != LiveNames.Network)) : then;
        var versions = others.SetItem(Market ?? MarketReach.AllOthers, Version);
        return Network is null ? versions : versions.SetItem(LiveNames.Network, Network);
    }

    /// <summary>The request that sets the job, on the decisions that there are by then; its answer names it.</summary>
    public WriteRequest Schedule(string actor, RequestKey? key) => new(actor, key, (live, at) =>
    {
        var number = live.Head.Number + 1;
        var id = FormattableString.Invariant($"{Kind}-{number}");
        var payload = (this with { Before = new DecisionKey(number, 0) }).Write();
        return new Draft
        {
            Kind = Kind,
            Subject = id,
            Command = payload,
            Jobs = [new Job(id, Kind, at, payload)],
            Answer = new WriteAnswer(202, CanonicalJson.Write(new JsonObject { ["at"] = Instants.Text(at), ["commit"] = number, ["job"] = id, ["version"] = Version })),
        };
    });

    /// <summary>What a job says; null: it is of another format.</summary>
    public static SimulationWanted? Read(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var json = JsonDocument.Parse(payload);
            var root = json.RootElement;
            return !DecisionKey.TryParse(root.GetProperty("before").GetString()!, out var before) ? null
                : new SimulationWanted(root.GetProperty("version").GetString()!, Text(root, "market"), Text(root, "network"), root.GetProperty("last").GetInt32(), Moment(root, "from"), Moment(root, "until"), before);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private byte[] Write()
    {
        var whole = new JsonObject { ["before"] = Before.ToString(), ["do"] = Kind, ["last"] = Last, ["version"] = Version };
        foreach (var (name, value) in new[] { ("market", Market), ("network", Network), ("from", From is { } from ? Instants.Text(from) : null), ("until", Until is { } until ? Instants.Text(until) : null) })
        {
            if (value is not null)
            {
                whole[name] = value;
            }
        }

        return CanonicalJson.Write(whole);
    }

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static DateTimeOffset? Moment(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetDateTimeOffset() : null;
}
