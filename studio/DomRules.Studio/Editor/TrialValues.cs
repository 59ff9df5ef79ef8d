using DomRules.Language.Editing.Hovers;
using DomRules.Language.Occurrences;
using DomRules.Model.Decisions;

namespace DomRules.Studio.Editor;

/// <summary>Values of names in an order that was decided.</summary>
internal static class TrialValues
{
    /// <summary>What the record of the decision says of it; null: nothing.</summary>
    internal static string? Of(DecisionRecord? record, Hover hover)
    {
        if (record is null)
        {
            return null;
        }

        var name = hover.FactPath ?? hover.Symbol.Name;
        return hover.Symbol.Kind switch
        {
            SymbolKind.Parameter => record.Parameters.FirstOrDefault(one => one.Name == name)?.Value,
            SymbolKind.Rule => record.Rules.FirstOrDefault(one => one.Rule == name) is { } rule ? $"{rule.Result.Replace('_', ' ')}{(rule.Matches is { } count ? FormattableString.Invariant($", {count} times") : "")}" : null,
            _ => record.Rules.SelectMany(rule => rule.Evidence).FirstOrDefault(one => one.Fact == name)?.Actual,
        };
    }
}
