using System.Collections.Immutable;
using System.Data.Common;
using DomRules.Store.Accounts;
using DomRules.Store.PostgreSql.Connections;
using DomRules.Store.PostgreSql.Values;

namespace DomRules.Store.PostgreSql.Accounts;

/// <summary>People who sign in, and who is signed in, a row each.</summary>
internal sealed class PostgreSqlAccounts(Database database) : IAccounts
{
    private const string Select = "SELECT id, sign_in, name, password_hash, roles, created_at, disabled_at FROM accounts";

    private const string Change =
        """
        WITH ended AS (DELETE FROM sessions WHERE account IN (SELECT id FROM accounts WHERE brief(id) = brief($1) AND id = $1 AND (password_hash <> $3 OR disabled_at IS DISTINCT FROM $5)))
        UPDATE accounts SET name = $2, password_hash = $3, roles = $4, disabled_at = $5 WHERE brief(id) = brief($1) AND id = $1
        """;

    // The invitation is deleted only where the account could be added: both stand in one statement.
    private const string Accept =
        """
        WITH invited AS (SELECT token_hash, roles FROM invitations WHERE token_hash = $7 AND expires > $8 FOR UPDATE),
             added AS (INSERT INTO accounts (id, sign_in, name, password_hash, roles, created_at, disabled_at) SELECT $1, $2, $3, $4, roles, $5, $6 FROM invited ON CONFLICT DO NOTHING RETURNING 1)
        DELETE FROM invitations WHERE token_hash IN (SELECT token_hash FROM invited) AND EXISTS (SELECT FROM added)
        """;

    private const string Start =
        """
        INSERT INTO sessions (token_hash, account, started_at, expires) SELECT $1, id, $3, $4 FROM accounts WHERE brief(id) = brief($2) AND id = $2 AND disabled_at IS NULL FOR SHARE
        ON CONFLICT DO NOTHING
        """;

    private const string OfSession =
        """
        SELECT a.id, a.sign_in, a.name, a.password_hash, a.roles, a.created_at, a.disabled_at
        FROM sessions s JOIN accounts a ON brief(a.id) = brief(s.account) AND a.id = s.account WHERE s.token_hash = $1 AND s.expires > $2 AND a.disabled_at IS NULL
        """;

    public ValueTask<Account?> GetAsync(string id, CancellationToken cancel = default) =>
        database.FirstAsync(new Statement(Select + " WHERE brief(id) = brief($1) AND id = $1").Text(id), Read, cancel);

    public ValueTask<Account?> FindAsync(string signIn, CancellationToken cancel = default) =>
        database.FirstAsync(new Statement(Select + " WHERE brief(sign_in) = brief($1) AND sign_in = $1").Text(signIn), Read, cancel);

    public async ValueTask<IReadOnlyList<Account>> ListAsync(CancellationToken cancel = default) =>
        await database.ReadAsync(new Statement(Select + " ORDER BY sign_in"), Read, cancel);

    public async ValueTask<bool> ChangeAsync(Account account, CancellationToken cancel = default)
    {
        Account.Checked(account);
        return await database.ChangeAsync(cancel, new Statement(Change).Text(account.Id).Text(account.Name).Text(account.PasswordHash).Texts(account.Roles).Moment(account.DisabledAt)) == 1;
    }

    public async ValueTask<bool> InviteAsync(Invitation invitation, CancellationToken cancel = default)
    {
        const string Sql = "INSERT INTO invitations (token_hash, roles, expires) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
        return await database.ChangeAsync(cancel, new Statement(Sql).Text(StoreText.CheckedHash(invitation.TokenHash)).Texts(invitation.Roles).Moment(invitation.Expires)) == 1;
    }

    public ValueTask<Invitation?> InvitationAsync(string tokenHash, CancellationToken cancel = default) =>
        database.FirstAsync(new Statement("SELECT token_hash, roles, expires FROM invitations WHERE token_hash = $1").Text(tokenHash), Invited, cancel);

    public async ValueTask<bool> AcceptAsync(string tokenHash, Account account, DateTimeOffset at, CancellationToken cancel = default)
    {
        Account.Checked(account);
        var accept = new Statement(Accept).Text(account.Id).Text(account.SignIn).Text(account.Name).Text(account.PasswordHash).Moment(account.CreatedAt).Moment(account.DisabledAt).Text(tokenHash).Moment(at);
        return await database.ChangeAsync(cancel, accept) == 1;
    }

    public async ValueTask<bool> StartAsync(Session session, CancellationToken cancel = default) =>
        await database.ChangeAsync(cancel, new Statement(Start).Text(StoreText.CheckedHash(session.TokenHash)).Text(session.Account).Moment(session.StartedAt).Moment(session.Expires)) == 1;

    public ValueTask<Account?> SessionAsync(string tokenHash, DateTimeOffset at, CancellationToken cancel = default) =>
        database.FirstAsync(new Statement(OfSession).Text(tokenHash).Moment(at), Read, cancel);

    public async ValueTask<bool> EndAsync(string tokenHash, CancellationToken cancel = default) =>
        await database.ChangeAsync(cancel, new Statement("DELETE FROM sessions WHERE token_hash = $1").Text(tokenHash)) == 1;

    public async ValueTask<int> PruneAsync(DateTimeOffset before, CancellationToken cancel = default) => await database.ChangeAsync(
        cancel,
        new Statement("DELETE FROM sessions WHERE expires < $1").Moment(before),
        new Statement("DELETE FROM invitations WHERE expires < $1").Moment(before));

    private static Invitation Invited(DbDataReader row) => new(row.GetString(0), ImmutableArray.Create(row.Texts(1)), row.Moment(2));

    private static Account Read(DbDataReader row) => new()
    {
        Id = row.GetString(0),
        SignIn = row.GetString(1),
        Name = row.GetString(2),
        PasswordHash = row.GetString(3),
        Roles = ImmutableArray.Create(row.Texts(4)),
        CreatedAt = row.Moment(5),
        DisabledAt = row.OptionalMoment(6),
    };
}
