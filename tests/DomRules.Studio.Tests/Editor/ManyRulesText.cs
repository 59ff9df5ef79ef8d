using System.Globalization;
using System.Text;

namespace DomRules.Studio.Tests.Editor;

/// <summary>A policy of 500 rules as people write them: three conditions each, a line of documentation, a reason in whole sentences; some 200 kB.</summary>
internal static class ManyRulesText
{
    internal const int Rules = 500;

    private static readonly string[] Countries = ["DE", "AT", "FR", "NL", "BE", "IT", "ES", "PL", "CZ", "DK", "SE", "FI"];
    private static readonly string[] Risks = ["low", "medium", "high"];

    internal static string Text()
    {
        var text = new StringBuilder("policy many currency EUR\n\nqueue checking \"Orders that a person looks at\"\n\nreview {\n");
        for (var i = 0; i < Rules; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                  /// Agreed with the planners of {{Countries[i % 12]}} as point {{i}}; asked again before every season, and written down where everybody finds it.
                  rule review_{{i}}
                    when order.destination.country is {{Countries[i % 12]}} and order.value > {{50 + (i * 37 % 900)}} EUR and order.risk is {{Risks[i / 4 % 3]}}
                    then hold for checking
                    because "Orders to {order.destination.country} worth {order.value} with this risk are looked at by a person first, since too many of them came back unpaid in the year before; whoever looks at one writes down what was found."

                """);
        }

        return text.Append("}\n").ToString();
    }
}
