using System.Diagnostics;

namespace DomRules.Cli.Tests;

/// <summary>Runs the program itself, as a shell does.</summary>
internal static class ProgramRun
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "domrules.dll");

    internal static (int Code, string Output, string Error) Of(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
