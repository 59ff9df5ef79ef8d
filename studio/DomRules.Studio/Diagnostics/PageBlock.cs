namespace DomRules.Studio.Diagnostics;

/// <summary>A piece of a page.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text; code in it stands between back-quotes.</param>
internal sealed record PageBlock(PageBlockKind Kind, string Text);
