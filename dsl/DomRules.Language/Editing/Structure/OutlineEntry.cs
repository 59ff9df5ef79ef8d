using DomRules.Language.Text;

namespace DomRules.Language.Editing.Structure;

/// <summary>A part of a file, for the tree beside it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name, or the words with which it begins.</param>
/// <param name="Detail">What to tell beside the name, e.g. <c>override, sealed</c>; empty: nothing.</param>
/// <param name="Span">All of it.</param>
/// <param name="NameSpan">Where to put the caret.</param>
/// <param name="Children">The members of a block.</param>
public sealed record OutlineEntry(OutlineKind Kind, string Name, string Detail, TextSpan Span, TextSpan NameSpan, ImmutableArray<OutlineEntry> Children);
