namespace DomRules.Studio.Decisions.Maps;

/// <summary>A node as it is drawn.</summary>
/// <param name="Node">The node.</param>
/// <param name="At">Where.</param>
/// <param name="Label">Its name; null: there is no room for it, and it is told by the pointer and in the list.</param>
internal sealed record MapDot(MappedNode Node, MapPoint At, MapLabel? Label);
