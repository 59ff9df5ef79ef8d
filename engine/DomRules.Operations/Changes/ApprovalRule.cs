namespace DomRules.Operations.Changes;

/// <summary>What it takes to make something live for a market.</summary>
/// <param name="Approvals">So many others must approve a change, 1 or more.</param>
/// <param name="OnlyThroughChanges">Whether programs and the command line must take that way too.</param>
public sealed record ApprovalRule(int Approvals, bool OnlyThroughChanges)
{
    /// <summary>More cannot be asked for: nobody would ever come to it.</summary>
    public const int MostApprovals = 9;

    /// <summary>Where nobody set a rule.</summary>
    public static ApprovalRule Usual { get; } = new(1, OnlyThroughChanges: false);

    /// <summary>Whether it asks for less than another in any respect.</summary>
    public bool IsWeakerThan(ApprovalRule other) => Approvals < other.Approvals || (other.OnlyThroughChanges && !OnlyThroughChanges);
}
