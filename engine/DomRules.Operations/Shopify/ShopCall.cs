using System.Security.Cryptography;
using System.Text;
using DomRules.Operations.Serving;

namespace DomRules.Operations.Shopify;

/// <summary>A webhook of a shop as it came in, its signature checked.</summary>
/// <param name="Shop">Whose it is.</param>
/// <param name="Topic">Such as <c>orders/create</c>.</param>
/// <param name="Event">What happened, by the shop's id of it: two deliveries of one topic and event are one.</param>
/// <param name="TriggeredAt">When it was set off; null: nobody says.</param>
/// <param name="Body">Its bytes.</param>
public sealed record ShopCall(ShopReceiver Shop, string Topic, string Event, DateTimeOffset? TriggeredAt, ReadOnlyMemory<byte> Body)
{
    /// <summary>Under this a repetition of the event is known.</summary>
    internal RequestKey Key => KeyOf($"{Topic} {Event}");

    /// <summary>Under this an order of the shop is placed, or remembered as one that was cancelled before, whichever comes first, once.</summary>
    internal RequestKey FirstOf(string order) => KeyOf($"first of {order}");

    private RequestKey KeyOf(string what) => new(Shop.Actor, what, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what))));
}
