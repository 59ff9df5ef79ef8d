namespace DomRules.Model.Life;

/// <summary>What is to happen when time has come.</summary>
public enum TimerKind
{
    /// <summary>A cart's or an order's hold on stock lapses.</summary>
    Expire,

    /// <summary>The order's open part is cancelled.</summary>
    Cancel,

    /// <summary>The order's open part is routed again.</summary>
    Recheck,

    /// <summary>A hold becomes overdue.</summary>
    HoldOverdue,

    /// <summary>The hold of a return becomes overdue; its rule is the return's id.</summary>
    ReturnOverdue,
}
