using DomRules.Language.Diagnostics;

namespace DomRules.Language.Editing.Fixes;

/// <summary>A mend that can be made with one click.</summary>
/// <param name="Title">What it does.</param>
/// <param name="For">What it mends.</param>
/// <param name="Edits">The edits.</param>
/// <param name="IsSafe">Whether only this can have been meant.</param>
public sealed record QuickFix(string Title, Diagnostic For, FileEdits Edits, bool IsSafe);
