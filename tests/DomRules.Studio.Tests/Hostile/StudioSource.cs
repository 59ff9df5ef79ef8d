using System.Text.RegularExpressions;
using DomRules.Studio.Tests.Hosting;

namespace DomRules.Studio.Tests.Hostile;

/// <summary>What the studio's own source says there is: fields, and parameters of addresses.</summary>
internal static partial class StudioSource
{
    private static readonly string Folder = Path.Combine(Repository.Root, "studio", "DomRules.Studio");

    /// <summary>Parameters of the addresses of pages in a folder: those that pages and their parts declare, and those that their forms send.</summary>
    internal static IReadOnlyList<string> ParametersOf(string area) =>
        [.. Directory.EnumerateFiles(Path.Combine(Folder, area), "*.razor*").Select(File.ReadAllText).SelectMany(Parameters).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Each field in which somebody can write or choose, as <c>File: id</c>.</summary>
    internal static IEnumerable<string> Fields() =>
        from file in Directory.EnumerateFiles(Folder, "*.razor", SearchOption.AllDirectories)
        where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        from Match field in Field.Matches(File.ReadAllText(file))
        where !NoText.IsMatch(field.Value)
        select $"{Path.GetFileNameWithoutExtension(file)}: {NameOf(field.Value)}";

    private static IEnumerable<string> Parameters(string source) =>
        Declared.Matches(source).Select(found => found.Groups["given"] is { Success: true } given ? given.Value : char.ToLowerInvariant(found.Groups["name"].Value[0]) + found.Groups["name"].Value[1..])
            .Concat(Sent.Matches(source).Select(found => found.Groups["name"].Value.Replace("@line.Number", "1", StringComparison.Ordinal)));

    private static string NameOf(string field) => Named.Match(field) is { Success: true } named ? named.Groups["name"].Value : field;

    [GeneratedRegex("""<(?:input|textarea|select|[\w.]*FilterBox|VersionField|VersionSelect)\s(?:[^>"]|"[^"]*"|'[^']*'|(?<==)>)*>""", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Field { get; }

    /// <summary>Boxes to tick, and what nobody sees.</summary>
    [GeneratedRegex("type=\"(?:checkbox|radio|hidden)\"", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex NoText { get; }

    [GeneratedRegex("""\s(?:id|Name|name|aria-label)="(?<name>[^"]*)""", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Named { get; }

    [GeneratedRegex("""\[SupplyParameterFromQuery(?:\(Name = "(?<given>[^"]+)"\))?\] public [\w?]+ (?<name>\w+)""", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Declared { get; }

    [GeneratedRegex("""\s[nN]ame="(?<name>[a-z][a-z.@A-Z-]*)"(?=[^>]*>)""", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Sent { get; }
}
