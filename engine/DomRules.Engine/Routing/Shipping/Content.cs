namespace DomRules.Engine.Routing.Shipping;

/// <summary>So much of a line from a node, in a shipment.</summary>
/// <param name="Line">Index among the planned lines.</param>
/// <param name="Node">Node index.</param>
/// <param name="Steps">In steps of the line's quantity.</param>
/// <param name="ReadyOn">Day number on which all of it is there; 0: now; <see cref="Never"/>: nobody knows.</param>
/// <param name="Kind">Where its units come from.</param>
internal readonly record struct Content(int Line, int Node, long Steps, int ReadyOn, SourceKind Kind = SourceKind.OnHand)
{
    /// <summary>No day is known on which it is there.</summary>
    internal const int Never = int.MaxValue;

    /// <summary>Whether some of it has no known day, so that what it travels in has none.</summary>
    internal static bool HasNoDay(ReadOnlySpan<Content> contents)
    {
        foreach (var content in contents)
        {
            if (content.ReadyOn == Never)
            {
                return true;
            }
        }

        return false;
    }
}
