using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DomRules.Store.Access;
using DomRules.Store.Accounts;
using DomRules.Store.Artefacts;
using DomRules.Store.Commits;
using DomRules.Store.Decisions;
using DomRules.Store.Drafts;
using DomRules.Store.Jobs;
using DomRules.Store.Outbox;
using DomRules.Store.States;

namespace DomRules.Store.Tests.Samples;

/// <summary>Small things to store, made from their names alone.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Noon = new(2025, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset Minute(double minutes) => Noon.AddMinutes(minutes);

    public static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static NewCommit Commit(long number, string word = "")
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{number}{word}");
        return new NewCommit
        {
            Commit = new Commit
            {
                Number = number,
                At = Minute(number),
                Actor = "tess",
                Kind = "order",
                Subject = "O" + name,
                Entry = Bytes("entry " + name),
                Hash = Hash("entry " + name),
                Command = Bytes("command " + name),
                Events = Bytes("events " + name),
            },
        };
    }

    public static LogHead Head(NewCommit commit) => new(commit.Commit.Number, commit.Commit.Hash);

    public static RememberedAnswer Answer(string key, string caller = "shop", double minute = 0) =>
        new(caller, key, Hash("request " + key), 201, Bytes("answer " + key), Minute(minute));

    public static StoredDecision Decision(long commit, int index, string order = "O1", string outcome = "routed", string market = "DE", params DecisionTerm[] terms) => new()
    {
        Row = new DecisionRow
        {
            Key = new DecisionKey(commit, index),
            Hash = Hash($"decision {commit.ToString(CultureInfo.InvariantCulture)}.{index.ToString(CultureInfo.InvariantCulture)}"),
            At = Minute(commit),
            Kind = "route",
            Outcome = outcome,
            Order = order,
            Market = market,
            Version = Hash("version"),
            Summary = "Ships from Köln 📦.",
        },
        Terms = [.. terms],
        Record = Bytes($"record of {order}"),
        Inputs = Bytes($"inputs of {order}"),
    };

    public static OutgoingMessage Message(string id, string line = "O1", string endpoint = "shop", double due = 0) => new(id, endpoint, line, "routed", Bytes("body " + id), Minute(due));

    public static Job Job(string id, double due = 0, string kind = "recheck") => new(id, kind, Minute(due), Bytes("payload " + id));

    public static ReservationRow Reservation(string order, decimal quantity, string sku = "SHIRT", DateTimeOffset? expires = null) => new(order, 1, "BERLIN", sku, "on_hand", null, quantity, expires);

    public static Artefact Artefact(string content, string name = "fashion", double minute = 0, string kind = "library") =>
        new(new ArtefactRow(Hash(content), kind, name, "first", Minute(minute), "tess"), Bytes(content));

    public static AccessKey Key(string id) => new() { Id = id, Name = "Shop", SecretHash = Hash("secret " + id), Scopes = ["orders:write", "stock:read"], CreatedAt = Noon };

    public static SavedState State(long number) => new(number, Hash("entry " + number.ToString(CultureInfo.InvariantCulture)), Bytes("state " + number.ToString(CultureInfo.InvariantCulture)));

    public static DraftRow Draft(string id, double minute = 0) =>
        new() { Id = id, Market = "DE", Title = "Köln 📦", CreatedAt = Minute(minute), CreatedBy = "Ada", ChangedAt = Minute(minute), Authors = ["ada"] };

    /// <summary>A draft of three edits, of which one stands in its snapshot.</summary>
    public static async Task AddDraft(IStore store)
    {
        await store.Drafts.BeginAsync(Draft("d1") with { Base = Hash("base") }, Bytes("at 0"));
        foreach (var revision in new[] { 1, 2, 3 }) await store.Drafts.AppendAsync("d1", new DraftEdit(revision, "ben", Minute(revision), Bytes("edit " + revision.ToString(CultureInfo.InvariantCulture))));
        await store.Drafts.SnapshotAsync("d1", 2, Bytes("at 2"), 1);
    }

    /// <summary>A person who was invited, came, and is signed in.</summary>
    public static async Task AddPerson(IStore store)
    {
        await store.Accounts.InviteAsync(new Invitation(Hash("link"), ["operator", "auditor"], Minute(60)));
        await store.Accounts.AcceptAsync(Hash("link"), new Account { Id = "a1", SignIn = "ada", Name = "Ada", PasswordHash = "hash of a password", Roles = [], CreatedAt = Noon }, Minute(1));
        await store.Accounts.StartAsync(new Session(Hash("token"), "a1", Minute(1), Minute(600)));
        await store.Accounts.InviteAsync(new Invitation(Hash("other link"), ["viewer"], Minute(60)));
    }
}
