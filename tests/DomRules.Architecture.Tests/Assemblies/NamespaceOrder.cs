namespace DomRules.Architecture.Tests.Assemblies;

/// <summary>
/// The order of the namespaces inside an assembly: one may use those of earlier rows, its own, and its neighbours in the row only if nobody
/// there uses it back. The root namespace of an assembly is its front door and may use all. Add a new folder to its row here.
/// </summary>
internal static class NamespaceOrder
{
    public static readonly IReadOnlyDictionary<string, string[][]> Rows = new Dictionary<string, string[][]>(StringComparer.Ordinal)
    {
        ["DomRules.Language"] =
        [
            ["Text"],
            ["Diagnostics"],
            ["Syntax"],
            ["Parsing"],
            ["Formatting"],
            ["Libraries", "Declarations"],
            ["Occurrences"],
            ["Binding"],
            ["Linking"],
            ["Lowering", "Linting"],
            ["Editing"],
        ],
        ["DomRules.Engine"] =
        [
            ["Snapshots"],
            ["Distances", "Calendars", "Parcels"],
            ["Availability", "Carriers"],
            ["Facts"],
            ["Interpretation"],
            ["Evidence"],
            ["Compilation"],
            ["Planning"],
            ["Decisions", "Explanation"],
            ["Routing"],
            ["Promising", "Returns"],
            ["Life"],
        ],
    };
}
