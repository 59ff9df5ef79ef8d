using DomRules.Model.Decisions;

namespace DomRules.Operations.Testing.FromDecisions;

/// <summary>What must become of what comes back.</summary>
internal sealed class ExpectedOfReturn(TestSubject subject)
{
    private readonly DecisionRecord _record = subject.Record;

    /// <summary>Each without the word <c>expect</c>.</summary>
    internal IEnumerable<string> All() =>
    [
        DecisionWords.Of(_record.Outcome),
        .. _record.Items.Where(item => item.Disposition is not null).Select(Disposition).Distinct(StringComparer.Ordinal),
        .. Refund(),
        .. ExpectedWords.Holds(_record.Holds.Concat(_record.Items.SelectMany(item => item.Holds)), subject.Zone),
        .. ExpectedWords.Fired(_record.Rules.Concat(_record.Items.SelectMany(item => item.Rules)), Rules()).Where(IsAsked),
    ];

    private IEnumerable<string> Refund() => _record.Items.Select(item => item.Refund).OfType<RefundRecord>().Select(refund => refund.On).Distinct(StringComparer.Ordinal).ToList() is [var on]
        ? [$"refund on {on}"]
        : [];

    private IEnumerable<string> Rules() => _record.Items.SelectMany(item => item.Refusals.Select(veto => veto.Rule).Concat(item.Holds.Select(hold => hold.Rule)).Append(item.Rule).OfType<string>());

    /// <summary>Tests look for rules in the record as a whole.</summary>
    private bool IsAsked(string expected) => _record.Rules.Any(rule => expected == $"rule {DataText.Name(rule.Rule)} fired" && rule.Result is "matched" or "matched some");

    private static string Disposition(ReturnItemRecord item) =>
        (item.Disposition == "keep" ? "keep it" : item.Disposition!) + (item.Node is { } node ? $" at {DataText.Quoted(node)}" : "");
}
