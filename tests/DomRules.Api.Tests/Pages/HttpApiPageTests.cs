using System.Diagnostics;
using System.Text.RegularExpressions;
using DomRules.Api.Access;
using DomRules.Api.Tests.Hosting;

namespace DomRules.Api.Tests.Pages;

/// <summary>What docs/http-api.md tells people to type is typed, to the letter, against a real server.</summary>
public sealed partial class HttpApiPageTests
{
    [Fact]
    public async Task Page_TypedFromTopToBottom_DoesWhatItSays()
    {
        await using var api = await ServedApi.StartAsync();
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "http-api.md"));
        var blocks = Fence().Matches(page).Select(match => match.Groups[1].Value).ToList();
        blocks.Count.ShouldBe(15);

        var (code, output) = await TypeAsync(string.Concat(blocks), api.Client.BaseAddress!.ToString().TrimEnd('/'), await ServedApi.AddKeyAsync(api.Store, Scope.Administer));

        code.ShouldBe(0, output);
        foreach (var words in new[] { "\"outcome\":\"routed\"", "\"status\":\"reserved\"", "\"sentence\":", "\"verdict\":\"identical\"", "\"applied\":false", "\"kind\":\"promise\"", "\"status\":\"delivered\"", "\"outcome\":\"accepted\"", "\"status\":\"returned\"", "\"refused\":null", "\"replayed\":true", "{\"done\":true,\"lines\":2,\"failed\":0}", "\"market\":\"CH\"", "\"needed\":1", "\"kind\":\"open_change\"", "\"asked\":\"cancel\"", "\"notReproduced\":0", "\"checkpoint\":", "\"replaced\":", "\"revoked\":true", "ready", "domrules_commits" })
        {
            output.ShouldContain(words);
        }
    }

    private static async Task<(int Code, string Output)> TypeAsync(string lines, string address, string key)
    {
        var folder = Directory.CreateTempSubdirectory("domrules-http-");
        try
        {
            var start = new ProcessStartInfo("bash", ["-euo", "pipefail"]) { WorkingDirectory = folder.FullName, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
            (start.Environment["API"], start.Environment["KEY"]) = (address, key);
            using var shell = Process.Start(start)!;
            var (output, error) = (shell.StandardOutput.ReadToEndAsync(), shell.StandardError.ReadToEndAsync());
            await shell.StandardInput.WriteAsync(lines);
            shell.StandardInput.Close();
            await shell.WaitForExitAsync();
            return (shell.ExitCode, await output + await error);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [GeneratedRegex("```bash\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
