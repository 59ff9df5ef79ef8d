using DomRules.Language.Editing.Words;
using DomRules.Model.Graph;
using DomRules.Operations.Versions;

namespace DomRules.Operations.Comparing;

/// <summary>What stands at a place of a library, in plain words.</summary>
public sealed class ComparedWords
{
    private readonly EditedLibrary _library;

    /// <summary>Of the files of a version.</summary>
    public ComparedWords(FileBundle files) => _library = EditedLibrary.Of(files.Files);

    /// <summary>What the rule or step at a place means; null: there is none that could be read.</summary>
    internal string? Of(SourceSpan at) => PathOf(at) is { } path && Offset(path, at) is { } offset && PlainSpeaker.At(_library.Snapshot, path, offset) is { } plain ? Text(plain) : null;

    /// <summary>The line of text at a place; null: there is none.</summary>
    internal string? Line(SourceSpan at) => PathOf(at) is { } path && _library.Files[path].Split('\n') is var lines && at.Line >= 1 && at.Line <= lines.Length ? lines[at.Line - 1].Trim() : null;

    /// <summary>Name of the file among those of the version; null: it has none of that name.</summary>
    public string? PathOf(SourceSpan at) =>
        _library.Files.ContainsKey(at.File) ? at.File : _library.Files.Keys.FirstOrDefault(name => EditedLibrary.IsForeign(name) && name.EndsWith("/" + at.File, StringComparison.Ordinal));

    private int? Offset(string path, SourceSpan at)
    {
        var (text, offset) = (_library.Files[path], 0);
        for (var line = 1; line < at.Line; line++)
        {
            offset = text.IndexOf('\n', offset) + 1;
            if (offset == 0)
            {
                return null;
            }
        }

        return offset + at.Column - 1 < text.Length ? offset + at.Column - 1 : null;
    }

    private static string Text(PlainRule plain)
    {
        var then = string.Join(", then ", plain.Then);
        return $"{(plain.When.IsEmpty ? "Always" : "When " + string.Join(", and ", plain.When))}: {then}.{(plain.Because.Length == 0 ? "" : $" Because “{plain.Because}”.")}";
    }
}
