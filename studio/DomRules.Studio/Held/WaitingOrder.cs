using DomRules.Model.Life;

namespace DomRules.Studio.Held;

/// <summary>An order of the list.</summary>
/// <param name="Life">It.</param>
/// <param name="Hold">What holds it; null: nothing does.</param>
internal sealed record WaitingOrder(OrderLife Life, OpenHold? Hold)
{
    /// <summary>Its id.</summary>
    internal string Id => Life.Order.Id;
}
