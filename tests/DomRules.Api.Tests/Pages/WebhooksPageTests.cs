using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using DomRules.Api.Tests.Hosting;
using DomRules.Api.Webhooks;
using DomRules.Model.Canonical;
using DomRules.Operations.Announcing;

namespace DomRules.Api.Tests.Pages;

/// <summary>docs/webhooks.md says what is so: each type of event with data as the product writes it, and a signature that openssl computes.</summary>
public sealed partial class WebhooksPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "webhooks.md"));

    [Fact]
    public void Table_OfTypes_HasEachWithItsDataToTheByte() => Row().Matches(Page).Select(row => $"{row.Groups[1].Value} {row.Groups[2].Value}")
        .ShouldBe(EventTypes.All.Select(type => $"{type} {CanonicalJson.Text(EachEvent.All[type].Data)}"));

    [Fact]
    public void Data_OfNoType_HasAPersonOrAPlaceInIt()
    {
        foreach (var told in EachEvent.All.Values)
        {
            var text = CanonicalJson.Text(told.Data);
            foreach (var word in new[] { "destination", "because", "address", "tess", "Power cut" })
            {
                text.ShouldNotContain(word);
            }
        }
    }

    /// <summary>The body of the page's example is what is sent for it.</summary>
    [Fact]
    public void Example_OfABody_IsWhatIsSent()
    {
        var at = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
        var body = CloudEvent.Write("7-3", CloudEvent.UsualSource, at, EachEvent.All["domrules.order.routed"]);

        Page.ShouldContain($"\n{Encoding.UTF8.GetString(body)}\n");
    }

    [Fact]
    public async Task Verification_TypedAsThePageSays_FindsTheSignatureThatIsSent()
    {
        var script = Bash().Matches(Page).Select(match => match.Groups[1].Value).Single(block => block.Contains("openssl", StringComparison.Ordinal));
        var body = Body().Match(Page).Groups[1].Value;
        var folder = Directory.CreateTempSubdirectory("domrules-hook-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "body"), body);
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail"]) { WorkingDirectory = folder.FullName, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var shell = Process.Start(start)!;
        await shell.StandardInput.WriteAsync(script);
        shell.StandardInput.Close();
        var said = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        folder.Delete(recursive: true);

        shell.ExitCode.ShouldBe(0, await shell.StandardError.ReadToEndAsync());
        var signature = WebhookSignature.Of(["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"], "7-3-wh_2f6f1c0d9a3b", 1795165201, Encoding.UTF8.GetBytes(body));
        said.Trim().ShouldBe(signature);
        Page.ShouldContain(signature);
    }

    [GeneratedRegex(@"^\| `(domrules\.[a-z_.]+)` \| [^|]+ \| `(\{[^|]*\})` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("```bash\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Bash();

    [GeneratedRegex("^(\\{\"data\":.*\\})$", RegexOptions.Multiline)]
    private static partial Regex Body();
}
