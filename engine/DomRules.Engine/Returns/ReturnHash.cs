using System.Security.Cryptography;
using System.Text;
using DomRules.Engine.Decisions;
using DomRules.Engine.Snapshots;
using DomRules.Model.Canonical;
using DomRules.Model.Orders;
using DomRules.Model.Returns;

namespace DomRules.Engine.Returns;

/// <summary>The hash that names a decision on a return: of its canonical inputs.</summary>
internal static class ReturnHash
{
    internal static string Of(ReturnRequest request, Order order, string slice, string? policy, DateTimeOffset at)
    {
        var text = new StringBuilder();
        text.Append(EngineVersion.Text).Append("\nreturn\n").Append(at.UtcTicks).Append('\n').Append(policy).Append('\n').Append(slice).Append('\n');
        OrderText.Append(text, order);
        text.Append(Head(request)).Append('\n');
        foreach (var item in request.Items)
        {
            text.Append(Item(item)).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static CanonicalText Head(ReturnRequest request) => new CanonicalText("return").Text(request.Id).Text(request.OrderId).YesNo(request.Order is not null)
        .Text(request.From?.Country).Text(request.From?.Region).Text(request.From?.City).Text(request.From?.PostalCode).Place(request.From?.At)
        .Set(request.Cleared).Set(request.ReturnedBefore.Select(b => new CanonicalText("before").Number(b.Line).Number(b.Quantity).ToString()))
        .Set(request.Shipped.Select(s => new CanonicalText("shipped").Number(s.Line).Text(s.Sku).Number(s.Quantity).Text(s.Node).Date(s.DeliverOn).Date(s.DeliveredOn).ToString()))
        .List(Later(request));

    /// <summary>What only returns have that a person looked at.</summary>
    private static IEnumerable<string> Later(ReturnRequest request)
    {
        if (request.AskedAt is { } asked)
        {
            yield return new CanonicalText("asked").Instant(asked).ToString();
        }

        if (request.Refusal is { } refusal)
        {
            yield return new CanonicalText("refusal").Text(refusal).ToString();
        }
    }

    private static CanonicalText Item(ReturnItem item) => new CanonicalText("item").Number(item.Line).Text(item.Sku).Number(item.Quantity).Text(item.Condition).Text(item.Reason)
        .Money(item.Refund).Money(item.UnitPrice).Date(item.DeliveredOn).Text(item.Origin).Text(item.Exchange?.Sku).Number(item.Exchange?.Quantity)
        .List(item.Attributes.Select(a => new CanonicalText("own").Text(a.Key).Text(ValueJson.Text(a.Value)).ToString()));
}
