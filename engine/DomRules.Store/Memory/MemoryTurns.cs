namespace DomRules.Store.Memory;

/// <summary>Lets one writer at a time at the log, the first who came first.</summary>
internal sealed class MemoryTurns
{
    private readonly Queue<TaskCompletionSource> waiting = [];
    private bool isTaken;

    /// <summary>Waits for the turn; disposing ends it, the first time.</summary>
    public async ValueTask<IDisposable> TakeAsync(CancellationToken cancel)
    {
        if (Ahead() is { } ahead)
        {
            using var ended = cancel.Register(() => ahead.TrySetCanceled(cancel));
            await ahead.Task.ConfigureAwait(false);
        }

        return new Taken(this);
    }

    private TaskCompletionSource? Ahead()
    {
        lock (waiting)
        {
            if (!isTaken)
            {
                isTaken = true;
                return null;
            }

            var ahead = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Enqueue(ahead);
            return ahead;
        }
    }

    private void PassOn()
    {
        lock (waiting)
        {
            while (waiting.TryDequeue(out var next))
            {
                // Who gave up meanwhile is passed over.
                if (next.TrySetResult()) return;
            }

            isTaken = false;
        }
    }

    private sealed class Taken(MemoryTurns turns) : IDisposable
    {
        private MemoryTurns? held = turns;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.PassOn();
    }
}
