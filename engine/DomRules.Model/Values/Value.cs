namespace DomRules.Model.Values;

/// <summary>A value of the routing language at run time; immutable and equal by content. Missing facts are <see cref="UnknownValue"/>, never null.</summary>
public abstract record Value
{
    /// <summary>The one value that stands for "not known".</summary>
    public static UnknownValue Unknown { get; } = new();
}
