using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DomRules.Studio.Accounts;

/// <summary>Knows people by the cookie that signing in gave them; every request asks the store, so that a session that was ended is ended everywhere.</summary>
internal sealed class SessionAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, People people)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    internal new const string Scheme = "session";
    internal const string Cookie = "domrules_session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Request.Cookies[Cookie] is { Length: > 0 and <= 200 } token && await people.OfAsync(token, Context.RequestAborted).ConfigureAwait(false) is { } user
            ? AuthenticateResult.Success(new AuthenticationTicket(user, Scheme))
            : AuthenticateResult.NoResult();

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Redirect("/sign-in?back=" + Uri.EscapeDataString(Request.Path + Request.QueryString));
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.Redirect("/not-allowed");
        return Task.CompletedTask;
    }
}
