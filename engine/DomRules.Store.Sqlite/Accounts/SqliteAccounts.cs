using System.Collections.Immutable;
using System.Text.Json;
using DomRules.Store.Accounts;
using DomRules.Store.Sqlite.Connections;
using DomRules.Store.Sqlite.Native;

namespace DomRules.Store.Sqlite.Accounts;

/// <summary>People who sign in, and who is signed in.</summary>
internal sealed class SqliteAccounts(SqliteFile file) : IAccounts
{
    private const string Columns = "id, sign_in, name, password_hash, roles, created_at, disabled_at";

    private const string Change = "UPDATE account SET name = ?2, password_hash = ?3, roles = ?4, disabled_at = ?5 WHERE id = ?1";

    private const string EndOfChanged = "DELETE FROM session WHERE account IN (SELECT id FROM account WHERE id = ?1 AND (password_hash IS NOT ?2 OR disabled_at IS NOT ?3))";

    private const string Insert = $"INSERT INTO account ({Columns}) SELECT ?1, ?2, ?3, ?4, roles, ?5, ?6 FROM invitation WHERE token_hash = ?7 AND expires > ?8 ON CONFLICT DO NOTHING";

    private const string Start = "INSERT INTO session SELECT ?1, id, ?3, ?4 FROM account WHERE id = ?2 AND disabled_at IS NULL ON CONFLICT DO NOTHING";

    private const string OfSession =
        "SELECT a.id, a.sign_in, a.name, a.password_hash, a.roles, a.created_at, a.disabled_at FROM session s JOIN account a ON a.id = s.account WHERE s.token_hash = ?1 AND s.expires > ?2 AND a.disabled_at IS NULL";

    public ValueTask<Account?> GetAsync(string id, CancellationToken cancel = default) =>
        file.Read(connection => First(connection.Use($"SELECT {Columns} FROM account WHERE id = ?").Add(id)), cancel);

    public ValueTask<Account?> FindAsync(string signIn, CancellationToken cancel = default) =>
        file.Read(connection => First(connection.Use($"SELECT {Columns} FROM account WHERE sign_in = ?").Add(signIn)), cancel);

    public ValueTask<IReadOnlyList<Account>> ListAsync(CancellationToken cancel = default) => file.Read(List, cancel);

    public ValueTask<bool> ChangeAsync(Account account, CancellationToken cancel = default)
    {
        Account.Checked(account);
        return file.Write(connection => Changed(connection, account), cancel);
    }

    public ValueTask<bool> InviteAsync(Invitation invitation, CancellationToken cancel = default)
    {
        StoreText.CheckedHash(invitation.TokenHash);
        StoreText.Check(invitation.Roles.AsSpan());
        return file.Write(connection => connection.Use("INSERT INTO invitation VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
            .AddHash(invitation.TokenHash).Add(JsonSerializer.Serialize(invitation.Roles)).Add(invitation.Expires).Run() == 1, cancel);
    }

    public ValueTask<Invitation?> InvitationAsync(string tokenHash, CancellationToken cancel = default) => file.Read(connection => Invited(connection, tokenHash), cancel);

    public ValueTask<bool> AcceptAsync(string tokenHash, Account account, DateTimeOffset at, CancellationToken cancel = default)
    {
        Account.Checked(account);
        return file.Write(connection => Accept(connection, tokenHash, account, at), cancel);
    }

    public ValueTask<bool> StartAsync(Session session, CancellationToken cancel = default)
    {
        StoreText.CheckedHash(session.TokenHash);
        return file.Write(connection => connection.Use(Start).AddHash(session.TokenHash).Add(session.Account).Add(session.StartedAt).Add(session.Expires).Run() == 1, cancel);
    }

    public ValueTask<Account?> SessionAsync(string tokenHash, DateTimeOffset at, CancellationToken cancel = default) =>
        file.Read(connection => First(connection.Use(OfSession).AddHash(tokenHash).Add(at)), cancel);

    public ValueTask<bool> EndAsync(string tokenHash, CancellationToken cancel = default) =>
        file.Write(connection => connection.Use("DELETE FROM session WHERE token_hash = ?").AddHash(tokenHash).Run() == 1, cancel);

    public ValueTask<int> PruneAsync(DateTimeOffset before, CancellationToken cancel = default) => file.Write(
        connection => (int)connection.Use("DELETE FROM session WHERE expires < ?").Add(before).Run() + (int)connection.Use("DELETE FROM invitation WHERE expires < ?").Add(before).Run(), cancel);

    private static bool Changed(SqliteConnection connection, Account account)
    {
        connection.Use(EndOfChanged).Add(account.Id).Add(account.PasswordHash).Add(account.DisabledAt).Run();
        return connection.Use(Change).Add(account.Id).Add(account.Name).Add(account.PasswordHash).Add(JsonSerializer.Serialize(account.Roles)).Add(account.DisabledAt).Run() == 1;
    }

    private static bool Accept(SqliteConnection connection, string tokenHash, Account account, DateTimeOffset at)
    {
        var isAdded = connection.Use(Insert).Add(account.Id).Add(account.SignIn).Add(account.Name).Add(account.PasswordHash).Add(account.CreatedAt).Add(account.DisabledAt)
            .AddHash(tokenHash).Add(at).Run() == 1;
        return isAdded && connection.Use("DELETE FROM invitation WHERE token_hash = ?").AddHash(tokenHash).Run() == 1;
    }

    private static Invitation? Invited(SqliteConnection connection, string tokenHash)
    {
        using var row = connection.Use("SELECT roles, expires FROM invitation WHERE token_hash = ?").AddHash(tokenHash);
        return row.Step() ? new Invitation(tokenHash, JsonSerializer.Deserialize<ImmutableArray<string>>(row.Text(0)), row.Time(1)) : null;
    }

    private static IReadOnlyList<Account> List(SqliteConnection connection)
    {
        using var rows = connection.Use($"SELECT {Columns} FROM account ORDER BY sign_in");
        var accounts = new List<Account>();
        while (rows.Step()) accounts.Add(Read(rows));
        return accounts;
    }

    private static Account? First(SqliteStatement statement)
    {
        using var row = statement;
        return row.Step() ? Read(row) : null;
    }

    private static Account Read(SqliteStatement row) => new()
    {
        Id = row.Text(0),
        SignIn = row.Text(1),
        Name = row.Text(2),
        PasswordHash = row.Text(3),
        Roles = JsonSerializer.Deserialize<ImmutableArray<string>>(row.Text(4)),
        CreatedAt = row.Time(5),
        DisabledAt = row.TimeOrNull(6),
    };
}
