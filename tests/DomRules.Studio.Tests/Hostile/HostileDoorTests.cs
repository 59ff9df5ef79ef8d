using System.Net;
using System.Text.RegularExpressions;
using DomRules.Studio.Accounts;
using DomRules.Studio.Tests.Hosting;

namespace DomRules.Studio.Tests.Hostile;

/// <summary>Hostile text in the forms that are plain requests: the door, and the one that takes a file.</summary>
public sealed partial class HostileDoorTests
{
    [Fact]
    public async Task FormsAtTheDoor_WithHostileText_LetNobodyInAndSayWhy()
    {
        await using var studio = await ServedStudio.StartAsync(told: 0);
        using var client = Client(studio);
        foreach (var text in HostileText.All[..9])
        {
            var answer = await PostAsync(client, "/sign-in", "/sign-in", new() { ["signIn"] = text, ["password"] = text, ["back"] = text });
            if (IsNoForm(answer.Status, text))
            {
                continue;
            }

            answer.To.ShouldBe("/sign-in?wrong=true&back=%2F", answer.Status.ToString());
            await SoundAsync(client, answer.To!);
        }
    }

    [Fact]
    public async Task Invitation_WithHostileNames_MakesAnAccountOrSaysWhyNot()
    {
        await using var studio = await ServedStudio.StartAsync(told: 0);
        using var client = Client(studio);
        foreach (var text in HostileText.All[..9])
        {
            var token = Token.New();
            await studio.Store.Accounts.InviteAsync(new(Token.HashOf(token), ["viewer"], TimeProvider.System.GetUtcNow().AddHours(1)));
            var page = $"/invitations/{token}";
            var answer = await PostAsync(client, page, page, new() { ["name"] = text, ["signIn"] = text, ["password"] = text.PadRight(12, 'x') });
            if (IsNoForm(answer.Status, text))
            {
                continue;
            }

            (answer.To == "/" || answer.To?.StartsWith(page + "?problem=", StringComparison.Ordinal) == true).ShouldBeTrue($"{answer.Status} {answer.To}");
            await SoundAsync(client, answer.To);
        }

        var names = (await studio.Store.Accounts.ListAsync()).Select(account => account.Name).ToList();
        names.ShouldContain(HostileText.Markup);
        names.ShouldAllBe(name => !name.Any(char.IsControl));
    }

    [Fact]
    public async Task Simulation_WithHostileFields_IsRefusedInWords()
    {
        await using var studio = await ServedStudio.StartAsync(told: 0);
        using var client = Client(studio, await studio.SignInAsync(await studio.AddPersonAsync("Sim Hostile", "viewer")));
        foreach (var text in HostileText.All)
        {
            foreach (var orders in new[] { "last", "days", "file", text })
            {
                using var form = new MultipartFormDataContent();
                foreach (var (name, value) in new[] { ("__RequestVerificationToken", await TokenAsync(client, "/simulate")), ("version", text), ("against", text), ("market", text), ("orders", orders), ("last", text), ("days", text) })
                {
                    form.Add(new StringContent(value), name);
                }

                form.Add(new StringContent(text), "file", "=x<b data-hostile>.ndjson");
                using var answer = await client.PostAsync(new Uri("/simulate/start", UriKind.Relative), form);
                var to = answer.Headers.Location?.OriginalString;
                to.ShouldNotBeNull($"{answer.StatusCode}");
                to.ShouldStartWith("/simulate?problem=");
                await SoundAsync(client, to);
            }
        }
    }

    /// <summary>A form in which a field holds a character of no value is none to the server, before anything of ours reads it.</summary>
    private static bool IsNoForm(HttpStatusCode status, string text) => text.Contains('\0', StringComparison.Ordinal) && status == HttpStatusCode.BadRequest;

    private static HttpClient Client(ServedStudio studio, string? session = null)
    {
        var cookies = new CookieContainer();
        if (session is not null)
        {
            cookies.Add(studio.Address, new Cookie("domrules_session", session));
        }

        return new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = studio.Address, DefaultRequestHeaders = { { "Accept", "text/html" } } };
    }

    private static async Task<(HttpStatusCode Status, string? To)> PostAsync(HttpClient client, string page, string action, Dictionary<string, string> fields)
    {
        fields["__RequestVerificationToken"] = await TokenAsync(client, page);
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri(action, UriKind.Relative), form);
        return (answer.StatusCode, answer.Headers.Location?.OriginalString);
    }

    private static async Task<string> TokenAsync(HttpClient client, string page) => WebUtility.HtmlDecode(AntiForgery.Match(await client.GetStringAsync(new Uri(page, UriKind.Relative))).Groups["token"].Value);

    private static async Task SoundAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        Markup.MadeOfText(await answer.Content.ReadAsStringAsync()).ShouldBeEmpty(address);
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<token>[^"]*)""", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex AntiForgery { get; }
}
