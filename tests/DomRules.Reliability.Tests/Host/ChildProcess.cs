using System.Diagnostics;

namespace DomRules.Reliability.Tests.Host;

/// <summary>This assembly as a process of its own.</summary>
internal sealed class ChildProcess : IDisposable
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "DomRules.Reliability.Tests.dll");

    private readonly Process _process;

    private ChildProcess(Process process) => _process = process;

    internal static ChildProcess Start(params string[] arguments) => new(Process.Start(Described([Assembly, .. arguments]))!);

    /// <summary>Runs it to its end under other environment variables and, where one is given, another runtime configuration.</summary>
    internal static async Task<(int Status, string Output, string Errors)> RunAsync(string? configuration, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = Described(configuration is null ? [Assembly, .. arguments] : ["exec", "--runtimeconfig", configuration, Assembly, .. arguments]);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>As <c>kill -9</c> does.</summary>
    internal void Kill()
    {
        _process.HasExited.ShouldBeFalse("the process ended by itself");
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static ProcessStartInfo Described(string[] arguments) => new("dotnet", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
}
