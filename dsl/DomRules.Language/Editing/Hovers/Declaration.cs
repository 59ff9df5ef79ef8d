using DomRules.Language.Occurrences;
using DomRules.Language.Syntax;
using DomRules.Language.Syntax.Declarations;
using DomRules.Language.Text;

namespace DomRules.Language.Editing.Hovers;

/// <summary>What declares a thing, as it was written.</summary>
/// <param name="Syntax">The declaration, or the member of a block.</param>
/// <param name="Source">Its file.</param>
/// <param name="Block">The block of a member; null: it stands in none.</param>
internal sealed record Declaration(DocumentedSyntax Syntax, SourceText Source, BlockDeclaration? Block)
{
    internal static Declaration? Of(LibrarySnapshot snapshot, Symbol symbol) =>
        snapshot.Analysis.Of(symbol).FirstOrDefault(o => o.Role == OccurrenceRole.Declares) is { } declared ? At(snapshot, declared.Source.Path, declared.Span.Start) : null;

    /// <summary>What stands at an offset; null: nothing that could be read.</summary>
    internal static Declaration? At(LibrarySnapshot snapshot, string path, int offset)
    {
        if (snapshot.File(path)?.Parsed is not { } file)
        {
            return null;
        }

        var outer = file.Syntax.Declarations.FirstOrDefault(d => Holds(d, offset));
        return outer switch
        {
            BlockDeclaration block => block.Members.FirstOrDefault(m => Holds(m, offset)) is { } member ? new(member, file.Source, block) : new(block, file.Source, null),
            null when file.Syntax.Header is { } header && Holds(header, offset) => new(header, file.Source, null),
            null => null,
            _ => new(outer, file.Source, null),
        };
    }

    internal string Slice(SyntaxNode node) => Short(Source.Slice(node.Span));

    /// <summary>On one line, and no longer than a line.</summary>
    internal static string Short(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 160 ? line : line[..159] + "…";
    }

    private static bool Holds(SyntaxNode node, int offset) => node.Span.Start <= offset && offset <= node.Span.End;
}
