using System.Diagnostics;
using System.Text.RegularExpressions;

namespace DomRules.Reliability.Tests.Story;

/// <summary>What docs/http-api.md tells people to type, typed from top to bottom by somebody whose curl comes again where no answer came.</summary>
internal static partial class TypedPage
{
    private const string ComesAgain = "retry = 20\nretry-all-errors\nretry-delay = 1\n";

    /// <summary>All that was printed; the exit code must be 0.</summary>
    internal static async Task<string> TypeAsync(string folder, string address, string key)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, ".curlrc"), ComesAgain);
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail"]) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["API"], start.Environment["KEY"], start.Environment["CURL_HOME"]) = (address, key, folder);
        using var shell = Process.Start(start)!;
        var (output, error) = (shell.StandardOutput.ReadToEndAsync(), shell.StandardError.ReadToEndAsync());
        await shell.StandardInput.WriteAsync(await LinesAsync());
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.ExitCode.ShouldBe(0, await output + await error);
        return await output;
    }

    private static async Task<string> LinesAsync()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "http-api.md"));
        return string.Concat(Fence().Matches(page).Select(match => match.Groups[1].Value));
    }

    [GeneratedRegex("```bash\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
