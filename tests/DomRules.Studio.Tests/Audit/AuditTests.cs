using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using Deque.AxeCore.Playwright;
using DomRules.Operations.Auditing;
using DomRules.Studio.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DomRules.Studio.Tests.Audit;

/// <summary>Somebody who checks what was done, and takes the proof home.</summary>
[Collection(StudioCollection.Name)]
public sealed class AuditTests(StudioFixture fixture)
{
    [Fact]
    public async Task Auditor_AtAnEntry_SeesWhoDidWhatAndThatItFits()
    {
        await using var visit = await fixture.VisitAsync("Edo Entry", ["auditor"]);
        var page = visit.Page;
        await visit.GoAsync("/audit?kind=order&subject=HELD-1&from=2026-01-01");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Entry") }).First.ClickAsync();
        await Expect(page.Locator(".sentence")).ToHaveTextAsync("feed placed order HELD-1.");
        await Expect(page.GetByText("The line has its hash, joins its neighbours, and names its parts.")).ToBeVisibleAsync();
        await Expect(page.Locator(".json").First).ToContainTextAsync("\"HELD-1\"");
        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "HELD-1" }).First).ToBeVisibleAsync();
        await visit.GoAsync("/audit?until=2000-01-01");
        await Expect(page.GetByText("No entry matches")).ToBeVisibleAsync();
        visit.Mistakes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Chain_TakenHome_IsCheckedByTheScriptAlone()
    {
        var (privateKey, publicKey) = Signature.NewKeys();
        await using var studio = await ServedStudio.StartAsync(told: 20, with: services => services with { SigningKey = privateKey });
        var folder = Directory.CreateTempSubdirectory("chain").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "elsewhere.pem"), publicKey);
            await ZipFile.ExtractToDirectoryAsync(new MemoryStream(await DownloadAsync(studio, "auditor")), folder);
            var chain = await File.ReadAllLinesAsync(Path.Combine(folder, "chain.ndjson"));
            chain.Length.ShouldBeGreaterThan(20);
            (await ScriptAsync(folder)).ShouldBe((0, $"{chain.Length} entries, unbroken; the end is signed by elsewhere.pem."));
            await File.WriteAllLinesAsync(Path.Combine(folder, "chain.ndjson"), chain.Where((_, i) => i != 7));
            (await ScriptAsync(folder)).Code.ShouldBe(1);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(1440, "light")]
    [InlineData(900, "dark")]
    public async Task EntriesAndTests_InEveryLook_AreSound(int width, string theme)
    {
        await using var visit = await fixture.VisitAsync($"Proof {width}", ["auditor"], width, theme);
        var version = (await fixture.Studio.Store.Decisions.FindAsync(new() { Outcome = "routed", Kind = "route" }, null, 1))[0].Version;
        foreach (var (name, path) in new[] { ("audit-entry", "/audit/5"), ("no-entry", "/audit/999999"), ("tests", $"/versions/{version}/tests"), ("tests-rules", $"/versions/{version}/tests?part=rules") })
        {
            await visit.GoAsync(path);
            await visit.PictureAsync($"{name}-{width}-{theme}");
            (await visit.Page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{name}: {v.Help}: {v.Nodes[0].Html}").ShouldBeEmpty();
            (await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > window.innerWidth")).ShouldBeFalse(name);
        }

        visit.Mistakes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Chain_ForSomebodyWhoMayNotSeeIt_IsNotGiven()
    {
        using var client = await ClientAsync(fixture.Studio, "viewer");
        using var answer = await client.GetAsync(new Uri("/audit/bundle", UriKind.Relative));
        answer.StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    private static async Task<byte[]> DownloadAsync(ServedStudio studio, string role)
    {
        using var client = await ClientAsync(studio, role);
        return await client.GetByteArrayAsync(new Uri("/audit/bundle", UriKind.Relative));
    }

    private static async Task<HttpClient> ClientAsync(ServedStudio studio, string role)
    {
        var client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = studio.Address };
        client.DefaultRequestHeaders.Add("Cookie", "domrules_session=" + await studio.SignInAsync(await studio.AddPersonAsync("Bundle " + role, role)));
        return client;
    }

    private static async Task<(int Code, string Told)> ScriptAsync(string folder)
    {
        using var script = Process.Start(new ProcessStartInfo("sh", ["verify.sh", "elsewhere.pem"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var told = (await script.StandardOutput.ReadToEndAsync()).Trim();
        await script.WaitForExitAsync();
        return (script.ExitCode, told);
    }
}
