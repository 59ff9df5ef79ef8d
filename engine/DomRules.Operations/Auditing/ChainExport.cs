using DomRules.Store;
using DomRules.Store.Commits;

namespace DomRules.Operations.Auditing;

/// <summary>Takes the chain out of a store, with its end signed and a script that checks it without DomRules.</summary>
public static class ChainExport
{
    private const int AtATime = 1_000;
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    /// <summary>Writes <c>chain.ndjson</c>, <c>checkpoint.json</c>, <c>checkpoint.sig</c> and <c>verify.sh</c> into a folder; the checkpoint, or why there is none.</summary>
    /// <param name="store">The store.</param>
    /// <param name="folder">A folder; it is made where it is not there, and files of these names in it are replaced.</param>
    /// <param name="privateKey">PEM of the key that signs.</param>
    /// <param name="at">When this is done.</param>
    /// <param name="cancel">Ends the export.</param>
    public static async Task<Outcome<Checkpoint>> WriteAsync(IStore store, string folder, string privateKey, DateTimeOffset at, CancellationToken cancel = default)
    {
        try
        {
            Directory.CreateDirectory(folder);
            LogHead head;
            await using (var lines = File.Create(Path.Combine(folder, "chain.ndjson")))
            {
                head = await WriteLinesAsync(store.Commits, lines, cancel).ConfigureAwait(false);
            }

            var checkpoint = new Checkpoint(head.Number, head.Hash, at);
            var bytes = checkpoint.Write();
            var signed = Signature.Sign(bytes, privateKey);
            if (signed.Value is not { } signature)
            {
                return signed.InTheWayOf<Checkpoint>();
            }

            await File.WriteAllBytesAsync(Path.Combine(folder, "checkpoint.json"), bytes, cancel).ConfigureAwait(false);
            await File.WriteAllBytesAsync(Path.Combine(folder, "checkpoint.sig"), signature, cancel).ConfigureAwait(false);
            await WriteScriptAsync(Path.Combine(folder, "verify.sh"), cancel).ConfigureAwait(false);
            return Outcome<Checkpoint>.Of(checkpoint);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Outcome<Checkpoint>.Failed($"{folder}: cannot be written: {e.Message}");
        }
    }

    /// <summary>Every line of the chain; the end of what was written.</summary>
    internal static async Task<LogHead> WriteLinesAsync(ICommitLog log, Stream output, CancellationToken cancel)
    {
        var head = LogHead.None;
        while (true)
        {
            var commits = await log.ReadAsync(head.Number, AtATime, cancel).ConfigureAwait(false);
            foreach (var commit in commits)
            {
                await output.WriteAsync(commit.Entry, cancel).ConfigureAwait(false);
                await output.WriteAsync(LineEnd, cancel).ConfigureAwait(false);
                head = new LogHead(commit.Number, commit.Hash);
            }

            if (commits.Count < AtATime)
            {
                return head;
            }
        }
    }

    private static async Task WriteScriptAsync(string file, CancellationToken cancel)
    {
        await using var output = File.Create(file);
        await CopyAsync("verify.sh", output, cancel).ConfigureAwait(false);
    }

    /// <summary>A file that goes with every export.</summary>
    internal static async Task CopyAsync(string name, Stream output, CancellationToken cancel)
    {
        await using var file = typeof(ChainExport).Assembly.GetManifestResourceStream("audit/" + name)!;
        await file.CopyToAsync(output, cancel).ConfigureAwait(false);
    }
}
