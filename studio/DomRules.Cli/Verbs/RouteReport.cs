using System.Globalization;
using System.Text.Json.Nodes;
using DomRules.Cli.CommandLine;
using DomRules.Model.Decisions;
using DomRules.Operations.Routing;

namespace DomRules.Cli.Verbs;

/// <summary>What came of a batch, for people or as one JSON object.</summary>
/// <param name="summary">Its figures.</param>
/// <param name="setAside">Orders that could not be read.</param>
/// <param name="records">Decisions; of a short batch each is told.</param>
/// <param name="file">Where the decisions are; null: nowhere that can be asked.</param>
internal sealed class RouteReport(RouteSummary summary, int setAside, IReadOnlyList<DecisionRecord> records, string? file)
{
    /// <summary>Up to so many orders are told one by one.</summary>
    private const int FewOrders = 20;

    private const int Reasons = 12;

    internal void WriteText(TextWriter text)
    {
        foreach (var record in records.Count <= FewOrders ? records : [])
        {
            text.WriteLine($"{record.Order}: {record.Summary}");
        }

        text.WriteLine($"{Counted.Of(records.Count, "order")} decided{(setAside > 0 ? $", {Counted.Number(setAside)} set aside: the errors above say why" : "")}");
        foreach (var (outcome, count) in summary.Outcomes)
        {
            text.WriteLine(FormattableString.Invariant($"  {Words(outcome),-16} {count,8:N0}"));
        }

        WriteShipments(text);
        foreach (var (reason, count) in summary.Reasons.Take(Reasons))
        {
            text.WriteLine(FormattableString.Invariant($"not routed {count,6:N0}  {reason}"));
        }

        if (summary.Reasons.Length > Reasons)
        {
            text.WriteLine($"… and {Counted.Of(summary.Reasons.Length - Reasons, "more reason")}");
        }

        if (file is not null)
        {
            text.WriteLine($"decisions in {file}; ask why with: domrules explain {(records.Count == 1 ? records[0].Order : "ORDER")} --decisions {file}");
        }
    }

    internal string ToJson() => new JsonObject
    {
        ["decided"] = records.Count,
        ["setAside"] = setAside,
        ["outcomes"] = new JsonObject(summary.Outcomes.Select(o => KeyValuePair.Create<string, JsonNode?>(DecisionWords.Of(o.Outcome), o.Count))),
        ["shipments"] = summary.Shipments,
        ["split"] = summary.Split,
        ["proven"] = summary.Proven,
        ["cost"] = new JsonArray([.. summary.Cost.Select(c => JsonValue.Create($"{c.Amount.ToString(CultureInfo.InvariantCulture)} {c.Currency}"))]),
        ["medianMetres"] = summary.MedianMetres,
        ["onTime"] = summary.OnTime.Kept,
        ["promised"] = summary.OnTime.Of,
        ["notRouted"] = new JsonArray([.. summary.Reasons.Select(r => new JsonObject { ["reason"] = r.Reason, ["orders"] = r.Count })]),
        ["decisions"] = file,
    }.ToJsonString(JsonText.Options);

    private static string Words(Outcome outcome) => DecisionWords.Of(outcome).Replace('_', ' ');

    private void WriteShipments(TextWriter text)
    {
        if (summary.Shipments == 0)
        {
            return;
        }

        text.WriteLine($"{Counted.Of(summary.Shipments, "shipment")}, {Counted.Of(summary.Split, "split order")}, {Counted.Of(summary.Proven, "plan")} proven optimal");
        foreach (var (currency, amount) in summary.Cost)
        {
            text.WriteLine(FormattableString.Invariant($"cost {amount:N2} {currency}, {amount / summary.Shipments:N2} {currency} a shipment"));
        }

        if (summary.MedianMetres is { } metres)
        {
            text.WriteLine(FormattableString.Invariant($"distance: median {metres / 1000m:N0} km a shipment"));
        }

        if (summary.OnTime.Of > 0)
        {
            text.WriteLine($"on time {Counted.Number(summary.OnTime.Kept)} of {Counted.Of(summary.OnTime.Of, "shipment")}");
        }
    }
}
