using System.Diagnostics;
using System.Net.Http.Headers;

namespace DomRules.Reliability.Tests;

/// <summary><c>domrules serve</c> as a process of its own, which can be killed.</summary>
internal sealed class ServeProcess : IAsyncDisposable
{
    private const string ListensOn = "DomRules listens on ";
    private const string FirstKey = "shown this once: ";
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "domrules.dll");

    private readonly Process _process;

    private ServeProcess(Process process, Uri url, string? key)
    {
        (_process, Url, Key) = (process, url, key);
    }

    internal Uri Url { get; }

    /// <summary>The first key of a new store; null: the store had one.</summary>
    internal string? Key { get; }

    internal static async Task<ServeProcess> StartAsync(string store, (string Policy, string Network) market, params string[] more)
    {
        var start = new ProcessStartInfo("dotnet", [Program, "serve", "--store", store, "--url", "http://127.0.0.1:0", "--policy", market.Policy, "--network", market.Network, "--rate", "1000000", .. more])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_TieredPGO"] = "0";
        var process = Process.Start(start)!;
        string? key = null;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(FirstKey, StringComparison.Ordinal))
            {
                key = line[(line.IndexOf(FirstKey, StringComparison.Ordinal) + FirstKey.Length)..];
            }
            else if (line.StartsWith(ListensOn, StringComparison.Ordinal))
            {
                return new ServeProcess(process, new Uri(line[ListensOn.Length..].Split(' ')[0]), key);
            }
        }

        throw new InvalidOperationException("The server did not start: " + await process.StandardError.ReadToEndAsync());
    }

    internal HttpClient Client(string key)
    {
        var client = new HttpClient { BaseAddress = Url, Timeout = TimeSpan.FromSeconds(60) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
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
