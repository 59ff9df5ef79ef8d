using System.Collections.Concurrent;

namespace DomRules.Engine.Snapshots;

/// <summary>
/// Remembers what was worked out, up to about so many answers; then it forgets all and begins anew. Safe to share between threads.
/// What it remembers never changes an answer, only how long it takes.
/// </summary>
internal sealed class BoundedMemo<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> _known = new();
    private int _count;

    /// <summary>The answer for a key, worked out if it is not known.</summary>
    public TValue Get(TKey key, Func<TKey, TValue> workOut)
    {
        if (_known.TryGetValue(key, out TValue? known))
        {
            return known;
        }

        // The dictionary's own count would lock all of it.
        if (Interlocked.Increment(ref _count) > most)
        {
            _known.Clear();
            Volatile.Write(ref _count, 1);
        }

        return _known.GetOrAdd(key, workOut);
    }
}
