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
/// <param name="Market">The market that it is for, whose decisions alone are looked at; <c>*</c>: all that have no library of their own; null: all markets.</param>
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

    /// <summary>Hash of the library version to compare with; null: what was decided.</summary>
    public string? Against { get; init; }

    /// <summary>Hash of a file of orders that are simulated instead of decisions, on the stock as it stands; null: decisions are.</summary>
    public string? Orders { get; init; }

    /// <summary>Who wants it; null: an earlier version set it.</summary>
    public string? By { get; init; }

    /// <summary>The job that was cancelled and is gone on with; null: it begins anew.</summary>
    public string? Continues { get; init; }

    /// <summary>Which decisions are looked at.</summary>
    public DecisionFilter Filter => new() { Kind = "route", Market = Market == MarketReach.AllOthers ? null : Market, From = From, Until = Until };

    /// <summary>Versions by which a decision is made again.</summary>
    /// <param name="then">Those by which it was made.</param>
    public ImmutableSortedDictionary<string, string> VersionsFor(ImmutableSortedDictionary<string, string> then) => VersionsBy(Version, then);

    /// <summary>Versions where one library decides in the place of those that did.</summary>
    /// <param name="version">Hash of the library.</param>
    /// <param name="then">Versions by which a decision was made.</param>
    public ImmutableSortedDictionary<string, string> VersionsBy(string version, ImmutableSortedDictionary<string, string> then)
    {
        var others = Market is null ? then.RemoveRange(then.Keys.Where(market => market != LiveNames.Network)) : then;
        var versions = others.SetItem(Market ?? MarketReach.AllOthers, version);
        return Network is null ? versions : versions.SetItem(LiveNames.Network, Network);
    }

    /// <summary>Whether a decision follows a library of its market's own, which what is for all other markets leaves as it is.</summary>
    /// <param name="market">The decision's market; null: none.</param>
    /// <param name="then">Versions by which it was made.</param>
    public bool PassesOver(string? market, ImmutableSortedDictionary<string, string> then) => Market == MarketReach.AllOthers && market is not null && then.ContainsKey(market);

    /// <summary>The request that sets the job, on the decisions that there are by then; its answer names it.</summary>
    public WriteRequest Schedule(string actor, RequestKey? key) => new(actor, key, (live, at) =>
    {
        var number = live.Head.Number + 1;
        var id = FormattableString.Invariant($"{Kind}-{number}");
        var payload = (this with { Before = Continues is null ? new DecisionKey(number, 0) : Before, By = actor }).Write();
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
                : new SimulationWanted(root.GetProperty("version").GetString()!, Text(root, "market"), Text(root, "network"), root.GetProperty("last").GetInt32(), Moment(root, "from"), Moment(root, "until"), before)
                {
                    Against = Text(root, "against"),
                    Orders = Text(root, "orders"),
                    By = Text(root, "by"),
                    Continues = Text(root, "continues"),
                };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private byte[] Write()
    {
        var whole = new JsonObject { ["before"] = Before.ToString(), ["do"] = Kind, ["last"] = Last, ["version"] = Version };
        foreach (var (name, value) in new[] { ("against", Against), ("by", By), ("continues", Continues), ("market", Market), ("network", Network), ("orders", Orders), ("from", From is { } from ? Instants.Text(from) : null), ("until", Until is { } until ? Instants.Text(until) : null) })
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
