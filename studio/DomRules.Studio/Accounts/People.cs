using System.Collections.Immutable;
using System.Security.Claims;
using DomRules.Api.Access;
using DomRules.Api.Hosting;
using DomRules.Store.Accounts;
using DomRules.Studio.Hosting;
using Microsoft.AspNetCore.Identity;

namespace DomRules.Studio.Accounts;

/// <summary>Letting people in, out, and changing what they may do. Every refusal is a sentence for people.</summary>
public sealed class People(ApiServices services)
{
    internal const int ShortestPassword = 10;
    internal const int LongestPassword = 200;
    private static readonly TimeSpan SessionLength = TimeSpan.FromHours(12);
    private static readonly TimeSpan InvitationLength = TimeSpan.FromDays(3);
    private static readonly Account Nobody = new() { Id = "", SignIn = "", Name = "", PasswordHash = new PasswordHasher<string>().HashPassword("", Token.New()), Roles = [], CreatedAt = DateTimeOffset.UnixEpoch };
    private readonly PasswordHasher<string> _hasher = new();
    private readonly Permissions _permissions = new(services);

    private IAccounts Accounts => services.Store.Accounts;

    /// <summary>All accounts; none for who is no administrator.</summary>
    internal async ValueTask<IReadOnlyList<Account>> ListAsync(ClaimsPrincipal by) =>
        await _permissions.MayAsync(by, Scope.Administer).ConfigureAwait(false) ? await Accounts.ListAsync().ConfigureAwait(false) : [];

    /// <summary>Signs somebody in: the token for their browser; null: name and password do not fit, or the account is disabled.</summary>
    /// <remarks>An unknown name takes as long as a wrong password, so that nobody learns names here.</remarks>
    internal async Task<(string Token, DateTimeOffset Expires)?> SignInAsync(string signIn, string password)
    {
        var account = await Accounts.FindAsync(Written(signIn)).ConfigureAwait(false);
        var verdict = _hasher.VerifyHashedPassword("", (account ?? Nobody).PasswordHash, password);
        if (account is null or { DisabledAt: not null } || verdict == PasswordVerificationResult.Failed)
        {
            return null;
        }

        var (token, now) = (Token.New(), services.Clock.GetUtcNow());
        return await Accounts.StartAsync(new Session(Token.HashOf(token), account.Id, now, now + SessionLength)).ConfigureAwait(false) ? (token, now + SessionLength) : null;
    }

    /// <summary>Whose token it is; null: nobody's.</summary>
    internal async ValueTask<ClaimsPrincipal?> OfAsync(string token, CancellationToken cancel) =>
        await Accounts.SessionAsync(Token.HashOf(token), services.Clock.GetUtcNow(), cancel).ConfigureAwait(false) is { } account ? Principal(account, Token.HashOf(token)) : null;

    /// <summary>Who somebody who signed in before is now: the same where nothing is otherwise; null: they are signed in no more.</summary>
    internal async ValueTask<ClaimsPrincipal?> NowAsync(ClaimsPrincipal user, CancellationToken cancel)
    {
        var session = user.FindFirst(StudioUser.SessionClaim)?.Value;
        return session is null || await Accounts.SessionAsync(session, services.Clock.GetUtcNow(), cancel).ConfigureAwait(false) is not { } account ? null
            : Principal(account, session) is var now && ClaimsOf(now).SetEquals(ClaimsOf(user)) ? user
            : now;
    }

    internal ValueTask<bool> SignOutAsync(string token) => Accounts.EndAsync(Token.HashOf(token));

    /// <summary>The link's token for the first administrator; null: somebody has an account already.</summary>
    public async Task<string?> InviteFirstAsync()
    {
        if ((await Accounts.ListAsync().ConfigureAwait(false)).Count > 0)
        {
            return null;
        }

        return await NewInvitationAsync(["administrator"]).ConfigureAwait(false);
    }

    /// <summary>An invitation's token, or why there is none.</summary>
    internal async Task<(string? Token, string? Problem)> InviteAsync(ClaimsPrincipal by, ImmutableArray<string> roles) =>
        await _permissions.RefusalAsync(by, Scope.Administer, "Only administrators let people in.").ConfigureAwait(false) is { } refusal ? (null, refusal)
        : roles.IsEmpty ? (null, "Choose a role at least.")
        : (await NewInvitationAsync(roles).ConfigureAwait(false), null);

    internal async Task<bool> IsInvitedAsync(string token) =>
        await Accounts.InvitationAsync(Token.HashOf(token)).ConfigureAwait(false) is { } invitation && invitation.Expires > services.Clock.GetUtcNow();

    /// <summary>Makes an account of an invitation; null: done, else why not.</summary>
    internal async Task<string?> AcceptAsync(string token, string name, string signIn, string password)
    {
        if (ProblemOf(name, signIn, password) is { } problem)
        {
            return problem;
        }

        var account = new Account
        {
            Id = Token.New()[..16],
            SignIn = Written(signIn),
            Name = name.Trim(),
            PasswordHash = _hasher.HashPassword("", password),
            Roles = [],
            CreatedAt = services.Clock.GetUtcNow(),
        };
        return await Accounts.AcceptAsync(Token.HashOf(token), account, services.Clock.GetUtcNow()).ConfigureAwait(false) ? null
            : await IsInvitedAsync(token).ConfigureAwait(false) ? "Somebody signs in with this name already. Choose another." : "This link was used or is too old. Ask an administrator for a new one.";
    }

    /// <summary>Gives an account other roles, or shuts it; null: done, else why not.</summary>
    internal async Task<string?> ChangeAsync(ClaimsPrincipal by, string id, ImmutableArray<string> roles, bool isDisabled)
    {
        if (await _permissions.RefusalAsync(by, Scope.Administer, "Only administrators change accounts.").ConfigureAwait(false) is { } refusal)
        {
            return refusal;
        }

        if (await Accounts.GetAsync(id).ConfigureAwait(false) is not { } account)
        {
            return "This account is gone.";
        }

        if (roles.IsEmpty)
        {
            return "Leave a role at least, or shut the account.";
        }

        if ((isDisabled || !roles.Contains("administrator")) && await IsLastAdministratorAsync(account).ConfigureAwait(false))
        {
            return "This is the last administrator: nobody could let people in any more.";
        }

        var since = isDisabled ? account.DisabledAt ?? services.Clock.GetUtcNow() : (DateTimeOffset?)null;
        return await Accounts.ChangeAsync(account with { Roles = roles, DisabledAt = since }).ConfigureAwait(false) ? null : "This account is gone.";
    }

    private async Task<bool> IsLastAdministratorAsync(Account account) =>
        (await Accounts.ListAsync().ConfigureAwait(false)).Where(one => one.DisabledAt is null && one.Roles.Contains("administrator")).All(one => one.Id == account.Id);

    private async Task<string> NewInvitationAsync(ImmutableArray<string> roles)
    {
        var token = Token.New();
        await Accounts.InviteAsync(new Invitation(Token.HashOf(token), roles, services.Clock.GetUtcNow() + InvitationLength)).ConfigureAwait(false);
        return token;
    }

    private static string? ProblemOf(string name, string signIn, string password) =>
        string.IsNullOrWhiteSpace(name) || name.Length > 100 ? "Your name is missing, or longer than 100 characters."
        : Written(signIn) is { Length: 0 or > 100 } ? "The name to sign in with is missing, or longer than 100 characters."
        : signIn.Any(char.IsControl) || name.Any(char.IsControl) ? "Names are written without control characters."
        : password.Length is < ShortestPassword or > LongestPassword ? $"A password has {ShortestPassword} to {LongestPassword} characters. A sentence is a good one."
        : null;

    private static HashSet<(string Type, string Value)> ClaimsOf(ClaimsPrincipal user) => [.. user.Claims.Select(claim => (claim.Type, claim.Value))];

    private static string Written(string signIn) => signIn.Trim().ToLowerInvariant();

    private static ClaimsPrincipal Principal(Account account, string session) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.Name, account.Name),
            new Claim(StudioUser.AccountClaim, account.Id),
            new Claim(StudioUser.SessionClaim, session),
            .. account.Roles.Select(role => new Claim(StudioUser.RoleClaim, role)),
            .. Role.ScopesOf(account.Roles).Select(scope => new Claim(StudioUser.ScopeClaim, scope)),
        ],
        SessionAuthentication.Scheme));
}
