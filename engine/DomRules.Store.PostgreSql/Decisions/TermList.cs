using System.Collections.Immutable;
using System.Text.Json;
using DomRules.Store.Decisions;

namespace DomRules.Store.PostgreSql.Decisions;

/// <summary>The terms of a decision as they were given, as a JSON array of texts such as <c>node:PARIS</c>.</summary>
internal static class TermList
{
    public static string Write(ImmutableArray<DecisionTerm> terms) => JsonSerializer.Serialize(terms.Select(term => Text(term.Kind, term.Value)));

    public static ImmutableArray<DecisionTerm> Read(string json) => [.. JsonSerializer.Deserialize<string[]>(json)!.Select(Term)];

    public static string Text(TermKind kind, string value) => $"{Decisions.Term.Column(kind)}:{value}";

    private static DecisionTerm Term(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var kind = text[..colon] switch { "node" => TermKind.Node, "sku" => TermKind.Sku, _ => TermKind.Rule };
        return new DecisionTerm(kind, text[(colon + 1)..]);
    }
}
