namespace DomRules.Operations.Auditing;

/// <summary>Something in the store that is not what was written.</summary>
/// <param name="Number">The commit; 0: the log as a whole.</param>
/// <param name="What">What is wrong, in words.</param>
public sealed record ChainFinding(long Number, string What);
