namespace DomRules.Store;

/// <summary>The store cannot do what it is asked, for a reason outside DomRules. Nothing was done by halves; only where <see cref="IsUncertain"/> it is open whether all was done.</summary>
public sealed class StoreException : Exception
{
    /// <summary>With a message for operators.</summary>
    public StoreException(StoreFailure failure, string message, Exception? inner = null) : base(message, inner) => Failure = failure;

    /// <summary>What is in the way.</summary>
    public StoreFailure Failure { get; }

    /// <summary>Whether the commit may have reached the disk all the same: the connection broke while it was under way. Read the head to know.</summary>
    public bool IsUncertain { get; init; }
}
