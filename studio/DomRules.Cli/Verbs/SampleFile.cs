using DomRules.Cli.CommandLine;
using DomRules.Operations;
using DomRules.Operations.Samples;
using DomRules.Store.Sqlite;

namespace DomRules.Cli.Verbs;

/// <summary>The file that holds the sample market. It is made beside, and takes its name only when it is whole.</summary>
internal static class SampleFile
{
    private static readonly string[] Parts = ["", "-wal", "-shm"];

    /// <summary>Makes it where it is not there, or anew; what is in the way, or whether it was made.</summary>
    internal static async Task<Outcome<SampleFilled?>> MakeAsync(Terminal terminal, string path, bool isFresh, DateTimeOffset now, CancellationToken cancel)
    {
        if (File.Exists(path) && !isFresh)
        {
            return Outcome<SampleFilled?>.Of(null);
        }

        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
        {
            return Outcome<SampleFilled?>.Failed($"{path}: there is no such folder. Make it, or give another file with --store.");
        }

        if (File.Exists(path) && !await HoldsSampleAsync(path, cancel).ConfigureAwait(false))
        {
            return Outcome<SampleFilled?>.Failed($"{path}: holds something else than the sample market, which --fresh would throw away. Give another file with --store, or move this one.");
        }

        terminal.Error.WriteLine($"Making the sample market in {path}, once: two markets, a month of orders. This takes some seconds.");
        var unfinished = path + ".unfinished";
        try
        {
            Delete(unfinished);
            var filled = await FillAsync(terminal, unfinished, now, cancel).ConfigureAwait(false);
            Delete(path);
            File.Move(unfinished, path);
            return Outcome<SampleFilled?>.Of(filled);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return Outcome<SampleFilled?>.Failed($"{path}: cannot be written: {e.Message}");
        }
        finally
        {
            Delete(unfinished);
        }
    }

    private static async Task<SampleFilled> FillAsync(Terminal terminal, string path, DateTimeOffset now, CancellationToken cancel)
    {
        await using var store = SqliteStore.Open(path);
        var tenth = 0;
        return await SampleMarket.FillAsync(store, now, Tell, cancel).ConfigureAwait(false);

        void Tell(int told, int of)
        {
            if (told * 10 / of is var reached && reached > tenth)
            {
                tenth = reached;
                terminal.Error.Write(reached == 10 ? "100 %\n" : FormattableString.Invariant($"{reached}0 % … "));
            }
        }
    }

    private static async ValueTask<bool> HoldsSampleAsync(string path, CancellationToken cancel)
    {
        await using var store = SqliteStore.Open(path);
        return await SampleMarket.IsInAsync(store, cancel).ConfigureAwait(false);
    }

    private static void Delete(string path)
    {
        foreach (var part in Parts)
        {
            File.Delete(path + part);
        }
    }
}
