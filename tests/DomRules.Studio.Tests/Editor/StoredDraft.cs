using System.Collections.Immutable;
using DomRules.Api.Access;
using DomRules.Api.Hosting;
using DomRules.Operations.Drafting;
using DomRules.Operations.Serving;
using DomRules.Store.Accounts;
using DomRules.Store.Sqlite;
using DomRules.Studio.Accounts;
using DomRules.Studio.Tests.Hosting;

namespace DomRules.Studio.Tests.Editor;

/// <summary>A file of its own that holds one draft and two authors who are signed in; nobody serves it yet.</summary>
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

    /// <summary>The cookie of somebody else who may write.</summary>
    internal string OtherSession { get; private set; } = "";

    internal static async Task<StoredDraft> BeginAsync(string author, string title, params (string Name, string Text)[] files)
    {
        var made = new StoredDraft();
        await using var store = SqliteStore.Open(made.Store);
        await using var queue = await CommitQueue.OpenAsync(store, TimeProvider.System);
        var people = new People(new ApiServices(store, queue, new Publishing(store, queue), new Gatekeeper(store.Keys, TimeProvider.System), TimeProvider.System));
        made.Session = await SignedInAsync(store, people, author, "author");
        made.OtherSession = await SignedInAsync(store, people, "Otto Other", "other");
        made.Id = await BegunDraft.BeginAsync(store, title, null, files.ToImmutableSortedDictionary(file => file.Name, file => file.Text, StringComparer.Ordinal));
        return made;
    }

    /// <summary>Somebody does something to it elsewhere, while nobody serves it.</summary>
    internal async Task DoAsync(Func<DraftSeat, Task<DraftAnswer>> what)
    {
        await using var store = SqliteStore.Open(Store);
        await using var desk = new DraftDesk(store, TimeProvider.System, () => Guid.NewGuid().ToString("N"));
        await using var seat = (await desk.JoinAsync(Id, new DraftPerson("elsewhere", "Ellis Elsewhere"), _ => { }))!;
        (await what(seat)).Obstacle.ShouldBe(DraftObstacle.None);
    }

    /// <summary>What it holds on disk, while nobody serves it.</summary>
    internal async Task<string> TextAsync(string file)
    {
        await using var store = SqliteStore.Open(Store);
        return await BegunDraft.TextAsync(store, Id, file);
    }

    private static async Task<string> SignedInAsync(SqliteStore store, People people, string name, string signIn)
    {
        var invitation = Token.New();
        await store.Accounts.InviteAsync(new Invitation(Token.HashOf(invitation), ["author"], TimeProvider.System.GetUtcNow().AddHours(1)));
        (await people.AcceptAsync(invitation, name, signIn, ServedStudio.Password)).ShouldBeNull();
        return (await people.SignInAsync(signIn, ServedStudio.Password))!.Value.Token;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
