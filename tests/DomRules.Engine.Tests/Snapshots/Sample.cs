using DomRules.Model.Networks;
using DomRules.Model.Values;

namespace DomRules.Engine.Tests.Snapshots;

/// <summary>Small networks for stories: mention what matters, the rest has its default.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    public static Network Network(params Node[] nodes) => new() { AsOf = Now, Nodes = [.. nodes] };

    public static Node Node(string id, int rank = 0, string country = "DE", decimal? latitude = null, decimal? longitude = null, string? site = null) => new()
    {
        Id = id,
        Name = id,
        Rank = rank,
        Country = country,
        Site = site,
        At = latitude is { } north && longitude is { } east ? Place.FromDegrees(north, east) : null,
    };

    public static StockRow Stock(string node, string sku, decimal onHand, decimal reserved = 0, decimal safety = 0, params Arrival[] incoming) =>
        new() { Node = node, Sku = sku, OnHand = onHand, Reserved = reserved, Safety = safety, Incoming = [.. incoming] };

    public static Product Kit(string sku, params (string Sku, decimal Quantity)[] parts) =>
        new() { Sku = sku, Kit = [.. parts.Select(part => new KitComponent(part.Sku, part.Quantity))] };

    public static DateOnly Day(int day, int month = 11) => new(2026, month, day);
}
