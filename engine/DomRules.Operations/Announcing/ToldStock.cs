using DomRules.Model.Life.Events;
using DomRules.Operations.Serving;

namespace DomRules.Operations.Announcing;

/// <summary>Stock that moved.</summary>
internal static class ToldStock
{
    internal static ToldEvent Of(Announced announced, StockMoved moved)
    {
        var account = announced.After.State.AccountAt(moved.Place);
        return new ToldEvent(EventTypes.StockChanged, moved.Place.Sku, $"stock/{moved.Place.Sku}/{moved.Place.Node}", Facts.Of(
            ("sku", moved.Place.Sku),
            ("node", moved.Place.Node),
            ("kind", Words.Of(moved.Kind)),
            ("change", Facts.Number(moved.OnHand)),
            ("onHand", Facts.Number(account?.OnHand)),
            ("free", Facts.Number(account?.FreeOnHand))));
    }
}
