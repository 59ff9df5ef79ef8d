using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using DomRules.Operations.Versions;

namespace DomRules.Operations.Samples;

/// <summary>What the sample market is made of: parts of <c>rule-libraries</c>, which travel with the program.</summary>
internal static class SampleFiles
{
    private const string Prefix = "sample/";

    internal static string Text(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name) ?? throw new FileNotFoundException(name), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    internal static JsonObject Json(string name) => JsonNode.Parse(Text(name))!.AsObject();

    /// <summary>Lines of JSON.</summary>
    internal static IEnumerable<JsonObject> Lines(string name) =>
        Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject());

    /// <summary>The policy files of a library, its manifest and what its tests read.</summary>
    internal static FileBundle Library(string folder)
    {
        var prefix = $"{Prefix}{folder}/";
        return new FileBundle(Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && !name[prefix.Length..].Contains('/', StringComparison.Ordinal) && Path.GetExtension(name) is ".route" or ".json")
            .ToImmutableSortedDictionary(name => name[prefix.Length..], name => Text(name[Prefix.Length..]), StringComparer.Ordinal));
    }
}
