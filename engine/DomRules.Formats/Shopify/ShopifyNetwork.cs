using System.Text.Json;
using DomRules.Formats.Json;
using DomRules.Formats.Networks;
using DomRules.Formats.Problems;
using DomRules.Model.Networks;

namespace DomRules.Formats.Shopify;

/// <summary>Reads locations and inventory levels into a network; of payloads about the same thing the one updated last counts.</summary>
internal sealed class ShopifyNetwork(NetworkDraft draft, ShopifyLinks links)
{
    private readonly Dictionary<string, (int Place, DateTimeOffset UpdatedAt)> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), (int Place, DateTimeOffset UpdatedAt)> rows = [];
    private readonly HashSet<string> unlinked = new(StringComparer.Ordinal);

    /// <summary>When the newest of all that was read was updated; null: nothing was.</summary>
    internal DateTimeOffset? UpdatedAt { get; private set; }

    /// <summary>Reads a payload; the cursor is on its first token.</summary>
    internal NetworkDraft? Read(ref JsonCursor json, ShopifyShape shape)
    {
        if (shape.Envelope.Count == 0) return ReadOne(ref json, shape.Kind);
        while (json.NextName() is { } name)
        {
            if (!shape.Envelope.Contains(name)) json.Skip();
            else if (json.Token == JsonTokenType.StartArray)
                while (json.NextItem()) ReadOne(ref json, shape.Kind);
            else ReadOne(ref json, shape.Kind);
        }
        return draft;
    }

    private NetworkDraft? ReadOne(ref JsonCursor json, ShopifyKind kind)
    {
        if (kind == ShopifyKind.Locations) ReadLocation(ref json);
        else ReadLevel(ref json);
        return draft;
    }

    private void ReadLocation(ref JsonCursor json)
    {
        var start = json.Offset;
        if (ShopifyLocation.Read(ref json) is not { } location) return;
        if (nodes.Count == 0) json.Context.Problems.Add(ShopifyProblems.NoTimeZone, start, "locations have no time zone; their nodes count in UTC");
        Keep(nodes, location.Node.Id, location.UpdatedAt, draft.Nodes, new(location.Node, json.Context.Problems, start));
    }

    private void ReadLevel(ref JsonCursor json)
    {
        var start = json.Offset;
        if (ShopifyLevel.Read(ref json) is not { } level) return;
        var problems = json.Context.Problems;
        var sku = links.SkuOfInventory(level.InventoryItem) ?? ShopifyLinks.StandIn(level.InventoryItem);
        if (links.SkuOfInventory(level.InventoryItem) is null && unlinked.Add(level.InventoryItem))
            problems.Add(ShopifyProblems.Unlinked, start, $"the inventory item {Shown.Text(level.InventoryItem)} stands under \"{Shown.Text(sku)}\", which no order names");
        if (level.Available is null) Untracked(sku, problems, start);
        if (level.Available < 0) problems.Add(ShopifyProblems.Oversold, start, $"{Shown.Number(level.Available.Value)} are available; 0 is taken");
        var row = new StockRow { Node = level.Location, Sku = sku, OnHand = Math.Max(0, level.Available ?? 0), AsOf = level.UpdatedAt };
        Keep(rows, (row.Node, row.Sku), level.UpdatedAt, draft.Stock, new(row, problems, start));
    }

    private void Untracked(string sku, ProblemList problems, int start)
    {
        problems.Add(ShopifyProblems.NotTracked, start, $"`available` is null: {Shown.Text(sku)} is not counted");
        if (!draft.Products.Exists(p => p.Value.Sku == sku)) draft.Products.Add(new(new() { Sku = sku, Tracked = false }, problems, start));
    }

    private void Keep<TKey, T>(Dictionary<TKey, (int Place, DateTimeOffset UpdatedAt)> known, TKey key, DateTimeOffset? updatedAt, List<Located<T>> into, Located<T> item) where TKey : notnull
    {
        var moment = updatedAt ?? DateTimeOffset.MinValue;
        if (updatedAt > UpdatedAt || UpdatedAt is null) UpdatedAt = updatedAt;
        if (!known.TryGetValue(key, out var before))
        {
            known[key] = (into.Count, moment);
            into.Add(item);
        }
        else if (moment >= before.UpdatedAt)
        {
            into[before.Place] = item;
            known[key] = (before.Place, moment);
        }
    }
}
