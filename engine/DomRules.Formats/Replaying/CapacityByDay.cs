using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;
using DomRules.Formats.Text;
using DomRules.Model.Networks;

namespace DomRules.Formats.Replaying;

/// <summary>What is used of nodes' days, by day and node: <c>{"2026-11-20":{"BER":"12"}}</c>.</summary>
internal static class CapacityByDay
{
    internal static ImmutableArray<CapacityUse> Read(ref JsonCursor json)
    {
        var uses = ImmutableArray.CreateBuilder<CapacityUse>();
        if (!json.IsObject("what is used of nodes' days")) return [];
        while (json.NextName() is { } name)
        {
            if (!DateOnly.TryParseExact(name, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)) json.Report(ValueProblems.NotADate, $"\"{Shown.Text(name)}\" is no day");
            ReadDay(ref json, on, uses);
        }
        return uses.DrainToImmutable();
    }

    internal static JsonObject? Write(ImmutableArray<CapacityUse> uses)
    {
        if (uses.IsEmpty) return null;
        var whole = new JsonObject();
        foreach (var day in uses.GroupBy(use => use.On))
        {
            var nodes = new JsonObject();
            foreach (var use in day) nodes.Add(use.Node, JsonNodes.Of(use.Used));
            whole.Add(InstantText.Of(day.Key), nodes);
        }
        return whole;
    }

    private static void ReadDay(ref JsonCursor json, DateOnly on, ImmutableArray<CapacityUse>.Builder uses)
    {
        if (!json.IsObject("what is used by node")) return;
        while (json.NextName() is { } node) uses.Add(new(node, on, json.Decimal() ?? 0));
    }
}
