using DomRules.Language.Parsing;
using DomRules.Language.Syntax.Declarations;

namespace DomRules.Language.Declarations;

/// <summary>A policy of the chain with the modules that it uses and that no layer above it uses already.</summary>
internal sealed record Layer(int Index, PolicyHeader Header, ParsedFile File, ImmutableArray<ParsedFile> Modules)
{
    internal string Name => Header.Name.Text;

    /// <summary>Its own file and its modules'.</summary>
    internal IEnumerable<ParsedFile> Files => Modules.Append(File);

    /// <summary>Its declarations, modules' first.</summary>
    internal IEnumerable<(ParsedFile File, DeclarationSyntax Declaration)> Declarations =>
        Files.SelectMany(f => f.Syntax.Declarations.Select(d => (f, d)));
}
