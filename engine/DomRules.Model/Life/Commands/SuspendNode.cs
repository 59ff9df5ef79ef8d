namespace DomRules.Model.Life.Commands;

/// <summary>A node takes no new work, and what it has not shipped is told so: every order gets the event <c>node_closed</c>.</summary>
/// <param name="Node">Node id.</param>
/// <param name="Until">From this moment on it does again; null: until it is opened.</param>
public sealed record SuspendNode(string Node, DateTimeOffset? Until) : LifeCommand;
