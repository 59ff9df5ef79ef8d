using DomRules.Language.Syntax.Declarations;
using DomRules.Language.Text;

namespace DomRules.Language.Declarations;

/// <summary>A declaration with a name, and the layer that states it.</summary>
/// <param name="Key">The name; <c>queue x</c>, <c>words path</c>, <c>field path</c>, <c>assume path</c> for what has a name space of its own.</param>
/// <param name="Syntax">The declaration.</param>
/// <param name="Source">File it stands in.</param>
/// <param name="Layer">0 is the root policy.</param>
/// <param name="At">Its name.</param>
internal sealed record Definition(string Key, DeclarationSyntax Syntax, SourceText Source, int Layer, Location At);
