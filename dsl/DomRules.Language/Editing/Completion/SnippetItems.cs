using DomRules.Language.Parsing.Carets;

namespace DomRules.Language.Editing.Completion;

/// <summary>Whole shapes to fill in, where their first word may stand.</summary>
internal static class SnippetItems
{
    /// <summary>First word, where, label, text.</summary>
    internal static readonly ImmutableArray<(string Word, WordRole Role, string Label, string Text)> All =
    [
        ("rule", WordRole.Member, "rule … when … then … because", "rule ${1:name}\n  when ${2:condition}\n  then ${3:effect}\n  because \"${4:reason}\""),
        ("forbid", WordRole.Member, "forbid rule … when … because", "forbid rule ${1:name}\n  when ${2:condition}\n  because \"${3:reason}\""),
        ("require", WordRole.Member, "require rule … then … because", "require rule ${1:name}\n  when ${2:condition} then ${3:condition}\n  because \"${4:reason}\""),
        ("override", WordRole.Member, "override rule … when base", "override rule ${1:name}\n  when base and ${2:condition} then ${3:effect}\n  because \"${4:reason}\""),
        ("disable", WordRole.Member, "disable rule … because", "disable rule ${1:name} because \"${2:reason}\""),
        ("otherwise", WordRole.Member, "otherwise then … because", "otherwise then ${1:effect} because \"${2:reason}\""),
        ("step", WordRole.Member, "step … nodes within", "step ${1:name} nodes within ${2:100} km at most ${3:1} shipment"),
        ("test", WordRole.Other, "test … given … expect", "test \"${1:what it shows}\" {\n  given network {\n    node ${2:SITE} { kind: warehouse, country: ${3:DE}, capabilities: [ship] }\n    stock ${2:SITE} \"${4:SKU}\": 10\n  }\n"
            + "  given order { destination: { country: ${3:DE} }, lines: [{ sku: \"${4:SKU}\", quantity: 1 }] }\n  at ${5:2026-11-20} 10:00\n  expect \"${4:SKU}\" from ${2:SITE}\n}"),
        ("table", WordRole.Other, "table … gives", "table ${1:name} (${2:order.destination.country}) gives ${3:money} {\n  | ${4:DE} | ${5:1 EUR} |\n  | * | ${6:2 EUR} |\n}"),
        ("parameter", WordRole.Other, "parameter … between", "parameter ${1:name} = ${2:10 EUR} between ${3:0 EUR} and ${4:100 EUR}\n  \"${5:what it is for}\""),
        ("check", WordRole.Other, "check … never", "check ${1:name} never { ${2:condition} }"),
    ];

    internal static void Add(Offers offers, CaretContext caret, CaretScope scope)
    {
        var words = caret.Keywords.Where(w => IsBeginning(w, caret.Piece)).Select(w => (w.Text, w.Role)).ToHashSet();
        foreach (var snippet in All.Where(s => words.Contains((s.Word, s.Role)) && scope.Path.Length > 0))
        {
            offers.Add(snippet.Label, CompletionKind.Snippet, Rank.MayLead, insert: snippet.Text);
        }
    }

    private static bool IsBeginning(OfferedWord word, OpenPiece piece) =>
        word.Role == WordRole.Member ? piece.Block is { } block && MemberHomes.Has(word.Text, (Model.Graph.BlockKind)(int)block) : piece.Kind == PieceKind.Outside;
}
