using DomRules.Studio.Hosting;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.Logging;

namespace DomRules.Studio.Accounts;

/// <summary>Asks the store now and then whether the person of an open page is still signed in; who is not is out without loading a page.</summary>
internal sealed class SessionRevalidation(ILoggerFactory logger, People people) : RevalidatingServerAuthenticationStateProvider(logger)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        authenticationState.User.FindFirst(StudioUser.SessionClaim) is { } session && await people.IsInForceAsync(session.Value, cancellationToken).ConfigureAwait(false);
}
