using System.Diagnostics;

namespace DomRules.Testing.PostgreSql;

/// <summary>Runs scripts of sh.</summary>
internal static class Shell
{
    /// <summary>Starts a script; it reads its standard input and writes to its standard output.</summary>
    public static Process Start(string script, string binaries = "", string directory = "", string options = "")
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", script]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        (start.Environment["BIN"], start.Environment["DIR"], start.Environment["OPTIONS"]) = (binaries, directory, options);
        start.Environment["LC_ALL"] = "C";
        return Process.Start(start)!;
    }

    /// <summary>Runs a script to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task RunAsync(string script, string binaries = "", string directory = "", string options = "")
    {
        using var process = Start(script, binaries, directory, options);
        process.StandardInput.Close();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"A script ended with {process.ExitCode}: {script}\n{said}");
    }
}
