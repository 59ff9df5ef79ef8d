using DomRules.Store.Decisions;
using DomRules.Studio.Kit;
using DomRules.Studio.Shell;

namespace DomRules.Studio.Decisions;

/// <summary>What an address asks of the list of decisions.</summary>
internal static class DecisionSearch
{
    /// <summary>The filter; what cannot be read is left out, since people edit addresses by hand.</summary>
    internal static DecisionFilter Filter(IEnumerable<(string Name, string? Value)> filters, MarketChoice choice)
    {
        var given = filters.Where(f => !string.IsNullOrWhiteSpace(f.Value)).ToDictionary(f => f.Name, f => f.Value!.Trim(), StringComparer.Ordinal);
        return new DecisionFilter
        {
            Order = given.GetValueOrDefault("order"),
            Outcome = given.GetValueOrDefault("outcome"),
            Kind = given.GetValueOrDefault("kind"),
            Node = given.GetValueOrDefault("node"),
            Sku = given.GetValueOrDefault("sku"),
            Rule = given.GetValueOrDefault("rule"),
            Version = given.GetValueOrDefault("version"),
            Market = choice.Market,
            From = FromAddress.Day(given.GetValueOrDefault("from")) is { } from ? choice.Zone.StartOf(from) : null,
            Until = FromAddress.Day(given.GetValueOrDefault("until")) is { } until ? choice.Zone.StartOf(until.AddDays(1)) : null,
        };
    }

    internal static DecisionKey? Key(string? text) => text is not null && DecisionKey.TryParse(text, out var key) ? key : null;
}
