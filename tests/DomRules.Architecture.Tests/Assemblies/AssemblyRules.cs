namespace DomRules.Architecture.Tests.Assemblies;

/// <summary>Which project may name which: arrows point down only. A new project is added here before it builds against others.</summary>
internal static class AssemblyRules
{
    public static readonly IReadOnlyDictionary<string, string[]> References = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["DomRules.Model"] = [],
        ["DomRules.Grammar"] = [],
        ["DomRules.Language"] = ["DomRules.Model", "DomRules.Grammar"],
        ["DomRules.Engine"] = ["DomRules.Model"],
        ["DomRules.Formats"] = ["DomRules.Model"],
        ["DomRules.Store"] = [],
        ["DomRules.Store.Sqlite"] = ["DomRules.Store"],
        ["DomRules.Store.PostgreSql"] = ["DomRules.Store"],
        ["DomRules.Operations"] = ["DomRules.Model", "DomRules.Language", "DomRules.Engine", "DomRules.Formats", "DomRules.Store"],
        ["DomRules.Api"] = ["DomRules.Model", "DomRules.Language", "DomRules.Engine", "DomRules.Formats", "DomRules.Store", "DomRules.Operations"],
        ["DomRules.Studio.BlazorScript"] = [],
        ["DomRules.Studio.Monaco"] = [],
        ["DomRules.Studio"] = ["DomRules.Model", "DomRules.Language", "DomRules.Engine", "DomRules.Formats", "DomRules.Operations", "DomRules.Store", "DomRules.Api", "DomRules.Studio.BlazorScript", "DomRules.Studio.Monaco"],
        ["DomRules.Cli"] = ["DomRules.Model", "DomRules.Language", "DomRules.Engine", "DomRules.Formats", "DomRules.Operations", "DomRules.Store", "DomRules.Store.Sqlite", "DomRules.Store.PostgreSql", "DomRules.Api", "DomRules.Studio"],
        ["DomRules.Olist"] = [],
        ["DomRules.Fashion"] = ["DomRules.Model", "DomRules.Language", "DomRules.Engine", "DomRules.Formats", "DomRules.Operations"],
    };

    /// <summary>Packages that ship, and the only projects that may see them: third-party types stop at a wall.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Packages = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Antlr4.Runtime.Standard"] = ["DomRules.Grammar"],
        ["Antlr4BuildTasks"] = ["DomRules.Grammar"],
        ["NodaTime"] = ["DomRules.Engine", "DomRules.Formats", "DomRules.Olist", "DomRules.Studio"],
        ["CsvHelper"] = ["DomRules.Formats", "DomRules.Olist"],
        ["System.CommandLine"] = ["DomRules.Cli"],
        ["Spectre.Console"] = ["DomRules.Cli"],
        ["SQLitePCLRaw.bundle_e_sqlite3"] = ["DomRules.Store.Sqlite"],
        ["Npgsql"] = ["DomRules.Store.PostgreSql"],
        ["DiffPlex"] = ["DomRules.Studio"],
    };

    /// <summary>Namespaces of third parties, and the only projects whose sources may open them.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Namespaces = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Antlr4"] = ["DomRules.Grammar", "DomRules.Language"],
        ["NodaTime"] = ["DomRules.Engine", "DomRules.Formats", "DomRules.Olist", "DomRules.Studio"],
        ["CsvHelper"] = ["DomRules.Formats", "DomRules.Olist"],
        ["System.CommandLine"] = ["DomRules.Cli"],
        ["Spectre"] = ["DomRules.Cli"],
        ["SQLitePCL"] = ["DomRules.Store.Sqlite"],
        ["Npgsql"] = ["DomRules.Store.PostgreSql"],
        ["DiffPlex"] = ["DomRules.Studio"],
        ["Microsoft.AspNetCore"] = ["DomRules.Api", "DomRules.Studio", "DomRules.Cli"],
    };
}
