using DomRules.Language.Occurrences;
using DomRules.Language.Parsing.Tokens;
using DomRules.Model.Facts;

namespace DomRules.Language.Editing.Renaming;

/// <summary>What can be renamed, and to what.</summary>
internal static class RenameRules
{
    internal static string? WhyNot(LibrarySnapshot snapshot, RenameFamily family, string name)
    {
        if (family.Symbols.IsEmpty)
        {
            return "There is no name here that could be renamed.";
        }

        return family.Symbols.Select(WhyFixed).FirstOrDefault(why => why is not null)
            ?? WhyNoName(name)
            ?? WhySame(family, WrittenName.Bare(name))
            ?? WhyForeign(snapshot, family)
            ?? WhyTaken(snapshot.Analysis, family, WrittenName.Bare(name));
    }

    /// <summary>Why a thing keeps its name; null: it need not.</summary>
    internal static string? WhyFixed(Symbol symbol) => symbol.Kind switch
    {
        SymbolKind.Fact => $"`{symbol.Name}` is a fact of the language and keeps its name.",
        SymbolKind.Function => $"`{symbol.Name}` is a function of the language and keeps its name.",
        SymbolKind.BuiltInVeto => $"`{symbol.Name}` is a veto that needs no rule, and keeps its name.",
        SymbolKind.Node => $"`{symbol.Name}` is named by the network, not by the policy.",
        SymbolKind.Code when IsBuiltIn(symbol) => $"`{symbol.Name}` is a code of the language and keeps its name.",
        _ => null,
    };

    /// <summary>What speaks of the name and is no part of the library's text.</summary>
    internal static string? Note(LibrarySnapshot snapshot, RenameFamily family)
    {
        var first = family.Symbols.OrderBy(s => s.Kind).First();
        return first.Kind switch
        {
            SymbolKind.Field => $"Orders, networks and other inputs that carry `{first.Name}` must say the new name too.",
            SymbolKind.Code => $"Orders, networks and other inputs that say `{first.Name}` must say the new code too.",
            SymbolKind.Rule => $"Orders that were cleared of `{first.Name}` name it; what was decided before keeps the old name.",
            SymbolKind.Policy when snapshot.Manifest is { Policies.IsDefaultOrEmpty: false } manifest && manifest.Policies.Contains(first.Name) => $"library.json lists `{first.Name}` and must say the new name too.",
            _ => null,
        };
    }

    private static bool IsBuiltIn(Symbol code) =>
        FactCatalogue.All.Select(f => f.Type.Vocabulary ?? f.Type.Element?.Vocabulary).Any(v => v?.Name == code.Home && v.RankOf(code.Name) >= 0)
            || code.Home == Vocabularies.EventKind.Name;

    private static string? WhyNoName(string name) => WrittenName.Form(name) switch
    {
        NameForm.None => $"`{WrittenName.Bare(name)}` is no name: letters, digits and `_`, not beginning with a digit.",
        NameForm.Keyword => $"`{name}` is a word of the language; as a name it needs back-quotes.",
        _ => null,
    };

    private static string? WhySame(RenameFamily family, string name) =>
        family.Symbols.All(s => family.Renamed(s, name) == s) ? $"It is called `{name}` already." : null;

    private static string? WhyForeign(LibrarySnapshot snapshot, RenameFamily family) =>
        family.Places.FirstOrDefault(o => snapshot.File(o.Source.Path)?.IsForeign == true) is { } foreign
            ? $"`{foreign.Symbol.Name}` is also named in {foreign.Source.Path}, which belongs to another library."
            : null;

    /// <summary>Names of one kind are unique in a policy; lets, lists, parameters and tables share theirs, and so do policies and modules.</summary>
    private static string? WhyTaken(Analysis analysis, RenameFamily family, string name)
    {
        var wanted = family.Symbols.Select(s => (Space(s.Kind), family.Renamed(s, name).Name, Home(s))).ToHashSet();
        var near = family.Places.SelectMany(o => analysis.PoliciesWith(o.Source.Path)).SelectMany(p => p.Layers).SelectMany(l => l.Files).Select(f => f.Source.Path)
            .Concat(family.Places.Select(o => o.Source.Path)).ToHashSet(StringComparer.Ordinal);
        var taken = analysis.All.FirstOrDefault(o => o.Role == OccurrenceRole.Declares && !family.Symbols.Contains(o.Symbol)
            && wanted.Contains((Space(o.Symbol.Kind), o.Symbol.Name, Home(o.Symbol))) && (near.Contains(o.Source.Path) || o.Symbol.Home.Length == 0));
        return taken is null ? null : FormattableString.Invariant($"`{name}` is taken: {taken.Source.Path}:{taken.Source.PositionOf(taken.Span.Start).Line} declares it.");
    }

    private static string Home(Symbol symbol) => symbol.Kind == SymbolKind.Code ? symbol.Home : "";

    private static SymbolKind Space(SymbolKind kind) => kind switch
    {
        SymbolKind.List or SymbolKind.Parameter or SymbolKind.Table => SymbolKind.Let,
        SymbolKind.Module => SymbolKind.Policy,
        SymbolKind.Fact => SymbolKind.Field,
        _ => kind,
    };
}
