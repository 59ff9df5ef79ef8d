using DomRules.Engine.Facts;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;

namespace DomRules.Engine.Returns;

/// <summary>Who looks at an item whose rules could not be worked out: the queue that <c>exceptions</c> names on a fault, else nobody in particular.</summary>
internal sealed class FaultHold(ReturnSession session)
{
    internal HoldRecord For(FaultRecord fault)
    {
        session.IsTelling = true;
        session.Frame.Event = new EventFigures("fault", session.Matched.Order.Attempts, null, null);
        var rule = session.Graph.RulesOf(BlockKind.Exceptions).FirstOrDefault(r => (r.On.IsEmpty || r.On.Contains("fault", StringComparer.Ordinal)) && session.Holds(r));
        var hold = rule?.Effects.OfType<HoldEffect>().FirstOrDefault();
        return rule is null || hold is null
            ? new HoldRecord(null, "fault", fault.Message, null, false, "")
            : new HoldRecord(hold.Queue, rule.Name, $"{session.Reason(rule)}: {fault.Message}", session.Due(hold.Within, rule.Name), false, rule.Source.ToString());
    }
}
