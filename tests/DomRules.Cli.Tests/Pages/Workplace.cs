using System.Diagnostics;

namespace DomRules.Cli.Tests.Pages;

/// <summary>
/// A folder that looks like a clone to who types commands in it: the rule libraries, <c>./domrules</c> (the program as it was built for these tests)
/// and <c>./test</c> (which only reads the script through: it would run these very tests).
/// </summary>
internal sealed class Workplace : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("domrules-pages-").FullName;

    internal Workplace(string repository)
    {
        Directory.CreateSymbolicLink(In("rule-libraries"), Path.Combine(repository, "rule-libraries"));
        Script("domrules", $"exec dotnet '{Path.Combine(AppContext.BaseDirectory, "domrules.dll")}' \"$@\"");
        Script("test", $"exec bash -n '{Path.Combine(repository, "test")}'");
    }

    internal string In(string name) => Path.Combine(_folder, name);

    /// <summary>Runs lines of a shell; the first command that fails ends them.</summary>
    internal (int Code, string Output, string Error) Run(string lines)
    {
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", lines]) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var shell = Process.Start(start)!;
        var error = shell.StandardError.ReadToEndAsync();
        var output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return (shell.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>Runs a program that goes on until it is ended; ends it at the first line that begins so, when what is to happen then has happened. All that it wrote on standard output until then.</summary>
    internal string RunUntil(string line, string begins, Action<string>? then = null)
    {
        var start = new ProcessStartInfo("bash", ["-c", "exec " + line]) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var program = Process.Start(start)!;
        var output = "";
        while (program.StandardOutput.ReadLine() is { } written)
        {
            output += written + "\n";
            if (written.StartsWith(begins, StringComparison.Ordinal))
            {
                then?.Invoke(output);
                break;
            }
        }

        program.Kill(entireProcessTree: true);
        program.WaitForExit();
        return output;
    }

    private void Script(string name, string line)
    {
        File.WriteAllText(In(name), $"#!/usr/bin/env bash\n{line}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(In(name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
