using System.Collections.Immutable;
using DomRules.Store.Drafts;

namespace DomRules.Operations.Drafting;

/// <summary>How a draft stands at one moment.</summary>
/// <param name="Revision">How many steps there have been.</param>
/// <param name="Files">Texts by file.</param>
/// <param name="State">How far it has come.</param>
public sealed record DraftNow(long Revision, ImmutableSortedDictionary<string, string> Files, DraftState State);
