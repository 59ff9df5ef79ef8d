using System.Collections.Immutable;

namespace DomRules.Operations.Drafting;

/// <summary>A step that somebody wants, before it has a revision: worked out anew from how the draft stands whenever another one was faster.</summary>
/// <param name="Base">The revision it speaks of.</param>
/// <param name="Key">So that handing it in again does nothing.</param>
/// <param name="Made">The step from the files as they are and all that was done since; null with a problem: it is not possible; null without: nothing is left to do.</param>
internal sealed record DraftEntry(long Base, string Key, Func<ImmutableSortedDictionary<string, string>, IReadOnlyList<DraftStep>, (DraftStep? Step, string? Problem)> Made);
