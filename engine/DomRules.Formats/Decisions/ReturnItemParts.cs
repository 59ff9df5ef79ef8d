using DomRules.Formats.Json;
using DomRules.Model.Decisions;

namespace DomRules.Formats.Decisions;

/// <summary>Reads what became of returned items, in a decision record.</summary>
internal static class ReturnItemParts
{
    private static readonly PropertyNames<ItemProperty> ItemNames = new(Spelling.Camel);
    private static readonly PropertyNames<CandidateProperty> CandidateNames = new(Spelling.Camel);
    private static readonly PropertyNames<PartProperty> PartNames = new(Spelling.Camel);
    private static readonly PropertyNames<Fate> Fates = new(Spelling.Snake);
    private static readonly ReturnItemRecord Blank = new() { Item = 0, Sku = "", Quantity = 0, Outcome = "" };

    private enum ItemProperty
    {
        Because, Bought, Candidates, Disposition, Exchange, Holds, Item, Line, Node, NotListed, Outcome, Quantity, Ranking, Refund, Refusals, Rule, Rules, Sku,
        Source, Stock, TieBreak,
    }

    private enum CandidateProperty
    {
        Best, By, Criterion, Fate, Node, Value,
    }

    /// <summary>Of what is sent instead, of refunds and of what moves in stock.</summary>
    private enum PartProperty
    {
        Amount, Counter, Node, On, Order, Quantity, Rule, Sku,
    }

    internal static ReturnItemRecord? Item(ref JsonCursor json)
    {
        if (!json.IsObject("an item that comes back")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var item = Blank;
        while (json.NextProperty(ItemNames, ref seen, out var property)) item = Text(ref json, property, item) ?? Part(ref json, property, item);
        seen.Require(ref json, start, ItemNames, ItemProperty.Item, ItemProperty.Outcome, ItemProperty.Quantity, ItemProperty.Sku);
        return item;
    }

    private static ReturnItemRecord? Text(ref JsonCursor json, ItemProperty property, ReturnItemRecord item) => property switch
    {
        ItemProperty.Because => item with { Because = json.Prose() },
        ItemProperty.Disposition => item with { Disposition = json.Prose() },
        ItemProperty.Node => item with { Node = json.Prose() },
        ItemProperty.Outcome => item with { Outcome = json.Prose() ?? "" },
        ItemProperty.Rule => item with { Rule = json.Prose() },
        ItemProperty.Sku => item with { Sku = json.Prose() ?? "" },
        ItemProperty.Source => item with { Source = json.Prose() },
        ItemProperty.TieBreak => item with { TieBreak = json.Prose() },
        ItemProperty.Item => item with { Item = json.Whole(1, int.MaxValue) ?? 0 },
        ItemProperty.Line => item with { Line = json.Whole(1, int.MaxValue) },
        ItemProperty.NotListed => item with { NotListed = json.Whole(0, int.MaxValue) },
        ItemProperty.Bought => item with { Bought = json.Decimal() },
        ItemProperty.Quantity => item with { Quantity = json.Decimal() ?? 0 },
        _ => null,
    };

    private static ReturnItemRecord Part(ref JsonCursor json, ItemProperty property, ReturnItemRecord item) => property switch
    {
        ItemProperty.Candidates => item with { Candidates = json.Each("the nodes", Candidate) },
        ItemProperty.Exchange => item with { Exchange = Exchange(ref json) },
        ItemProperty.Holds => item with { Holds = json.Each("the holds", RuleParts.Hold) },
        ItemProperty.Ranking => item with { Ranking = json.Each("the ranking", RankingParts.Ranking) },
        ItemProperty.Refund => item with { Refund = Refund(ref json) },
        ItemProperty.Refusals => item with { Refusals = json.Each("the refusals", CandidateParts.Veto) },
        ItemProperty.Rules => item with { Rules = json.Each("the rules", RuleParts.Rule) },
        _ => item with { Stock = json.Each("what moves in stock", StockEffectParts.Read) },
    };

    private static ReturnCandidateRecord? Candidate(ref JsonCursor json)
    {
        if (!json.IsObject("a node")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var candidate = new ReturnCandidateRecord("", default, [], null, null, null);
        while (json.NextProperty(CandidateNames, ref seen, out var property))
        {
            candidate = property switch
            {
                CandidateProperty.Best => candidate with { Best = json.Prose() },
                CandidateProperty.By => candidate with { By = json.Each("the vetoes", CandidateParts.Veto) },
                CandidateProperty.Criterion => candidate with { Criterion = json.Prose() },
                CandidateProperty.Fate => candidate with { Fate = json.Code(Fates) ?? default },
                CandidateProperty.Node => candidate with { Node = json.Prose() ?? "" },
                _ => candidate with { Value = json.Prose() },
            };
        }
        seen.Require(ref json, start, CandidateNames, CandidateProperty.Fate, CandidateProperty.Node);
        return candidate;
    }

    private static ExchangeRecord? Exchange(ref JsonCursor json)
    {
        if (!json.IsObject("what is sent instead")) return null;
        var exchange = new ExchangeRecord("", "", 0);
        var (start, seen) = (json.Offset, new SeenProperties());
        while (json.NextProperty(PartNames, ref seen, out var property))
        {
            exchange = property switch
            {
                PartProperty.Order => exchange with { Order = json.Prose() ?? "" },
                PartProperty.Quantity => exchange with { Quantity = json.Decimal() ?? 0 },
                _ => exchange with { Sku = json.Prose() ?? "" },
            };
        }
        seen.Require(ref json, start, PartNames, PartProperty.Order, PartProperty.Quantity, PartProperty.Sku);
        return exchange;
    }

    private static RefundRecord? Refund(ref JsonCursor json)
    {
        if (!json.IsObject("a refund")) return null;
        var refund = new RefundRecord("", "", null);
        var (start, seen) = (json.Offset, new SeenProperties());
        while (json.NextProperty(PartNames, ref seen, out var property))
        {
            refund = property switch
            {
                PartProperty.Amount => refund with { Amount = json.Prose() ?? "" },
                PartProperty.On => refund with { On = json.Prose() ?? "" },
                _ => refund with { Rule = json.Prose() },
            };
        }
        seen.Require(ref json, start, PartNames, PartProperty.Amount, PartProperty.On);
        return refund;
    }
}
