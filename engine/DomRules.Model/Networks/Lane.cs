using DomRules.Model.Values;

namespace DomRules.Model.Networks;

/// <summary>A transfer between nodes.</summary>
/// <param name="From">Node id.</param>
/// <param name="To">Node id.</param>
/// <param name="WorkingDays">In the receiving node's calendar.</param>
/// <param name="Cost">Of one transfer; null: nothing.</param>
public sealed record Lane(string From, string To, int WorkingDays, MoneyValue? Cost = null);
