using DomRules.Store.Drafts;

namespace DomRules.Operations.Drafting;

/// <summary>The last steps of a draft, in memory; earlier ones are read when somebody who was away needs them.</summary>
/// <param name="drafts">Where all are kept.</param>
/// <param name="id">The draft.</param>
/// <param name="first">The revision after which steps are in memory.</param>
internal sealed class DraftSteps(IDrafts drafts, string id, long first)
{
    private readonly Lock _entry = new();
    private readonly List<DraftStep> _last = [];
    private long _first = first;

    internal void Add(DraftStep step, int most)
    {
        lock (_entry)
        {
            _last.Add(step);
            if (_last.Count > 2 * most)
            {
                _last.RemoveRange(0, _last.Count - most);
                _first = _last[0].Revision - 1;
            }
        }
    }

    internal void Clear(long revision)
    {
        lock (_entry)
        {
            _last.Clear();
            _first = revision;
        }
    }

    /// <summary>The steps after a revision; null: they are kept no more.</summary>
    internal async ValueTask<IReadOnlyList<DraftStep>?> SinceAsync(long revision, CancellationToken cancel) =>
        InMemory(revision) ?? (await drafts.SinceAsync(id, revision, cancel).ConfigureAwait(false))?.Select(DraftStepJson.Read).Where(step => step.Revision <= Newest).ToList();

    // What another process appended in the meantime counts only once the room has taken it.
    private long Newest
    {
        get
        {
            lock (_entry)
            {
                return _last is [.., var last] ? last.Revision : _first;
            }
        }
    }

    private List<DraftStep>? InMemory(long revision)
    {
        lock (_entry)
        {
            return revision >= _first ? [.. _last.SkipWhile(step => step.Revision <= revision)] : null;
        }
    }
}
