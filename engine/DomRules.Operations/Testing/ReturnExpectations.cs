using System.Globalization;
using DomRules.Model.Decisions;
using DomRules.Model.Testing;

namespace DomRules.Operations.Testing;

/// <summary>Compares what a test expects of a return with what was decided; null when it is as expected, else what is the case.</summary>
internal static class ReturnExpectations
{
    /// <summary>Some item has the disposition, at the node where one is named.</summary>
    internal static string? Disposition(Expectation expect, DecisionRecord record, Func<string, string> nodeName)
    {
        var expected = expect.Subject!.StartsWith("Keep", StringComparison.Ordinal) ? "keep" : expect.Subject.ToLowerInvariant();
        var holds = record.Items.Any(i => i.Disposition == expected && (expect.Node is null || i.Node == expect.Node));
        return holds ? null : record.Items.IsEmpty ? "nothing comes back" : string.Join("; ", record.Items.Select(i => Happened(i, nodeName)));
    }

    /// <summary>Every item that is accepted is paid back then.</summary>
    internal static string? Refund(Expectation expect, DecisionRecord record)
    {
        var refunds = record.Items.Select(i => i.Refund).OfType<RefundRecord>().ToList();
        return refunds.Count > 0 && refunds.TrueForAll(r => string.Equals(r.On, expect.Subject, StringComparison.OrdinalIgnoreCase)) ? null
            : refunds.Count == 0 ? "nothing is paid back"
            : "it is paid on " + string.Join(", ", refunds.Select(r => r.On).Distinct(StringComparer.Ordinal));
    }

    /// <summary>The node has the fate for some item, by the rules that are named.</summary>
    internal static string? Fate(Expectation expect, DecisionRecord record)
    {
        var wanted = expect.Kind == ExpectKind.Excluded ? "excluded" : expect.Names[0];
        var rules = expect.Kind == ExpectKind.Excluded ? expect.Names : [];
        var candidates = record.Items.Where(i => expect.Subject is null || i.Sku == expect.Subject || (i.Line is { } line && "#" + line.ToString(CultureInfo.InvariantCulture) == expect.Subject))
            .SelectMany(i => i.Candidates).Where(c => c.Node == expect.Node).ToList();
        return candidates.Exists(c => DecisionWords.Of(c.Fate) == wanted && rules.All(r => c.By.Any(v => v.Rule == r))) ? null
            : candidates.Count == 0 ? $"{expect.Node} is no candidate"
            : $"{expect.Node} is " + string.Join(", ", candidates.Select(c => DecisionWords.Of(c.Fate) + string.Concat(c.By.Select(v => " by " + v.Rule))).Distinct(StringComparer.Ordinal));
    }

    internal static IEnumerable<string> Reasons(DecisionRecord record) =>
        record.Items.SelectMany(i => i.Refusals.Concat(i.Candidates.SelectMany(c => c.By)).Select(v => v.Because).Append(i.Because)).OfType<string>();

    private static string Happened(ReturnItemRecord item, Func<string, string> nodeName) => item.Outcome == "accepted"
        ? $"{item.Sku}: {item.Disposition}{(item.Node is null ? "" : " at " + nodeName(item.Node))} by {item.Rule}"
        : $"{item.Sku}: {item.Outcome}";
}
