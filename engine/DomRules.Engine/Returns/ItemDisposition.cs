using DomRules.Model.Decisions;
using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;

namespace DomRules.Engine.Returns;

/// <summary>The first disposition that matches, where it takes the item, and when the refund is paid.</summary>
internal sealed class ItemDisposition(ReturnSession session)
{
    private const string DefaultReason = "Nothing in `returns` says what to do with it, so it is looked at where it came from";
    private static readonly DisposeEffect Default = new(Disposition.Inspect, null);
    private static readonly ReturnPlace Origin = new(ReturnPlaceKind.NodeOfOrigin, null, null, []);
    private readonly NodeChoice _nodes = new(session);

    /// <summary>The item with its disposition, or held where no node can take it.</summary>
    internal ReturnItemRecord Of(ReturnItemRecord item)
    {
        var rule = session.Rules.FirstOrDefault(r => DisposeOf(r) is not null && session.Fault is null && session.Holds(r));
        if (session.Fault is not null)
        {
            return item;
        }

        var effect = rule is null ? Default : DisposeOf(rule)!;
        var because = rule is null ? DefaultReason : session.Reason(rule);
        var decided = item with { Rule = rule?.Name ?? "default", Because = because, Source = rule?.Source.ToString() };
        return effect.Disposition == Disposition.Keep ? Accepted(decided, effect.Disposition, rule) : Placed(decided, effect, rule);
    }

    internal static DisposeEffect? DisposeOf(Rule rule) => rule.Effects.OfType<DisposeEffect>().FirstOrDefault();

    private ReturnItemRecord Placed(ReturnItemRecord item, DisposeEffect effect, Rule? rule)
    {
        var choice = _nodes.Choose(effect.Place ?? Origin, rule);
        var seen = item with { Candidates = choice.Candidates, NotListed = choice.NotListed, Ranking = choice.Ranking, TieBreak = choice.TieBreak };
        if (choice.Node is { } node)
        {
            return Accepted(seen with { Node = node }, effect.Disposition, rule);
        }

        return session.Fault is not null ? item
            : seen with { Holds = [new HoldRecord(null, NodeChoice.NoNode, $"{choice.Problem} to {Explanation.ReturnWords.Verb(Word(effect.Disposition))} it (rule {item.Rule})", null, false, item.Source ?? "")] };
    }

    private ReturnItemRecord Accepted(ReturnItemRecord item, Disposition disposition, Rule? rule)
    {
        var effects = StockEffects.Of(session, item, disposition);
        return item with { Outcome = "accepted", Disposition = Word(disposition), Refund = RefundTiming.Of(session, disposition, rule), Stock = effects, Exchange = Exchange(item) };
    }

    private ExchangeRecord? Exchange(ReturnItemRecord item) => session.Matched.Items[item.Item - 1].Item.Exchange is { } wish
        ? new ExchangeRecord(ExchangeOrder.IdOf(session.Request, item.Item), wish.Sku, wish.Quantity)
        : null;

    private static string Word(Disposition disposition) => disposition.ToString().ToLowerInvariant();
}
