namespace DomRules.Store.Artefacts;

/// <summary>Content in a list.</summary>
/// <param name="Hash">SHA-256 of the content, 64 hexadecimal digits.</param>
/// <param name="Kind"><c>library</c> or <c>network</c>.</param>
/// <param name="Name">The library's or network's name.</param>
/// <param name="Label">What its author calls this version; may be empty.</param>
/// <param name="At">When it was put there.</param>
/// <param name="By">By whom.</param>
public sealed record ArtefactRow(string Hash, string Kind, string Name, string Label, DateTimeOffset At, string By);
