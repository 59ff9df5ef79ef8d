using System.Diagnostics;

namespace DomRules.Studio.Tests.Hosting;

/// <summary><c>domrules studio</c> as a process of its own, which can be killed.</summary>
internal sealed class StudioProcess : IAsyncDisposable
{
    private const string ListensOn = "DomRules listens on ";
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "domrules.dll");

    private readonly Process _process;

    private StudioProcess(Process process, Uri address) => (_process, Address) = (process, address);

    internal Uri Address { get; }

    /// <summary>Serves what a file holds.</summary>
    /// <param name="store">The file.</param>
    /// <param name="address">Where to listen; null: on a port that is free.</param>
    internal static async Task<StudioProcess> StartAsync(string store, Uri? address = null)
    {
        var url = (address ?? new Uri("http://127.0.0.1:0")).GetLeftPart(UriPartial.Authority);
        var process = Process.Start(new ProcessStartInfo("dotnet", [Program, "studio", "--store", store, "--url", url, "--order-every", "0"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(ListensOn, StringComparison.Ordinal))
            {
                return new StudioProcess(process, new Uri(line[ListensOn.Length..].Split(' ')[0]));
            }
        }

        throw new InvalidOperationException("The studio did not start: " + await process.StandardError.ReadToEndAsync());
    }

    /// <summary>As <c>kill -9</c> does.</summary>
    internal async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }
}
