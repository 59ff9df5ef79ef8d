using DomRules.Language.Editing;

namespace DomRules.Language.Tests.Editing;

/// <summary>A library whose text shows with <c>§</c> where the caret is.</summary>
internal sealed record Caret(LibrarySnapshot Snapshot, string Path, int Offset)
{
    public static Caret In(string marked, params (string Path, string Text)[] others)
    {
        var offset = marked.IndexOf('§', StringComparison.Ordinal);
        return new Caret(Libraries.Of([.. others, ("main.route", marked.Remove(offset, 1))]), "main.route", offset);
    }
}
