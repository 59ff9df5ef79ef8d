using DomRules.Store.Drafts;

namespace DomRules.Store.Memory;

/// <summary>A draft: its row, its snapshot, and the edits that are kept.</summary>
internal sealed class MemoryDraft(DraftRow row, ReadOnlyMemory<byte> snapshot)
{
    private readonly List<DraftEdit> edits = [];
    private ReadOnlyMemory<byte> snapshot = snapshot;
    private long snapshotRevision;

    public DraftRow Row { get; set; } = row;

    public DraftContent Content => new(snapshotRevision, MemoryBytes.Copy(snapshot), After(snapshotRevision));

    public IReadOnlyList<DraftEdit>? Since(long revision) =>
        revision >= Row.Revision - edits.Count && revision <= Row.Revision ? After(revision) : null;

    public bool Append(DraftEdit edit)
    {
        if (Row.Revision != edit.Revision - 1 || Row.State == DraftState.Closed) return false;
        edits.Add(edit with { At = edit.At.ToUniversalTime(), Body = MemoryBytes.Copy(edit.Body) });
        Row = Row with { Revision = edit.Revision, ChangedAt = edit.At.ToUniversalTime(), Authors = Row.Authors.Contains(edit.Author) ? Row.Authors : Row.Authors.Add(edit.Author) };
        return true;
    }

    public bool Replace(long revision, ReadOnlyMemory<byte> newer, long drops)
    {
        if (revision > Row.Revision || revision <= snapshotRevision) return false;
        (snapshotRevision, snapshot) = (revision, MemoryBytes.Copy(newer));
        edits.RemoveAll(edit => edit.Revision <= drops);
        return true;
    }

    private List<DraftEdit> After(long revision) => [.. edits.Where(edit => edit.Revision > revision).Select(edit => edit with { Body = MemoryBytes.Copy(edit.Body) })];
}
