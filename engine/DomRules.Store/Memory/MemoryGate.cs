namespace DomRules.Store.Memory;

/// <summary>Lets one caller at a time at what a memory store holds.</summary>
internal sealed class MemoryGate
{
    private readonly Lock entry = new();
    private bool isClosed;

    public ValueTask<T> Run<T>(Func<T> work, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (entry)
        {
            ObjectDisposedException.ThrowIf(isClosed, typeof(MemoryStore));
            return ValueTask.FromResult(work());
        }
    }

    public ValueTask Run(Action work, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (entry)
        {
            ObjectDisposedException.ThrowIf(isClosed, typeof(MemoryStore));
            work();
            return ValueTask.CompletedTask;
        }
    }

    public void Close()
    {
        lock (entry) isClosed = true;
    }
}
