namespace DomRules.Studio.Decisions.Maps;

/// <summary>All that is so far from the destination.</summary>
/// <param name="Metres">How far.</param>
/// <param name="Radius">As drawn.</param>
/// <param name="Label">Where the distance is written; null: there is no room.</param>
internal sealed record MapRing(long Metres, double Radius, MapLabel? Label);
