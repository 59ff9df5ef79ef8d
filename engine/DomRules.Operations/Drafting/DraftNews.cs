using System.Collections.Immutable;
using DomRules.Store.Drafts;

namespace DomRules.Operations.Drafting;

/// <summary>What somebody who has a draft open is told.</summary>
/// <param name="Step">What was done by others, or to the files by anybody; null: nothing, only what follows may be new.</param>
/// <param name="People">Who has it open in this process.</param>
/// <param name="State">How far it has come.</param>
/// <param name="MustRead">Too much happened elsewhere to be told step by step: take a new seat.</param>
public sealed record DraftNews(DraftStep? Step, ImmutableArray<SeatedPerson> People, DraftState State, bool MustRead = false);
