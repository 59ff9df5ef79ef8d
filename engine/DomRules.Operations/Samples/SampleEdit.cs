using DomRules.Operations.Versions;

namespace DomRules.Operations.Samples;

/// <summary>How an older version of a library differs from the one that travels with the program.</summary>
/// <param name="File">In this file</param>
/// <param name="Now">where the library now says this</param>
/// <param name="Then">that version said this.</param>
internal sealed record SampleEdit(string File, string Now, string Then)
{
    internal FileBundle Undo(FileBundle library)
    {
        var text = library.Files[File];
        return text.Contains(Now, StringComparison.Ordinal)
            ? new FileBundle(library.Files.SetItem(File, text.Replace(Now, Then, StringComparison.Ordinal)))
            : throw new InvalidOperationException($"{File} says no longer: {Now}");
    }
}
