using System.Collections.Immutable;
using System.Globalization;
using DomRules.Model.Decisions;
using DomRules.Model.Orders;
using DomRules.Model.Values;
using DomRules.Operations;
using DomRules.Operations.Explaining;
using DomRules.Operations.Simulating;
using DomRules.Studio.Simulate;

namespace DomRules.Studio.Decisions;

/// <summary>What an address asks "what if" of; what is as it was is not asked.</summary>
internal static class WhatIfQuery
{
    /// <summary>Beginning of the names of all its parameters.</summary>
    internal const string Prefix = "if-";

    /// <summary>What is asked; or what cannot be read.</summary>
    /// <param name="query">Parameters of the address.</param>
    /// <param name="inputs">What the decision was made of.</param>
    /// <param name="names">Nodes.</param>
    internal static Outcome<WhatIf> Read(IReadOnlyDictionary<string, string> query, DecisionInputs inputs, NodeNames names)
    {
        string? Given(string name) => query.TryGetValue(Prefix + name, out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
        var problems = new List<string>();
        decimal? Number(string name, string called, decimal least)
        {
            if (Given(name) is not { } text)
            {
                return null;
            }

            var isNumber = decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number >= least && number <= 1_000_000_000m;
            problems.AddRange(isNumber ? [] : [$"{called} is no number like 12 or 2.5."]);
            return isNumber ? number : null;
        }

        string? Node(string name)
        {
            if (Given(name) is not { } text)
            {
                return null;
            }

            var id = names.ById.ContainsKey(text) ? text : names.ById.FirstOrDefault(node => string.Equals(node.Value, text, StringComparison.OrdinalIgnoreCase)).Key;
            problems.AddRange(id is null ? [$"There is no node {text}."] : []);
            return id;
        }

        var order = inputs.Order!;
        var quantities = order.Lines.Select(line => (line.Number, Quantity: Number(FormattableString.Invariant($"units-{line.Number}"), $"Units of {line.Sku}", 0.001m), Was: line.Quantity))
            .Where(line => line.Quantity is not null && line.Quantity != line.Was).ToImmutableSortedDictionary(line => line.Number, line => line.Quantity!.Value);
        var (stockNode, onHand) = (Node("stock-node"), Number("stock", "Stock", 0));
        problems.AddRange(stockNode is null && onHand is not null && Given("stock-node") is null ? ["Say at which node the stock would be."] : []);
        var what = new WhatIf
        {
            Version = Given("version") is { } version && version != VersionChoice.Decided ? version : null,
            StockNode = stockNode,
            StockSku = Given("sku"),
            OnHand = stockNode is null ? null : onHand,
            Closed = Node("closed") is { } closed ? [closed] : [],
            Open = Node("open") is { } open ? [open] : [],
            Quantities = quantities,
            Service = Given("service") is { } service && service != order.Service ? service : null,
            Destination = To(order.Destination, Given("country"), Given("postal"), Number("lat", "The latitude", -90), Number("lon", "The longitude", -180), problems),
        };
        return problems.Count > 0 ? Outcome<WhatIf>.Failed(string.Join(' ', problems)) : Outcome<WhatIf>.Of(what);
    }

    /// <summary>Another destination; null: it is the same.</summary>
    private static Destination? To(Destination? was, string? country, string? postal, decimal? latitude, decimal? longitude, List<string> problems)
    {
        if (country is null && was is null)
        {
            return null;
        }

        var at = latitude is { } north && longitude is { } east ? Place.FromDegrees(north, east) : null;
        problems.AddRange((latitude is null) != (longitude is null) || (latitude is not null && at is null) ? ["Coordinates are a latitude from -90 to 90 and a longitude from -180 to 180."] : []);
        problems.AddRange(country is null or { Length: 2 } && (country?.All(char.IsAsciiLetter) ?? true) ? [] : ["A country is two letters, like DE."]);
        var to = new Destination((country ?? was!.Country).ToUpperInvariant(), was?.Region, was?.City, postal ?? was?.PostalCode, at ?? was?.At, at is null && was?.IsCentroid == true);
        var moved = was is null || to.Country != was.Country || to.PostalCode != was.PostalCode || to.At != was.At;
        return moved ? to with { Region = null, City = null } : null;
    }
}
