using DomRules.Store.Accounts;

namespace DomRules.Store.Memory;

/// <summary>Accounts by id, sessions and invitations by their tokens' hashes.</summary>
internal sealed class MemoryAccounts(MemoryGate gate) : IAccounts
{
    private readonly SortedDictionary<string, Account> bySignIn = new(CodePointOrder.Instance);
    private readonly Dictionary<string, Session> sessions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Invitation> invitations = new(StringComparer.Ordinal);

    public ValueTask<Account?> GetAsync(string id, CancellationToken cancel = default) => gate.Run(() => ById(id), cancel);

    public ValueTask<Account?> FindAsync(string signIn, CancellationToken cancel = default) => gate.Run(() => bySignIn.GetValueOrDefault(signIn), cancel);

    public ValueTask<IReadOnlyList<Account>> ListAsync(CancellationToken cancel = default) => gate.Run<IReadOnlyList<Account>>(() => [.. bySignIn.Values], cancel);

    public ValueTask<bool> ChangeAsync(Account account, CancellationToken cancel = default)
    {
        Account.Checked(account);
        return gate.Run(() => Change(account), cancel);
    }

    public ValueTask<bool> InviteAsync(Invitation invitation, CancellationToken cancel = default)
    {
        StoreText.CheckedHash(invitation.TokenHash);
        StoreText.Check(invitation.Roles.AsSpan());
        return gate.Run(() => invitations.TryAdd(invitation.TokenHash, invitation with { Expires = invitation.Expires.ToUniversalTime() }), cancel);
    }

    public ValueTask<Invitation?> InvitationAsync(string tokenHash, CancellationToken cancel = default) => gate.Run(() => invitations.GetValueOrDefault(tokenHash), cancel);

    public ValueTask<bool> AcceptAsync(string tokenHash, Account account, DateTimeOffset at, CancellationToken cancel = default)
    {
        Account.Checked(account);
        return gate.Run(() => Accept(tokenHash, account, at), cancel);
    }

    public ValueTask<bool> StartAsync(Session session, CancellationToken cancel = default)
    {
        StoreText.CheckedHash(session.TokenHash);
        return gate.Run(() => ById(session.Account) is { DisabledAt: null } && sessions.TryAdd(session.TokenHash, session), cancel);
    }

    public ValueTask<Account?> SessionAsync(string tokenHash, DateTimeOffset at, CancellationToken cancel = default) =>
        gate.Run(() => sessions.TryGetValue(tokenHash, out var session) && session.Expires > at && ById(session.Account) is { DisabledAt: null } account ? account : null, cancel);

    public ValueTask<bool> EndAsync(string tokenHash, CancellationToken cancel = default) => gate.Run(() => sessions.Remove(tokenHash), cancel);

    public ValueTask<int> PruneAsync(DateTimeOffset before, CancellationToken cancel = default) => gate.Run(() => Prune(before), cancel);

    private Account? ById(string id) => bySignIn.Values.FirstOrDefault(account => account.Id == id);

    private bool Change(Account account)
    {
        if (ById(account.Id) is not { } kept) return false;
        if (kept.PasswordHash != account.PasswordHash || kept.DisabledAt != account.DisabledAt)
        {
            foreach (var session in sessions.Values.Where(s => s.Account == kept.Id).ToList()) sessions.Remove(session.TokenHash);
        }

        bySignIn[kept.SignIn] = InUtc(account with { SignIn = kept.SignIn, CreatedAt = kept.CreatedAt });
        return true;
    }

    private bool Accept(string tokenHash, Account account, DateTimeOffset at)
    {
        if (!invitations.TryGetValue(tokenHash, out var invitation) || invitation.Expires <= at || ById(account.Id) is not null || bySignIn.ContainsKey(account.SignIn)) return false;
        invitations.Remove(tokenHash);
        bySignIn.Add(account.SignIn, InUtc(account with { Roles = invitation.Roles }));
        return true;
    }

    private int Prune(DateTimeOffset before)
    {
        var dropped = 0;
        foreach (var session in sessions.Values.Where(s => s.Expires < before).ToList()) dropped += sessions.Remove(session.TokenHash) ? 1 : 0;
        foreach (var invitation in invitations.Values.Where(i => i.Expires < before).ToList()) dropped += invitations.Remove(invitation.TokenHash) ? 1 : 0;
        return dropped;
    }

    private static Account InUtc(Account account) => account with { CreatedAt = account.CreatedAt.ToUniversalTime(), DisabledAt = account.DisabledAt?.ToUniversalTime() };
}
