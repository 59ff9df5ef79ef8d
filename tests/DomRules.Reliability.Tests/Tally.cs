namespace DomRules.Reliability.Tests;

/// <summary>A count that others add to, and that can be waited for.</summary>
internal sealed class Tally : IDisposable
{
    private readonly SemaphoreSlim _added = new(0);
    private int _count;

    internal int Count => Volatile.Read(ref _count);

    internal void Add()
    {
        Interlocked.Increment(ref _count);
        _added.Release();
    }

    /// <summary>Returns when there are so many, or when those who add have ended.</summary>
    internal async Task ReachAsync(int count, Task adding)
    {
        while (Count < count && !adding.IsCompleted)
        {
            await Task.WhenAny(_added.WaitAsync(), adding);
        }
    }

    public void Dispose() => _added.Dispose();
}
