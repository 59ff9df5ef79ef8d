using DomRules.Operations.Explaining;

namespace DomRules.Studio.Decisions;

/// <summary>Asks a decision why a node does not ship.</summary>
internal static class WhyNotAsking
{
    /// <summary>The sentence, and what stands behind it line by line.</summary>
    internal static Task<(string Sentence, IReadOnlyList<string> Lines)> AskAsync(DecisionView view, string node)
    {
        var told = StoredExplaining.WhyNot(view.Record, node, view.Names);
        return Task.FromResult<(string, IReadOnlyList<string>)>(told.Value is { } explanation
            ? (explanation.Sentence, [.. explanation.Sections.SelectMany(s => s.Lines)])
            : (told.Problem!, []));
    }
}
