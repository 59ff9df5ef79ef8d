using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace DomRules.Studio.Accounts;

/// <summary>What the forms at the door send. Plain requests, because only these can set the cookie.</summary>
internal static partial class SignInEndpoints
{
    internal const string RateLimit = "sign-in";

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-in", SignInAsync).AllowAnonymous().RequireRateLimiting(RateLimit);
        routes.MapPost("/invitations/{token}", AcceptAsync).AllowAnonymous().RequireRateLimiting(RateLimit);
        routes.MapPost("/sign-out", SignOutAsync).RequireAuthorization();
    }

    /// <summary>An address of this host; anything else is the start page.</summary>
    internal static string Local(string? back) => back is ['/', not ('/' or '\\'), ..] && !back.Any(char.IsControl) ? NotPlain.Replace(back, found => Uri.EscapeDataString(found.Value)) : "/";

    /// <summary>What no header can hold.</summary>
    [GeneratedRegex(@"[^\x21-\x7E]+", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex NotPlain { get; }

    private static async Task<IResult> SignInAsync(HttpContext context, People people, [FromForm] string signIn, [FromForm] string password, [FromForm] string? back)
    {
        if (signIn.Length > 200 || password.Length > People.LongestPassword || await people.SignInAsync(signIn, password).ConfigureAwait(false) is not { } session)
        {
            return Results.Redirect($"/sign-in?wrong=true&back={Uri.EscapeDataString(Local(back))}");
        }

        Remember(context, session.Token, session.Expires);
        return Results.Redirect(Local(back));
    }

    private static async Task<IResult> AcceptAsync(HttpContext context, People people, string token, [FromForm] string name, [FromForm] string signIn, [FromForm] string password)
    {
        if (await people.AcceptAsync(token, name, signIn, password).ConfigureAwait(false) is { } problem)
        {
            return Results.Redirect($"/invitations/{Uri.EscapeDataString(token)}?problem={Uri.EscapeDataString(problem)}");
        }

        if (await people.SignInAsync(signIn, password).ConfigureAwait(false) is { } session)
        {
            Remember(context, session.Token, session.Expires);
        }

        return Results.Redirect("/");
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, People people, [FromForm] string? nothing)
    {
        if (context.Request.Cookies[SessionAuthentication.Cookie] is { } token)
        {
            await people.SignOutAsync(token).ConfigureAwait(false);
        }

        context.Response.Cookies.Delete(SessionAuthentication.Cookie);
        return Results.Redirect("/sign-in");
    }

    private static void Remember(HttpContext context, string token, DateTimeOffset expires) =>
        context.Response.Cookies.Append(SessionAuthentication.Cookie, token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Expires = expires, IsEssential = true });
}
