using DomRules.Engine.Explanation;
using DomRules.Model.Decisions;

namespace DomRules.Libraries.Tests.Months;

/// <summary>The rules by which a decision came about, as far as its explanation names them.</summary>
internal static class ExplainedRules
{
    internal static IReadOnlyList<string> In(DecisionRecord record)
    {
        var text = Explainer.Explain(record, id => id).ToText();
        text.ShouldStartWith(record.Summary);
        return [.. Rules(record).Distinct(StringComparer.Ordinal).Where(rule => text.Contains(rule, StringComparison.Ordinal))];
    }

    private static IEnumerable<string> Rules(DecisionRecord record) =>
    [
        .. record.Shipments.SelectMany(shipment => shipment.Cost.Parts).Select(part => part.Rule),
        .. record.Holds.Select(hold => hold.Rule),
        .. record.Actions.Select(action => action.Rule),
        .. record.Items.Select(item => item.Rule).OfType<string>(),
        .. record.Items.SelectMany(item => item.Refusals).Select(refusal => refusal.Rule),
        .. record.Rules.Where(rule => rule.Result.StartsWith("matched", StringComparison.Ordinal)).Select(rule => rule.Rule),
    ];
}
