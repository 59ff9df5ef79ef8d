namespace DomRules.Engine.Snapshots;

/// <summary>Something in a network that cannot be as written; the snapshot says how it read it.</summary>
/// <param name="Code">Stable name, <c>duplicate_node</c> for example.</param>
/// <param name="Subject">What it is about: an id, or <c>node/sku</c>.</param>
/// <param name="Message">One sentence: what is wrong and how it was read.</param>
public sealed record SnapshotProblem(string Code, string Subject, string Message) : IComparable<SnapshotProblem>
{
    /// <summary>By code, subject and message, ordinal.</summary>
    public int CompareTo(SnapshotProblem? other)
    {
        if (other is null)
        {
            return 1;
        }

        int byCode = string.CompareOrdinal(Code, other.Code);
        int bySubject = string.CompareOrdinal(Subject, other.Subject);
        return byCode != 0 ? byCode : bySubject != 0 ? bySubject : string.CompareOrdinal(Message, other.Message);
    }
}
