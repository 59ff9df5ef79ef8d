namespace DomRules.Model.Life.Events;

/// <summary>Units came to a place's counters or left them.</summary>
/// <param name="Place">Where.</param>
/// <param name="Kind">Why.</param>
/// <param name="OnHand">Change of what is on hand; negative: less.</param>
/// <param name="SetAside">Change of what is there and not for sale.</param>
/// <param name="At">When.</param>
/// <param name="Because">In words.</param>
/// <param name="SourceVersion">State of the system that counted; null: it names none.</param>
public sealed record StockMoved(StockPlace Place, StockMoveKind Kind, decimal OnHand, decimal SetAside, DateTimeOffset At, string Because, decimal? SourceVersion = null) : LifeEvent;
