namespace DomRules.Engine.Planning;

/// <summary>Which plans a query is about.</summary>
public enum PlanMode
{
    /// <summary>All demand, from stock; backorder candidates are not used.</summary>
    Complete,

    /// <summary>All demand; of the plans with backorders those that backorder least are ranked.</summary>
    Backorder,

    /// <summary>Something, from stock: ranked by <see cref="PlanQuery.PartBy"/> before the rank list.</summary>
    Part,
}
