using DomRules.Engine.Routing;
using DomRules.Engine.Routing.Plans;
using DomRules.Engine.Routing.Shipping;
using DomRules.Model.Graph;

namespace DomRules.Engine.Promising;

/// <summary>Which pairs any step of the policy admits; without steps, all.</summary>
internal sealed class StepReach
{
    private readonly RoutingSession _session;
    private readonly List<RoutingStep> _steps;

    internal StepReach(RoutingSession session)
    {
        _session = session;
        var steps = session.Policy.Graph.Steps;
        session.Frame.Line = session.Frame.Node = -1;
        session.IsQuiet = true;
        var tried = steps.Where(step => step.When is null || session.Truth(step.When, step.Name)).ToList();
        session.IsQuiet = false;
        _steps = [.. tried, .. steps.Where(step => tried.Exists(t => t.ThenFillFrom == step.Name))];
    }

    internal bool IsOutside(int line, int node)
    {
        if (_session.Policy.Graph.Steps.IsEmpty)
        {
            return false;
        }

        _session.IsQuiet = true;
        var isAdmitted = _steps.Exists(step => StepFilter.Admits(_session, step, new PlanSource(line, node, SourceKind.OnHand)));
        _session.IsQuiet = false;
        return !isAdmitted;
    }
}
