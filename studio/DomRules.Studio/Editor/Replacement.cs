namespace DomRules.Studio.Editor;

/// <summary>A stretch of a text that is replaced, in UTF-16 units from its start.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends; as where it begins: nothing is taken away.</param>
/// <param name="Text">What stands there then.</param>
public sealed record Replacement(int From, int To, string Text);
