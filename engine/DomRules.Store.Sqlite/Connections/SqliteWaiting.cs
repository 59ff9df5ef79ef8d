using DomRules.Store.Sqlite.Native;

namespace DomRules.Store.Sqlite.Connections;

/// <summary>
/// Waits while another process writes. SQLite has no queue: whoever asks in the moment in which nobody writes is next. Its own waiting asks ten times a second
/// after a while, and hardly ever hits the short gaps of a process that writes one group after the other; this asks every few milliseconds, and holds no thread.
/// </summary>
internal static class SqliteWaiting
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(2), TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(3)];

    /// <summary>Who has just had a turn leaves the file alone for so long: whoever waits asks in that time.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(5);

    /// <summary>Begins a transaction that writes.</summary>
    /// <exception cref="StoreException">It is busy for longer than it may be.</exception>
    public static async ValueTask BeginAsync(SqliteConnection writer, TimeSpan atMost, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(atMost);
        for (var asked = 0; !late.IsCancellationRequested; asked++)
        {
            await Task.Delay(Pauses[asked % Pauses.Length], cancel).ConfigureAwait(false);
            if (writer.TryBegin()) return;
        }

        writer.Begin();
    }
}
