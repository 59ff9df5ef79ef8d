namespace DomRules.Operations.Changes;

/// <summary>How far a change is.</summary>
public enum ChangeState
{
    /// <summary>It waits for approvals.</summary>
    Open,

    /// <summary>Somebody wants it otherwise; it waits for its authors.</summary>
    SentBack,

    /// <summary>It has the approvals that it needs, and waits to be published.</summary>
    Approved,

    /// <summary>It goes live at a time that is set.</summary>
    Scheduled,

    /// <summary>It went live.</summary>
    Published,

    /// <summary>Nobody wants it any more.</summary>
    Withdrawn,
}
