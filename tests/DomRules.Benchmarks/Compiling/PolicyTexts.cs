using System.Globalization;
using System.Text;

namespace DomRules.Benchmarks.Compiling;

/// <summary>Policies as text, by a formula: rules of three conditions each, written as an author would, with a line of documentation and a reason in whole sentences.</summary>
internal static class PolicyTexts
{
    private static readonly string[] Countries = ["DE", "AT", "FR", "NL", "BE", "IT", "ES", "PL", "CZ", "DK", "SE", "FI"];
    private static readonly string[] Risks = ["low", "medium", "high"];
    private static readonly string[] Services = ["economy", "standard", "express", "same_day"];
    private static readonly string[] Kinds = ["warehouse", "store", "supplier", "third_party"];

    /// <summary>How many rules a layer has; they are some 250 kB, nearly as much as a file may have.</summary>
    internal const int RulesOfLayer = 500;

    /// <summary>A policy of so many layers, the root first.</summary>
    internal static string[] Layers(int count) => [.. Enumerable.Range(0, count).Select(Layer)];

    private static string Layer(int index)
    {
        var text = new StringBuilder(index == 0
            ? "policy layer_0\n  currency EUR\n\nqueue checking \"Orders that a person looks at\"\n\nwords order.tags = [vip, trade]\n\n"
            : FormattableString.Invariant($"policy layer_{index}\n  extends layer_{index - 1}\n\n"));
        var first = index * RulesOfLayer;
        const int part = RulesOfLayer / 4;
        Block(text, "review", first, first + part, Review);
        Block(text, "sourcing", first + part, first + (2 * part), Veto);
        Block(text, "cost", first + (2 * part), first + (3 * part), Cost);
        Block(text, "confirm", first + (3 * part), first + RulesOfLayer, Confirm);
        return text.ToString();
    }

    private static void Block(StringBuilder text, string word, int from, int to, Action<StringBuilder, int> rule)
    {
        text.Append(word).Append(" {\n");
        for (var i = from; i < to; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  /// Agreed with the planners of {Countries[i % 12]} as point {i}; asked again before every season.\n");
            rule(text, i);
        }

        text.Append("}\n\n");
    }

    private static void Review(StringBuilder text, int i) => text.Append(CultureInfo.InvariantCulture, $$"""
          rule review_{{i}}
            when order.destination.country is {{Countries[i % 12]}} and order.value > {{50 + (i * 37 % 900)}} EUR and order.risk is {{Risks[i / 4 % 3]}}
            then hold for checking
            because "Orders to {order.destination.country} worth {order.value} with this risk are looked at by a person first, since too many of them came back unpaid in the year before; whoever looks at one writes down what was found, so that the next one is quicker to answer."

        """);

    private static void Veto(StringBuilder text, int i) => text.Append(CultureInfo.InvariantCulture, $$"""
          forbid rule veto_{{i}}
            when line.quantity > {{2 + (i * 7 % 90)}} and node.kind is {{Kinds[i % 4]}} and order.service in [{{Services[i / 4 % 4]}}, {{Services[((i / 4) + 1) % 4]}}]
            because "{node.name} does not pick {line.quantity} of {line.sku} in time for this service: its aisles are too narrow for the large trolleys, and what is picked by hand there leaves the house on the next day at the earliest, as the site has told us twice this year."

        """);

    private static void Cost(StringBuilder text, int i) => text.Append(CultureInfo.InvariantCulture, $$"""
          rule cost_{{i}}
            when node.country is {{Countries[i % 12]}} and (node.distance or else 0 km) > {{100 + (i * 13 % 700)}} km and (shipment.weight or else 1 kg) between {{i % 7}} kg and {{10 + (i % 20)}} kg
            then add {{1 + (i % 5)}}.{{i % 9}}0 EUR per shipment
            because "Parcels of {shipment.weight} over {node.distance} cost the carrier a second night on the road, which it bills to us since the contract of last spring; the planners see it here so that nearer sites are preferred where the difference is small."

        """);

    private static void Confirm(StringBuilder text, int i) => text.Append(CultureInfo.InvariantCulture, $$"""
          rule confirm_{{i}}
            when plan.shipments > {{1 + (i % 5)}} and order.destination.country is {{Countries[i % 12]}} and (order.priority > {{i % 6}} or order.tags has vip)
            then hold for checking within {{1 + (i % 20)}} hours
            because "{plan.shipments} shipments for one customer of {order.destination.country} are worth a call before anything leaves: most of them would rather wait a day than open the door that often, and the carrier charges every stop anew."

        """);
}
