using DomRules.Store.Commits;
using DomRules.Store.Tests.Host;
using DomRules.Store.Tests.Samples;

namespace DomRules.Store.Tests.Conformance;

/// <summary>What must hold of a draft whose writer was killed.</summary>
internal static class DraftKillCheck
{
    /// <summary>Every acknowledged edit is there as it was written, none is missing between them, and the draft's revision is that of the last.</summary>
    public static async Task Hold(IStore store, IReadOnlyList<LogHead> acknowledged)
    {
        var row = (await store.Drafts.GetAsync(DraftLoop.Draft))!;
        row.Revision.ShouldBeGreaterThanOrEqualTo(acknowledged[^1].Number);
        var content = (await store.Drafts.ReadAsync(DraftLoop.Draft))!;
        (content.Revision + content.Edits.Count).ShouldBe(row.Revision);
        var edits = (await store.Drafts.SinceAsync(DraftLoop.Draft, Math.Max(0, row.Revision - 1000)))!.ToDictionary(edit => edit.Revision, edit => Sample.Text(edit.Body));
        foreach (var said in acknowledged) edits[said.Number].ShouldStartWith(said.Hash);
    }
}
