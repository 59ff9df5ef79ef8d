using DomRules.Language.Linking;
using DomRules.Language.Occurrences;
using DomRules.Model.Types;

namespace DomRules.Language.Editing.Hovers;

/// <summary>Puts things into words: what they are, their type, what else there is to know.</summary>
internal static class Describer
{
    /// <summary>What a name means in the first policy in which its file takes part.</summary>
    internal static Description Of(LibrarySnapshot snapshot, Occurrence named)
    {
        var policies = snapshot.Analysis.PoliciesWith(named.Source.Path).ToList();
        return Of(snapshot, named.Symbol, policies.Count > 0 ? policies : [.. snapshot.Analysis.Compiled.Policies]);
    }

    /// <summary>What a thing is.</summary>
    /// <param name="snapshot">The library.</param>
    /// <param name="symbol">The thing.</param>
    /// <param name="policies">Where it is looked at, the nearest first.</param>
    internal static Description Of(LibrarySnapshot snapshot, Symbol symbol, IReadOnlyList<EffectivePolicy> policies) => symbol.Kind switch
    {
        SymbolKind.Fact or SymbolKind.Field => FactDescription.Of(symbol, policies, Declaration.Of(snapshot, symbol)),
        SymbolKind.Code => CodeDescription.Of(symbol, policies),
        SymbolKind.Rule => RuleDescription.Of(symbol, policies, snapshot.Analysis.Compiled.Policies),
        SymbolKind.Policy => PolicyDescription.Policy(symbol, snapshot),
        SymbolKind.Module => PolicyDescription.Module(symbol, snapshot),
        SymbolKind.Function => new($"function {symbol.Name}", [], Functions.GetValueOrDefault(symbol.Name)),
        SymbolKind.BuiltInVeto => new($"built-in veto {symbol.Name}", [], "Excludes a node without any rule, from what the network says of it."),
        SymbolKind.Node => new($"node {symbol.Name}", ["of this test's network"], null),
        _ => DeclarationDescription.Of(symbol, Declaration.Of(snapshot, symbol), snapshot.Analysis.Types.GetValueOrDefault(symbol), policies.Count > 0 ? policies[0].Currency : null),
    };

    private static readonly Dictionary<string, string> Functions = new(StringComparer.Ordinal)
    {
        ["min"] = "The smallest of two or more values of one type: min(a, b)",
        ["max"] = "The largest of two or more values of one type: max(a, b)",
        ["abs"] = "A number without its sign: abs(a)",
        ["lower"] = "A text in small letters: lower(a)",
        ["round"] = "A number rounded half to even: round(a to 2 places)",
        ["distance"] = "The way between two places as the crow flies: distance(node.at, order.destination.at)",
    };

    /// <summary>What a function does.</summary>
    internal static string? Of(Symbol function) => Functions.GetValueOrDefault(function.Name);

    internal static string Titled(string kind, string name, RuleType? type, string? currency) => type is null ? $"{kind} {name}" : $"{kind} {name}: {TypeDetail.Of(type, currency)}";

    internal static string? Words(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                return text;
            }
        }

        return null;
    }
}
