using System.IO.Compression;
using DomRules.Store;

namespace DomRules.Operations.Auditing;

/// <summary>Takes the chain out of a store as one zip file that needs nothing of DomRules to be checked.</summary>
public static class ChainArchive
{
    /// <summary>Writes chain, checkpoint, script and a page on them, and with a key the signature and the public key.</summary>
    /// <param name="store">The store.</param>
    /// <param name="output">Where it goes.</param>
    /// <param name="privateKey">PEM of the key that signs; null: the checkpoint goes out unsigned.</param>
    /// <param name="at">When this is done.</param>
    /// <param name="cancel">Ends the export.</param>
    public static async Task WriteAsync(IStore store, Stream output, string? privateKey, DateTimeOffset at, CancellationToken cancel = default)
    {
        var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel).ConfigureAwait(false);
        await using (zip.ConfigureAwait(false))
        {
            var head = Store.Commits.LogHead.None;
            await AddAsync("chain.ndjson", async entry => head = await ChainExport.WriteLinesAsync(store.Commits, entry, cancel).ConfigureAwait(false)).ConfigureAwait(false);
            var checkpoint = new Checkpoint(head.Number, head.Hash, at).Write();
            await AddAsync("checkpoint.json", entry => entry.WriteAsync(checkpoint, cancel).AsTask()).ConfigureAwait(false);
            if (privateKey is not null && Signature.Sign(checkpoint, privateKey).Value is { } signature)
            {
                await AddAsync("checkpoint.sig", entry => entry.WriteAsync(signature, cancel).AsTask()).ConfigureAwait(false);
                await AddAsync("public.pem", entry => entry.WriteAsync(System.Text.Encoding.ASCII.GetBytes(Signature.PublicKeyOf(privateKey).Value!), cancel).AsTask()).ConfigureAwait(false);
            }

            await AddAsync("verify.sh", entry => ChainExport.CopyAsync("verify.sh", entry, cancel)).ConfigureAwait(false);
            await AddAsync("read-me.txt", entry => ChainExport.CopyAsync("read-me.txt", entry, cancel)).ConfigureAwait(false);
        }

        async Task AddAsync(string name, Func<Stream, Task> write)
        {
            var file = zip.CreateEntry(name);
            file.LastWriteTime = at;
            var entry = await file.OpenAsync(cancel).ConfigureAwait(false);
            await using (entry.ConfigureAwait(false))
            {
                await write(entry).ConfigureAwait(false);
            }
        }
    }
}
