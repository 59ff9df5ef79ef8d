using System.Collections.Immutable;
using DomRules.Operations.Changes;
using DomRules.Operations.Serving;
using DomRules.Operations.Tests.Serving;
using DomRules.Operations.Versions;
using DomRules.Store.Memory;

namespace DomRules.Operations.Tests.Changes;

/// <summary>A store with a library live for all markets, further versions of it, and those who work on it.</summary>
internal sealed class ChangeMarket : IAsyncDisposable
{
    internal const string Market = "*";

    internal static readonly Person Ana = new("ana", "Ana Author", Rights.Write);
    internal static readonly Person Abe = new("abe", "Abe Author", Rights.Write);
    internal static readonly Person Vera = new("vera", "Vera Approver", Rights.Approve);
    internal static readonly Person Otto = new("otto", "Otto Approver", Rights.Approve);
    internal static readonly Person Root = new("root", "Ruth Root", Rights.Administer);
    internal static readonly Person Second = new("second", "Sam Second", Rights.Administer);

    private ChangeMarket(MemoryStore store, CommitQueue queue, StandingClock clock)
    {
        (Store, Queue, Clock) = (store, queue, clock);
        Publishing = new Publishing(store, queue);
        Changing = new Changing(store, queue, Publishing);
        Ruling = new ApprovalRuling(queue);
    }

    internal MemoryStore Store { get; }

    internal CommitQueue Queue { get; }

    internal StandingClock Clock { get; }

    internal Publishing Publishing { get; }

    internal Changing Changing { get; }

    internal ApprovalRuling Ruling { get; }

    internal string Live => Queue.Live.Pointers[Market];

    internal static async Task<ChangeMarket> OpenAsync(CommitQueueOptions? options = null)
    {
        var (store, clock) = (new MemoryStore(), new StandingClock(ServedNetwork.At));
        return new ChangeMarket(store, await ServedNetwork.OpenAsync(store, options, clock: clock), clock);
    }

    /// <summary>Hash of a version that is stored: the library with a comment more.</summary>
    internal async Task<string> VersionAsync(string comment)
    {
        var files = LibraryBundle.OfPath(Path.Combine(RepositoryFolder.Path, "rule-libraries", "complete")).Value!.Files;
        var file = files.Keys.First(name => name.EndsWith(".route", StringComparison.Ordinal));
        return (await Publishing.StoreLibraryAsync(new FileBundle(files.SetItem(file, files[file] + $"\n// {comment}\n")), "", "tester", ServedNetwork.At)).Value!.Hash;
    }

    internal async Task<string> OpenedAsync(string version, Person? by = null, params string[] authors) =>
        (await Changing.OpenAsync(Proposal(version) with { Authors = [.. authors] }, by ?? Ana)).Change.ShouldNotBeNull();

    internal static ChangeProposal Proposal(string version) => new() { Market = Market, Version = version, Title = "Nearer stores first", Why = "Customers wait too long." };

    internal Change The(string id) => Queue.Live.Changes.Changes[id];

    internal ChangeState StateOf(string id) => Queue.Live.Changes.StateOf(The(id));

    internal Task<ChangeAnswer> ApproveAsync(string id, Person by) => Changing.ApproveAsync(id, The(id).Version, The(id).Base, by);

    internal Task<ChangeAnswer> PublishAsync(string id, Person by) => Changing.PublishAsync(id, The(id).Version, by);

    public async ValueTask DisposeAsync()
    {
        await Queue.DisposeAsync();
        await Store.DisposeAsync();
    }
}
