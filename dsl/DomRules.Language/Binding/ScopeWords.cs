using DomRules.Model.Facts;

namespace DomRules.Language.Binding;

/// <summary>Why a fact is not known somewhere.</summary>
internal static class ScopeWords
{
    internal static string Why(FactScope missing)
    {
        foreach (var (scope, why) in Table)
        {
            if ((missing & scope) != 0)
            {
                return why;
            }
        }

        return "It is worked out later";
    }

    private static readonly (FactScope, string)[] Table =
    [
        (FactScope.Item, "Items come back only in `returns`"),
        (FactScope.Event, "Events happen only in `exceptions`"),
        (FactScope.Plan, "There is a plan only in `confirm` and `expect that`"),
        (FactScope.Shipment, "Shipments are there only in `cost`, `carrier` and checks"),
        (FactScope.Service, "A service is in question only in `cost`, `carrier` and checks"),
        (FactScope.Stock, "Stock is of one line at one node, and none is in question here"),
        (FactScope.Node, "No node is in question here"),
        (FactScope.Line, "No line is in question here"),
        (FactScope.Order, "No order is in question here"),
        (FactScope.Decision, "The moment of decision is not known here"),
    ];
}
