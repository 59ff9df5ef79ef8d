using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DomRules.Model.Canonical;
using DomRules.Store.Decisions;

namespace DomRules.Operations.Simulating;

/// <summary>How far a simulation is: with it, whoever takes the job next goes on where it stands.</summary>
/// <param name="Done">Decisions that were looked at.</param>
/// <param name="Of">How many there are.</param>
/// <param name="Next">Only decisions before it are left.</param>
/// <param name="PerSecond">How many were looked at in a second, in the last slice.</param>
/// <param name="Totals">What they come to.</param>
/// <param name="Pages">Where the decisions that came out otherwise are written, in order.</param>
public sealed record SimulationProgress(int Done, int Of, DecisionKey Next, int PerSecond, SimulationTotals Totals, ImmutableArray<SimulationPage> Pages)
{
    /// <summary>Whether all were looked at.</summary>
    public bool IsDone => Done >= Of;

    /// <summary>How long the rest takes at that rate; null: nobody knows.</summary>
    public int? SecondsLeft => IsDone ? 0 : PerSecond > 0 ? (Of - Done + PerSecond - 1) / PerSecond : null;

    /// <summary>As it is kept.</summary>
    public byte[] Write()
    {
        var whole = Told();
        whole["next"] = Next.ToString();
        whole["pages"] = new JsonArray([.. Pages.Select(page => (JsonNode?)PageJson(page))]);
        return CanonicalJson.Write(whole);
    }

    /// <summary>As it is told: without where its parts are kept.</summary>
    public JsonObject Told() => new()
    {
        ["done"] = Done,
        ["of"] = Of,
        ["perSecond"] = PerSecond,
        ["secondsLeft"] = SecondsLeft,
        ["totals"] = Totals.Write(),
    };

    /// <summary>Reads what <see cref="Write"/> wrote; null: nothing is kept yet.</summary>
    public static SimulationProgress? Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty || JsonNode.Parse(bytes.Span) is not { } json || !DecisionKey.TryParse((string)json["next"]!, out var next))
        {
            return null;
        }

        var pages = json["pages"]!.AsArray().Select(page => new SimulationPage((string)page!["hash"]!, page["rows"]!.GetValue<int>(), (string?)page["inputs"]));
        return new SimulationProgress(json["done"]!.GetValue<int>(), json["of"]!.GetValue<int>(), next, json["perSecond"]!.GetValue<int>(), SimulationTotals.Read(json["totals"]!), [.. pages]);
    }

    private static JsonObject PageJson(SimulationPage page)
    {
        var json = new JsonObject { ["hash"] = page.Hash, ["rows"] = page.Rows };
        if (page.Inputs is { } inputs)
        {
            json["inputs"] = inputs;
        }

        return json;
    }
}
