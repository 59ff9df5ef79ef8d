using DomRules.Engine.Evidence;
using DomRules.Engine.Facts;
using DomRules.Engine.Routing.Plans;
using DomRules.Model.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Values;

namespace DomRules.Engine.Routing;

/// <summary>Answers conditions over an order that was decided and over the plan that it has.</summary>
internal static class AskedConditions
{
    internal static ConditionAnswer Answer(RoutingSession session, SourcingResult? sourcing, Expression condition)
    {
        if ((condition.Scope & FactScope.Plan) != 0 && sourcing?.Plan is null)
        {
            return new ConditionAnswer(false, false, [], null);
        }

        session.Frame.Line = -1;
        session.Frame.Node = -1;
        session.Frame.Plan = sourcing?.Plan is null ? null : PlanFacts.Of(session, sourcing);
        var value = session.Interpreter.Evaluate(condition);
        var answer = new ConditionAnswer(value is YesNoValue { IsYes: true }, true, ConditionEvidence.Of(condition, session.Interpreter.Evaluate), (value as FaultValue)?.Message);
        session.Frame.Plan = null;
        return answer;
    }
}
