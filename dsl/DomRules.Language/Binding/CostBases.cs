using DomRules.Model.Facts;
using DomRules.Model.Graph.Effects;
using Written = DomRules.Language.Syntax.Effects;

namespace DomRules.Language.Binding;

/// <summary>What amounts are counted by, and what they may then look at.</summary>
internal static class CostBases
{
    internal static CostBasis Of(Written.CostBasis? basis) => basis switch
    {
        null => CostBasis.Order,
        Written.CostBasis.Shipment => CostBasis.Shipment,
        Written.CostBasis.ExtraShipment => CostBasis.ExtraShipment,
        Written.CostBasis.Parcel => CostBasis.Parcel,
        Written.CostBasis.Line => CostBasis.Line,
        Written.CostBasis.Unit => CostBasis.Unit,
        Written.CostBasis.Kilogram => CostBasis.Kilogram,
        Written.CostBasis.Kilometre => CostBasis.Kilometre,
        Written.CostBasis.DayLate => CostBasis.DayLate,
        _ => throw new InvalidOperationException($"No basis for {basis}."),
    };

    /// <summary>Facts of the order only where the whole plan is priced; facts of lines and stock where each line is.</summary>
    internal static BindingScope Scope(CostBasis basis, BindingScope scope) => basis switch
    {
        CostBasis.Order or CostBasis.ExtraShipment => scope with { Allowed = FactScope.Decision | FactScope.Order, Where = "an amount for the whole plan" },
        CostBasis.Line or CostBasis.Unit or CostBasis.Kilogram => scope.With(FactScope.Line | FactScope.Stock),
        _ => scope,
    };
}
