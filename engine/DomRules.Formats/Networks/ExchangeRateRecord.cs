using System.Collections.Immutable;
using System.Text;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;
using DomRules.Formats.Text;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>Reads exchange rates.</summary>
internal static class ExchangeRateRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);

    private enum Property
    {
        Base, Rates,
    }

    internal static ExchangeRates? Read(ref JsonCursor json)
    {
        if (!json.IsObject("exchange rates")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        string? currency = null;
        var rates = ImmutableSortedDictionary<string, decimal>.Empty.WithComparers(StringComparer.Ordinal);
        while (json.NextProperty(Names, ref seen, out var property))
        {
            if (property == Property.Base) currency = json.Currency();
            else rates = Rates(ref json, rates);
        }
        seen.Require(ref json, start, Names, Property.Base, Property.Rates);
        return currency is null ? null : new(currency, rates);
    }

    private static ImmutableSortedDictionary<string, decimal> Rates(ref JsonCursor json, ImmutableSortedDictionary<string, decimal> none)
    {
        if (!json.IsObject("rates by currency")) return none;
        var rates = none.ToBuilder();
        while (json.NextName() is { } currency)
        {
            if (!MeasureText.IsCurrency(Encoding.UTF8.GetBytes(currency))) json.Report(ValueProblems.NotACurrency, $"`{Shown.Text(currency)}` is not a currency code");
            if (rates.ContainsKey(currency)) json.Report(FileProblems.DuplicateProperty, $"`{Shown.Text(currency)}` stands twice in one object");
            if (json.DecimalAboveZero() is { } rate) rates[currency] = rate;
        }
        return rates.ToImmutable();
    }
}
