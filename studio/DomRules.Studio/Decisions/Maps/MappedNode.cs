using DomRules.Model.Values;

namespace DomRules.Studio.Decisions.Maps;

/// <summary>A node of the drawing.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">As people know it.</param>
/// <param name="Part">What it has to do with the plan.</param>
/// <param name="At">Its place; null: unknown.</param>
/// <param name="Metres">To the destination, as they were measured; null: unknown.</param>
internal sealed record MappedNode(string Id, string Name, NodePart Part, Place? At, long? Metres);
