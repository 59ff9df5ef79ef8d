namespace DomRules.Model.Life;

/// <summary>What a timer is for; there is at most one of each.</summary>
/// <param name="Order">Order or cart id.</param>
/// <param name="Kind">What is to happen.</param>
/// <param name="Rule">The rule that set it.</param>
public readonly record struct TimerKey(string Order, TimerKind Kind, string Rule);
