using DomRules.Operations.Drafting;
using DomRules.Store.Drafts;

namespace DomRules.Studio.Editor;

/// <summary>A draft that somebody opened.</summary>
/// <param name="Row">What it is.</param>
/// <param name="Seat">The person's place at it.</param>
/// <param name="MayBegin">Whether the person may write drafts.</param>
internal sealed record OpenedDraft(DraftRow Row, DraftSeat Seat, bool MayBegin)
{
    /// <summary>Whether the person may write in this one.</summary>
    internal bool MayWrite => MayBegin && Row.State != DraftState.Closed;
}
