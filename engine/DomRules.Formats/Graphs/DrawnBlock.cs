using System.Collections.Immutable;

namespace DomRules.Formats.Graphs;

/// <summary>A block of the policy in a drawing.</summary>
/// <param name="Id">Unique in the drawing.</param>
/// <param name="Title">The block's word.</param>
/// <param name="Boxes">Facts, conditions, rules, choices, each in the order of the policy.</param>
/// <param name="Arrows">Between boxes of this block.</param>
public sealed record DrawnBlock(string Id, string Title, ImmutableArray<DrawnBox> Boxes, ImmutableArray<DrawnArrow> Arrows);
