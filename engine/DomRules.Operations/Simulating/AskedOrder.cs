using DomRules.Model.Decisions;

namespace DomRules.Operations.Simulating;

/// <summary>An order that could come in now.</summary>
/// <param name="Order">Its id.</param>
/// <param name="Market">Its market; null: none.</param>
/// <param name="Inputs">What it would be decided on.</param>
public sealed record AskedOrder(string Order, string? Market, DecisionInputs Inputs)
{
    /// <summary>As something that is simulated.</summary>
    /// <param name="name">What results call it.</param>
    public SimulatedSubject As(string name) => new(name, Order, Market, Inputs.At);
}
