using DomRules.Language.Parsing.Carets;

namespace DomRules.Language.Editing.Completion;

/// <summary>Offers what may stand at a caret: words of the language by its grammar, names by scope and type.</summary>
public static class Completer
{
    /// <summary>All offers at an offset.</summary>
    public static CompletionList At(LibrarySnapshot snapshot, string path, int offset)
    {
        if (snapshot.Source(path) is not { } source || CaretReader.Read(source, offset) is not { } caret)
        {
            return CompletionList.Nothing;
        }

        var scope = CaretScope.Of(snapshot, path, caret);
        var offers = new Offers(caret.Replaced);
        WordItems.Add(offers, caret, scope);
        SnippetItems.Add(offers, caret, scope);
        foreach (var place in caret.Names)
        {
            NameItems.Add(offers, place, caret, scope);
        }

        return new CompletionList(offers.InOrder(), TakesNewName(caret), Literals(caret.Literals));
    }

    private static bool TakesNewName(CaretContext caret) =>
        caret.Names.Any(n => n is NamePlace.Declared or NamePlace.NewCode or NamePlace.Service or NamePlace.FieldPath or NamePlace.Node or NamePlace.Property or NamePlace.PropertyValue or NamePlace.NetworkEntry);

    private static ImmutableArray<string> Literals(LiteralForms forms) =>
        [.. new[] { LiteralForms.Number, LiteralForms.Text, LiteralForms.Date, LiteralForms.Time }.Where(f => forms.HasFlag(f)).Select(f => f.ToString().ToLowerInvariant())];
}
