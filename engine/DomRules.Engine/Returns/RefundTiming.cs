using DomRules.Engine.Evidence;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;

namespace DomRules.Engine.Returns;

/// <summary>When the money is paid back: as the deciding rule says, else as the first rule that speaks of nothing but refunds, else after inspection of what is inspected and on the scan of all else.</summary>
internal static class RefundTiming
{
    internal static RefundRecord Of(ReturnSession session, Disposition disposition, Rule? deciding)
    {
        var rule = RefundOf(deciding) is not null ? deciding : session.Rules.FirstOrDefault(r => RefundOf(r) is not null && ItemDisposition.DisposeOf(r) is null && session.Holds(r));
        var onInspection = RefundOf(rule)?.OnInspection ?? disposition == Disposition.Inspect;
        if (onInspection && disposition == Disposition.Keep)
        {
            session.Warnings.Add($"{rule!.Name} pays after an inspection that never comes, since the customer keeps it; it is paid at once");
            onInspection = false;
        }

        var refund = session.Frame.Item!.Refund;
        return new RefundRecord(ValueText.Cost(refund.Amount, refund.Currency.Length == 0 ? session.Frame.Currency : refund.Currency), onInspection ? "inspection" : "scan", rule?.Name);
    }

    internal static RefundEffect? RefundOf(Rule? rule) => rule?.Effects.OfType<RefundEffect>().FirstOrDefault();
}
