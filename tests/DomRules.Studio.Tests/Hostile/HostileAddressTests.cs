using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using DomRules.Operations.Changes;
using DomRules.Studio.Accounts;
using DomRules.Studio.Hosting;
using DomRules.Studio.Tests.Editor;
using DomRules.Studio.Tests.Hosting;
using Microsoft.AspNetCore.Components;

namespace DomRules.Studio.Tests.Hostile;

/// <summary>Every page with every parameter of its address hostile: a page comes that says something, text is text, and nothing breaks. A page that is not tried fails.</summary>
[Collection(StudioCollection.Name)]
public sealed partial class HostileAddressTests(StudioFixture fixture)
{
    private static readonly IReadOnlyList<(string Route, string Area)> Pages =
        [.. typeof(StudioServer).Assembly.GetTypes().SelectMany(page => page.GetCustomAttributes<RouteAttribute>().Select(route => (route.Template, page.Namespace!.Split('.')[^1]))).OrderBy(page => page.Template, StringComparer.Ordinal)];

    [Fact]
    public async Task EveryPage_WithHostileParameters_IsAPageInWhichTextIsText()
    {
        using var client = await ClientAsync();
        var real = await RealAsync();
        var (wrong, tried) = (new List<string>(), 0);
        foreach (var (route, area) in Pages)
        {
            var (path, names) = (Segment.IsMatch(route) ? real[route] : route, StudioSource.ParametersOf(area));
            string[] texts = [.. HostileText.All, .. HostileText.Odd];
            var queries = names.Count == 0 ? [] : texts.Select(text => Query(names.Select(name => (name, text))))
                .Concat(names.SelectMany(name => new[] { HostileText.Markup, "-1" }.Select(text => Query([(name, text)]))));
            var segments = Segment.IsMatch(route) ? texts.Where(text => text is not "0").Select(text => Segment.Replace(route, _ => Escaped(text))) : [];
            foreach (var address in queries.Select(query => $"{path}?{query}").Concat(segments))
            {
                tried++;
                wrong.AddRange((await WrongAsync(client, address)).Select(problem => $"{problem}: {address[..Math.Min(160, address.Length)]}"));
            }
        }

        wrong.ShouldBeEmpty();
        tried.ShouldBeGreaterThan(800);
    }

    [Theory]
    [InlineData("<p>&lt;img data-hostile src=x&gt;</p><input value=\"&quot;&gt;&lt;img data-hostile\">", 0)]
    [InlineData("<p><img data-hostile src=x></p>", 1)]
    [InlineData("<input value=\"\" data-hostile onfocus=hostile=1>", 2)]
    [InlineData("<a class='x' href=\"javascript:hostile=1\">", 1)]
    public void Elements_OfAPage_AreToldFromItsText(string page, int made) => Markup.MadeOfText(page).Count().ShouldBe(made);

    [Fact]
    public async Task EveryPlainRequest_WithHostileParameters_IsAnswered()
    {
        using var client = await ClientAsync();
        var wrong = new List<string>();
        foreach (var text in HostileText.All.Concat(HostileText.Odd))
        {
            foreach (var address in new[] { "/go?q={0}", "/market?id={0}&back={0}", "/market?back=/{0}", "/decisions/{0}/record", "/decisions/export?format={0}&order={0}&from={0}&until={0}&rule={0}&version={0}", "/decisions/export?format=csv&sku={0}&node={0}" }
                .Select(address => address.Replace("{0}", Escaped(text), StringComparison.Ordinal)))
            {
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
                var to = answer.Headers.Location?.OriginalString;
                if ((int)answer.StatusCode >= 500 || (to is not null && !(to.StartsWith('/') && !to.StartsWith("//", StringComparison.Ordinal))))
                {
                    wrong.Add($"{answer.StatusCode} {to}: {address[..Math.Min(160, address.Length)]}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    private static async Task<IEnumerable<string>> WrongAsync(HttpClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept", "text/html" } } };
        using var answer = await client.SendAsync(request);
        if (answer.Headers.Location is not null || answer.StatusCode is HttpStatusCode.BadRequest)
        {
            return answer.Headers.Location?.OriginalString is null or "/not-found" or "/settings/keys" ? [] : [$"leads to {answer.Headers.Location}"];
        }

        var page = await answer.Content.ReadAsStringAsync();
        return
        [
            .. answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound ? Array.Empty<string>() : [$"answers {(int)answer.StatusCode}"],
            .. Heading.Count(page) == 1 ? Array.Empty<string>() : ["has not one heading"],
            .. page.Contains("This page cannot be shown now", StringComparison.Ordinal) ? ["is taken for a defect"] : Array.Empty<string>(),
            .. Markup.MadeOfText(page).Select(made => $"has {made}"),
        ];
    }

    /// <summary>An address of something that there is, for each page that shows one thing.</summary>
    private async Task<Dictionary<string, string>> RealAsync()
    {
        var studio = fixture.Studio;
        var decision = (await studio.Store.Decisions.FindAsync(new() { Order = ServedStudio.PlannedOrder, Kind = "route" }, null, 1))[0];
        var writer = await studio.PersonAsync(await studio.AddPersonAsync($"Address Writer {Guid.NewGuid():N}"[..24], "author"));
        var version = await studio.VersionAsync("hostile addresses");
        var change = (await studio.Services.Changing.OpenAsync(new ChangeProposal { Market = "DE", Version = version, Title = "A change", Why = "So." }, writer)).Change;
        var invitation = Token.New();
        await studio.Store.Accounts.InviteAsync(new(Token.HashOf(invitation), ["viewer"], TimeProvider.System.GetUtcNow().AddHours(1)));
        return new(StringComparer.Ordinal)
        {
            ["/decisions/{Id}"] = $"/decisions/{decision.Key}",
            ["/decisions/{Id}/test"] = $"/decisions/{decision.Key}/test",
            ["/orders/{Id}"] = $"/orders/{ServedStudio.PlannedOrder}",
            ["/policies/{Market}"] = "/policies/*",
            ["/versions/{Hash}"] = $"/versions/{version}",
            ["/versions/{Hash}/graph"] = $"/versions/{version}/graph",
            ["/versions/{Hash}/tests"] = $"/versions/{version}/tests",
            ["/changes/{Id}"] = $"/changes/{change}",
            ["/changes/{Id}/{Part}"] = $"/changes/{change}/impact",
            ["/drafts/{Id}"] = $"/drafts/{await BegunDraft.OfLiveAsync(studio, "Hostile addresses")}",
            ["/diagnostics/{Code}"] = "/diagnostics/DR0001",
            ["/audit/{Number:long}"] = "/audit/1",
            ["/invitations/{Code}"] = $"/invitations/{invitation}",
        };
    }

    private async Task<HttpClient> ClientAsync()
    {
        var cookies = new CookieContainer();
        cookies.Add(fixture.Studio.Address, new Cookie("domrules_session", await fixture.Studio.SignInAsync(await fixture.Studio.AddPersonAsync($"Hostile {Guid.NewGuid():N}"[..20], "administrator", "operator"))));
        return new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = fixture.Studio.Address };
    }

    private static string Query(IEnumerable<(string Name, string Text)> parameters)
    {
        var all = parameters.ToList();
        var longest = 7_000 / all.Count;
        return string.Join('&', all.Select(one => $"{one.Name}={(Escaped(one.Text) is var text && text.Length > longest ? text[..longest].TrimEnd('%') : text)}"));
    }

    /// <summary>As a browser writes it; half of a pair is written as its own three bytes, which no browser does.</summary>
    private static string Escaped(string text) => string.Concat(text.Select((c, i) => char.IsSurrogate(c) && !IsPaired(text, i) ? string.Concat(new[] { 0xE0 | (c >> 12), 0x80 | ((c >> 6) & 0x3F), 0x80 | (c & 0x3F) }.Select(b => $"%{b:X2}"))
        : char.IsLowSurrogate(c) ? "" : Uri.EscapeDataString(char.IsHighSurrogate(c) ? text.Substring(i, 2) : c.ToString())));

    private static bool IsPaired(string text, int i) => char.IsHighSurrogate(text[i]) ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) : i > 0 && char.IsHighSurrogate(text[i - 1]);

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Segment { get; }

    [GeneratedRegex("<h1[ >]", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Heading { get; }
}
