using DomRules.Language.Syntax;

namespace DomRules.Language.Declarations;

/// <summary>Paths as text.</summary>
internal static class Paths
{
    internal static string Text(PathSyntax path) => string.Join('.', path.Parts.Select(p => p.Text));

    /// <summary>A field's path: <c>order.customer.x</c> is <c>customer.x</c>.</summary>
    internal static string Field(PathSyntax path)
    {
        var text = Text(path);
        return text.StartsWith("order.customer.", StringComparison.Ordinal) && Model.Facts.FactCatalogue.Find(text) is null ? text["order.".Length..] : text;
    }
}
