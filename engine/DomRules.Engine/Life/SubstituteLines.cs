using DomRules.Engine.Snapshots;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Values;

namespace DomRules.Engine.Life;

/// <summary>The lines by which open units of a line may be replaced, as the network's products list them.</summary>
internal sealed class SubstituteLines(Snapshot snapshot)
{
    /// <summary>What the line's product lists, the best first.</summary>
    internal IEnumerable<Substitute> Of(OrderLine line) => snapshot.ProductOf(line.Sku) is { Substitutes: { IsDefaultOrEmpty: false } listed } ? listed : [];

    /// <summary>Why nothing of the list may be tried; null: it may.</summary>
    internal string? Forbidden(Order order, OrderLine line) =>
        order.NoSubstitutes || line.NoSubstitutes ? "the customer wants nothing else in its place"
        : Of(line).Any() ? null
        : $"nothing is listed in place of {line.Sku}";

    /// <summary>Why one of the list cannot stand for the line; null: it can.</summary>
    internal string? Unfit(Order order, OrderLine line, Substitute substitute, decimal units)
    {
        var product = snapshot.ProductOf(substitute.Sku);
        var step = product?.QuantityStep ?? 1;
        return StoodBefore(order, line).Contains(substitute.Sku, StringComparer.Ordinal) ? "it was to be sent before"
            : product is { Digital: true } ? "it is digital, and nothing of it is shipped"
            : units % step != 0 || !QuantityScale.TryScale(units, out _) ? PlainText.Of($"{units} is no multiple of its quantity step of {step}")
            : null;
    }

    /// <summary>The line as the customer wished it, of another article: what is known of the one that was ordered is not said of this one.</summary>
    internal OrderLine Line(OrderLine line, int number, Substitute substitute, decimal units) => line with
    {
        Number = number,
        Sku = substitute.Sku,
        Quantity = units,
        UnitPrice = Price(line.UnitPrice, substitute),
        UnitCost = null,
        UnitWeightGrams = null,
        LongestSideMetres = null,
        UnitVolumeLitres = null,
        Category = null,
        ReleaseDate = null,
        StandsFor = line.Number,
    };

    /// <summary>What the customer was to pay for the same, or the substitute's own price where that is lower; parts of the smallest coin are the merchant's.</summary>
    private MoneyValue? Price(MoneyValue? ordered, Substitute substitute)
    {
        if (ordered is null)
        {
            return null;
        }

        var same = substitute.Quantity == 1 ? ordered.Amount : Down(ordered.Amount / substitute.Quantity, Math.Max(MinorUnits.Of(ordered.Currency), ordered.Amount.Scale));
        var own = substitute.UnitPrice is { } price ? snapshot.Currencies.Convert(price, ordered.Currency)?.Amount : null;
        return ordered with { Amount = Math.Min(same, own ?? same) };
    }

    private static decimal Down(decimal amount, int places) => decimal.Round(amount, places, MidpointRounding.ToNegativeInfinity);

    /// <summary>What was ordered, and everything that stood for it until this line.</summary>
    private static IEnumerable<string> StoodBefore(Order order, OrderLine line)
    {
        for (OrderLine? at = line; at is not null; at = at.StandsFor is { } before ? order.Lines.FirstOrDefault(l => l.Number == before) : null)
        {
            yield return at.Sku;
        }
    }
}
