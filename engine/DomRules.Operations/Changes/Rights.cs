namespace DomRules.Operations.Changes;

/// <summary>What somebody may do with changes.</summary>
[Flags]
public enum Rights
{
    /// <summary>See them.</summary>
    None = 0,

    /// <summary>Write policies: ask for changes, move and withdraw their own, and publish them once others approved.</summary>
    Write = 1,

    /// <summary>Approve what others wrote, send it back, publish, roll back.</summary>
    Approve = 2,

    /// <summary>Set the rules of approval; and all of the above.</summary>
    Administer = 4,
}
