using System.Collections.Immutable;
using System.Text;
using DomRules.Formats;
using DomRules.Formats.Networks;
using DomRules.Formats.Places;
using DomRules.Model.Networks;

namespace DomRules.Operations.Versions;

/// <summary>A network as a version: the files that make it up.</summary>
public static class NetworkBundle
{
    /// <summary>The bundle of a network.json or of a folder; or why it cannot be read.</summary>
    public static Outcome<FileBundle> OfPath(string path)
    {
        try
        {
            var files = NetworkReader.FilesOf(path);
            return files.Count == 0
                ? Outcome<FileBundle>.Failed($"{path}: the folder holds neither a .json file nor a .csv table. Name the folder that the network is in, or its network.json.")
                : Outcome<FileBundle>.Of(new FileBundle(files.ToImmutableSortedDictionary(file => Path.GetFileName(file), file => File.ReadAllText(file, Encoding.UTF8), StringComparer.Ordinal)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Outcome<FileBundle>.Failed($"{path}: cannot be read: {e.Message}");
        }
    }

    /// <summary>The bundle of one network.json.</summary>
    public static FileBundle OfText(string json) => new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("network.json", json));

    /// <summary>The network, read for libraries: with their facts and places.</summary>
    public static Reading<Network> Read(FileBundle bundle, IReadOnlyCollection<CompiledVersion> libraries) =>
        new NetworkReader(OptionsFor(libraries)).ReadFiles([.. bundle.Files.Select(file => (file.Key, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(file.Value)))]);

    /// <summary>How inputs are read for libraries: what any of them declares is known.</summary>
    public static ReadingOptions OptionsFor(IReadOnlyCollection<CompiledVersion> libraries)
    {
        var options = ReadingOptions.Default with
        {
            Fields = new FieldTypes(libraries.SelectMany(library => library.Fields.ByPath).DistinctBy(field => field.Key).ToImmutableDictionary(StringComparer.Ordinal)),
        };
        return options with { Places = libraries.Aggregate(PostalPlaces.BuiltIn, (places, library) => library.Places is { } own ? places.With(own) : places) };
    }
}
