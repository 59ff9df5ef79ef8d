namespace DomRules.Engine.Interpretation;

/// <summary>What a condition comes to.</summary>
internal enum Truth : byte
{
    /// <summary>It does not hold.</summary>
    No,

    /// <summary>It holds.</summary>
    Yes,

    /// <summary>Something that it needs is unknown.</summary>
    Unknown,

    /// <summary>It could not be worked out; evaluated as a value, it says why.</summary>
    Fault,
}
