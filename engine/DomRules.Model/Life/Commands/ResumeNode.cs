namespace DomRules.Model.Life.Commands;

/// <summary>A node takes work again.</summary>
/// <param name="Node">Node id.</param>
public sealed record ResumeNode(string Node) : LifeCommand;
