using DomRules.Operations.Drafting;
using DomRules.Store.Drafts;

namespace DomRules.Studio.Editor;

/// <summary>A draft that somebody opened.</summary>
/// <param name="Row">What it is.</param>
/// <param name="Seat">The person's place at it.</param>
/// <param name="MayWrite">Whether the person may write in it.</param>
internal sealed record OpenedDraft(DraftRow Row, DraftSeat Seat, bool MayWrite);
