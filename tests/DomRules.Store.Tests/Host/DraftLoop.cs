using System.Globalization;
using System.Text;
using DomRules.Store.Drafts;
using DomRules.Store.Tests.Samples;
using DomRules.Store.Tests.Sequences;

namespace DomRules.Store.Tests.Host;

/// <summary>Writes in one draft until somebody kills the process, and says after each edit what is now on disk.</summary>
internal static class DraftLoop
{
    public const string Draft = "d1";

    public static async Task<int> Run(string address, int seed)
    {
        var dice = new Dice(seed);
        await using var store = await AnyStore.OpenAsync(address);
        await store.Drafts.BeginAsync(Sample.Draft(Draft), Sample.Bytes("begun"));
        while (true)
        {
            var revision = (await store.Drafts.GetAsync(Draft))!.Revision + 1;
            if (!await store.Drafts.AppendAsync(Draft, new DraftEdit(revision, "ada", Sample.Noon, Body(revision, dice)))) continue;
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{revision} {Sample.Hash("edit " + revision.ToString(CultureInfo.InvariantCulture))}"));
            await Console.Out.FlushAsync();
            if (dice.Upto(9) == 0) await store.Drafts.SnapshotAsync(Draft, revision, Sample.Bytes("all"), Math.Max(0, revision - 1000));
        }
    }

    private static ReadOnlyMemory<byte> Body(long revision, Dice dice) =>
        Encoding.UTF8.GetBytes(Sample.Hash("edit " + revision.ToString(CultureInfo.InvariantCulture)) + new string('x', dice.Upto(5_000)));
}
