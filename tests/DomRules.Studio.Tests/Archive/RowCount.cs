namespace DomRules.Studio.Tests.Archive;

/// <summary>A number that several threads add to.</summary>
internal sealed class RowCount
{
    /// <summary>More than any page may read.</summary>
    internal const int Everything = 1_000_000;

    private long _value;

    internal void Add(int many) => Interlocked.Add(ref _value, many);

    /// <summary>What was counted since this was asked last.</summary>
    internal long Take() => Interlocked.Exchange(ref _value, 0);
}
