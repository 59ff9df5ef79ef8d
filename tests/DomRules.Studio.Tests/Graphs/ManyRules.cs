using System.Globalization;
using System.Text;

namespace DomRules.Studio.Tests.Graphs;

/// <summary>A library of many rules, as large chains have them: some conditions are shared, some are a rule's own.</summary>
internal static class ManyRules
{
    private static readonly string[] Carriers = ["web", "marketplace", "wholesale", "web"];

    /// <summary>A policy of so many rules, spread over the blocks.</summary>
    internal static string Text(int rules)
    {
        var text = new StringBuilder("policy many_rules currency EUR\n\nqueue desk_0 \"One\"\nqueue desk_1 \"Two\"\nqueue desk_2 \"Three\"\nqueue desk_3 \"Four\"\nparameter dear = 400 EUR between 100 EUR and 1000 EUR \"From here a person looks\"\nparameter near = 120 km between 20 km and 500 km \"Near enough\"\n\n");
        (string Block, int Share, Func<int, string> Rule)[] blocks =
        [
            ("review", 12, Review), ("promise", 12, Promise), ("sourcing", 36, Sourcing), ("cost", 20, Cost), ("split", 4, Split), ("exceptions", 16, Exceptions),
        ];
        foreach (var (block, share, rule) in blocks)
        {
            text.Append(CultureInfo.InvariantCulture, $"{block} {{\n");
            for (var i = 0; i < rules * share / 100; i++)
            {
                text.Append("  ").Append(rule(i)).Append('\n');
            }

            text.Append("}\n\n");
        }

        return text.ToString();
    }

    private static string Review(int i) => Invariant($"rule look_{i} when order.value >= {50 + (i * 10)} EUR and {Channel(i)} then hold for desk_{i % 4} within {2 + (i % 8)} hours because \"Look at number {i}\"");

    private static string Promise(int i) => Invariant($"rule keep_{i} when node.kind is store and {Channel(i)} and line.quantity > {i} then keep back {1 + (i % 5)} because \"Kept back {i}\"");

    private static string Sourcing(int i) => (i % 3) switch
    {
        0 => Invariant($"forbid rule not_{i} when order.destination.country is {Country(i)} and node.kind is store and node.load > {20 + i} % because \"{{node.name}} is busy\""),
        1 => Invariant($"forbid rule far_{i} when (node.distance or else 0 km) > near and {Channel(i)} and order.value < {i + 5} EUR because \"Too far for {i}\""),
        _ => Invariant($"require rule fit_{i} when order.value >= dear and order.destination.country is {Country(i)} then node.country is {Country(i)} because \"At home {i}\""),
    };

    private static string Cost(int i) => Invariant($"rule extra_{i} when node.load > {30 + i} % and order.destination.country is {Country(i)} then add {1 + (i % 4)}.50 EUR per shipment because \"Busy {i}\"");

    private static string Split(int i) => Invariant($"rule few_{i} when order.value < {20 + (i * 5)} EUR and {Channel(i)} then at most {1 + (i % 3)} shipments because \"Not worth it {i}\"");

    private static string Exceptions(int i) => Invariant($"rule again_{i} on {((string[])["short_pick", "rejected", "damaged", "late"])[i % 4]} when event.attempts < {1 + (i % 5)} and order.value >= {i * 7} EUR then reroute because \"Again {i}\"");

    private static string Channel(int i) => $"order.channel is {Carriers[i % 4]}";

    private static string Country(int i) => ((string[])["DE", "AT", "CH", "FR", "NL"])[i % 5];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
