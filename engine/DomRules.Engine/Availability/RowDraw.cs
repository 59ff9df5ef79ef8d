namespace DomRules.Engine.Availability;

/// <summary>What a planned quantity takes of one stock row, scaled.</summary>
/// <param name="Row">Row index.</param>
/// <param name="OnHand">From what lies there.</param>
/// <param name="Incoming">From arrivals.</param>
/// <param name="ArrivesOn">Day number on which the last of it arrives; <see cref="AtOnce"/>: all lies there.</param>
internal readonly record struct RowDraw(int Row, long OnHand, long Incoming, int ArrivesOn)
{
    /// <summary>Nothing has to arrive.</summary>
    public const int AtOnce = -1;
}
