namespace DomRules.Store.Accounts;

/// <summary>People who sign in, and who is signed in.</summary>
public interface IAccounts
{
    /// <summary>The account of that id, disabled ones too; null: there is none.</summary>
    ValueTask<Account?> GetAsync(string id, CancellationToken cancel = default);

    /// <summary>The account that signs in so, disabled ones too; null: there is none.</summary>
    ValueTask<Account?> FindAsync(string signIn, CancellationToken cancel = default);

    /// <summary>All accounts by what they sign in with.</summary>
    ValueTask<IReadOnlyList<Account>> ListAsync(CancellationToken cancel = default);

    /// <summary>Keeps name, password, roles and disablement of an account anew; its id, sign-in and beginning stay. False: there is none of that id.</summary>
    /// <remarks>All its sessions end in the same moment if the password or the disablement changed.</remarks>
    ValueTask<bool> ChangeAsync(Account account, CancellationToken cancel = default);

    /// <summary>Keeps an invitation. False: one with this token is there already.</summary>
    ValueTask<bool> InviteAsync(Invitation invitation, CancellationToken cancel = default);

    /// <summary>The invitation, expired ones too; null: there is none, or it was accepted.</summary>
    ValueTask<Invitation?> InvitationAsync(string tokenHash, CancellationToken cancel = default);

    /// <summary>Adds an account and uses the invitation up, both or neither. False: there is no such invitation in force, or id or sign-in is taken.</summary>
    /// <param name="tokenHash">Of the invitation.</param>
    /// <param name="account">The account; its roles are the invitation's, whatever it says.</param>
    /// <param name="at">The moment.</param>
    /// <param name="cancel">Before it begins.</param>
    ValueTask<bool> AcceptAsync(string tokenHash, Account account, DateTimeOffset at, CancellationToken cancel = default);

    /// <summary>Signs somebody in. False: there is no such account, it is disabled, or one with this token is there already.</summary>
    ValueTask<bool> StartAsync(Session session, CancellationToken cancel = default);

    /// <summary>Whose session it is; null: there is none in force at that moment, or the account is disabled.</summary>
    ValueTask<Account?> SessionAsync(string tokenHash, DateTimeOffset at, CancellationToken cancel = default);

    /// <summary>Signs out. False: there is no such session.</summary>
    ValueTask<bool> EndAsync(string tokenHash, CancellationToken cancel = default);

    /// <summary>Drops sessions and invitations that expired before a moment; returns how many.</summary>
    ValueTask<int> PruneAsync(DateTimeOffset before, CancellationToken cancel = default);
}
