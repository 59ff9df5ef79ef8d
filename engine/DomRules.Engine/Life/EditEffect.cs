namespace DomRules.Engine.Life;

/// <summary>What a changed field of an order does to what is planned of it; the strongest last.</summary>
internal enum EditEffect
{
    /// <summary>The next decision knows it.</summary>
    Tells,

    /// <summary>Only rules ask for it: what no node was told of is planned anew, so that they are asked.</summary>
    AsksRules,

    /// <summary>Every plan hangs on it: what has not left is planned anew.</summary>
    PlansAnew,

    /// <summary>It says which sale this is, and does not change.</summary>
    Fixed,
}
