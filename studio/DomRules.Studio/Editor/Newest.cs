namespace DomRules.Studio.Editor;

/// <summary>Works on what was asked for last, once nothing was asked for a moment, one piece at a time and never in a circuit's turn. What came between is passed over.</summary>
/// <param name="quiet">How long nothing must be asked for.</param>
/// <param name="clock">Tells the time.</param>
/// <param name="work">The work; it must not throw.</param>
internal sealed class Newest<T>(TimeSpan quiet, TimeProvider clock, Func<T, Task> work)
    where T : class
{
    private readonly Lock _gate = new();
    private T? _wanted;
    private long _asked;
    private bool _isRunning;

    /// <summary>Asks for work on this; the answer to what was asked before no longer matters.</summary>
    internal void Ask(T what)
    {
        lock (_gate)
        {
            (_wanted, _asked) = (what, clock.GetTimestamp());
            if (_isRunning)
            {
                return;
            }

            _isRunning = true;
        }

        _ = Task.Run(RunAsync);
    }

    /// <summary>Asks for nothing any more.</summary>
    internal void Stop()
    {
        lock (_gate)
        {
            _wanted = null;
        }
    }

    private async Task RunAsync()
    {
        while (true)
        {
            T? mine;
            TimeSpan wait;
            lock (_gate)
            {
                (mine, wait) = (_wanted, quiet - clock.GetElapsedTime(_asked));
                if (mine is null)
                {
                    _isRunning = false;
                    return;
                }
            }

            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, clock).ConfigureAwait(false);
                continue;
            }

            await work(mine).ConfigureAwait(false);
            lock (_gate)
            {
                _wanted = ReferenceEquals(_wanted, mine) ? null : _wanted;
            }
        }
    }
}
