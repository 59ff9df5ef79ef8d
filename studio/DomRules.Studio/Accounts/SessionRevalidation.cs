using DomRules.Store;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.Logging;

namespace DomRules.Studio.Accounts;

/// <summary>Asks the store now and then who the person of an open page is: who is signed in no more is out without loading a page, and roles are shown as they are.</summary>
internal sealed class SessionRevalidation(ILoggerFactory logger, People people) : RevalidatingServerAuthenticationStateProvider(logger)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) => LookAsync(authenticationState, cancellationToken);

    /// <summary>Whether the person may stay. While the store does not answer they stay, for what they typed stands in the page; each operation asks the store itself.</summary>
    internal async Task<bool> LookAsync(AuthenticationState known, CancellationToken cancel)
    {
        try
        {
            var now = await people.NowAsync(known.User, cancel).ConfigureAwait(false);
            if (now is not null && now != known.User)
            {
                SetAuthenticationState(Task.FromResult(new AuthenticationState(now)));
            }

            return now is not null;
        }
        catch (StoreException)
        {
            return true;
        }
    }
}
