using System.Collections.Immutable;
using DomRules.Api.Access;
using DomRules.Api.Hosting;
using DomRules.Operations.Serving;
using DomRules.Store.Accounts;
using DomRules.Store.Sqlite;
using DomRules.Studio.Accounts;
using DomRules.Studio.Tests.Hosting;

namespace DomRules.Studio.Tests.Editor;

/// <summary>A file of its own that holds one draft and an author who is signed in; nobody serves it yet.</summary>
internal sealed class StoredDraft : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("domrules-draft-").FullName;

    private StoredDraft()
    {
    }

    internal string Store => Path.Combine(_folder, "store.db");

    internal string Id { get; private set; } = "";

    /// <summary>The author's cookie.</summary>
    internal string Session { get; private set; } = "";

    internal static async Task<StoredDraft> BeginAsync(string author, string title, string file, string text)
    {
        var made = new StoredDraft();
        await using var store = SqliteStore.Open(made.Store);
        await using var queue = await CommitQueue.OpenAsync(store, TimeProvider.System);
        var people = new People(new ApiServices(store, queue, new Publishing(store, queue), new Gatekeeper(store.Keys, TimeProvider.System), TimeProvider.System));
        var invitation = Token.New();
        await store.Accounts.InviteAsync(new Invitation(Token.HashOf(invitation), ["author"], TimeProvider.System.GetUtcNow().AddHours(1)));
        (await people.AcceptAsync(invitation, author, "author", ServedStudio.Password)).ShouldBeNull();
        made.Session = (await people.SignInAsync("author", ServedStudio.Password))!.Value.Token;
        made.Id = await BegunDraft.BeginAsync(store, title, null, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(file, text));
        return made;
    }

    /// <summary>What it holds on disk, while nobody serves it.</summary>
    internal async Task<string> TextAsync(string file)
    {
        await using var store = SqliteStore.Open(Store);
        return await BegunDraft.TextAsync(store, Id, file);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
