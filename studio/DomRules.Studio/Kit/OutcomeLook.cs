namespace DomRules.Studio.Kit;

/// <summary>How an outcome looks.</summary>
/// <param name="Word">For people.</param>
/// <param name="Tone">Its colour's name.</param>
/// <param name="Sign">Its drawing.</param>
internal sealed record OutcomeLook(string Word, string Tone, string Sign)
{
    private static readonly Dictionary<string, OutcomeLook> Known = new(StringComparer.Ordinal)
    {
        ["routed"] = new("Routed", "good", "yes"),
        ["partly_routed"] = new("Partly routed", "warn", "part"),
        ["held"] = new("Held", "warn", "hand"),
        ["backordered"] = new("Backordered", "info", "wait"),
        ["unroutable"] = new("Unroutable", "bad", "no"),
        ["cancelled"] = new("Cancelled", "", "no"),
        ["nothing_to_ship"] = new("Nothing to ship", "", "dot"),
        ["answered"] = new("Answered", "", "yes"),
        ["accepted"] = new("Accepted", "good", "yes"),
        ["partly_accepted"] = new("Partly accepted", "warn", "part"),
        ["refused"] = new("Refused", "bad", "no"),
    };

    internal static IEnumerable<KeyValuePair<string, OutcomeLook>> All => Known;

    /// <summary>An outcome that a later version knows is shown as it is written.</summary>
    internal static OutcomeLook Of(string outcome) => Known.GetValueOrDefault(outcome) ?? new OutcomeLook(outcome.Replace('_', ' '), "", "dot");
}
