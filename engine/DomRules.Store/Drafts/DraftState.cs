namespace DomRules.Store.Drafts;

/// <summary>How far a draft has come.</summary>
public enum DraftState
{
    /// <summary>People write in it.</summary>
    Open,

    /// <summary>Somebody asked for its approval; people may still write in it.</summary>
    Submitted,

    /// <summary>Nobody writes in it any more.</summary>
    Closed,
}
