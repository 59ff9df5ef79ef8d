namespace DomRules.Studio.Decisions.Maps;

/// <summary>Words beside a point.</summary>
/// <param name="Words">What they say.</param>
/// <param name="At">Where they stand: their beginning, middle or end.</param>
/// <param name="Anchor">start, middle or end.</param>
internal sealed record MapLabel(string Words, MapPoint At, string Anchor)
{
    internal const double Height = 13;

    /// <summary>A letter's width, on the wide side, so that words do not touch.</summary>
    private const double Letter = 6.6;

    private double Width => Words.Length * Letter;

    internal double Left => At.X - (Anchor == "middle" ? Width / 2 : Anchor == "end" ? Width : 0);

    internal double Right => Left + Width;

    internal double Top => At.Y - Height + 3;

    internal double Bottom => At.Y + 3;

    internal bool Meets(MapLabel other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    internal bool Covers(MapPoint point) => point.X > Left - 4 && point.X < Right + 4 && point.Y > Top - 4 && point.Y < Bottom + 4;
}
