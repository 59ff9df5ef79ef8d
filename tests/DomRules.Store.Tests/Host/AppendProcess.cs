using System.Diagnostics;
using System.Globalization;
using DomRules.Store.Commits;

namespace DomRules.Store.Tests.Host;

/// <summary>A process of its own that appends in a loop.</summary>
internal sealed class AppendProcess : IDisposable
{
    private readonly Process process;

    public AppendProcess(string store, int seed, string what = "append")
    {
        // "dotnet" is what runs the tests; it runs the assembly as a program too.
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "DomRules.Store.Tests.dll"));
        foreach (var argument in new[] { what, store, seed.ToString(CultureInfo.InvariantCulture) }) start.ArgumentList.Add(argument);
        process = Process.Start(start)!;
    }

    /// <summary>Reads acknowledgements until so many came, kills the process (SIGKILL), and reads what it had still said.</summary>
    public IReadOnlyList<LogHead> KillAfter(int acknowledgements)
    {
        var heads = new List<LogHead>();
        while (heads.Count < acknowledgements && process.StandardOutput.ReadLine() is { } line) heads.Add(Head(line));
        process.Kill();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (IsWhole(line)) heads.Add(Head(line));
        }

        process.WaitForExit();
        if (heads.Count < acknowledgements) throw new InvalidOperationException("The process ended by itself: " + process.StandardError.ReadToEnd());
        return heads;
    }

    public void Dispose() => process.Dispose();

    // The last line may be cut in the middle.
    private static bool IsWhole(string line) => line.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 && line.Length == space + 65;

    private static LogHead Head(string line) => new(long.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture), line.Split(' ')[1]);
}
