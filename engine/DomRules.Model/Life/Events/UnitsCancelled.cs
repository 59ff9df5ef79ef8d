namespace DomRules.Model.Life.Events;

/// <summary>Open units of a line are given up; negative: taken up again.</summary>
/// <param name="Order">Order id.</param>
/// <param name="Line">Line number.</param>
/// <param name="Quantity">Units.</param>
/// <param name="Because">Why.</param>
/// <param name="Cause">A code of <see cref="CancelCause"/>, or of the event that was answered, such as <c>short_pick</c>; null: nobody said.</param>
public sealed record UnitsCancelled(string Order, int Line, decimal Quantity, string Because, string? Cause = null) : OrderLifeEvent(Order);
