using DomRules.Language.Occurrences;

namespace DomRules.Language.Editing;

/// <summary>Things in the author's words.</summary>
internal static class SymbolWords
{
    internal static string Of(Symbol symbol) => $"the {Kind(symbol)} `{symbol.Name}`";

    internal static string Kind(Symbol symbol) => symbol.Kind switch
    {
        SymbolKind.Code => $"code of {symbol.Home}",
        SymbolKind.BuiltInVeto => "built-in veto",
        SymbolKind.Let => "definition",
        _ => symbol.Kind.ToString().ToLowerInvariant(),
    };
}
