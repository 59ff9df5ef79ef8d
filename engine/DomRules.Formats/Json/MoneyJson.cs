using System.Text.Json.Nodes;
using DomRules.Model.Values;
using CanonicalDecimal = DomRules.Model.Canonical.DecimalText;

namespace DomRules.Formats.Json;

/// <summary>Amounts of money as our formats write them.</summary>
internal static class MoneyJson
{
    /// <summary>With its currency where it has one.</summary>
    internal static JsonNode? Of(MoneyValue? money) =>
        money is null ? null : JsonValue.Create(money.Currency.Length == 0 ? CanonicalDecimal.Of(money.Amount) : $"{CanonicalDecimal.Of(money.Amount)} {money.Currency}");
}
