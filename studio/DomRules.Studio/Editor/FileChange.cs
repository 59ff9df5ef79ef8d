namespace DomRules.Studio.Editor;

/// <summary>Changes of a file, as the browser makes them at once.</summary>
/// <param name="File">Its name.</param>
/// <param name="Changes">In source order, not overlapping.</param>
public sealed record FileChange(string File, IReadOnlyList<Replacement> Changes);
