using System.Text.Json;

namespace DomRules.Model.Decisions;

/// <summary>What becomes of returned items, as JSON.</summary>
internal static class ReturnItemJson
{
    internal static void Item(Utf8JsonWriter json, ReturnItemRecord item)
    {
        json.Text("because", item.Because);
        json.Amount("bought", item.Bought);
        json.NonEmptyList("candidates", item.Candidates, Candidate);
        json.Text("disposition", item.Disposition);
        Exchange(json, item.Exchange);
        json.NonEmptyList("holds", item.Holds, DecisionPartJson.Hold);
        json.WriteNumber("item", item.Item);
        Whole(json, "line", item.Line);
        json.Text("node", item.Node);
        Whole(json, "notListed", item.NotListed);
        json.WriteString("outcome", item.Outcome);
        json.Amount("quantity", item.Quantity);
        json.NonEmptyList("ranking", item.Ranking, DecisionPartJson.Ranking);
        Refund(json, item.Refund);
        json.NonEmptyList("refusals", item.Refusals, DecisionPartJson.Veto);
        json.Text("rule", item.Rule);
        json.NonEmptyList("rules", item.Rules, DecisionPartJson.Rule);
        json.WriteString("sku", item.Sku);
        json.Text("source", item.Source);
        json.NonEmptyList("stock", item.Stock, Stock);
        json.Text("tieBreak", item.TieBreak);
    }

    private static void Candidate(Utf8JsonWriter json, ReturnCandidateRecord candidate)
    {
        json.Text("best", candidate.Best);
        json.NonEmptyList("by", candidate.By, DecisionPartJson.Veto);
        json.Text("criterion", candidate.Criterion);
        json.WriteString("fate", DecisionWords.Of(candidate.Fate));
        json.WriteString("node", candidate.Node);
        json.Text("value", candidate.Value);
    }

    private static void Exchange(Utf8JsonWriter json, ExchangeRecord? exchange)
    {
        if (exchange is null)
        {
            return;
        }

        json.WriteStartObject("exchange");
        json.WriteString("order", exchange.Order);
        json.Amount("quantity", exchange.Quantity);
        json.WriteString("sku", exchange.Sku);
        json.WriteEndObject();
    }

    private static void Refund(Utf8JsonWriter json, RefundRecord? refund)
    {
        if (refund is null)
        {
            return;
        }

        json.WriteStartObject("refund");
        json.WriteString("amount", refund.Amount);
        json.WriteString("on", refund.On);
        json.Text("rule", refund.Rule);
        json.WriteEndObject();
    }

    private static void Stock(Utf8JsonWriter json, StockEffectRecord effect)
    {
        json.WriteString("counter", effect.Counter);
        json.Text("node", effect.Node);
        json.Amount("quantity", effect.Quantity);
        json.WriteString("sku", effect.Sku);
    }

    private static void Whole(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
