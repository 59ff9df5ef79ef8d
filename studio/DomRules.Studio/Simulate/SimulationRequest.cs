using System.Globalization;
using DomRules.Operations;
using DomRules.Operations.Serving;
using DomRules.Operations.Simulating;

namespace DomRules.Studio.Simulate;

/// <summary>What a form asks to be simulated, as texts.</summary>
/// <param name="Version">Hash of a version, or what is live.</param>
/// <param name="Against">Hash of a version, what is live, or what decided then.</param>
/// <param name="Market">The market; null or empty: all.</param>
/// <param name="Orders"><c>last</c>, <c>days</c> or <c>file</c>.</param>
/// <param name="Last">How many.</param>
/// <param name="Days">How many days.</param>
internal sealed record SimulationRequest(string? Version, string? Against, string? Market, string? Orders, string? Last, string? Days)
{
    internal const string File = "file";
    internal const string OfDays = "days";
    private const int MostDays = 3_650;

    /// <summary>What is wanted; or what is wrong with it.</summary>
    /// <param name="live">How everything stands.</param>
    /// <param name="now">The moment.</param>
    internal Outcome<SimulationWanted> Read(LiveNetwork live, DateTimeOffset now)
    {
        var market = string.IsNullOrEmpty(Market) ? null : Market;
        var version = Resolve(Version, live, market);
        var against = Against is null or "" or VersionChoice.Decided ? Orders == File ? Resolve(VersionChoice.Live, live, market) : null : Resolve(Against, live, market);
        var last = Whole(Last ?? "1000", SimulationWanted.Most);
        var days = Whole(Days ?? "7", MostDays);
        return (version.Problem ?? against?.Problem) is { } problem ? Outcome<SimulationWanted>.Failed(problem)
            : Orders == OfDays && days is null ? Outcome<SimulationWanted>.Failed(string.Create(CultureInfo.InvariantCulture, $"Days are a whole number from 1 to {MostDays:N0}."))
            : Orders is not (OfDays or File) && last is null ? Outcome<SimulationWanted>.Failed(string.Create(CultureInfo.InvariantCulture, $"The number of orders is a whole number from 1 to {SimulationWanted.Most:N0}."))
            : Outcome<SimulationWanted>.Of(new SimulationWanted(version.Value!, market, null, Orders is OfDays or File ? SimulationWanted.Most : last!.Value, Orders == OfDays ? now.AddDays(-days!.Value) : null, null, default) { Against = against?.Value });
    }

    /// <summary>The hash that a choice stands for; or why there is none.</summary>
    internal static Outcome<string> Resolve(string? choice, LiveNetwork live, string? market) =>
        choice is null or "" or VersionChoice.Live ? SimulationCheck.LiveVersion(live, market) : Outcome<string>.Of(choice);

    private static int? Whole(string text, int most) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;
}
