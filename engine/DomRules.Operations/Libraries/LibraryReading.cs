using System.Text;
using DomRules.Formats;
using DomRules.Formats.Places;

namespace DomRules.Operations.Libraries;

/// <summary>How inputs for a library are read: with its own facts, and with its own <c>places.csv</c> before the places that are built in.</summary>
public static class LibraryReading
{
    private const string Name = "places.csv";

    /// <summary>No value when the library's table of places has errors: without it, distances would silently be others.</summary>
    public static Reading<ReadingOptions> Of(LoadedLibrary library, bool strict)
    {
        var options = ReadingOptions.Default with { Strict = strict, Fields = library.Fields };
        var file = Path.Combine(library.Path, Name);
        if (library.Kept is { } kept ? !kept.ContainsKey(Name) : !File.Exists(file))
        {
            return new(options, []);
        }

        var own = library.Kept is { } files ? PlacesTable.Read(Encoding.UTF8.GetBytes(files[Name]), Name) : PlacesTable.ReadFile(file);
        return new(own.Value is { } places ? options with { Places = PostalPlaces.BuiltIn.With(places) } : null, own.Problems);
    }
}
