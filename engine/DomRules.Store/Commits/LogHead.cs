namespace DomRules.Store.Commits;

/// <summary>The end of the log.</summary>
/// <param name="Number">Number of the last commit; 0: none.</param>
/// <param name="Hash">Its hash, 64 hexadecimal digits; of an empty log as many zeros.</param>
public readonly record struct LogHead(long Number, string Hash)
{
    /// <summary>The head of an empty log.</summary>
    public static LogHead None { get; } = new(0, new string('0', 64));
}
