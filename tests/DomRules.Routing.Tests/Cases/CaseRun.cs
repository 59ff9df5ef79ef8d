using Xunit.Abstractions;

namespace DomRules.Routing.Tests.Cases;

/// <summary>Holds a property against made-up cases; what fails is told with its seed and as files.</summary>
internal sealed class CaseRun(ITestOutputHelper output, ulong salt)
{
    private const int Told = 3;
    private static readonly string? Only = Environment.GetEnvironmentVariable("DOMRULES_SEED");

    /// <summary>Asks each case. The check answers whether the property spoke of the case at all; it throws where the property is broken.</summary>
    public void Hold(int policies, int orders, Func<RoutedCase, Dice, int> check)
    {
        var asked = 0;
        var failures = new List<string>();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var (seed, routed, dice) in Only is null ? CaseStream.Draw(policies, orders, salt) : CaseStream.Of(salt, ulong.Parse(Only, System.Globalization.CultureInfo.InvariantCulture), orders))
        {
            try
            {
                asked += check(routed, dice);
            }
            catch (Exception broken)
            {
                failures.Add(failures.Count >= 40 ? seed : $"--- {seed}\n{broken.Message}\n{(failures.Count < Told ? Files(routed) + broken.StackTrace : "")}");
            }
        }

        output.WriteLine($"salt {salt}: held {asked} times in {watch.Elapsed.TotalSeconds:0.0} s");
        failures.ShouldBeEmpty($"{failures.Count} failures");
        asked.ShouldBeGreaterThan(0);
    }

    private static string Files(RoutedCase routed) =>
        $"{routed.Policy.Text}\nat {routed.At:u}\nnetwork.json {NetworkFile.Of(routed.Network)}\norders.ndjson\n{string.Concat(routed.Orders.Select(o => OrderFile.Of(o) + "\n"))}";
}
