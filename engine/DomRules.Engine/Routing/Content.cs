namespace DomRules.Engine.Routing;

/// <summary>So much of a line from a node, in a shipment.</summary>
/// <param name="Line">Index among the planned lines.</param>
/// <param name="Node">Node index.</param>
/// <param name="Steps">In steps of the line's quantity.</param>
/// <param name="ReadyOn">Day number on which all of it is there; 0: now.</param>
internal readonly record struct Content(int Line, int Node, long Steps, int ReadyOn);
