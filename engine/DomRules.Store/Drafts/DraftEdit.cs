namespace DomRules.Store.Drafts;

/// <summary>One edit of a draft.</summary>
/// <param name="Revision">The draft's revision with it; the first edit makes revision 1.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="At">When.</param>
/// <param name="Body">What was edited.</param>
public sealed record DraftEdit(long Revision, string Author, DateTimeOffset At, ReadOnlyMemory<byte> Body);
