using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace DomRules.Benchmarks.Serving;

/// <summary>Durable routed orders a second over HTTP: <c>domrules serve</c> as a process of its own, and 1, 16 or 64 clients that keep their connections. <c>-- http-orders FOLDER [POSTGRES]</c>.</summary>
internal static class HttpOrders
{
    private const int Skus = 10_000;
    private const string FirstKey = "shown this once: ";
    private const string ListensOn = "DomRules listens on ";
    private const string Policy = "policy small currency EUR\nqueue desk \"Desk\"\nsourcing { rank by { fewest shipments, lowest node.rank } }\nexceptions { otherwise then hold for desk because \"No plan\" }\n";

    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(4);

    internal static void Print(string[] arguments)
    {
        var folder = Directory.CreateDirectory(arguments[0]).FullName;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"one flush of 4 KiB: {DurableOrders.FlushMilliseconds(folder):0.00} ms"));
        File.WriteAllText(Path.Combine(folder, "small.route"), Policy);
        File.WriteAllText(Path.Combine(folder, "network.json"), DurableOrders.Network(Skus));
        MeasureAsync("SQLite", Path.Combine(folder, "http.db"), folder).GetAwaiter().GetResult();
        if (arguments.Length > 1)
        {
            MeasureAsync("PostgreSQL", arguments[1] + ";Search Path=http", folder).GetAwaiter().GetResult();
        }
    }

    private static async Task MeasureAsync(string name, string store, string folder)
    {
        using var server = Process.Start(new ProcessStartInfo("dotnet",
            [Path.Combine(AppContext.BaseDirectory, "domrules.dll"), "serve", "--store", store, "--url", "http://127.0.0.1:0", "--policy", Path.Combine(folder, "small.route"), "--network", Path.Combine(folder, "network.json"), "--rate", "1000000"])
        { RedirectStandardOutput = true })!;
        try
        {
            var (url, key) = await StartedAsync(server);
            foreach (var clients in (int[])[1, 16, 64])
            {
                await RunAsync(url, key, clients, Warm, FormattableString.Invariant($"w{clients}"));
                var watch = Stopwatch.StartNew();
                var times = await RunAsync(url, key, clients, Long, FormattableString.Invariant($"o{clients}"));
                var rate = times.Count / watch.Elapsed.TotalSeconds;
                times.Sort();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-10} {clients,3} clients: {rate,7:N0} orders a second; an answer after {times[times.Count / 2].TotalMilliseconds:0.0} ms (median), {times[times.Count * 99 / 100].TotalMilliseconds:0.0} ms (99 of 100)"));
            }
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    private static async Task<(Uri Url, string Key)> StartedAsync(Process server)
    {
        var key = "";
        while (await server.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(FirstKey, StringComparison.Ordinal)) key = line[(line.IndexOf(FirstKey, StringComparison.Ordinal) + FirstKey.Length)..];
            if (line.StartsWith(ListensOn, StringComparison.Ordinal)) return (new Uri(line[ListensOn.Length..].Split(' ')[0]), key);
        }

        throw new InvalidOperationException("The server did not start.");
    }

    /// <summary>Each client places orders one after the other on its own connection; how long each took.</summary>
    private static async Task<List<TimeSpan>> RunAsync(Uri url, string key, int clients, TimeSpan time, string prefix)
    {
        var watch = Stopwatch.StartNew();
        var all = await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 }) { BaseAddress = url };
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
            var times = new List<TimeSpan>();
            while (watch.Elapsed < time)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"{prefix}-{client}-{times.Count}");
                var began = watch.Elapsed;
                await PlaceAsync(http, id, (client * 7_919 + times.Count * 104_729) % Skus);
                times.Add(watch.Elapsed - began);
            }

            return times;
        })));
        return [.. all.SelectMany(times => times)];
    }

    private static async Task PlaceAsync(HttpClient http, string id, int sku)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/orders") { Content = new StringContent(DurableOrders.Order(id, sku), Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", id);
        using var answer = await http.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        if (!body.Contains("\"outcome\":\"routed\"", StringComparison.Ordinal)) throw new InvalidOperationException(body);
    }
}
