using System.Net;
using DomRules.Api.Answers;
using DomRules.Api.Commands;
using DomRules.Api.Delivering;

namespace DomRules.Api.Webhooks;

/// <summary>Which addresses a receiver may have.</summary>
public static class ReceiverUrl
{
    /// <summary>The longest, in characters.</summary>
    public const int Longest = 2_000;

    /// <summary>The member <c>url</c> of a body.</summary>
    /// <param name="members">The body.</param>
    /// <param name="isNeeded">Whether it must be there.</param>
    /// <param name="allowsPrivate">Whether it may lead into a private network.</param>
    internal static string? Read(BodyMembers members, bool isNeeded, bool allowsPrivate)
    {
        const string remedy = "`url` is an address that begins with https:// or http://, such as https://shop.example/hooks.";
        var url = isNeeded ? members.Needed("url", remedy, BodyValue.Text) : members.Optional("url", remedy, BodyValue.Text);
        if (url is not null && ProblemOf(url, allowsPrivate) is { } problem)
        {
            members.Wrong(BodyProblem.Told("#/url", problem));
        }

        return url;
    }

    /// <summary>What is wrong with one; null: nothing. A name is looked up only when something is sent.</summary>
    public static string? ProblemOf(string text, bool allowsPrivate) =>
        text.Length > Longest ? FormattableString.Invariant($"`url` has more than {Longest} characters. Give a shorter one.")
        : !Uri.TryCreate(text, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp) || url.Host.Length == 0 ? "`url` is no address that begins with https:// or http://. Write it whole, such as https://shop.example/hooks."
        : url.UserInfo.Length > 0 ? "`url` holds a user or a password, which would stand in the log. Leave it out; messages are signed."
        : url.Fragment.Length > 0 ? "`url` has a part behind #, which is never sent. Leave it out."
        : !allowsPrivate && IsPrivate(url) ? "`url` leads to this machine or into a private network. Start the server with --allow-private-receivers if it may."
        : null;

    private static bool IsPrivate(Uri url) => IPAddress.TryParse(url.DnsSafeHost, out var address) ? !PublicAddress.Is(address)
        : url.IdnHost.TrimEnd('.') is var host && (host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase));
}
